/*
 * Copies a passage with its reference, either in the form of official documents,
 * 《…》（工信厅科〔2025〕33号）第十二条, or in that of GB/T 7714. All data for it are in the page.
 */
(function () {
  "use strict";

  const tools = window.huibian;
  const DOCUMENT =
    /(办法|规定|细则|方案|意见|条例|规则|计划|规划|指南|目录|通知|公告|决定|标准|规范|制度|要点|纲要|清单|措施)(（[^）]*）)?$/;
  const MARK = /^(第[〇零一二三四五六七八九十百]+[章节条]|[一二三四五六七八九十]+(?=、)|[（(][一二三四五六七八九十]+[）)]|[（(]?\d+[）)]?(?=[.．、）)]))/;

  function one(selector) {
    let element = document.querySelector(selector);
    return element ? element.textContent.trim() : "";
  }

  function all(selector, within) {
    return Array.from((within || document).querySelectorAll(selector), (e) => e.textContent.trim());
  }

  function fact(name) {
    let row = Array.from(document.querySelectorAll(".facts div")).find(
      (div) => div.firstElementChild.textContent === name
    );
    return row ? row.lastElementChild : null;
  }

  /* Returns the name of a place: the text of a heading, or the number at the start of a paragraph. */
  function words(place) {
    if (/^H[2-6]$/.test(place.tagName)) {
      return place.textContent.trim();
    }
    let lead = place.querySelector(":scope > b, :scope > span, :scope > caption, :scope > table > caption, :scope > figcaption, :scope > .box-title");
    return lead ? lead.textContent.trim() : place.tagName === "TR" ? "第" + (place.sectionRowIndex + 1) + "行" : "";
  }

  /* Returns the full number of a place, with those of its ancestors: 第十二条第（三）项, 附件1二、（一）. */
  function path(place) {
    let steps = place.id.split("-");
    let out = "";
    steps.forEach(function (step, i) {
      let at = document.getElementById(steps.slice(0, i + 1).join("-"));
      let said = at ? words(at) : "";
      let mark = (MARK.exec(said) || [""])[0];
      let last = i === steps.length - 1;
      if (/^fj\d*$/.test(step)) {
        out += "附件" + step.slice(2);
      } else if (/条$/.test(out) && /^[（(]/.test(mark)) {
        out += "第" + mark + "项";
      } else if (last && (!mark || /^H/.test(place.tagName))) {
        out += said;
      } else {
        out += /^[一二三四五六七八九十]+$/.test(mark) ? mark + "、" : mark;
      }
    });
    return out.replace(/、$/, "");
  }

  /* Returns the document that contains the place: one that the notice issues, or the notice itself. */
  function work(place) {
    let title = one("h1");
    if (place && !/^fj/.test(place.id)) {
      document.querySelectorAll(".body .document").forEach(function (heading) {
        let before = heading === place || heading.compareDocumentPosition(place) & 4;
        if (before && DOCUMENT.test(heading.textContent.trim())) {
          title = heading.textContent.trim();
        }
      });
    }
    return title;
  }

  function address(place) {
    let canonical = document.querySelector("link[rel=canonical]");
    let page = canonical ? canonical.href : location.href.replace(/[?#].*/, "");
    return page + (place ? "#" + place.id : "");
  }

  function official(place) {
    let title = work(place).replace(/《/g, "〈").replace(/》/g, "〉");
    let numbers = all(".docno");
    return "《" + title + "》" + (numbers.length ? "（" + numbers.join("、") + "）" : "") + (place ? path(place) : "");
  }

  /* Returns the reference by GB/T 7714—2015, 4.2, to a part of a compilation; with an http address, online. */
  function standard(place) {
    let by = fact("作者") || fact("发文机关");
    let names = by ? all("span, a", by) : [];
    let date = document.querySelector(".kind time");
    let numbers = all(".docno");
    let where = address(place);
    let online = /^https?:/.test(where);
    let crumbs = all(".crumbs nav > *");
    let today = new Date();
    let day = new Date(today - today.getTimezoneOffset() * 60000).toISOString().slice(0, 10);
    return (
      (names.length ? names.slice(0, 3).join(", ") + (names.length > 3 ? ", 等" : "") + ". " : "") +
      [work(place)].concat(numbers).join(": ") +
      (online ? "[G/OL]" : "[G]") +
      "//" +
      [one(".publisher"), one(".title") + ": " + crumbs[0]].filter(Boolean).join(". ") +
      ": " +
      [crumbs[1], place && path(place)].filter(Boolean).join(", ") +
      (date ? ". (" + date.dateTime + ")" : "") +
      (online ? (date ? "" : ". ") + "[" + day + "]. " + where : "") +
      "."
    );
  }

  /* Returns the quoted text: the selection, or the clause with its subordinate clauses. */
  function quoted(place, selected) {
    if (selected || !place) {
      return selected;
    }
    let parts = [place];
    if (!/^H/.test(place.tagName)) {
      let next = place.nextElementSibling;
      while (next && next.id && next.id.indexOf(place.id + "-") === 0) {
        parts.push(next);
        next = next.nextElementSibling;
      }
    }
    return parts.map((part) => part.innerText.trim()).join("\n");
  }

  /* Copies without the Clipboard API, for pages opened from a folder and for older browsers. */
  function copySelected(area) {
    area.select();
    return document.execCommand("copy") ? Promise.resolve() : Promise.reject(new Error("copy"));
  }

  function copy(area) {
    if (navigator.clipboard && navigator.clipboard.writeText) {
      return navigator.clipboard.writeText(area.value).catch(() => copySelected(area));
    }
    return copySelected(area);
  }

  function show(place, selected, form) {
    let forms = { official, standard, address };
    let area = tools.make("textarea");
    let status = tools.make("p", "panel-note");
    let whole = tools.make("input");
    let quote = quoted(place, selected);

    function fill() {
      let source = forms[form](place);
      let link = form === "official" && /^http/.test(address(place)) ? "\n" + address(place) : "";
      area.value = form !== "address" && whole.checked && quote ? quote + "\n——" + source + link : source + link;
      status.textContent = "";
    }

    whole.type = "checkbox";
    whole.checked = Boolean(quote);
    whole.onchange = fill;
    area.readOnly = true;
    area.rows = 7;
    area.setAttribute("aria-label", "将要复制的文字");
    status.setAttribute("role", "status");
    let pairs = [
      ["official", "公文引用"],
      ["standard", "GB/T 7714"],
      ["address", "网址"],
    ];
    let content = [
      tools.choice("格式", "form", pairs, form, function (value) {
        form = value;
        fill();
      }),
    ];
    if (quote) {
      content.push(tools.make("label", "panel-check", whole, "连同原文"));
    }
    let copyIt = tools.button("复制", function () {
      copy(area).then(
        () => (status.textContent = "已复制"),
        () => (status.textContent = "未能复制，请选取上面的文字自行复制")
      );
    });
    copyIt.className = "panel-main";
    let row = tools.make("p", "panel-row", copyIt);
    if (navigator.share) {
      row.append(tools.button("分享", () => share(place)));
    }
    content.push(area, row, status);
    fill();
    tools.panel({ title: place ? "引用" + path(place) : "引用本文", content });
  }

  function share(place) {
    let data = { title: one("h1"), text: official(place), url: address(place) };
    navigator.share(data).catch(function () {
      /* The reader has cancelled sharing. */
    });
  }

  /* Returns the place to cite: the clause that was pressed, or the place in the page's address. */
  function placeOf(asked) {
    let pressed = asked && asked.closest(".body [id]");
    return pressed || document.querySelector(".body :target");
  }

  tools.cite = function (asked) {
    let selected = String(getSelection()).trim();
    let place = placeOf(asked);
    if (asked && asked.closest(".body [id]")) {
      history.replaceState(null, "", "#" + place.id);
    }
    tools.need("panel", () => show(place, selected, "official"));
  };

  tools["cite.share"] = function () {
    let place = placeOf(null);
    if (navigator.share) {
      share(place);
    } else {
      tools.need("panel", () => show(place, "", "address"));
    }
  };

  tools["cite.print"] = function () {
    print();
  };
})();
