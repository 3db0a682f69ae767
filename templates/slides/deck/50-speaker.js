/*
 * The speaker view: in an empty window of our own origin that this script writes into (key S; it needs no script, no
 * frame and no message, so it works from a file in every browser), or as the deck itself, opened with ?speaker.
 */
var view = null;
var viewName = 'lessonpress-notes';
var began = null;

function openNotes() {
  if (inView('.lp-view')) {
    view.focus();
    return;
  }
  view = windowOfNotes();
  if (!view) {
    /* The browser takes a file that was loaded again for another file, and its window for a stranger's. */
    viewName += '-';
    view = windowOfNotes();
  }
  say(view ? '' : words.blocked);
  if (view) writeView();
}

/* The window of that name, which this deck may have had before it was loaded again, or an empty one. Null: not ours. */
function windowOfNotes() {
  var opened = window.open('', viewName, 'width=1180,height=760');
  try {
    return opened && opened.document.body ? opened : null;
  } catch (error) {
    opened.close();
    return null;
  }
}

/* After the deck was loaded again: only a key may open a window, so one that cannot be had is left as it is. */
function takeNotesBack() {
  var opened = window.open('', viewName);
  try {
    if (!opened || !opened.document.body) return;
    view = opened;
    writeView();
  } catch (error) {
    view = null;
  }
}

/* A window of notes that was loaded again is empty, and one that was closed is not missed. */
function lookAfterView() {
  if (!view || view === window) return;
  if (view.closed) {
    view = null;
    window.name = '';
  } else if (!inView('.lp-view')) {
    try {
      writeView();
    } catch (error) {
      /* It shows another page now. */
    }
  }
}

/* Written whole, with a new body, so that nothing in it belongs to a deck that is gone. */
function writeView() {
  var page = view.document;
  var body = page.createElement('body');
  /* The window remembers it when the deck is loaded again. */
  began = began || view.began || Date.now();
  page.documentElement.lang = root.lang;
  page.documentElement.dir = root.dir;
  page.documentElement.className = 'lp-deck lp-notes';
  page.head.replaceChildren(page.createElement('title'));
  page.title = deck.dataset.notesTitle;
  document.querySelectorAll('style').forEach(function (style) {
    page.head.append(page.importNode(style, true));
  });
  page.body.replaceWith(body);
  body.addEventListener('keydown', viewKey);
  keepKeyboard(body);
  body.append(buildView(page));
  /* Signs of formulas, which slides point at. */
  document.querySelectorAll('.signs').forEach(function (signs) {
    body.append(page.importNode(signs, true));
  });
  view.onresize = fitPictures;
  window.name = 'lessonpress-deck';
  showNotes();
}

/* The deck is its own speaker view: its slides run on, unseen. */
function becomeView() {
  view = window;
  began = Date.now();
  root.classList.add('lp-notes', 'lp-speaker');
  document.title = deck.dataset.notesTitle;
  document.body.append(buildView(document));
  addEventListener('keydown', viewKey, true);
  addEventListener('resize', fitPictures);
  showNotes();
}

/* An element of the view, or null while there is none. */
function inView(selector) {
  if (!view || view.closed) return null;
  try {
    return view.document.querySelector(selector);
  } catch (error) {
    return null;
  }
}

function viewKey(event) {
  pressKey(event, viewKeys());
}

function leaveView() {
  if (view === window || !inView('.lp-view')) return;
  inView('.lp-view').replaceChildren(part(view.document, 'p', 'lp-gone'));
  inView('.lp-gone').textContent = words.closed;
}

if (deck.dataset.notesTitle) keys.push({ names: ['S'], says: words.notes, on: 's', does: openNotes });
shares.push({
  name: 'began',
  read: function () {
    return began;
  },
  write: function (time) {
    began = time || began;
    showClock();
  },
});
ready.push(function () {
  if (speaking) becomeView();
  else if (window.name === 'lessonpress-deck') takeNotesBack();
  addEventListener('pagehide', leaveView);
  setInterval(function () {
    lookAfterView();
    showClock();
  }, 500);
});
