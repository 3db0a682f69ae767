/* Drawn: the fonts of a deck have only the letters that its slides need. */
var ARROWS = { '→': 'M4 12h16M13 5l7 7-7 7', '←': 'M20 12H4M11 5l-7 7 7 7', '↑': 'M12 20V4M5 11l7-7 7 7', '↓': 'M12 4v16M5 13l7 7 7-7' };
ARROWS['↺'] = 'M5 4v6h6M5.5 10a8 8 0 1 1-1 5';

function arrow(page, name) {
  var icon = page.createElementNS('http://www.w3.org/2000/svg', 'svg');
  var path = page.createElementNS('http://www.w3.org/2000/svg', 'path');
  icon.setAttribute('viewBox', '0 0 24 24');
  icon.setAttribute('class', 'lp-arrow');
  icon.setAttribute('role', 'img');
  icon.setAttribute('aria-label', name);
  path.setAttribute('d', ARROWS[name]);
  icon.append(path);
  return icon;
}

/* The list of keys, over the deck or in the speaker's window. */
function showHelp(place, rows) {
  var page = place.ownerDocument;
  var dialog = part(page, 'dialog', 'lp-help');
  var title = part(page, 'h2', '');
  var list = part(page, 'dl', '');
  var close = part(page, 'button', '');
  title.id = 'lp-keys';
  title.textContent = words.keys;
  dialog.setAttribute('aria-labelledby', title.id);
  close.textContent = words.close;
  rows.forEach(function (row) {
    if (row.hidden) return;
    var names = part(page, 'dt', '');
    var what = part(page, 'dd', '');
    row.names.forEach(function (name) {
      var key = part(page, 'kbd', '');
      if (ARROWS[name]) key.append(arrow(page, name));
      else key.textContent = name;
      names.append(key);
    });
    what.textContent = row.says;
    list.append(names, what);
  });
  dialog.append(title, list, close);
  close.addEventListener('click', function () {
    dialog.close();
  });
  /* Its keys are its own: Escape closes it, and nothing else. */
  dialog.addEventListener('keydown', function (event) {
    event.stopPropagation();
    if (event.key === '?') dialog.close();
  });
  dialog.addEventListener('close', function () {
    dialog.remove();
  });
  place.append(dialog);
  dialog.showModal();
  /* The button at its end has the keyboard; what is read first is seen first. */
  dialog.scrollTop = 0;
}
