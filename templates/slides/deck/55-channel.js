/*
 * The deck and its speaker view, each in a window of its own that was opened by itself: what happens in one is told the
 * other. Windows of the same kind do not follow each other, nor other decks: the channel has the name of this file and
 * its slides. Without BroadcastChannel, or where files are strangers to each other, each window runs alone.
 */
var channel = null;
var following = false;
/* False while the speaker view has no deck that answers; true at first, for it may take a moment. */
var joined = true;

function alone() {
  joined = false;
  showNotes();
}

/* Something that both windows share has changed here. */
function changed(name) {
  showNotes();
  if (!following) post([name]);
}

function post(names) {
  if (!channel) return;
  var state = {};
  shares.forEach(function (share) {
    if (names === null || names.indexOf(share.name) >= 0) state[share.name] = share.read();
  });
  channel.postMessage({ speaker: speaking, state: state });
}

function hear(event) {
  var message = event.data;
  if (!message || message.speaker === speaking) return;
  joined = !message.leaves;
  showNotes();
  if (message.asks) post(null);
  if (message.state) follow(message.state);
}

function follow(state) {
  following = true;
  try {
    shares.forEach(function (share) {
      if (share.name in state) share.write(state[share.name]);
    });
  } finally {
    following = false;
  }
}

/* A name that no other deck has: 53 bits of its address and its slides, as they are in the file. */
function nameOfDeck() {
  var text = location.pathname + deck.innerHTML;
  var one = 0xdeadbeef;
  var other = 0x41c6ce57;
  for (var at = 0; at < text.length; at += 1) {
    one = Math.imul(one ^ text.charCodeAt(at), 2654435761);
    other = Math.imul(other ^ text.charCodeAt(at), 1597334677);
  }
  return 'lessonpress-' + (one >>> 0).toString(36) + (other >>> 0).toString(36);
}

var channelName = nameOfDeck();
shares.push({
  name: 'place',
  read: function () {
    var place = Reveal.getIndices();
    return { slide: place.h, step: place.f === undefined ? -1 : place.f };
  },
  write: function (place) {
    var here = Reveal.getIndices();
    var step = here.f === undefined ? -1 : here.f;
    if (here.h !== place.slide || step !== place.step) Reveal.slide(place.slide, 0, place.step);
  },
});
shares.push({
  name: 'timers',
  read: function () {
    return timersOfDeck().map(function (button) {
      return button.clock.read();
    });
  },
  write: function (states) {
    timersOfDeck().forEach(function (button, index) {
      if (states[index]) button.clock.write(states[index]);
    });
    showClock();
  },
});

function timersOfDeck() {
  return Array.from(deck.querySelectorAll('.slides button.timer')).filter(function (button) {
    return button.clock;
  });
}

ready.push(function () {
  try {
    channel = new BroadcastChannel(channelName);
  } catch (error) {
    alone();
    return;
  }
  channel.addEventListener('message', hear);
  afterStep(changed.bind(null, 'place'));
  var heard = setTimeout(alone, 1500);
  channel.addEventListener('message', function () {
    clearTimeout(heard);
  });
  channel.postMessage({ speaker: speaking, asks: true });
  addEventListener('pagehide', function () {
    channel.postMessage({ speaker: speaking, leaves: true });
  });
});
