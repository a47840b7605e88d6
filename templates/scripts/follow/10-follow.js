/*
 * Follows the reader: the outline shows what is being read, and gives way to it on a phone; the key /
 * goes to the search. It comes with the first scroll or key, because a page is read before either.
 */
(function () {
  "use strict";

  let tools = window.huibian;
  if (tools.follow) {
    return;
  }

  let outline = document.querySelector(".outline");
  let wide = matchMedia("(min-width:64em)");
  let links = outline ? [...outline.querySelectorAll("a")] : [];
  let places = links.map((link) => document.getElementById(decodeURIComponent(link.hash.slice(1))));
  let current;

  /* The line of the outline for what is being read: the last one whose place is above the eye. */
  function follow() {
    let low = 0;
    for (let high = places.length; low < high; ) {
      let middle = (low + high) >> 1;
      if (places[middle].getBoundingClientRect().top < 120) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    let link = links[low - 1];
    if (link !== current) {
      current && current.removeAttribute("aria-current");
      current = link;
      link && link.setAttribute("aria-current", "true");
      outline.querySelector(".count").textContent = link ? link.textContent : "";
      if (link && wide.matches) {
        outline.scrollTop = link.offsetTop - outline.clientHeight / 2;
      }
    }
  }

  /* To the field of this page, or where it has no room for one, to the page that has. */
  function toSearch(event) {
    if (
      event.key === "/" &&
      !event.ctrlKey &&
      !event.metaKey &&
      !event.altKey &&
      !event.target.closest("input,select,textarea")
    ) {
      event.preventDefault();
      let field = document.querySelector("[type=search]");
      field && field.focus();
      if (document.activeElement !== field) {
        document.querySelector(".masthead [href*='search/']").click();
      }
    }
  }

  tools.follow = (event) => (event.key ? toSearch(event) : outline && follow());

  if (outline) {
    /* A drawer that a finger opened has done its work when the page moves. */
    addEventListener(
      "scroll",
      () => {
        outline.open = outline.open && wide.matches;
        follow();
      },
      { passive: true },
    );
  }
  addEventListener("keydown", toSearch);
})();
