/* Tells whether a document is in force on the reader's own day, where the page names days to come. */
(function () {
  "use strict";

  let now = new Date();
  let today = new Date(now - now.getTimezoneOffset() * 6e4).toISOString().slice(0, 10);
  for (let mark of document.querySelectorAll("[data-force]")) {
    let states = mark.dataset.force.split(" ");
    for (let n = 0; n < states.length && states[n] <= today; n += 2) {
      mark.textContent = states[n + 1];
    }
  }
})();
