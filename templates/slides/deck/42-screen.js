/* A black or a white screen over the slides: nothing of them glares through, and the timers go on. */
var screenShown = null;

/* 'black', 'white', or null for the slides. True when something changed. */
function showScreen(name) {
  if (screenShown === name) return false;
  screenShown = name;
  var cover = document.querySelector('.lp-screen');
  if (cover) cover.remove();
  if (name) {
    cover = part(document, 'div', 'lp-screen ' + (name === 'black' ? 'lp-black' : 'lp-white'));
    cover.setAttribute('role', 'img');
    cover.setAttribute('aria-label', words[name]);
    cover.addEventListener('click', function () {
      showScreen(null);
    });
    main.append(cover);
  }
  changed('screen');
  return true;
}

function turnScreen(name) {
  showScreen(screenShown === name ? null : name);
}

shares.push({
  name: 'screen',
  read: function () {
    return screenShown;
  },
  write: showScreen,
});
