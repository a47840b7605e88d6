/* The search page: its field, its results and its keys. Does nothing on pages without a list of results. */
(function () {
  "use strict";

  if (typeof document === "undefined") {
    return;
  }
  let script = document.currentScript;
  let list = document.getElementById("search-results");
  let status = document.getElementById("search-status");
  let form = document.getElementById("search-form");
  let input = form && form.querySelector("input[name=q]");
  if (!input || !list || !status) {
    return;
  }

  let PAGE = 8;
  /* The number of results that are shown before the texts of further ones are loaded. */
  let FIRST = 5;
  let PAUSE = 200;
  let element = huibianSearch.element;
  let root = form.dataset.root || script.getAttribute("src").replace(/assets\/[^\/]*$/, "");
  let loader = huibianSearch.createLoader(document, root);
  let load = loader.load;
  let extras = element("div", "search-extras");
  let panel = document.getElementById("search-filters");
  let filters = huibianSearch.createFilters(panel, search);
  let engine = null;
  /* The core of the index that the engine uses. */
  let known = "";
  let results = huibianSearch.createResults(root, load, function (texts, words) {
    return engine.confirm(texts, words);
  });
  /* Counts the searches, so that the results of an earlier one are discarded. */
  let current = 0;
  let timer = 0;

  list.after(extras);

  async function open() {
    let core = await load("core");
    engine = engine || huibianSearch.createEngine(core, elasticlunr, huibianTokenizer);
    known = known || JSON.stringify(core);
  }

  /* Returns whether the index on the host is another one, whose files have other names. */
  async function isRenewed() {
    let core = JSON.stringify(await loader.reload("core"));
    let renewed = known !== "" && core !== known;
    if (renewed) {
      known = "";
      engine = null;
    }
    return renewed;
  }

  async function search() {
    let mine = ++current;
    let typed = input.value.trim();
    function isOld() {
      return mine !== current;
    }
    keepAddress(typed);
    if (typed === "") {
      show([], true);
      say("");
      panel.hidden = true;
      list.setAttribute("aria-busy", "false");
      return;
    }
    list.setAttribute("aria-busy", "true");
    say("正在查找…");
    try {
      await open();
      let words = await engine.prepare(typed, load);
      if (isOld()) {
        return;
      }
      if (words.length === 0) {
        show([], true);
        say("请输入要查找的文字。");
        return;
      }
      let all = panel.open || filters.isFiltered() ? await engine.everything(words, load) : null;
      let hits = all && (await filters.filter(all, words, engine, load));
      let source = engine.source(words, load, hits);
      let found = await source.next(FIRST);
      if (isOld()) {
        return;
      }
      panel.hidden = found.length < 2 && !filters.isFiltered();
      show(found, true);
      if (found.length > 0) {
        if (found.length === FIRST) {
          found = await source.next(PAGE - FIRST);
          if (isOld()) {
            return;
          }
          show(found, false);
        }
        await count(source, hits ? (engine.isCertain(words) ? hits.length : 0) : engine.total(words), isOld);
      } else if (filters.isFiltered()) {
        say("所选范围内没有包含“" + typed + "”的文章。");
        button("取消筛选", filters.clear);
      } else {
        say("没有找到包含“" + typed + "”的文章。");
        await offer(words, isOld);
      }
    } catch (failure) {
      let renewed = await isRenewed().catch(function () {
        return false;
      });
      if (!isOld() && renewed) {
        search();
      } else if (!isOld()) {
        show([], true);
        fail(search);
      }
    } finally {
      if (!isOld()) {
        list.setAttribute("aria-busy", "false");
      }
    }
  }

  /* Shows the number of results, and a button for the next ones. */
  async function count(source, total, isOld) {
    let shown = list.children.length;
    let isOver = await source.isOver();
    if (isOld()) {
      return;
    }
    extras.replaceChildren();
    if (isOver) {
      say("找到 " + shown + " 篇文章");
      return;
    }
    say(total > 0 ? "找到 " + total + " 篇文章，已列出 " + shown + " 篇" : "已列出 " + shown + " 篇文章，可能还有更多");
    button("显示更多", function () {
      more(source, total);
    });
  }

  async function more(source, total) {
    let mine = current;
    list.setAttribute("aria-busy", "true");
    try {
      let found = await source.next(PAGE);
      if (mine === current) {
        let first = show(found, false);
        if (first) {
          first.focus();
        }
        await count(source, total, function () {
          return mine !== current;
        });
      }
    } catch (failure) {
      if (mine === current) {
        fail(function () {
          more(source, total);
        });
      }
    } finally {
      if (mine === current) {
        list.setAttribute("aria-busy", "false");
      }
    }
  }

  /* Shows suggestions for a query without results. */
  async function offer(words, isOld) {
    let offered = await huibianSearch.createOffers(engine, load).queries(words, isOld);
    if (isOld()) {
      return;
    }
    if (offered.length > 0) {
      extras.append("可以试试：");
      offered.forEach(suggest);
    }
    let titles = await engine.similar(words, load);
    if (!isOld() && titles.length > 0) {
      let box = element("div", "search-similar");
      box.append("标题相近的文章：");
      titles.forEach(function (found) {
        let link = element("a");
        link.href = root + found.ref + "/index.html";
        link.textContent = found.article.title;
        box.append(link);
      });
      extras.append(box);
    }
  }

  function suggest(query) {
    button(query, function () {
      input.value = query;
      input.focus();
      search();
    });
  }

  function button(text, action) {
    let made = element("button");
    made.type = "button";
    made.textContent = text;
    made.addEventListener("click", action);
    extras.append(made);
  }

  function fail(retry) {
    say("搜索数据没有载入。请检查网络后重试。");
    extras.replaceChildren();
    button("重试", retry);
  }

  function say(text) {
    status.textContent = text;
  }

  /* Lists the results and returns the first new link. */
  function show(found, anew) {
    if (anew) {
      list.replaceChildren();
      extras.replaceChildren();
    }
    let items = found.map(results.item);
    list.append.apply(list, items);
    return items.length > 0 ? items[0].querySelector("a") : null;
  }

  /* Writes query and filters to the address, so that it can be shared. */
  function keepAddress(query) {
    try {
      let address = new URL(location.href);
      let values = Object.assign({ q: query }, filters.values());
      Object.keys(values).forEach(function (name) {
        if (values[name] === "") {
          address.searchParams.delete(name);
        } else {
          address.searchParams.set(name, values[name]);
        }
      });
      history.replaceState(history.state, "", address.href);
    } catch (refused) {
      /* Some browsers do not allow this for files; the search works without it. */
    }
  }

  function soon() {
    clearTimeout(timer);
    timer = setTimeout(search, PAUSE);
  }

  /* The key / leads to the field, arrows move between results, and Esc returns to the field or clears it. */
  function onKey(event) {
    let at = document.activeElement;
    let typing = at && /^(INPUT|SELECT|TEXTAREA)$/.test(at.tagName);
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) {
      return;
    }
    if (event.key === "/" && !typing) {
      event.preventDefault();
      input.focus();
      input.select();
    } else if (event.key === "Escape" && !typing) {
      input.focus();
    } else if (event.key === "Escape" && at === input && input.value !== "") {
      event.preventDefault();
      input.value = "";
      search();
    } else if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      let links = Array.from(list.querySelectorAll("li > a"));
      let place = links.indexOf(at);
      if (place >= 0 || (at === input && event.key === "ArrowDown")) {
        let next = place + (event.key === "ArrowDown" ? 1 : -1);
        event.preventDefault();
        (next < 0 ? input : links[Math.min(next, links.length - 1)] || input).focus();
      }
    }
  }

  document.addEventListener("keydown", onKey);
  input.addEventListener("input", function (event) {
    if (!event.isComposing) {
      soon();
    }
  });
  input.addEventListener("compositionend", soon);
  input.addEventListener(
    "focus",
    function () {
      open().catch(function () {});
    },
    { once: true }
  );
  form.addEventListener("submit", function (event) {
    event.preventDefault();
    clearTimeout(timer);
    search();
  });

  /* The core of the index is a script of the page that runs after this one. */
  document.addEventListener("DOMContentLoaded", function () {
    let asked = new URLSearchParams(location.search).get("q");
    if (asked !== null && asked !== "") {
      input.value = asked;
    }
    if (input.value.trim() !== "") {
      search();
    }
  });
})();
