/* Timers count by the clock, so that a sleeping window does not make a lesson longer. */
function startTimer(button) {
  var whole = Number(button.dataset.seconds);
  var face = button.querySelector('.timer-time');
  var left = whole;
  var end = null;
  var tick = null;

  function show() {
    var seconds = Math.ceil(Math.abs(left));
    face.textContent = (left < 0 ? '−' : '') + Math.floor(seconds / 60) + ':' + two(seconds % 60);
    button.classList.toggle('timer-over', left <= 0);
  }
  function count() {
    left = (end - Date.now()) / 1000;
    if (left <= 0) {
      left = 0;
      stop();
    }
    show();
  }
  function stop() {
    clearInterval(tick);
    tick = null;
    button.setAttribute('aria-pressed', 'false');
    button.classList.toggle('timer-paused', left > 0 && left < whole);
  }
  function reset() {
    stop();
    left = whole;
    show();
    button.classList.remove('timer-paused');
  }
  function toggle() {
    if (tick !== null) {
      count();
      if (tick !== null) stop();
      return;
    }
    if (left <= 0) left = whole;
    end = Date.now() + left * 1000;
    tick = setInterval(count, 250);
    button.setAttribute('aria-pressed', 'true');
    button.classList.remove('timer-paused');
    show();
  }
  button.addEventListener('click', function (event) {
    event.stopPropagation();
    toggle();
  });
  button.addEventListener('lp-reset', reset);
  /* Space and Enter belong to the button while it has the focus; everything else turns slides. */
  button.addEventListener('keydown', function (event) {
    if (event.key === ' ' || event.key === 'Enter') event.stopPropagation();
  });
}

function currentTimer() {
  var slide = Reveal.getCurrentSlide();
  return slide ? slide.querySelector('.timer') : null;
}

function resetTimer() {
  if (currentTimer()) currentTimer().dispatchEvent(new Event('lp-reset'));
}

keys.push(
  {
    names: ['T'],
    says: words.timer,
    on: 't',
    does: function () {
      if (currentTimer()) currentTimer().click();
    },
  },
  { names: ['R'], says: words.reset, on: 'r', does: resetTimer },
);
