/* Starts the deck: reveal.js with our settings, today's date, timers, a speaker's window. No network, no storage. */
(function () {
  'use strict';
  var root = document.documentElement;
  var deck = document.querySelector('.reveal');
  var words = JSON.parse(deck.dataset.words);
  root.classList.add('lp-deck');

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

  /* Timers count by the clock, so that a sleeping window does not make a lesson longer. */
  function startTimer(button) {
    var whole = Number(button.dataset.seconds);
    var face = button.querySelector('.timer-time');
    var left = whole;
    var end = null;
    var tick = null;

    function show() {
      var seconds = Math.ceil(Math.abs(left));
      face.textContent = (left < 0 ? '−' : '') + Math.floor(seconds / 60) + ':' + two(seconds % 60);
      button.classList.toggle('timer-over', left <= 0);
    }
    function count() {
      left = (end - Date.now()) / 1000;
      if (left <= 0) {
        left = 0;
        stop();
      }
      show();
    }
    function stop() {
      clearInterval(tick);
      tick = null;
      button.setAttribute('aria-pressed', 'false');
      button.classList.toggle('timer-paused', left > 0 && left < whole);
    }
    function reset() {
      stop();
      left = whole;
      show();
      button.classList.remove('timer-paused');
    }
    function toggle() {
      if (tick !== null) {
        count();
        if (tick !== null) stop();
        return;
      }
      if (left <= 0) left = whole;
      end = Date.now() + left * 1000;
      tick = setInterval(count, 250);
      button.setAttribute('aria-pressed', 'true');
      button.classList.remove('timer-paused');
      show();
    }
    button.addEventListener('click', function (event) {
      event.stopPropagation();
      toggle();
    });
    button.addEventListener('lp-reset', reset);
    /* Space and Enter belong to the button while it has the focus; everything else turns slides. */
    button.addEventListener('keydown', function (event) {
      if (event.key === ' ' || event.key === 'Enter') event.stopPropagation();
    });
  }

  function currentTimer() {
    var slide = Reveal.getCurrentSlide();
    return slide ? slide.querySelector('.timer') : null;
  }

  /* reveal.js reads a whole slide to screen readers, hidden parts too: an answer is kept from them until its click. */
  function hideAnswers() {
    document.querySelectorAll('.reveal .fragment').forEach(function (answer) {
      if (answer.classList.contains('visible')) answer.removeAttribute('aria-hidden');
      else answer.setAttribute('aria-hidden', 'true');
    });
  }

  function sayAnswers(event) {
    hideAnswers();
    var status = document.querySelector('.aria-status');
    if (status) {
      status.textContent = event.fragments
        .map(function (answer) {
          return answer.textContent;
        })
        .join(' ');
    }
  }

  /* A click anywhere goes on, as in every other program; not on a link, a button or marked text. */
  function goOnByClick() {
    deck.querySelector('.slides').addEventListener('click', function (event) {
      var busy = event.target.closest('a, button, input, select, textarea, summary');
      if (busy || event.button !== 0 || event.defaultPrevented || Reveal.isOverview()) return;
      if (String(getSelection()) !== '') return;
      Reveal.next();
    });
  }

  /* Enter goes on, as in other programs; a question mark shows the keys, wherever the keyboard has it. */
  function ownKeys(event) {
    if (event.ctrlKey || event.metaKey || event.altKey || document.querySelector('.lp-help')) return;
    if (event.key === '?') showHelp();
    else if (event.key === 'Enter' && !Reveal.isOverview() && !event.target.closest('a, button')) Reveal.next();
    else return;
    /* For reveal.js the key with the question mark is the black screen. */
    event.preventDefault();
    event.stopPropagation();
  }

  function resetTimer() {
    if (currentTimer()) currentTimer().dispatchEvent(new Event('lp-reset'));
  }

  function showHelp() {
    var rtl = root.dir === 'rtl';
    var dialog = part(document, 'dialog', 'lp-help');
    var title = part(document, 'h2', '');
    var list = part(document, 'dl', '');
    var close = part(document, 'button', '');
    title.id = 'lp-keys';
    title.textContent = words.keys;
    dialog.setAttribute('aria-labelledby', title.id);
    close.textContent = words.close;
    [
      [[rtl ? '←' : '→', 'Space', 'PgDn'], words.next],
      [[rtl ? '→' : '←', 'PgUp'], words.back],
      [['Home', 'End'], words.ends],
      [['F'], words.full],
      [['B'], words.black],
      [['O', 'Esc'], words.overview],
      [['S'], words.notes],
      [['T'], words.timer],
      [['R'], words.reset],
      [['?'], words.help],
    ].forEach(function (row) {
      var keys = part(document, 'dt', '');
      var what = part(document, 'dd', '');
      row[0].forEach(function (name) {
        var key = part(document, 'kbd', '');
        key.textContent = name;
        keys.append(key);
      });
      what.textContent = row[1];
      list.append(keys, what);
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

  /* A line over the slide until the next slide. */
  function say(text) {
    var place = document.querySelector('.lp-say');
    if (!place) {
      place = part(document, 'p', 'lp-say');
      place.setAttribute('role', 'status');
      document.querySelector('main').append(place);
    }
    place.textContent = text;
  }

  /* What reveal.js says in English, in the deck's language. */
  function nameControls() {
    var names = [
      ['.navigate-left', root.dir === 'rtl' ? words.next : words.back],
      ['.navigate-right', root.dir === 'rtl' ? words.back : words.next],
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

  function part(page, name, className) {
    var element = page.createElement(name);
    element.className = className;
    return element;
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

  today();
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
    rtl: root.dir === 'rtl',
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
    Reveal.addKeyBinding({ keyCode: 83, key: 'S', description: deck.dataset.notesTitle }, openNotes);
    Reveal.addKeyBinding({ keyCode: 84, key: 'T', description: words.timer }, function () {
      if (currentTimer()) currentTimer().click();
    });
    Reveal.addKeyBinding({ keyCode: 82, key: 'R', description: words.reset }, resetTimer);
    addEventListener('keydown', ownKeys, true);
    nameControls();
    goOnByClick();
    hideAnswers();
    Reveal.on('slidechanged', hideAnswers);
    Reveal.on('slidechanged', function () {
      if (document.querySelector('.lp-say')) say('');
    });
    Reveal.on('fragmentshown', sayAnswers);
    Reveal.on('fragmenthidden', hideAnswers);
    ['slidechanged', 'fragmentshown', 'fragmenthidden'].forEach(function (name) {
      Reveal.on(name, showNotes);
    });
    setInterval(showClock, 1000);
    addEventListener('pagehide', function () {
      if (view && !view.closed) view.close();
    });
  });
})();
