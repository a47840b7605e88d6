/*
 * Highlights the searched words in the section at which the page opens. The parameter `hl` of the address
 * contains them as printed, and the fragment is the section's anchor.
 */
(function () {
  "use strict";

  const REACH = 4000;
  const MOST = 40;
  let article = document.querySelector("article");
  let words = new URLSearchParams(location.search)
    .getAll("hl")
    .map(solid)
    .filter(Boolean)
    .slice(0, 8);
  if (!article || words.length === 0) {
    return;
  }

  function solid(text) {
    return text.replace(/\s/g, "");
  }

  function placeOf(hash) {
    try {
      return hash && document.getElementById(decodeURIComponent(hash));
    } catch (broken) {
      return null;
    }
  }

  /* Returns the text from the place on without spaces, and the position of each of its characters. */
  function read(place) {
    let walker = document.createTreeWalker(article, NodeFilter.SHOW_TEXT);
    let text = "";
    let nodes = [];
    while (walker.nextNode() && (place === article || text.length < REACH)) {
      let node = walker.currentNode;
      let after = place.contains(node) || place.compareDocumentPosition(node) & Node.DOCUMENT_POSITION_FOLLOWING;
      if (after && !node.parentElement.closest("nav, details, footer")) {
        for (let i = 0; i < node.data.length; i++) {
          if (!/\s/.test(node.data.charAt(i))) {
            text += node.data.charAt(i);
            nodes.push([node, i]);
          }
        }
      }
    }
    return { text: text, nodes: nodes };
  }

  function find(text) {
    let found = new Set();
    words.forEach(function (word) {
      let at = text.indexOf(word);
      for (let n = 0; at >= 0 && n < MOST; n++) {
        for (let i = at; i < at + word.length; i++) {
          found.add(i);
        }
        at = text.indexOf(word, at + word.length);
      }
    });
    return found;
  }

  /* From the last to the first, so that the earlier positions remain valid. */
  function wrap(nodes, found) {
    let places = Array.from(found).sort(function (a, b) {
      return b - a;
    });
    for (let n = 0; n < places.length; n++) {
      let last = nodes[places[n]];
      let first = last;
      while (
        n + 1 < places.length &&
        places[n + 1] === places[n] - 1 &&
        nodes[places[n + 1]][0] === last[0]
      ) {
        first = nodes[places[++n]];
      }
      let rest = last[0].splitText(first[1]);
      rest.splitText(last[1] - first[1] + 1);
      let mark = document.createElement("mark");
      rest.replaceWith(mark);
      mark.append(rest);
    }
  }

  let place = placeOf(location.hash.slice(1));
  let piece = read(place || article);
  wrap(piece.nodes, find(piece.text));
  let first = place && article.querySelector("mark");
  if (first) {
    first.scrollIntoView({ block: "center" });
  }
})();
