/* A click anywhere goes on, as in every other program; not on a link, a button or marked text. */
function goOnByClick() {
  deck.querySelector('.slides').addEventListener('click', function (event) {
    var busy = event.target.closest('a, button, input, select, textarea, summary');
    if (busy || event.button !== 0 || event.defaultPrevented || Reveal.isOverview()) return;
    if (String(getSelection()) !== '') return;
    Reveal.next();
  });
}

/* Keys of the deck's own; Enter goes on, as in other programs. A question mark shows the keys, wherever the keyboard has it. */
function ownKeys(event) {
  if (event.ctrlKey || event.metaKey || event.altKey || document.querySelector('dialog[open]')) return;
  var pressed = event.key.toLowerCase();
  var own = keys.find(function (key) {
    return key.on === pressed;
  });
  if (own) own.does(event);
  else if (event.key === 'Enter' && !Reveal.isOverview() && !event.target.closest('a, button')) Reveal.next();
  else return;
  /* For reveal.js the key with the question mark is the black screen. */
  event.preventDefault();
  event.stopPropagation();
}

function showHelp() {
  var dialog = part(document, 'dialog', 'lp-help');
  var title = part(document, 'h2', '');
  var list = part(document, 'dl', '');
  var close = part(document, 'button', '');
  title.id = 'lp-keys';
  title.textContent = words.keys;
  dialog.setAttribute('aria-labelledby', title.id);
  close.textContent = words.close;
  keys.forEach(function (row) {
    var names = part(document, 'dt', '');
    var what = part(document, 'dd', '');
    row.names.forEach(function (name) {
      var key = part(document, 'kbd', '');
      key.textContent = name;
      names.append(key);
    });
    what.textContent = row.says;
    list.append(names, what);
  });
  dialog.append(title, list, close);
  close.addEventListener('click', function () {
    dialog.close();
  });
  /* Its keys are its own: Escape closes it, and shows no overview. */
  dialog.addEventListener('keydown', function (event) {
    event.stopPropagation();
    if (event.key === '?') dialog.close();
  });
  dialog.addEventListener('close', function () {
    dialog.remove();
  });
  document.querySelector('main').append(dialog);
  dialog.showModal();
}

var forward = root.dir === 'rtl' ? '←' : '→';
var backward = root.dir === 'rtl' ? '→' : '←';
keys.unshift(
  { names: [forward, 'Space', 'PgDn'], says: words.next, on: null },
  { names: [backward, 'PgUp'], says: words.back, on: null },
  { names: ['Home', 'End'], says: words.ends, on: null },
  { names: ['F'], says: words.full, on: null },
  { names: ['B'], says: words.black, on: null },
  { names: ['O', 'Esc'], says: words.overview, on: null },
);
ready.push(function () {
  addEventListener('keydown', ownKeys, true);
  nameControls();
  goOnByClick();
  Reveal.on('slidechanged', function () {
    if (document.querySelector('.lp-say')) say('');
  });
});
