/*
 * The search of an issue in one file. The files of its index stand in the page, so that nothing is loaded; the
 * scripts of the site's search answer the queries.
 */
(function () {
  "use strict";

  let form = document.getElementById("issue-search");
  let input = document.getElementById("issue-query");
  let status = document.getElementById("issue-status");
  let list = document.getElementById("issue-results");
  let MOST = 50;
  let PAUSE = 200;
  let files = null;
  let engine = null;
  let texts = new Map();
  let current = 0;
  let timer = 0;

  /* Returns the bytes of a file of the index as characters below 256. */
  function bytesOf(name) {
    if (!texts.has(name)) {
      files = files || JSON.parse(document.getElementById("issue-index").textContent);
      if (!Object.prototype.hasOwnProperty.call(files, name)) {
        throw new Error(name);
      }
      texts.set(name, atob(files[name]));
    }
    return texts.get(name);
  }

  /* Returns the data of a file, or some bytes of a file of members, as the loader of the site's search does. */
  async function load(name, from, to) {
    let bytes = bytesOf(name);
    if (from !== undefined) {
      let skip = huibianSearch.headOf(name).length;
      return bytes.slice(skip + from, skip + to);
    }
    let all = Uint8Array.from(bytes, function (character) {
      return character.charCodeAt(0);
    });
    let text = new TextDecoder().decode(all);
    return JSON.parse(text.slice(text.indexOf(",") + 1, text.lastIndexOf(");")));
  }

  async function search() {
    let mine = ++current;
    let typed = input.value.trim();
    let found = [];
    if (typed !== "") {
      engine = engine || huibianSearch.createEngine(await load("core"), elasticlunr, huibianTokenizer);
      let words = await engine.prepare(typed, load);
      found = words.length > 0 ? await engine.source(words, load).next(MOST) : [];
    }
    if (mine === current) {
      list.replaceChildren.apply(list, found.map(item));
      status.textContent = typed === "" ? "" : found.length > 0 ? "找到 " + found.length + " 篇文章" : "没有找到包含“" + typed + "”的文章。";
    }
  }

  function item(found) {
    let result = found.result;
    let id = "a" + found.hit.ref.split("/")[1];
    let made = document.createElement("li");
    let link = document.createElement("a");
    link.href = "#" + id + (result.anchor ? "-" + result.anchor : "");
    mark(link, result.title);
    let quote = document.createElement("p");
    if (result.heading !== "" && result.excerpt.text.indexOf(result.heading) !== 0) {
      quote.append(result.heading, "　");
    }
    mark(quote, result.excerpt);
    made.append(link, quote);
    return made;
  }

  function mark(parent, marked) {
    let at = 0;
    marked.marks.forEach(function (piece) {
      let made = document.createElement("mark");
      made.textContent = marked.text.slice(piece[0], piece[1]);
      parent.append(marked.text.slice(at, piece[0]), made);
      at = piece[1];
    });
    parent.append(marked.text.slice(at));
  }

  function start() {
    clearTimeout(timer);
    search().catch(function () {
      status.textContent = "检索没有完成，请再试一次。";
    });
  }

  function soon() {
    clearTimeout(timer);
    timer = setTimeout(start, PAUSE);
  }

  form.hidden = false;
  input.addEventListener("input", function (event) {
    if (!event.isComposing) {
      soon();
    }
  });
  input.addEventListener("compositionend", soon);
  form.addEventListener("submit", function (event) {
    event.preventDefault();
    start();
  });
})();
