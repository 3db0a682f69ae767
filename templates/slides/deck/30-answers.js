/*
 * A whole slide is read to screen readers, hidden parts too: an answer is kept from them until its click. The words of a
 * source that a step marks are always read: only the mark comes with a click.
 */
function hideAnswers() {
  document.querySelectorAll('.reveal .fragment:not(mark)').forEach(function (answer) {
    if (answer.classList.contains('visible')) answer.removeAttribute('aria-hidden');
    else answer.setAttribute('aria-hidden', 'true');
  });
}

/* Signs that a formula only draws, and before which of its parts they are said; what has parts of its own is in brackets. */
var SIGNS = { msqrt: ['√', 0], mfrac: ['/', 1], msup: ['^', 1], sup: ['^', 0] };

/* What is drawn of a formula is left out: it is there a second time, to be read. */
function readOf(answer) {
  /* A tick says nothing without the option that it stands in. */
  var copy = (answer.matches('.choice-mark') ? answer.closest('.choice') : answer).cloneNode(true);
  copy.querySelectorAll('msqrt > mrow, mfrac > mrow, msup > mrow').forEach(function (group) {
    if (group.children.length < 2) return;
    group.prepend('(');
    group.append(')');
  });
  copy.querySelectorAll(Object.keys(SIGNS).join()).forEach(function (sum) {
    var sign = SIGNS[sum.localName];
    sum.insertBefore(document.createTextNode(sign[0]), sum.localName === 'sup' ? sum.firstChild : sum.children[sign[1]]);
  });
  copy.querySelectorAll('[aria-hidden=true], svg').forEach(function (drawn) {
    drawn.remove();
  });
  return answer.matches('mark') ? '' : copy.textContent.replace(/\s+/g, ' ').trim();
}

/* False for the reason of an option that is said whole. */
function isApart(answer, index, answers) {
  return !answers.some(function (mark) {
    return mark !== answer && mark.matches('.choice-mark') && mark.parentElement.contains(answer);
  });
}

function sayAnswers(event) {
  hideAnswers();
  tell(event.fragments.filter(isApart).map(readOf).join(' ').trim());
}

/* What was said goes with its answer; said again, it is heard again. */
function unsayAnswers() {
  hideAnswers();
  tell('');
}

/* Every answer of this slide at once; when all are there, none. */
function toggleAnswers() {
  Reveal.navigateFragment(slideNow().querySelector('.fragment:not(.visible)') ? 999 : -1);
}

if (document.querySelector('.fragment')) keys.push({ names: ['A'], says: words.answers, on: 'a', lead: true, does: toggleAnswers });
ready.push(function () {
  hideAnswers();
  Reveal.on('slidechanged', hideAnswers);
  Reveal.on('fragmentshown', sayAnswers);
  Reveal.on('fragmenthidden', unsayAnswers);
});
