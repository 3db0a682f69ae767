/*
 * One thing of a slide fills the screen. The whole deck is scaled towards it and cut to it, so letters are drawn anew at their
 * size and no line breaks elsewhere: numbers of lines, marks and notes stay where they are.
 */
var ZOOMABLE = '.source, .figure, .drawing, .table, .code';
var zoomed = null;
var zoomBox, zoomScale, zoomX, zoomY, zoomClose, zoomOpener;
/* By how many quarters of a screen a key moves what is large. */
var MOVES = {
  ArrowLeft: [1, 0],
  ArrowRight: [-1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
  PageUp: [0, 3],
  Home: [0, 99],
  End: [0, -99],
};

/* What can be seen now; not a table in a source, nor one in an answer that has not come. */
function zoomables() {
  return Array.from(slideNow().querySelectorAll(ZOOMABLE)).filter(function (thing) {
    return !thing.parentElement.closest(ZOOMABLE + ', aside, .fragment:not(.visible)');
  });
}

/* Where its picture is on the screen: a figure and a listing are as wide as the slide, and mostly empty. Not so a table. */
function boxOf(thing) {
  if (thing.matches('.table')) return thing.getBoundingClientRect();
  return (thing.querySelector('.pointed, .picture > *, .drawn, code') || thing).getBoundingClientRect();
}

function hide(element) {
  element.hidden = true;
}

function nameOf(thing) {
  var said = thing.querySelector('caption, figcaption, [alt], [aria-label]');
  var name = thing.getAttribute('aria-label');
  if (!name && said) name = said.getAttribute('alt') || said.getAttribute('aria-label') || said.textContent;
  return words.zoom + (name ? ': ' + name.trim().slice(0, 80) : '');
}

/* In the margin beside the thing; a source has room for it over its end corner. At least 24 pixels of the screen. */
function placeMagnifiers() {
  var slide = slideNow();
  var frame = slide.getBoundingClientRect();
  var unit = frame.width / deck.dataset.width;
  var size = Math.max(36, 25 / unit);
  slide.querySelectorAll('.lp-zoom').forEach(hide);
  zoomables().forEach(function (thing) {
    var box = boxOf(thing);
    var inside = thing.matches('.source') ? size : -2;
    var left = rtl ? box.left - frame.left + (inside - size) * unit : box.right - frame.left - inside * unit;
    var button = thing.magnifier;
    if (!button) {
      button = iconButton('lp-zoom', nameOf(thing), 'M10 4a6 6 0 1 0 .1 0M14.5 14.5L20 20M7 10h6M10 7v6', function () {
        zoomOpener = button;
        zoomIn(thing);
        zoomClose.focus();
      });
      thing.magnifier = button;
      slide.append(button);
    }
    button.hidden = box.width === 0;
    Object.assign(button.style, {
      left: Math.min(1276 - size, Math.max(4, left / unit)) + 'px',
      top: Math.max(0, (box.top - frame.top) / unit) + 'px',
      width: size + 'px',
      height: size + 'px',
    });
  });
}

/* As large as fits where that is much larger, else twice as large, to be moved about. */
function zoomIn(thing) {
  deck.style.transform = '';
  zoomed = thing;
  var edge = 12 * Reveal.getScale();
  var box = boxOf(thing);
  zoomBox = [box.left - edge, box.right + edge, box.top - edge, box.bottom + edge];
  var fits = Math.min(innerWidth / (box.width + 2 * edge), innerHeight / (box.height + 2 * edge));
  zoomScale = fits >= (thing.matches('.source') ? 1.8 : 1.3) ? Math.min(fits, 4) : 2;
  zoomX = rtl && !thing.matches('.code') ? -1e6 : 1e6;
  zoomY = 1e6;
  deck.style.clipPath =
    'inset(' + [zoomBox[2], innerWidth - zoomBox[1], innerHeight - zoomBox[3], zoomBox[0]].join('px ') + 'px)';
  root.classList.add('lp-zoomed');
  tell(words.zoomed);
  panBy(0, 0);
}

/* Not past its ends; in the middle when there is room for all of it. */
function within(at, from, to, room) {
  var least = room - zoomScale * to;
  var most = -zoomScale * from;
  return least > most ? (least + most) / 2 : Math.min(most, Math.max(least, at));
}

/* True when it moved. */
function panBy(x, y) {
  var before = deck.style.transform;
  zoomX = within(zoomX + x, zoomBox[0], zoomBox[1], innerWidth);
  zoomY = within(zoomY + y, zoomBox[2], zoomBox[3], innerHeight);
  deck.style.transform = 'translate(' + zoomX + 'px,' + zoomY + 'px) scale(' + zoomScale + ')';
  return before !== deck.style.transform;
}

/* For a clicker: down, then over to what is beside, then out. */
function zoomOn() {
  if (panBy(0, -0.75 * innerHeight)) return;
  if (panBy((rtl ? 0.75 : -0.75) * innerWidth, 0)) panBy(0, 1e6);
  else zoomOut();
}

/* True when there was something to end. */
function zoomOut() {
  if (!zoomed) return false;
  zoomed = null;
  deck.style.transform = deck.style.clipPath = '';
  root.classList.remove('lp-zoomed');
  placeMagnifiers();
  if (zoomOpener) zoomOpener.focus();
  zoomOpener = null;
  return true;
}

/* The next thing of the slide; after the last, the slide. */
function zoomNext() {
  var things = zoomables();
  var next = things[things.indexOf(zoomed) + 1];
  showScreen(null);
  if (next) zoomIn(next);
  else zoomOut();
}

/* True for a key that moves what is large. */
function zoomKey(event) {
  var move = MOVES[event.key];
  if (typed !== '' && event.key === 'Enter') return false;
  if (move) panBy((move[0] * innerHeight) / 4, (move[1] * innerHeight) / 4);
  else if (event.key === 'PageDown' || (/^( |Enter)$/.test(event.key) && event.target !== zoomClose)) zoomOn();
  else return false;
  return true;
}

escapes.push(zoomOut);
keys.push({ names: ['Z'], says: words.zoomKey, on: 'z', does: zoomNext });
ready.push(function () {
  zoomClose = iconButton('lp-tool lp-close', words.close, 'M5 5l14 14M19 5L5 19', zoomOut);
  main.append(zoomClose);
  sheet.onwheel = function (event) {
    if (zoomed) panBy(-event.deltaX, -event.deltaY);
  };
  Reveal.on('slidechanged', zoomOut);
  /* An answer that comes elsewhere on the slide is not missed. */
  Reveal.on('fragmentshown', function (event) {
    var seen = event.fragments.every(function (answer) {
      return zoomed && zoomed.contains(answer);
    });
    if (!seen) zoomOut();
  });
  ['slidechanged', 'fragmentshown', 'fragmenthidden', 'resize', 'overviewhidden'].forEach(function (name) {
    Reveal.on(name, function () {
      if (!zoomed) placeMagnifiers();
      else if (name === 'resize') zoomIn(zoomed);
    });
  });
  document.fonts.ready.then(placeMagnifiers);
});
