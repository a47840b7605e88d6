/*
 * Sorts and filters a long table. Merged cells are split first, so that every row is complete and can be
 * moved. Rows that do not match the filter are hidden, also in print, but not removed.
 */
(function () {
  "use strict";

  const tools = window.huibian;

  function takeApart(table) {
    table.querySelectorAll("[rowspan]").forEach((cell) => cell.removeAttribute("rowspan"));
    table.querySelectorAll(".carried").forEach((cell) => cell.classList.remove("carried"));
  }

  function text(row, column) {
    let cell = row.cells[column];
    return cell ? cell.textContent.trim() : "";
  }

  const words = new Intl.Collator("zh-Hans-CN", { numeric: true });

  function number(said) {
    return /^[+-]?[\d,]*\.?\d+%?$/.test(said) ? parseFloat(said.replace(/,/g, "")) : NaN;
  }

  /* Sorts numbers by value, words in the order of Chinese dictionaries, and empty cells last. */
  function compare(a, b) {
    if (!a || !b) {
      return (a ? 0 : 1) - (b ? 0 : 1);
    }
    return number(a) - number(b) || words.compare(a, b);
  }

  function equip(box) {
    let table = box.querySelector("table");
    let body = table.tBodies[0];
    let rows = Array.from(body.rows);
    let order = rows.slice();
    let heads = Array.from(table.querySelectorAll("thead th"));
    let status = tools.make("span", "sift-status");
    let field = tools.make("input");
    let choice = tools.make("select");

    takeApart(table);

    function filter() {
      let wanted = field.value.trim().toLowerCase().split(/\s+/);
      let shown = 0;
      rows.forEach(function (row) {
        let said = row.textContent.toLowerCase();
        row.hidden = !wanted.every((word) => said.includes(word));
        shown += row.hidden ? 0 : 1;
      });
      status.textContent = field.value.trim() ? "共" + rows.length + "行，显示" + shown + "行" : "共" + rows.length + "行";
    }

    function sort() {
      let column = Math.abs(choice.value) - 1;
      let sorted = order.slice();
      if (column >= 0) {
        sorted.sort((a, b) => compare(text(a, column), text(b, column)) * Math.sign(choice.value));
      }
      body.append(...sorted);
      heads.forEach(function (head, i) {
        head.removeAttribute("aria-sort");
        if (i === column) {
          head.setAttribute("aria-sort", choice.value > 0 ? "ascending" : "descending");
        }
      });
    }

    function option(value, said) {
      let one = tools.make("option", "", said);
      one.value = value;
      choice.append(one);
    }

    option(0, "原表次序");
    heads.forEach(function (head, i) {
      let name = head.textContent.trim() || "第" + (i + 1) + "列";
      option(i + 1, name + "：升序");
      option(-i - 1, name + "：降序");
    });
    field.type = "search";
    field.oninput = filter;
    choice.onchange = sort;
    status.setAttribute("role", "status");
    let line = tools.make(
      "div",
      "sift",
      tools.make("label", "", "筛选", field),
      tools.make("label", "", "排序", choice),
      status
    );
    table.before(line);
    filter();
    return field;
  }

  tools.table = function (asked) {
    tools.need("panel", function () {
      tools.style().then(function () {
        let field = equip(asked.closest(".table"));
        asked.remove();
        field.focus();
      });
    });
  };
})();
