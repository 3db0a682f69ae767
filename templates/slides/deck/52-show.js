/* Fills the speaker view. */
var notesOf = null;

/* Redrawn once after all that happens at the same moment. */
var redraw = null;

function showNotes() {
  if (redraw !== null || !inView('.lp-view')) return;
  redraw = setTimeout(function () {
    redraw = null;
    if (inView('.lp-now')) drawView();
  }, 30);
}

function drawView() {
  var slides = Reveal.getSlides();
  var at = slides.indexOf(slideNow());
  var step = nextStep(slides[at]);
  var after = step === null ? slides[at + 1] : slides[at];
  picture('.lp-now', slides[at], null);
  picture('.lp-next', after, step === null ? -1 : step);
  inView('.lp-next > .lp-head').textContent = step === null ? words.nextSlide : words.nextStep;
  if (!after) inView('.lp-next > .lp-hold').textContent = words.last;
  inView('.lp-now').classList.toggle('lp-off', screenShown !== null);
  inView('.lp-now > .lp-head').textContent = screenShown === null ? words.now : words[screenShown];
  inView('.lp-dark').setAttribute('aria-pressed', String(screenShown === 'black'));
  inView('.lp-count').textContent = words.count.replace('{n}', at + 1).replace('{all}', slides.length);
  inView('.lp-plan').textContent = planned(slides, at);
  inView('.lp-alone').textContent = speaking && !joined ? words.alone : '';
  drawText(slides[at]);
  sizeNotes(notesSize);
  fitPictures();
  showClock();
}

/* The notes stay where they were read to while only an answer is shown. */
function drawText(slide) {
  var place = inView('.lp-text > .lp-hold');
  var notes = slide && slide.querySelector('aside.notes > .notes-text');
  if (notesOf === slide && place.firstChild) return;
  notesOf = slide;
  place.replaceChildren();
  if (notes && notes.textContent.trim() !== '') place.append(view.document.importNode(notes, true));
  else place.textContent = words.noText;
  place.scrollTop = 0;
}

/* Index of the answers that the next click shows; null: it turns the slide. */
function nextStep(slide) {
  var left = Array.from(slide ? slide.querySelectorAll('.fragment:not(.visible)') : []);
  if (left.length === 0) return null;
  return Math.min.apply(
    null,
    left.map(function (answer) {
      return Number(answer.dataset.fragmentIndex || 0);
    }),
  );
}

/* A slide made small, with the answers up to `step`; null: as it is on the board, and what is hidden there is pale. */
function picture(where, slide, step) {
  var page = view.document;
  var place = inView(where + ' > .lp-hold');
  place.replaceChildren();
  if (!slide) return;
  var copy = page.importNode(slide, true);
  ['id', 'hidden', 'aria-hidden', 'style'].forEach(function (name) {
    copy.removeAttribute(name);
  });
  copy.classList.remove('past', 'future');
  copy.classList.add('present');
  copy.querySelectorAll('aside.notes, .lp-zoom, .timer-more').forEach(function (apart) {
    apart.remove();
  });
  copy.querySelectorAll('a, button, [tabindex]').forEach(function (button) {
    button.tabIndex = -1;
  });
  if (step !== null) {
    copy.querySelectorAll('.fragment').forEach(function (answer) {
      answer.classList.toggle('visible', Number(answer.dataset.fragmentIndex || 0) <= step);
    });
  }
  var frame = part(page, 'div', 'reveal');
  var slides = part(page, 'div', 'slides');
  slides.append(copy);
  frame.append(slides);
  place.append(frame);
}

function fitPictures() {
  ['.lp-now', '.lp-next'].forEach(function (where) {
    var place = inView(where + ' > .lp-hold');
    var frame = place && place.querySelector('.reveal');
    if (frame) frame.style.transform = 'scale(' + place.clientWidth / Number(deck.dataset.width) + ')';
  });
}

/* Minutes of the timers up to this slide, and of all: '' when there are none. */
function planned(slides, at) {
  var minutes = slides.map(function (slide) {
    var timers = Array.from(slide.querySelectorAll('button.timer'));
    return timers.reduce(function (most, timer) {
      return Math.max(most, Number(timer.dataset.seconds) / 60);
    }, 0);
  });
  var sum = function (list) {
    return list.reduce(function (all, one) {
      return all + one;
    }, 0);
  };
  if (sum(minutes) === 0) return '';
  return words.planned.replace('{n}', sum(minutes.slice(0, at + 1))).replace('{all}', sum(minutes));
}

function showClock() {
  if (!inView('.lp-now')) return;
  var gone = Math.max(0, Math.floor((Date.now() - (began || Date.now())) / 1000));
  var timer = currentTimer();
  var runs = timer && timer.getAttribute('aria-pressed') === 'true';
  put('.lp-clock', new Date().toLocaleTimeString(root.lang + '-u-nu-latn', { hour: '2-digit', minute: '2-digit' }));
  put('.lp-since .lp-value', Math.floor(gone / 60) + ':' + two(gone % 60));
  view.began = began;
  inView('.lp-timer').hidden = !timer;
  if (!timer) return;
  put('.lp-time', timer.querySelector('.timer-time').textContent);
  if (inView('.lp-now .timer-time')) put('.lp-now .timer-time', timer.querySelector('.timer-time').textContent);
  put('.lp-start', runs ? words.pause : words.start);
  inView('.lp-timer').classList.toggle('lp-runs', runs);
}

function put(where, text) {
  setText(inView(where), text);
}

/* Whatever changes on the slide is seen here: an answer, a mark of the pen. A timer's figures have a place of their own. */
ready.push(function () {
  afterStep(showNotes);
  new MutationObserver(function (changes) {
    var seen = changes.some(function (change) {
      var element = change.target.nodeType === 1 ? change.target : change.target.parentElement;
      return element && !element.closest('.timer');
    });
    if (seen) showNotes();
  }).observe(deck.querySelector('.slides'), { subtree: true, childList: true, attributes: true });
});
