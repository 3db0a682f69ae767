/*
 * The same slides as one plain page, at #read, or from slide 12 on at #read-12. Without script the page is this one, with
 * every answer (read.css is for the id lp, which stands in the file); reveal.js is not started for it.
 */
var readFrom = readNumber();
var buttons = [];
if (readFrom === null) root.removeAttribute('id');

/* The slide at which the address wants the page to begin, from 1; null: it wants slides. */
function readNumber() {
  var found = /^#read(?:-(\d+))?$/.exec(location.hash);
  return found ? Number(found[1] || 1) : null;
}

/* From slides to page and back is a page loaded anew; reveal.js must not see the address that is none of its own. */
addEventListener(
  'hashchange',
  function (event) {
    if ((readNumber() === null) === (readFrom === null)) return;
    event.stopImmediatePropagation();
    location.reload();
  },
  true,
);

function readSlides() {
  return Array.from(deck.querySelectorAll('.deck-slide'));
}

function startReading() {
  readSlides().forEach(function (slide, index) {
    var heading = slide.querySelector('h1, h2');
    slide.id = 'read-' + (index + 1);
    heading.id = slide.id + '-title';
    slide.querySelectorAll('button.timer').forEach(timerAsText);
    answersAsButton(slide, heading);
    notesAsDetails(slide, heading);
  });
  wrapWide();
  startBar();
  sayButtons();
  root.classList.add('lp-on');
  markWide();
  addEventListener('resize', markWide);
  if (document.fonts) document.fonts.ready.then(markWide);
  addEventListener('keydown', function (event) {
    if (event.ctrlKey || event.metaKey || event.altKey || nameOfKey(event) !== 'v') return;
    event.preventDefault();
    backToSlides();
  });
  var first = readFrom > 1 ? readSlides()[readFrom - 1] : null;
  if (!first) return;
  /* A page that is loaded anew would go back to where it stood. */
  history.scrollRestoration = 'manual';
  first.querySelector('h1, h2').tabIndex = -1;
  addEventListener('load', function () {
    first.querySelector('h1, h2').focus({ preventScroll: true });
    first.scrollIntoView();
  });
}

/* The way back, and all answers at once. */
function startBar() {
  var bar = part(document, 'p', 'lp-bar');
  var link = part(document, 'a', '');
  /* Whoever reads it is at the top of the page: not the slide that is seen there, but that from which the page was opened. */
  link.href = '#/' + Math.max(0, readFrom - 1);
  link.textContent = words.toSlides;
  bar.append(link);
  if (deck.querySelector('.fragment')) bar.append(showButton(deck, words.showAll, words.hideAll));
  deck.before(bar);
}

function backToSlides() {
  var slides = readSlides();
  var at = slides.findIndex(function (slide) {
    return slide.getBoundingClientRect().bottom > innerHeight / 4;
  });
  location.hash = '#/' + (at < 0 ? slides.length - 1 : at);
}

function timerAsText(button) {
  var minutes = Number(button.dataset.seconds) / 60;
  var line = part(document, 'p', 'timer');
  var time = Number.isInteger(minutes) ? String(minutes) : button.querySelector('.timer-time').textContent;
  line.textContent = time + ' ' + button.querySelector('.timer-unit').textContent;
  button.replaceWith(line);
}

function answersAsButton(slide, heading) {
  if (!slide.querySelector('.fragment')) return;
  var button = showButton(slide, words.show, words.hide);
  button.setAttribute('aria-describedby', heading.id);
  slide.append(button);
}

/* A button that shows and hides the answers of one slide, or of all. */
function showButton(place, show, hide) {
  var button = part(document, 'button', 'lp-show');
  button.type = 'button';
  button.addEventListener('click', function () {
    var shown = button.getAttribute('aria-expanded') !== 'true';
    place.querySelectorAll('.fragment').forEach(function (answer) {
      answer.classList.toggle('visible', shown);
    });
    sayButtons();
    markWide();
  });
  buttons.push(function () {
    var shown = !place.querySelector('.fragment:not(.visible)');
    button.setAttribute('aria-expanded', String(shown));
    button.textContent = shown ? hide : show;
  });
  return button;
}

function sayButtons() {
  buttons.forEach(function (draw) {
    draw();
  });
}

function notesAsDetails(slide, heading) {
  var notes = slide.querySelector('aside.notes');
  var text = notes && notes.querySelector('.notes-text');
  if (!text || text.textContent.trim() === '') return;
  var details = part(document, 'details', 'lp-note');
  var summary = part(document, 'summary', '');
  summary.textContent = words.notesHere;
  summary.setAttribute('aria-describedby', heading.id);
  details.append(summary, text);
  details.addEventListener('toggle', markWide);
  notes.replaceWith(details);
  slide.append(details);
}

/* What is wider than the page scrolls in a box of its own, which the keyboard reaches and which has a name. */
function wrapWide() {
  deck.querySelectorAll('table, .drawn').forEach(function (wide) {
    var box = part(document, 'div', 'lp-wide');
    (wide.closest('.captioned') || wide).replaceWith(box);
    box.append(wide.closest('.captioned') || wide);
  });
  deck.querySelectorAll('.formula, pre, .math').forEach(function (wide) {
    wide.classList.add('lp-wide');
  });
}

/* A formula in a line breaks between its parts, if it has any: it is as wide as the widest. */
function isOver(box) {
  if (!box.matches('.math')) return box.scrollWidth > box.clientWidth + 1;
  var parts = box.querySelector('.katex-base') ? '.katex-base' : 'math';
  var room = box.closest('p, li, td, th, dd, div').clientWidth;
  return Array.from(box.querySelectorAll(parts)).some(function (one) {
    return one.getBoundingClientRect().width > room + 1;
  });
}

function markWide() {
  deck.querySelectorAll('.lp-wide').forEach(function (box) {
    var over = isOver(box);
    var named = { tabindex: '0', role: 'group', 'aria-labelledby': box.closest('.deck-slide').id + '-title' };
    box.classList.toggle('lp-over', over);
    Object.keys(named).forEach(function (name) {
      if (over) box.setAttribute(name, named[name]);
      else box.removeAttribute(name);
    });
  });
}

keys.push({
  names: ['V'],
  says: words.asPage,
  on: 'v',
  does: function () {
    location.hash = '#read-' + (Reveal.getIndices().h + 1);
  },
});
