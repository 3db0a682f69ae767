/* On and back, as every program that shows slides does it: from a black screen "next" goes on, and the picture is back. */
function goOn() {
  showScreen(null);
  if (Reveal.isOverview()) goTo(Reveal.getIndices().h + 1);
  else Reveal.next();
}

function goBack() {
  showScreen(null);
  if (Reveal.isOverview()) goTo(Reveal.getIndices().h - 1);
  else Reveal.prev();
}

/* A slide by its place, from 0; the nearest there is. Its answers are hidden, as when it is first reached. */
function goTo(place) {
  showScreen(null);
  Reveal.slide(Math.max(0, Math.min(place, Reveal.getTotalSlides() - 1)), 0, -1);
}

/* A click anywhere goes on, as in every other program; not on a link, a button or marked text. */
function goOnByClick() {
  deck.querySelector('.slides').addEventListener('click', function (event) {
    var busy = event.target.closest('a, button, input, select, textarea, summary');
    if (busy || event.button !== 0 || event.defaultPrevented || Reveal.isOverview()) return;
    if (String(getSelection()) !== '') return;
    goOn();
  });
}

/* A button that was clicked with the mouse gives the keyboard back: else the next press of Space would press it again. */
function keepKeyboard(page) {
  page.addEventListener(
    'click',
    function (event) {
      var button = event.target.closest && event.target.closest('button');
      if (button && event.detail > 0 && !button.closest('dialog')) button.blur();
    },
    true,
  );
}

/*
 * event.key in small letters. A clicker types letters by the place of their keys, so where the keyboard is set to
 * another alphabet the letter is the one that this place has in Latin; figures are read in Arabic too.
 */
function nameOfKey(event) {
  var key = String(event.key).toLowerCase();
  var figure = '٠١٢٣٤٥٦٧٨٩'.indexOf(key);
  if (key.length === 1 && figure >= 0) return String(figure);
  if (key === '؟') return '?';
  if (key === ' ' && event.shiftKey) return 'shift+space';
  if (/^\p{L}+$/u.test(key) && !/^\p{Script=Latin}/u.test(key)) {
    if (/^Key[A-Z]$/.test(event.code)) return event.code.slice(3).toLowerCase();
    if (event.code === 'Period') return '.';
    if (event.code === 'Comma') return ',';
  }
  return key;
}

/* One press of a key, in the deck's window or in the speaker's: `rows` are those that it has. */
function pressKey(event, rows) {
  var target = event.target.closest ? event.target : event.target.documentElement;
  if (event.ctrlKey || event.metaKey || event.altKey || target.ownerDocument.querySelector('dialog[open]')) return;
  if (target.closest('input, select, textarea, [contenteditable]')) return;
  var name = nameOfKey(event);
  /* Space and Enter press the button that has the keyboard. Every other key turns slides from there too. */
  if ((name === ' ' || name === 'enter') && target.closest('a, button, summary')) return;
  var row = rows.find(function (one) {
    return [].concat(one.on).indexOf(name) >= 0;
  });
  if (isNumber(name)) addFigure(name, target.ownerDocument);
  else if (name === 'enter' && takeNumber()) goTo(numberTaken - 1);
  else if (row && (!event.repeat || row.repeats)) {
    takeNumber();
    row.does(event);
  } else if (!row) return;
  event.preventDefault();
  event.stopPropagation();
}

function ownKeys(event) {
  pressKey(event, keys);
}

/* F5 is what clickers send to begin: it never loads the deck again, which would set back its timers. Ctrl+R does. */
function fullScreen(event) {
  if (!document.fullscreenElement) {
    if (root.requestFullscreen) root.requestFullscreen().catch(function () {});
  } else if (nameOfKey(event) === 'f') document.exitFullscreen();
}

function getOut() {
  var left = escapes.slice().reverse();
  if (showScreen(null)) return;
  if (
    left.some(function (escape) {
      return escape();
    })
  )
    return;
  if (Reveal.isOverview()) Reveal.toggleOverview(false);
  else if (document.fullscreenElement) document.exitFullscreen();
}

var forward = rtl ? 'arrowleft' : 'arrowright';
var backward = rtl ? 'arrowright' : 'arrowleft';
keys.unshift(
  {
    names: [rtl ? '←' : '→', 'Space', 'PgDn'],
    says: words.next,
    on: [forward, ' ', 'pagedown', 'arrowdown', 'n'],
    lead: true,
    repeats: true,
    does: goOn,
  },
  {
    names: [rtl ? '→' : '←', 'PgUp'],
    says: words.back,
    on: [backward, 'shift+space', 'pageup', 'arrowup', 'backspace'],
    lead: true,
    repeats: true,
    does: goBack,
  },
  {
    names: ['Enter'],
    says: words.next,
    on: 'enter',
    lead: true,
    hidden: true,
    does: function () {
      if (Reveal.isOverview()) Reveal.toggleOverview(false);
      else goOn();
    },
  },
  { names: ['5', 'Enter'], says: words.jump, on: null, lead: true },
  {
    names: ['Home', 'End'],
    says: words.ends,
    on: ['home', 'end'],
    lead: true,
    does: function (event) {
      goTo(event.key === 'Home' ? 0 : Infinity);
    },
  },
  {
    names: ['B', '.'],
    says: words.black,
    on: ['b', '.'],
    lead: true,
    does: turnScreen.bind(null, 'black'),
  },
  {
    names: ['W', ','],
    says: words.white,
    on: ['w', ','],
    lead: true,
    does: turnScreen.bind(null, 'white'),
  },
  { names: ['F', 'F5'], says: words.full, on: ['f', 'f5'], does: fullScreen },
  {
    names: ['O'],
    says: words.overview,
    on: 'o',
    does: function () {
      showScreen(null);
      Reveal.toggleOverview();
    },
  },
  { names: ['Esc'], says: words.out, on: 'escape', does: getOut },
);
ready.push(function () {
  if (!speaking) addEventListener('keydown', ownKeys, true);
  keepKeyboard(document);
  nameControls();
  goOnByClick();
  Reveal.on('slidechanged', function () {
    if (document.querySelector('.lp-say')) say('');
  });
});
