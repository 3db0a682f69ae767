/*
 * Drawing on a slide: strokes are drawings inside the slide, in its units, so they stay with it and grow with the window.
 * Nothing is stored.
 */
var pen = null;
var lastPen = 'lp-pen-ink';
var pointers = {};
var stylusSeen = false;
var sheet = part(document, 'div', 'lp-sheet');
var pens = part(document, 'div', 'lp-pens');

/* A button with a picture of its own: no font needs to be carried for it. */
function iconButton(className, name, d, does) {
  var button = namedButton(className, name, does);
  button.setAttribute('aria-label', name);
  button.innerHTML = '<svg viewBox="0 0 24 24" aria-hidden="true"><path d="' + d + '"/></svg>';
  return button;
}

/* The strokes of a slide. A highlighter darkens a light ground and lightens a dark one, and leaves the letters as they are. */
function inkOf(slide) {
  var ink = slide.querySelector('.lp-ink');
  if (ink) return ink;
  var ground = getComputedStyle(slide).backgroundColor.match(/[\d.]+/g).map(Number);
  ink = part(document, 'div', ground[0] + ground[1] + ground[2] < 384 ? 'lp-ink lp-on-dark' : 'lp-ink');
  ink.setAttribute('aria-hidden', 'true');
  slide.append(ink);
  return ink;
}

function inkNow() {
  return inkOf(slideNow());
}

/* Where the pointer is, in units of the slide, whatever its size on the screen. */
function onSlide(event) {
  var box = slideNow().getBoundingClientRect();
  var unit = box.width / deck.dataset.width;
  return ((event.clientX - box.left) / unit).toFixed(1) + ' ' + ((event.clientY - box.top) / unit).toFixed(1);
}

function usePen(kind) {
  pen = kind;
  lastPen = kind || lastPen;
  pointers = {};
  root.classList.toggle('lp-drawing', pen !== null);
  pens.querySelectorAll('[data-pen]').forEach(function (button) {
    button.setAttribute('aria-pressed', pen !== null && (button.dataset.pen === '' || button.dataset.pen === pen));
  });
}

function togglePen() {
  showScreen(null);
  usePen(pen ? null : lastPen);
  tell(pen ? words.penOn : '');
}

/* A slide that was cleared comes back. */
function undoStroke() {
  var ink = inkNow();
  if (ink.lastChild) ink.lastChild.remove();
  else ink.innerHTML = ink.cleared || '';
  changed('ink');
}

function clearStrokes() {
  var ink = inkNow();
  ink.cleared = ink.innerHTML || ink.cleared;
  ink.innerHTML = '';
  changed('ink');
}

/* Once a stylus has been used a hand lies on the screen while it writes: a finger draws no more, and turns slides. */
function sheetDown(event) {
  if (event.button !== 0) return;
  var pointer = { x: event.clientX, y: event.clientY, from: event };
  stylusSeen = stylusSeen || event.pointerType === 'pen';
  event.preventDefault();
  sheet.setPointerCapture(event.pointerId);
  pointers[event.pointerId] = pointer;
  if (!pen || (stylusSeen && event.pointerType === 'touch')) return;
  var size = deck.dataset.width + ' ' + deck.dataset.height;
  var start = '<path d="M' + onSlide(event) + 'h.1"/>';
  inkNow().insertAdjacentHTML('beforeend', '<svg class="' + pen + '" viewBox="0 0 ' + size + '">' + start + '</svg>');
  pointer.path = inkNow().lastChild.firstChild;
}

function sheetMove(event) {
  var pointer = pointers[event.pointerId];
  if (!pointer) return;
  if (pointer.path) {
    var since = event.getCoalescedEvents ? event.getCoalescedEvents() : [];
    var points = (since.length > 0 ? since : [event]).map(onSlide);
    pointer.path.setAttribute('d', [pointer.path.getAttribute('d')].concat(points).join('L'));
  } else if (zoomed) panBy(event.clientX - pointer.x, event.clientY - pointer.y);
  pointer.x = event.clientX;
  pointer.y = event.clientY;
}

function sheetUp(event) {
  var pointer = pointers[event.pointerId];
  delete pointers[event.pointerId];
  if (!pointer) return;
  var far = event.clientX - pointer.from.clientX;
  if (pointer.path) changed('ink');
  else if (zoomed && Math.hypot(far, event.clientY - pointer.from.clientY) < 6) zoomOn();
  else if (!zoomed && far > 60) Reveal.left();
  else if (!zoomed && far < -60) Reveal.right();
}

/* Before the deck's other keys: what is large has the arrows. */
function inClassKeys(event) {
  var control = event.ctrlKey || event.metaKey;
  if (screenShown || document.querySelector('dialog[open]')) return;
  if (pen && control && nameOfKey(event) === 'z') undoStroke();
  else if (!zoomed || control || event.altKey || !zoomKey(event)) return;
  event.preventDefault();
  event.stopImmediatePropagation();
}

function whilePen(does) {
  return function () {
    if (pen) does();
  };
}

function addTool(name, kind, d, does) {
  var button = iconButton('lp-tool ' + kind, name, d, does || usePen.bind(null, kind));
  if (kind || does === togglePen) button.dataset.pen = kind;
  pens.append(button);
}

if (!speaking) addEventListener('keydown', inClassKeys, true);
shares.push({
  name: 'ink',
  read: function () {
    return Reveal.getSlides().map(function (slide) {
      var ink = slide.querySelector('.lp-ink');
      return ink ? ink.innerHTML : '';
    });
  },
  write: function (inks) {
    Reveal.getSlides().forEach(function (slide, index) {
      if (inks[index] || slide.querySelector('.lp-ink')) inkOf(slide).innerHTML = inks[index];
    });
  },
});
escapes.push(function () {
  if (!pen) return false;
  togglePen();
  return true;
});
keys.push(
  { names: ['P'], says: words.pen, on: 'p', does: togglePen },
  { names: ['U'], says: words.undo, on: 'u', does: whilePen(undoStroke) },
  { names: ['C'], says: words.clear, on: 'c', does: whilePen(clearStrokes) },
);
ready.push(function () {
  pens.setAttribute('role', 'group');
  pens.setAttribute('aria-label', words.pen);
  addTool(words.pen, '', 'M4 20l1-5L16 4l4 4L9 19z', togglePen);
  addTool(words.penInk, 'lp-pen-ink', 'M3 15c3-9 6-9 7-2s4 5 11-4');
  addTool(words.penAccent, 'lp-pen-accent', 'M12 5a9 7 0 1 0 .1 0');
  addTool(words.penMark, 'lp-pen-mark', 'M4 12h16');
  addTool(words.undo, '', 'M9 14L4 9l5-5M4 9h10a6 6 0 0 1 0 12h-3', undoStroke);
  addTool(words.clear, '', 'M4 7h16M9 7V4h6v3M6 7l1 13h10l1-13', clearStrokes);
  main.append(sheet, pens);
  usePen(null);
  sheet.onpointerdown = sheetDown;
  sheet.onpointermove = sheetMove;
  sheet.onpointerup = sheet.onpointercancel = sheetUp;
  Reveal.on('slidechanged', function () {
    pointers = {};
  });
  Reveal.on('overviewshown', function () {
    usePen(null);
    zoomOut();
  });
});
