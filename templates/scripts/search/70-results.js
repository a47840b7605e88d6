/* Renders the list of results. Texts are never inserted as HTML. */
huibianSearch.createResults = function (root, load, confirm) {
  "use strict";

  let FURTHER = 30;
  let element = huibianSearch.element;

  function item(found) {
    let article = found.article;
    let result = found.result;
    let li = element("li");
    let link = element("a");
    link.href = address(found.hit, result.anchor, result.excerpt);
    mark(link, result.title);
    li.append(link);

    let about = element("p", "search-about");
    about.append(span("search-kind", huibianSearch.KINDS[article.kind]), " ", span("search-issue", article.issue));
    if (article.date !== "") {
      let time = element("time");
      let parts = article.date.split("-").map(Number);
      time.dateTime = article.date;
      time.textContent = parts[0] + "年" + parts[1] + "月" + parts[2] + "日";
      about.append(" ", time);
    }
    if (article.numbers.length > 0) {
      about.append(" ", span("search-number", article.numbers[0]));
    }
    li.append(about, quote(result));

    let fragments = Array.from(new Set([].concat.apply([], found.hit.fragments)));
    if (fragments.length > 1 || result.places.length > 1) {
      li.append(further(found, fragments.slice(0, FURTHER)));
    }
    return li;
  }

  function quote(place) {
    let text = element("p", "search-excerpt");
    if (place.heading !== "" && place.excerpt.text.indexOf(place.heading) !== 0) {
      text.append(span("search-place", place.heading), "　");
    }
    mark(text, place.excerpt);
    return text;
  }

  /* Creates the collapsed list of the article's other matches, whose texts are loaded when it is opened. */
  function further(found, fragments) {
    let fold = element("details", "search-further");
    let summary = element("summary");
    summary.textContent = "本文其他各处";
    fold.append(summary);
    fold.addEventListener("toggle", async function () {
      if (!fold.open || fold.dataset.filled) {
        return;
      }
      fold.dataset.filled = "true";
      try {
        fragments.sort(function (a, b) {
          return a - b;
        });
        let texts = await Promise.all(
          fragments.map(function (fragment) {
            return found.hit.segment.text(found.hit.document, fragment, load);
          })
        );
        let whole = confirm(texts, found.words);
        whole.places.forEach(function (place) {
          if (place.anchor !== found.result.anchor || place.excerpt.text !== found.result.excerpt.text) {
            let entry = quote(place);
            let link = element("a");
            link.href = address(found.hit, place.anchor, place.excerpt);
            link.append.apply(link, Array.from(entry.childNodes));
            entry.append(link);
            fold.append(entry);
          }
        });
        if (fold.children.length === 1) {
          summary.textContent = "本文没有其他地方提到";
        }
      } catch (failure) {
        delete fold.dataset.filled;
        fold.open = false;
        summary.textContent = "没有载入，请再点一次";
      }
    });
    return fold;
  }

  /* Returns the address of a match, with the words to highlight there as printed. */
  function address(hit, anchor, excerpt) {
    let marked = excerpt.marks.map(function (piece) {
      return excerpt.text.slice(piece[0], piece[1]).slice(0, 60);
    });
    let words = Array.from(new Set(marked)).slice(0, 4);
    let query = words
      .map(function (word) {
        return "hl=" + encodeURIComponent(word);
      })
      .join("&");
    return root + hit.ref + "/index.html" + (query ? "?" + query : "") + (anchor ? "#" + encodeURIComponent(anchor) : "");
  }

  function span(name, text) {
    let made = element("span", name);
    made.textContent = text;
    return made;
  }

  function mark(parent, marked) {
    let at = 0;
    marked.marks.forEach(function (piece) {
      let made = element("mark");
      made.textContent = marked.text.slice(piece[0], piece[1]);
      parent.append(marked.text.slice(at, piece[0]), made);
      at = piece[1];
    });
    parent.append(marked.text.slice(at));
  }

  return { item: item };
};

huibianSearch.element = function (name, className) {
  "use strict";

  let made = document.createElement(name);
  if (className) {
    made.className = className;
  }
  return made;
};

huibianSearch.KINDS = { policy: "政策文件", interpretation: "政策解读", expert: "专家解读", news: "要闻", call: "征集申报", other: "资料" };
