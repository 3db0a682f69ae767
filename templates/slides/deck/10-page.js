/* The deck's own script: all files of this folder, in the order of their names, inside one function. No network, no storage. */
var root = document.documentElement;
var deck = document.querySelector('.reveal');
var main = document.querySelector('main');
var words = JSON.parse(deck.dataset.words);
var rtl = root.dir === 'rtl';

/* True in the window that is the speaker view: the deck opened as "slides.html?speaker". */
var speaking = /[?&]speaker\b/.test(location.search);

/*
 * What each file adds. `keys`: what stands in the list of keys, and what a key does ({ names, says, on, does }; `on` is
 * the name of a key or several, see nameOfKey; `lead`: works in the speaker view too; `repeats`: also while it is held).
 * `ready`: what is done once the deck runs. `escapes`: what Escape gets out of, the last first; each says whether there
 * was something. `shares`: what two windows of one deck have in common ({ name, read, write }); `changed` tells the other.
 */
var keys = [];
var ready = [];
var escapes = [];
var shares = [];

/* Today, in the deck's language: a build has no clock. */
function today() {
  var date = new Date();
  var text;
  try {
    text = new Intl.DateTimeFormat(root.lang, { weekday: 'long', day: 'numeric', month: 'long' }).format(date);
  } catch (error) {
    text = date.toLocaleDateString();
  }
  document.querySelectorAll('.today').forEach(function (place) {
    place.textContent = text;
    place.setAttribute('datetime', [date.getFullYear(), two(date.getMonth() + 1), two(date.getDate())].join('-'));
  });
}

function two(number) {
  return String(number).padStart(2, '0');
}

function part(page, name, className) {
  var element = page.createElement(name);
  element.className = className;
  return element;
}

function namedButton(className, name, does) {
  var button = part(document, 'button', className);
  button.type = 'button';
  button.title = name;
  button.onclick = does;
  return button;
}

/* Written only when it is another: a screen reader and the speaker view are not told the same again. */
function setText(element, text) {
  if (element.textContent !== text) element.textContent = text;
}

function slideNow() {
  return Reveal.getCurrentSlide();
}

/* After each step of the lesson: another slide, an answer that comes or goes. */
function afterStep(does) {
  ['slidechanged', 'fragmentshown', 'fragmenthidden'].forEach(function (name) {
    Reveal.on(name, does);
  });
}

/* To a screen reader alone. */
function tell(text) {
  document.querySelector('.aria-status').textContent = text;
}

/* A line over the slide until the next slide. */
function say(text) {
  var place = document.querySelector('.lp-say');
  if (!place) {
    place = part(document, 'p', 'lp-say');
    place.setAttribute('role', 'status');
    main.append(place);
  }
  place.textContent = text;
}

/* What reveal.js says in English, in the deck's language. */
function nameControls() {
  var names = [
    ['.navigate-left', rtl ? words.next : words.back],
    ['.navigate-right', rtl ? words.back : words.next],
    ['.navigate-up', words.back],
    ['.navigate-down', words.next],
  ];
  names.forEach(function (name) {
    document.querySelectorAll('.reveal .controls ' + name[0]).forEach(function (button) {
      button.setAttribute('aria-label', name[1]);
    });
  });
  document.querySelectorAll('.resume-button').forEach(function (button) {
    button.textContent = words.goOn;
  });
}
