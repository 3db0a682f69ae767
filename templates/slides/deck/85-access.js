/*
 * For those who hear the slides. reveal.js makes of all slides one program, in which a screen reader cannot read, and says
 * the whole text of each slide by itself: here a slide is read as a page is, and its number and title are said once.
 */
function startAccess() {
  var old = document.querySelector('.aria-status');
  var status = old.cloneNode(false);
  old.replaceWith(status);
  deck.removeAttribute('role');
  document.querySelectorAll('.reveal .progress, .reveal .backgrounds').forEach(function (drawn) {
    drawn.setAttribute('aria-hidden', 'true');
  });
  /* Its box for notes is empty here, and yet a stop of the keyboard. */
  document.querySelectorAll('.reveal > .speaker-notes').forEach(function (box) {
    box.remove();
  });
  document.body.prepend(skipLink());
  Reveal.on('slidechanged', function (event) {
    var slides = Reveal.getSlides();
    var heading = event.currentSlide.querySelector('h1, h2');
    /* The keyboard goes on from the slide that is seen. */
    if (event.previousSlide && event.previousSlide.contains(document.activeElement)) document.activeElement.blur();
    status.textContent = words.slideOf
      .replace('{n}', slides.indexOf(event.currentSlide) + 1)
      .replace('{all}', slides.length)
      .replace('{title}', function () {
        return heading ? heading.textContent : '';
      });
  });
}

function skipLink() {
  var link = part(document, 'a', 'lp-skip');
  link.href = '#read';
  link.textContent = words.asPage;
  link.addEventListener('click', function () {
    link.href = '#read-' + (Reveal.getIndices().h + 1);
  });
  return link;
}

ready.push(startAccess);
