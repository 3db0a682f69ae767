/* One timer runs at a time. It goes on while other slides are shown, which then have it small in the corner. */
var ticking = null;
var corner = namedButton('lp-corner', words.toTimer, function () {
  Reveal.slide(Reveal.getIndices(ticking.closest('section')).h);
});

/* What a timer shows, and the button for a minute more beside it. */
function faceOf(button, more) {
  var time = button.querySelector('.timer-time');
  var unit = button.querySelector('.timer-unit');
  var minutes = unit.textContent;
  return function (left, runs) {
    var rest = Math.ceil(left);
    var untouched = left === Number(button.dataset.seconds);
    setText(time, Math.floor(rest / 60) + ':' + two(rest % 60));
    setText(unit, left > 0 ? minutes : words.timeUp);
    button.setAttribute('aria-pressed', runs);
    button.classList.toggle('timer-over', left === 0);
    button.classList.toggle('timer-paused', !runs && left > 0 && !untouched);
    more.hidden = !runs && untouched;
  };
}

/*
 * Timers count by the clock, so that a sleeping window does not make a lesson longer. `read` and `write` are for the
 * speaker's window. A timer that is over goes on with a minute more.
 */
function clockOf(button, draw) {
  var whole = Number(button.dataset.seconds);
  var left = whole;
  var end = null;

  function set(seconds, runs) {
    left = seconds;
    end = runs ? Date.now() + left * 1000 : null;
    if (runs && ticking !== button) {
      if (ticking) ticking.clock.pause();
      ticking = button;
    }
    draw(left, runs);
    showCorner();
  }
  function now() {
    return end === null ? left : Math.max(0, (end - Date.now()) / 1000);
  }
  return {
    read: function () {
      return { left: now(), end: end };
    },
    write: function (state) {
      end = state.end;
      left = state.left;
      set(now(), end !== null);
    },
    count: function () {
      var before = left;
      var rest = now();
      if (end === null) return;
      set(rest, rest > 0);
      if (rest === 0) tell(words.timeUp);
      else if (before > 60 && rest <= 60) tell(words.lastMinute);
    },
    pause: function () {
      set(now(), false);
    },
    more: function () {
      set(now() + 60, end !== null || left === 0);
    },
    reset: function () {
      if (ticking === button) ticking = null;
      set(whole, false);
    },
    toggle: function () {
      set(now() || whole, end === null);
    },
  };
}

function startTimer(button) {
  var more = namedButton('timer-more', '+1: ' + words.more, function () {
    toTimer('more', button);
  });
  button.clock = clockOf(button, faceOf(button, more));
  button.addEventListener('click', function (event) {
    event.stopPropagation();
    toTimer('toggle', button);
  });
  more.textContent = '+1';
  more.hidden = true;
  button.after(more);
}

/* The timer of this slide, or the one that runs on. */
function currentTimer() {
  return slideNow().querySelector('button.timer') || ticking;
}

function toTimer(what, button) {
  var timer = button || currentTimer();
  if (!timer) return;
  timer.clock[what]();
  changed('timers');
}

function resetTimer() {
  toTimer('reset');
}

function showCorner() {
  corner.hidden = !ticking || slideNow().contains(ticking);
  if (corner.hidden) return;
  corner.className = ticking.className.replace('timer', 'lp-corner');
  setText(corner, ticking.querySelector(ticking.matches('.timer-over') ? '.timer-unit' : '.timer-time').textContent);
}

function timerKey(what) {
  return function () {
    toTimer(what);
  };
}

keys.push(
  { names: ['T'], says: words.timer, on: 't', lead: true, does: timerKey('toggle') },
  { names: ['R'], says: words.reset, on: 'r', lead: true, does: resetTimer },
  { names: ['+'], says: words.more, on: '+', does: timerKey('more') },
);
ready.push(function () {
  showCorner();
  main.append(corner);
  Reveal.on('slidechanged', showCorner);
  setInterval(function () {
    if (ticking) ticking.clock.count();
  }, 250);
});
