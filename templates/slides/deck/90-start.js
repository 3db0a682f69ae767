/* The last file: the list of keys ends with itself, and the deck starts. */
keys.push({
  names: ['?'],
  says: words.help,
  on: ['?', 'f1'],
  does: function () {
    showHelp(main, keys);
  },
});
if (readFrom !== null) startReading();
else startSlides();
today();

function startSlides() {
  root.classList.add('lp-deck');
  hideAnswers();
  document.querySelectorAll('button.timer').forEach(startTimer);
  Reveal.initialize({
    width: Number(deck.dataset.width),
    height: Number(deck.dataset.height),
    margin: 0,
    minScale: 0.1,
    maxScale: 6,
    center: false,
    hash: true,
    rtl: rtl,
    /* Every key is in the list of keys, and nowhere else. */
    keyboard: false,
    controls: true,
    controlsTutorial: false,
    help: false,
    jumpToSlide: false,
    progress: true,
    slideNumber: false,
    transition: 'none',
    backgroundTransition: 'none',
    autoAnimate: false,
    hideInactiveCursor: true,
    navigationMode: 'linear',
    scrollActivationWidth: null,
    viewDistance: 1000,
    mobileViewDistance: 1000,
    pdfSeparateFragments: false,
    postMessage: false,
    postMessageEvents: false,
  }).then(function () {
    ready.forEach(function (start) {
      start();
    });
  });
}
