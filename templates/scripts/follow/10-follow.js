/*
 * Follows the reader's position: the outline highlights the current section and, on a phone, closes when
 * the reader continues; the key / leads to the search. This script is loaded with the first scroll or key.
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

  /* Returns the outline's link for the current section: the last one whose place is above the reading line. */
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

  /* Leads to the search field of this page or, where there is no room for one, to the search page. */
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
    /* On a phone, the open outline closes when the page is scrolled. */
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
