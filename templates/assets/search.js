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
  let form = document.getElementById("search-form");
  let input = form && form.querySelector("input[name=q]");
  if (!input || !list || !status) {
    return;
  }

  let PAGE = 8;
  let SETTLED = 60;
  let FURTHER = 30;
  let PAUSE = 200;
  let HAN = /[\u3400-\u9fff]/;
  let KINDS = { policy: "政策", interpretation: "官方解读", expert: "专家解读", news: "新闻", call: "征集申报", other: "其他" };
  let CHOICES = { year: "年份", issue: "期次", kind: "体裁", org: "机关" };
  let root = form.dataset.root || script.getAttribute("src").replace(/assets\/[^\/]*$/, "");
  let load = huibianSearch.createLoader(document, root).load;
  let extras = element("div", "search-extras");
  let panel = document.getElementById("search-filters");
  let fields = {};
  let engine = null;
  /* Counts searches: what an earlier one still loads is not shown any more. */
  let current = 0;
  let timer = 0;

  list.after(extras);

  async function open() {
    let core = await load("core");
    engine = engine || huibianSearch.createEngine(core, elasticlunr, huibianTokenizer);
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
      let all = panel.open || isFiltered() ? await engine.everything(words, load) : null;
      let hits = all && (await filter(all, words));
      let source = engine.source(words, load, hits);
      let results = await source.next(PAGE);
      if (isOld()) {
        return;
      }
      panel.hidden = results.length < 2 && !isFiltered();
      show(results, true);
      if (results.length > 0) {
        count(source, hits ? (engine.isCertain(words) ? hits.length : 0) : engine.total(words));
      } else if (isFiltered()) {
        say("所选范围内没有包含“" + typed + "”的文章。");
        button("取消筛选", clearFilters);
      } else {
        say("没有找到包含“" + typed + "”的文章。");
        await offer(words, isOld);
      }
    } catch (failure) {
      if (!isOld()) {
        show([], true);
        fail(search);
      }
    } finally {
      if (!isOld()) {
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
      if (mine === current) {
        let first = show(results, false);
        count(source, total);
        if (first) {
          first.focus();
        }
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

  /* The filters: a choice each with counts, and two dates. */
  function buildFilters() {
    let box = element("div", "choices");
    Object.keys(CHOICES).forEach(function (name) {
      fields[name] = addField(box, element("select"), CHOICES[name]);
    });
    ["from", "to"].forEach(function (name, n) {
      fields[name] = addField(box, element("input"), n ? "日期止" : "日期起");
      fields[name].type = "date";
    });
    panel.append(box);
    panel.addEventListener("toggle", function () {
      if (panel.open && !isFiltered()) {
        search();
      }
    });
    let asked = new URLSearchParams(location.search);
    Object.keys(fields).forEach(function (name) {
      let value = asked.get(name) || "";
      if (value !== "" && fields[name].options) {
        fields[name].append(new Option(value, value));
      }
      fields[name].value = value;
      panel.open = panel.open || value !== "";
      fields[name].addEventListener("change", search);
    });
  }

  function addField(box, field, text) {
    let label = element("label");
    label.append(text, field);
    box.append(label);
    return field;
  }

  function isFiltered() {
    return Object.keys(fields).some(function (name) {
      return fields[name].value !== "";
    });
  }

  function clearFilters() {
    Object.keys(fields).forEach(function (name) {
      fields[name].value = "";
    });
    search();
  }

  /* The candidates that pass the filters; brings the counts up to date. */
  async function filter(all, words) {
    let exact = engine.isCertain(words);
    if (!exact && all.length <= SETTLED) {
      let found = await Promise.all(
        all.map(function (hit) {
          return engine.look(hit, words, load);
        })
      );
      all = all.filter(function (_, n) {
        return found[n];
      });
      exact = true;
    }
    Object.keys(CHOICES).forEach(function (name) {
      let counts = new Map();
      all.forEach(function (hit) {
        if (passes(hit, name)) {
          [].concat(hit.segment.facts(hit)[name]).forEach(function (value) {
            counts.set(value, (counts.get(value) || 0) + 1);
          });
        }
      });
      fill(name, counts, exact ? "" : "约");
    });
    return all.filter(function (hit) {
      return passes(hit, "");
    });
  }

  function passes(hit, left) {
    let facts = hit.segment.facts(hit);
    let from = Number(fields.from.value.replace(/-/g, ""));
    let to = Number(fields.to.value.replace(/-/g, ""));
    return (
      (!from || facts.date >= from) &&
      (!to || (facts.date > 0 && facts.date <= to)) &&
      Object.keys(CHOICES).every(function (name) {
        let value = fields[name].value;
        return name === left || value === "" || [].concat(facts[name]).indexOf(value) >= 0;
      })
    );
  }

  function fill(name, counts, about) {
    let select = fields[name];
    let chosen = select.value;
    if (chosen !== "" && !counts.has(chosen)) {
      counts.set(chosen, 0);
    }
    let values = Array.from(counts.keys()).sort(function (a, b) {
      return name === "org" || name === "kind" ? counts.get(b) - counts.get(a) || (a < b ? -1 : 1) : a < b ? 1 : -1;
    });
    select.replaceChildren(new Option("全部", ""));
    values.forEach(function (value) {
      select.append(new Option(label(name, value) + "（" + about + counts.get(value) + "）", value));
    });
    select.value = chosen;
  }

  function label(name, value) {
    let month = value.split("-");
    return name === "kind"
      ? KINDS[value] || value
      : name === "year"
        ? value + "年"
        : name === "issue"
          ? month[0] + "年" + Number(month[1]) + "月"
          : value;
  }

  /* Nothing was found: offers what fewer words find, and similar titles. */
  async function offer(words, isOld) {
    let own = words.map(function (ways) {
      return ways[0];
    });
    let groups = own.length > 1 ? withoutOne(own) : pieces(own[0]);
    let offered = [];
    for (let g = 0; g < groups.length && offered.length < 3; g++) {
      for (let i = 0; i < groups[g].length; i++) {
        let found = await hasResult(groups[g][i]);
        if (isOld()) {
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
    let characters = Array.from(word.replace(/"/g, "")).slice(0, 40);
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
    return [both.slice(0, 8), starts.slice(0, 8), ends.slice(0, 8)];
  }

  async function hasResult(query) {
    let words = await engine.prepare(query, load);
    return words.length > 0 && (await engine.source(words, load).next(1)).length > 0;
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

  /* Lists the results; gives the first new link. */
  function show(results, anew) {
    if (anew) {
      list.replaceChildren();
      extras.replaceChildren();
    }
    let items = results.map(item);
    list.append.apply(list, items);
    return items.length > 0 ? items[0].querySelector("a") : null;
  }

  function item(found) {
    let article = found.article;
    let result = found.result;
    let li = element("li");
    let link = element("a");
    link.href = address(found.hit, result.anchor, result.excerpt);
    mark(link, result.title);
    li.append(link);

    let about = element("p", "search-about");
    about.append(span("search-kind", KINDS[article.kind]), " ", span("search-issue", article.issue));
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

  /* The other places of the same article, folded; their texts are loaded when it is opened. */
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
            return load("texts/" + found.hit.ref + "/" + fragment);
          })
        );
        let whole = engine.confirm(texts, found.words);
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

  /* Where a hit stands, with the words to mark there as printed. */
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

  function element(name, className) {
    let made = document.createElement(name);
    if (className) {
      made.className = className;
    }
    return made;
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

  /* The address can be passed on, filters included. */
  function keepAddress(query) {
    try {
      let address = new URL(location.href);
      let values = { q: query };
      Object.keys(fields).forEach(function (name) {
        values[name] = fields[name].value;
      });
      Object.keys(values).forEach(function (name) {
        if (values[name] === "") {
          address.searchParams.delete(name);
        } else {
          address.searchParams.set(name, values[name]);
        }
      });
      history.replaceState(history.state, "", address.href);
    } catch (refused) {
      /* Some browsers refuse this for files; the search works without. */
    }
  }

  function soon() {
    clearTimeout(timer);
    timer = setTimeout(search, PAUSE);
  }

  /* / goes to the field, arrows from result to result, Esc back to the field or empties it. */
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

  buildFilters();
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

  let asked = new URLSearchParams(location.search).get("q");
  if (asked !== null && asked !== "") {
    input.value = asked;
  }
  if (input.value.trim() !== "") {
    search();
  }
})();
