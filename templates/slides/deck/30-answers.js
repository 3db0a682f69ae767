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

ready.push(function () {
  hideAnswers();
  Reveal.on('slidechanged', hideAnswers);
  Reveal.on('fragmentshown', sayAnswers);
  Reveal.on('fragmenthidden', hideAnswers);
});
