/* A table of the text as a grid of fields. */
import { fill, h } from "./dom.js";
import { t } from "./words.js";
import { post } from "./api.js";
import { open } from "./dialogs.js";
import { announce } from "./notices.js";
import { field } from "./issue.js";

/** So many rows are shown at once: a browser is slow with thousands of fields. */
const PAGE = 100;

class Grid {
  constructor(columns, rows) {
    this.cells = [columns, ...rows].map((row) => [...row]);
    this.width = Math.max(1, ...this.cells.map((row) => row.length));
    this.cells.forEach((row) => { while (row.length < this.width) row.push(""); });
    this.page = 0;
    this.place = [0, 0];
    this.element = h("div.grid", { onkeydown: (event) => this.key(event), onfocusin: (event) => this.remember(event) });
    this.draw();
  }

  remember(event) {
    const { row, column } = event.target.dataset;
    if (row !== undefined) {
      this.place = [Number(row), Number(column)];
    }
  }

  draw() {
    const pages = Math.max(1, Math.ceil((this.cells.length - 1) / PAGE));
    this.page = Math.min(this.page, pages - 1);
    const from = 1 + this.page * PAGE;
    const to = Math.min(this.cells.length, from + PAGE);
    const turn = (step) => h("button", { disabled: step < 0 ? this.page === 0 : this.page === pages - 1, "data-focus": `turn${step}`, onclick: () => { this.page += step; this.draw(); } }, t(step < 0 ? "grid.before" : "grid.after"));
    fill(
      this.element,
      h("div.row", null,
        h("button", { "data-focus": "row", onclick: () => this.addRow() }, t("grid.addRow")),
        h("button", { "data-focus": "row-out", onclick: () => this.removeRow() }, t("grid.removeRow")),
        h("button", { "data-focus": "column", onclick: () => this.addColumn() }, t("grid.addColumn")),
        h("button", { "data-focus": "column-out", onclick: () => this.removeColumn() }, t("grid.removeColumn")),
        pages > 1 && [turn(-1), h("span", null, t("grid.rows", from, to - 1, this.cells.length - 1)), turn(1)]),
      h("div.scroll", { tabindex: "0", role: "group", "aria-label": t("grid.label") },
        h("table", null,
          h("thead", null, h("tr", null, h("td", null), this.cells[0].map((text, column) => h("th", { scope: "col" }, this.cell(0, column, text))))),
          h("tbody", null, this.cells.slice(from, to).map((row, at) => h("tr", null, h("th", { scope: "row" }, from + at), row.map((text, column) => h("td", null, this.cell(from + at, column, text)))))))),
    );
  }

  cell(row, column, text) {
    return h("textarea", {
      rows: 1, value: text, "data-row": row, "data-column": column, "data-focus": `cell-${row}-${column}`,
      "aria-label": row === 0 ? t("grid.head", column + 1) : t("grid.cell", row, column + 1),
      oninput: (event) => { this.cells[row][column] = event.target.value; },
    });
  }

  focus(row, column) {
    const page = Math.max(0, Math.floor((row - 1) / PAGE));
    if (page !== this.page && row > 0) {
      this.page = page;
      this.draw();
    }
    const cell = this.element.querySelector(`[data-row="${row}"][data-column="${column}"]`);
    cell?.focus();
    cell?.select();
  }

  addRow() {
    const at = Math.max(1, this.place[0] + 1);
    this.cells.splice(at, 0, Array(this.width).fill(""));
    this.draw();
    this.focus(at, this.place[1]);
    announce(t("grid.rowAdded"));
  }

  removeRow() {
    const at = this.place[0];
    if (at === 0 || this.cells.length < 3) {
      announce(t("grid.cannot"));
      return;
    }
    this.cells.splice(at, 1);
    this.draw();
    this.focus(Math.min(at, this.cells.length - 1), this.place[1]);
    announce(t("grid.rowGone"));
  }

  addColumn() {
    const at = this.place[1] + 1;
    this.cells.forEach((row) => row.splice(at, 0, ""));
    this.width += 1;
    this.draw();
    this.focus(this.place[0], at);
    announce(t("grid.columnAdded"));
  }

  removeColumn() {
    if (this.width < 2) {
      announce(t("grid.cannot"));
      return;
    }
    const at = this.place[1];
    this.cells.forEach((row) => row.splice(at, 1));
    this.width -= 1;
    this.draw();
    this.focus(this.place[0], Math.min(at, this.width - 1));
    announce(t("grid.columnGone"));
  }

  key(event) {
    if (event.target.dataset.row === undefined || event.isComposing) {
      return;
    }
    const [row, column] = this.place;
    if (event.key === "Tab" && !event.shiftKey && row === this.cells.length - 1 && column === this.width - 1) {
      event.preventDefault();
      this.addRow();
      this.focus(row + 1, 0);
    } else if (event.key === "Tab") {
      const next = row * this.width + column + (event.shiftKey ? -1 : 1);
      if (next >= 0) {
        event.preventDefault();
        this.focus(Math.floor(next / this.width), next % this.width);
      }
    } else if (event.key === "Enter" && !event.shiftKey) {
      event.preventDefault();
      if (row < this.cells.length - 1) {
        this.focus(row + 1, column);
      }
    } else if ((event.key === "ArrowDown" || event.key === "ArrowUp") && (event.altKey || event.ctrlKey)) {
      event.preventDefault();
      this.focus(Math.min(this.cells.length - 1, Math.max(0, row + (event.key === "ArrowDown" ? 1 : -1))), column);
    }
  }
}

/** Opens a table as a grid; returns a promise of its Markdown, null if nothing is to change. */
export async function editTable(markdown) {
  const parsed = await post("table", { markdown });
  if (parsed.problem) {
    throw Object.assign(new Error(parsed.problem.message), { problem: parsed.problem });
  }
  const grid = new Grid(parsed.columns, parsed.rows);
  const caption = h("input", { type: "text", value: parsed.caption ?? "" });
  return open({
    title: t("grid.title"),
    wide: true,
    content: [h("p.quiet", null, t("grid.note")), field(t("grid.caption"), caption), grid.element],
    focus: "textarea",
    buttons: [
      { label: t("cancel") },
      { label: t("grid.take"), main: true, run: async () => (await post("table", { columns: grid.cells[0], rows: grid.cells.slice(1), caption: caption.value.trim() })).markdown },
    ],
  });
}
