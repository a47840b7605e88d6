/*
 * The search page: works with elasticlunr.min.js, tokenizer.js and search-engine.js, and does nothing
 * where there is no list of results. Text is only ever set as text.
 */
(function () {
  "use strict";

  if (typeof document === "undefined") {
    return;
  }
  let script = document.currentScript;
  let list = document.getElementById("search-results");
  let status = document.getElementById("search-status");
  let form =
    document.getElementById("search-form") ||
    (list && document.querySelector("main form[role=search], form[role=search]"));
  let input = form && form.querySelector("input[name=q]");
  if (!input || !list || !status) {
    return;
  }

  let PAGE = 20;
  let BATCH = 10;
  let PAUSE = 200;
  let HAN = /[\u3400-\u9fff]/;
  let root = form.dataset.root || document.documentElement.dataset.root || rootOf(script);
  let loader = huibianSearch.createLoader(document, root);
  let extras = document.createElement("div");
  let engine = null;
  /* Counts searches: what an earlier one still loads is not shown any more. */
  let current = 0;
  let timer = 0;

  extras.className = "search-extras";
  list.after(extras);
  status.setAttribute("role", "status");
  status.setAttribute("aria-live", "polite");

  /* The site's root as this page's address of this script tells it. */
  function rootOf(script) {
    let path = script ? script.getAttribute("src") : "";
    return path.replace(/assets\/[^\/]*$/, "");
  }

  function open() {
    return loader.load("core").then(function (core) {
      engine = engine || huibianSearch.createEngine(core, elasticlunr, huibianTokenizer);
      return engine;
    });
  }

  async function prepare(words) {
    await Promise.all(
      engine.shardsFor(words).map(async function (shard) {
        engine.merge(shard, await loader.load("terms/" + shard));
      })
    );
  }

  /*
   * Hands out confirmed results, best first, so many at a time. A candidate whose title holds the
   * tokens but not the words goes back to its place among the others.
   */
  function confirmed(words) {
    let queue = engine.ordered(words);
    return {
      isOver: function () {
        return queue.length === 0;
      },
      next: async function (count) {
        let results = [];
        while (results.length < count && queue.length > 0) {
          let batch = queue.splice(0, Math.min(BATCH, queue.length));
          let articles = await loader.all(
            batch.map(function (hit) {
              return "texts/" + hit.ref;
            })
          );
          while (batch.length > 0 && results.length < count) {
            let hit = batch.shift();
            let article = articles.shift();
            let result = engine.confirm(article, words);
            if (result && hit.inTitle && !result.inTitle) {
              hit.inTitle = false;
              queue.push(hit);
              queue = batch.concat(queue).sort(engine.order);
              batch = [];
            } else if (result) {
              results.push({ article: article, result: result });
            }
          }
          queue = batch.concat(queue);
        }
        return results;
      },
    };
  }

  async function search() {
    let mine = ++current;
    let typed = input.value.trim();
    keepAddress(typed);
    if (typed === "") {
      show([], true);
      say("");
      list.setAttribute("aria-busy", "false");
      return;
    }
    list.setAttribute("aria-busy", "true");
    say("正在查找…");
    try {
      await open();
      let words = engine.parse(typed);
      if (words.length === 0) {
        show([], true);
        say("请输入要查找的文字。");
        return;
      }
      await prepare(words);
      let source = confirmed(words);
      let total = engine.certain(words) ? engine.candidates(words).length : 0;
      let results = await source.next(PAGE);
      if (mine !== current) {
        return;
      }
      show(results, true);
      if (results.length === 0) {
        say("没有找到包含“" + typed + "”的文章。");
        await offer(words, mine);
      } else {
        count(source, total);
      }
    } catch (failure) {
      if (mine === current) {
        show([], true);
        fail(search);
      }
    } finally {
      if (mine === current) {
        list.setAttribute("aria-busy", "false");
      }
    }
  }

  /* Says how many there are, and offers the next ones. */
  function count(source, total) {
    let shown = list.children.length;
    extras.replaceChildren();
    if (source.isOver()) {
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
      let results = await source.next(PAGE);
      if (mine !== current) {
        return;
      }
      let first = show(results, false);
      count(source, total);
      if (first) {
        first.focus();
      }
    } catch (failure) {
      /* The queue has lost what was under way: the retry searches anew. */
      if (mine === current) {
        fail(search);
      }
    } finally {
      if (mine === current) {
        list.setAttribute("aria-busy", "false");
      }
    }
  }

  /* Nothing was found: offers what fewer words find. */
  async function offer(words, mine) {
    let own = words.map(function (ways) {
      return ways[0];
    });
    let groups = own.length > 1 ? withoutOne(own) : pieces(own[0]);
    let offered = [];
    for (let g = 0; g < groups.length && offered.length < 3; g++) {
      for (let i = 0; i < groups[g].length; i++) {
        let found = await hasResult(groups[g][i]);
        if (mine !== current) {
          return;
        }
        if (found) {
          offered.push(groups[g][i]);
          break;
        }
      }
    }
    if (offered.length > 0) {
      extras.append("可以试试：");
      offered.forEach(suggest);
    }
  }

  /* One word left out, then each word for itself; a group gives one offer at most. */
  function withoutOne(words) {
    let groups = words.map(function (_, left) {
      return [
        words
          .filter(function (_, n) {
            return n !== left;
          })
          .join(" "),
      ];
    });
    return words.length === 2
      ? groups
      : groups.concat(
          words.map(function (word) {
            return [word];
          })
        );
  }

  /* A word in two parts, first where digits follow, then its longest start and its longest end. */
  function pieces(word) {
    let characters = Array.from(word).slice(0, 40);
    let both = [];
    let starts = [];
    let ends = [];
    for (let cut = characters.length - 1; cut > 0; cut--) {
      let digits = /[a-z0-9]/i.test(characters[cut]);
      if (!HAN.test(digits ? characters[cut - 1] : characters[cut])) {
        continue;
      }
      let start = characters.slice(0, cut).join("");
      let end = characters.slice(cut).join("");
      let two = characters.length - cut > 1;
      if (cut > 1) {
        starts.push(start);
      }
      if (two) {
        ends.unshift(end);
      }
      if (digits) {
        both.unshift(start + " " + end);
      } else if (cut > 1 && two) {
        both.push(start + " " + end);
      }
    }
    return [both, starts.slice(0, 16), ends.slice(0, 16)];
  }

  async function hasResult(query) {
    let words = engine.parse(query);
    await prepare(words);
    return words.length > 0 && (await confirmed(words).next(1)).length > 0;
  }

  function suggest(query) {
    button(query, function () {
      input.value = query;
      input.focus();
      search();
    });
  }

  function button(label, action) {
    let element = document.createElement("button");
    element.type = "button";
    element.textContent = label;
    element.addEventListener("click", action);
    extras.append(element);
  }

  function fail(retry) {
    say("搜索数据没有载入。请检查网络后重试。");
    extras.replaceChildren();
    button("重试", retry);
  }

  function say(text) {
    status.textContent = text;
  }

  /* Lists the results; gives the first new link. */
  function show(results, anew) {
    if (anew) {
      list.replaceChildren();
      extras.replaceChildren();
    }
    let items = results.map(function (found) {
      return item(found.article, found.result);
    });
    list.append.apply(list, items);
    return items.length > 0 ? items[0].querySelector("a") : null;
  }

  function item(article, result) {
    let li = document.createElement("li");
    let link = document.createElement("a");
    let anchor = result.anchor === "" ? "" : "#" + encodeURIComponent(result.anchor);
    link.href = root + article.url + "index.html" + anchor;
    mark(link, result.title);
    li.append(link);

    let about = document.createElement("p");
    about.className = "search-about";
    about.append(span("search-issue", article.issue));
    if (article.date !== "") {
      let time = document.createElement("time");
      let parts = article.date.split("-").map(Number);
      time.dateTime = article.date;
      time.textContent = parts[0] + "年" + parts[1] + "月" + parts[2] + "日";
      about.append(" ", time);
    }
    if (article.numbers.length > 0) {
      about.append(" ", span("search-number", article.numbers[0]));
    }
    li.append(about);

    let text = document.createElement("p");
    text.className = "search-excerpt";
    mark(text, result.excerpt);
    li.append(text);
    return li;
  }

  function span(name, text) {
    let element = document.createElement("span");
    element.className = name;
    element.textContent = text;
    return element;
  }

  function mark(parent, marked) {
    let at = 0;
    marked.marks.forEach(function (piece) {
      let element = document.createElement("mark");
      element.textContent = marked.text.slice(piece[0], piece[1]);
      parent.append(marked.text.slice(at, piece[0]), element);
      at = piece[1];
    });
    parent.append(marked.text.slice(at));
  }

  /* The address can be passed on; a folder on disk has none to keep. */
  function keepAddress(query) {
    try {
      let address = new URL(location.href);
      if (query === "") {
        address.searchParams.delete("q");
      } else {
        address.searchParams.set("q", query);
      }
      history.replaceState(history.state, "", address.href);
    } catch (refused) {
      /* Some browsers refuse this for files; the search works without. */
    }
  }

  function soon() {
    clearTimeout(timer);
    timer = setTimeout(search, PAUSE);
  }

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

  let asked = new URLSearchParams(location.search).get("q");
  if (asked !== null && asked !== "") {
    input.value = asked;
  }
  if (input.value.trim() !== "") {
    search();
  }
})();
