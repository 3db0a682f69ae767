/* A number, then Enter: to the slide of that number. It is seen while it is typed, and forgotten after a while. */
var typed = '';
var forget = null;
var numberTaken = null;

function isNumber(name) {
  return /^\d$/.test(name);
}

function addFigure(figure, page) {
  typed = (typed + figure).slice(-3);
  clearTimeout(forget);
  forget = setTimeout(takeNumber, 5000);
  var place = page.querySelector('.lp-number') || part(page, 'p', 'lp-number');
  place.setAttribute('role', 'status');
  place.textContent = typed;
  (page.querySelector('.lp-view') || page.querySelector('main')).append(place);
}

/* True when a number was typed: it is in numberTaken. */
function takeNumber() {
  clearTimeout(forget);
  numberTaken = Number(typed);
  typed = '';
  [document, view && !view.closed && view.document].forEach(function (page) {
    var place = page && page.querySelector('.lp-number');
    if (place) place.remove();
  });
  return numberTaken > 0;
}
