/*
 * The speaker's window is written from here into an empty window of our own origin. It needs no script, no frame and
 * no message, so it works from a file in every browser, and the page's policy can forbid all of them.
 */
var view = null;
var opened = 0;
var size = 20;

function openNotes() {
  /* Reloaded, it is empty, and is written again. */
  if (view && !view.closed && view.document.querySelector('.lp-text')) {
    view.focus();
    return;
  }
  view = window.open('', 'lessonpress-notes', 'width=1180,height=760');
  say(view ? '' : words.blocked);
  if (!view) return;
  opened = Date.now();
  var page = view.document;
  page.documentElement.lang = root.lang;
  page.documentElement.dir = root.dir;
  page.title = deck.dataset.notesTitle;
  page.head.replaceChildren(page.createElement('title'));
  page.title = deck.dataset.notesTitle;
  document.querySelectorAll('style').forEach(function (style) {
    page.head.append(page.importNode(style, true));
  });
  var own = page.createElement('style');
  own.textContent = NOTES_STYLE;
  page.head.append(own);
  page.body.className = 'lp-notes';
  page.body.replaceChildren(
    part(page, 'section', 'lp-now'),
    part(page, 'section', 'lp-next'),
    part(page, 'p', 'lp-clock'),
    part(page, 'section', 'lp-text'),
  );
  page.querySelector('.lp-text').tabIndex = 0;
  page.addEventListener('keydown', notesKey);
  page.querySelector('.lp-now').addEventListener('click', function () {
    Reveal.next();
  });
  view.addEventListener('resize', showNotes);
  showNotes();
}

function notesKey(event) {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  var rtl = root.dir === 'rtl';
  var key = event.key;
  if (key === '+' || key === '=') size = Math.min(44, size + 2);
  else if (key === '-') size = Math.max(12, size - 2);
  else if (key === 'PageDown' || key === ' ' || key === 'Enter' || key === 'n') Reveal.next();
  else if (key === 'PageUp' || key === 'Backspace' || key === 'p') Reveal.prev();
  else if (key === 'ArrowRight') rtl ? Reveal.prev() : Reveal.next();
  else if (key === 'ArrowLeft') rtl ? Reveal.next() : Reveal.prev();
  else if (key === 'Home') Reveal.slide(0);
  else if (key === 'End') Reveal.slide(Reveal.getTotalSlides() - 1);
  else if (key === 't' && currentTimer()) currentTimer().click();
  else if (key === 'r') resetTimer();
  else if (key === 'b' || key === '.') Reveal.togglePause();
  else return;
  event.preventDefault();
  showNotes();
}

function showNotes() {
  if (!view || view.closed || !view.document.querySelector('.lp-text')) return;
  var page = view.document;
  var slides = Reveal.getSlides();
  var at = slides.indexOf(Reveal.getCurrentSlide());
  picture(page, '.lp-now', slides[at]);
  picture(page, '.lp-next', slides[at + 1]);
  var text = page.querySelector('.lp-text');
  var notes = slides[at] && slides[at].querySelector('aside.notes > .notes-text');
  text.style.setProperty('--notes-size', size + 'px');
  text.replaceChildren();
  if (notes) text.append(page.importNode(notes, true));
  text.scrollTop = 0;
  showClock();
}

/* A slide made small. What is hidden on the board is seen here, pale. */
function picture(page, where, slide) {
  var place = page.querySelector(where);
  place.replaceChildren();
  if (!slide) return;
  var copy = page.importNode(slide, true);
  copy.removeAttribute('hidden');
  copy.removeAttribute('aria-hidden');
  copy.removeAttribute('style');
  copy.className = 'deck-slide present';
  copy.querySelectorAll('aside.notes').forEach(function (notes) {
    notes.remove();
  });
  copy.querySelectorAll('button').forEach(function (button) {
    button.tabIndex = -1;
  });
  var frame = part(page, 'div', 'reveal');
  var slides = part(page, 'div', 'slides');
  slides.append(copy);
  frame.append(slides);
  place.append(frame);
  frame.style.zoom = String(place.clientWidth / 1280);
}

function showClock() {
  if (!view || view.closed || !view.document.querySelector('.lp-clock')) return;
  var gone = Math.floor((Date.now() - opened) / 1000);
  var timer = currentTimer();
  var running = timer && timer.getAttribute('aria-pressed') === 'true' ? timer.querySelector('.timer-time').textContent : null;
  var now = new Date().toLocaleTimeString(root.lang, { hour: '2-digit', minute: '2-digit' });
  var parts = [now, Math.floor(gone / 60) + ':' + two(gone % 60)];
  if (running) parts.push('▸ ' + running);
  view.document.querySelector('.lp-clock').textContent = parts.join('  ·  ');
}

var NOTES_STYLE = [
  'html,body{margin:0;block-size:100%;overflow:hidden;background:#fff}',
  'body.lp-notes{display:grid;grid-template:"now next" auto "now clock" auto "text text" 1fr/3fr 2fr;gap:16px;padding:16px;box-sizing:border-box}',
  '.lp-now{grid-area:now}.lp-next{grid-area:next}.lp-clock{grid-area:clock;font:24px var(--body-font);font-variant-numeric:tabular-nums;white-space:pre;margin:0}',
  '.lp-now,.lp-next{aspect-ratio:16/9;overflow:hidden;outline:1px solid var(--rule);position:relative;align-self:start}',
  '.lp-notes .reveal,.lp-notes .reveal .slides{inline-size:1280px;block-size:720px;position:static;overflow:hidden;pointer-events:none}',
  '.lp-notes .reveal .slides>section.deck-slide{position:relative;inset:auto;opacity:1;visibility:visible;transform:none}',
  '.lp-notes .reveal .slides section .fragment{opacity:.4;visibility:visible}',
  '.lp-notes .reveal .slides section .fragment.visible{opacity:1}',
  '.lp-text{grid-area:text;overflow:auto;border-block-start:3px solid var(--accent);padding-block-start:12px}',
  '.lp-text .notes-text,.lp-text .note{font-size:var(--notes-size)}',
  '.lp-text .katex .katex-mathml{clip:auto;clip-path:none;block-size:auto;inline-size:auto;height:auto;width:auto;overflow:visible;position:static}',
  '.lp-text .katex-mathml math{font-family:math,KaTeX_Main,var(--body-font)}',
  '.lp-text code{font-family:ui-monospace,monospace}',
].join('\n');

keys.push({ names: ['S'], says: words.notes, on: 's', does: openNotes });
ready.push(function () {
  ['slidechanged', 'fragmentshown', 'fragmenthidden'].forEach(function (name) {
    Reveal.on(name, showNotes);
  });
  setInterval(showClock, 1000);
  addEventListener('pagehide', function () {
    if (view && !view.closed) view.close();
  });
});
