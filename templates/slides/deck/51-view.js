/* What the speaker sees, in whichever window. Everything is made anew from words and slides: nothing is kept in it. */
var notesSize = 20;

function buildView(page) {
  var place = part(page, 'div', 'lp-view');
  var top = part(page, 'div', 'lp-top');
  var since = viewButton(page, words.sinceReset, '↺', function () {
    began = Date.now();
    changed('began');
  });
  top.append(
    part(page, 'p', 'lp-clock'),
    labelled(page, 'lp-since', words.since, since),
    part(page, 'p', 'lp-count'),
    part(page, 'p', 'lp-plan'),
    part(page, 'p', 'lp-alone'),
  );
  var now = region(page, 'lp-now', words.now);
  var next = region(page, 'lp-next', words.nextSlide);
  next.setAttribute('aria-hidden', 'true');
  now.lastChild.addEventListener('click', goOn);
  var text = region(page, 'lp-text', words.text);
  text.lastChild.tabIndex = 0;
  text.lastChild.setAttribute('role', 'region');
  text.lastChild.setAttribute('aria-label', words.text);
  place.setAttribute('role', 'main');
  place.append(top, now, next, timerPanel(page), text, buttonRow(page));
  return place;
}

/* A part with its heading, and a place for what it holds. */
function region(page, name, title) {
  var place = part(page, 'section', 'lp-part ' + name);
  var heading = part(page, 'h2', 'lp-head');
  heading.textContent = title;
  place.append(heading, part(page, 'div', 'lp-hold'));
  return place;
}

function labelled(page, name, label, button) {
  var place = part(page, 'p', name);
  var says = part(page, 'span', 'lp-label');
  says.textContent = label;
  place.append(says, ' ', part(page, 'span', 'lp-value'), ' ', button);
  return place;
}

function viewButton(page, name, face, does) {
  var button = part(page, 'button', '');
  button.type = 'button';
  if (ARROWS[face]) button.append(arrow(page, face));
  else button.textContent = face || name;
  if (face) {
    button.dir = 'ltr';
    button.setAttribute('aria-label', name);
    button.title = name;
  }
  button.addEventListener('click', does);
  return button;
}

function timerPanel(page) {
  var place = part(page, 'section', 'lp-timer');
  var start = viewButton(page, words.start, '', function () {
    if (currentTimer()) currentTimer().click();
  });
  start.className = 'lp-start';
  place.append(
    part(page, 'p', 'lp-time'),
    start,
    viewButton(page, '+1: ' + words.more, '+1', function () {
      toTimer('more');
    }),
    viewButton(page, words.setBack, '', resetTimer),
  );
  return place;
}

function buttonRow(page) {
  var row = part(page, 'div', 'lp-row');
  [
    [words.back, '', goBack],
    [words.next, '', goOn],
    [words.black, '', turnScreen.bind(null, 'black')],
    [words.smaller, 'A−', smallerNotes],
    [words.larger, 'A+', largerNotes],
    [
      words.keys,
      '',
      function () {
        showHelp(inView('.lp-view'), viewKeys());
      },
    ],
  ].forEach(function (one) {
    row.append(viewButton(page, one[0], one[1], one[2]));
  });
  row.children[1].className = 'lp-main';
  row.children[2].className = 'lp-dark';
  return row;
}

function smallerNotes() {
  sizeNotes(notesSize - 2);
}

function largerNotes() {
  sizeNotes(notesSize + 2);
}

function sizeNotes(size) {
  notesSize = Math.max(14, Math.min(48, size));
  if (inView('.lp-view')) inView('.lp-view').style.setProperty('--notes-size', notesSize + 'px');
}

function scrollNotes(event) {
  var text = inView('.lp-text > .lp-hold');
  if (text) text.scrollBy(0, (event.key === 'ArrowUp' ? -1 : 1) * notesSize * 4);
}

/* The keys of the speaker view: its own first, then those of the deck that lead it. */
function viewKeys() {
  var own = [
    { names: ['↑', '↓'], says: words.scroll, on: ['arrowup', 'arrowdown'], repeats: true, does: scrollNotes },
    /* Loads nothing again. */
    { names: [], says: '', on: 'f5', hidden: true, does: showNotes },
    { names: ['+'], says: words.larger, on: ['+', '='], does: largerNotes },
    { names: ['−'], says: words.smaller, on: ['-', '−', '_'], does: smallerNotes },
    {
      names: ['?'],
      says: words.help,
      on: ['?', 'f1'],
      does: function () {
        showHelp(inView('.lp-view'), viewKeys());
      },
    },
  ];
  var leading = keys.filter(function (row) {
    return row.lead;
  });
  return own.slice(0, -1).concat(leading, own.slice(-1));
}
