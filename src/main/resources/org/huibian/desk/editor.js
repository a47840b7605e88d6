/* The field for the text: numbers of lines, marks at lines with faults, and what the toolbar does with the text. */
import { h } from "./dom.js";
import { t } from "./words.js";

export class Editor {
  /** @param changed is called with the text after each change */
  constructor({ text, label, changed, moved }) {
    this.changed = changed;
    this.mirror = h("div.mirror", { "aria-hidden": "true" });
    this.area = h("textarea", {
      "aria-label": label, spellcheck: "false", autocapitalize: "off", wrap: "soft",
      oninput: () => this.update(), onkeydown: (event) => this.key(event),
      onkeyup: () => moved(), onclick: () => moved(),
    });
    this.box = h("div.editor", null, this.mirror, this.area);
    this.element = this.box;
    this.lines = [];
    this.first = 1;
    this.faults = new Map();
    this.area.value = text;
    this.draw();
  }

  get text() {
    return this.area.value;
  }

  set text(text) {
    this.area.value = text;
    this.draw();
  }

  update() {
    this.draw();
    this.changed();
  }

  /** Draws the lines behind the text anew where they differ: they have the numbers, and wrap like the text. */
  draw() {
    const lines = this.area.value.split("\n");
    const old = this.lines;
    let start = 0;
    while (start < lines.length && start < old.length && lines[start] === old[start]) {
      start++;
    }
    let end = 0;
    while (end < lines.length - start && end < old.length - start && lines[lines.length - 1 - end] === old[old.length - 1 - end]) {
      end++;
    }
    for (let at = old.length - end - 1; at >= start; at--) {
      this.mirror.children[at].remove();
    }
    const before = this.mirror.children[start] ?? null;
    for (let at = start; at < lines.length - end; at++) {
      // A line without text has to be as high as one with text.
      this.mirror.insertBefore(h("div", null, lines[at] || "\u200b"), before);
    }
    this.lines = lines;
    this.markFaults();
  }

  /** Marks lines, which are counted from 1 in the text. */
  setFaults(lines) {
    this.faults = lines;
    this.markFaults();
  }

  markFaults() {
    for (const marked of this.mirror.querySelectorAll(".fault")) {
      marked.classList.remove("fault");
    }
    for (const line of this.faults.keys()) {
      this.mirror.children[line - 1]?.classList.add("fault");
    }
  }

  /** Returns the line of the caret, counted from 1. */
  get line() {
    return this.area.value.slice(0, this.area.selectionStart).split("\n").length;
  }

  /** Returns where a line begins in the text. */
  offset(line) {
    let at = 0;
    for (let n = 1; n < line && n <= this.lines.length; n++) {
      at += this.lines[n - 1].length + 1;
    }
    return Math.min(at, this.area.value.length);
  }

  /** Puts the caret at a line and shows it. */
  goTo(line, select = false) {
    const number = Math.min(Math.max(1, line), this.lines.length);
    const start = this.offset(number);
    this.area.focus({ preventScroll: true });
    this.area.setSelectionRange(start, select ? start + this.lines[number - 1].length : start);
    const place = this.mirror.children[number - 1];
    if (place) {
      this.box.scrollTop = Math.max(0, place.offsetTop - this.box.clientHeight / 3);
    }
  }

  /** Returns the line that contains a text; 0 if none does. Spaces and marks do not matter. */
  find(text) {
    const plain = (line) => line.replace(/[\s#>*|\\-]/g, "");
    const wanted = plain(text);
    if (!wanted) {
      return 0;
    }
    for (let length = wanted.length; length >= Math.min(8, wanted.length); length -= 4) {
      const place = this.lines.findIndex((line) => plain(line).includes(wanted.slice(0, length)));
      if (place >= 0) {
        return place + 1;
      }
    }
    return 0;
  }

  /** Replaces a part of the text such that the browser can undo it. */
  replace(start, end, text, selectFrom = null, selectTo = null) {
    this.area.focus({ preventScroll: true });
    this.area.setSelectionRange(start, end);
    const done = text === "" ? document.execCommand("delete") : document.execCommand("insertText", false, text);
    if (!done) {
      this.area.setRangeText(text, start, end, "end");
      this.update();
    }
    if (selectFrom !== null) {
      this.area.setSelectionRange(selectFrom, selectTo ?? selectFrom);
    }
  }

  /** Returns the first and the last line of the selection. */
  get selectedLines() {
    const first = this.area.value.slice(0, this.area.selectionStart).split("\n").length;
    const last = this.area.value.slice(0, this.area.selectionEnd).split("\n").length;
    return [first, last];
  }

  /** Changes each line of the selection. */
  changeLines(change) {
    const [first, last] = this.selectedLines;
    const start = this.offset(first);
    const end = this.offset(last) + this.lines[last - 1].length;
    const changed = this.lines.slice(first - 1, last).map(change).join("\n");
    this.replace(start, end, changed, start + changed.length);
  }

  heading(level) {
    const [first] = this.selectedLines;
    const start = this.offset(first);
    const line = this.lines[first - 1];
    const text = line.replace(/^#{1,6}\s+/, "").replace(level > 0 ? /^\*\*(.*)\*\*$/ : /$^/, "$1");
    const changed = level > 0 ? `${"#".repeat(level)} ${text}` : text;
    this.replace(start, start + line.length, changed, start + changed.length);
  }

  bold() {
    const { selectionStart: start, selectionEnd: end, value } = this.area;
    const text = value.slice(start, end);
    if (/^\*\*[^]*\*\*$/.test(text)) {
      this.replace(start, end, text.slice(2, -2), start, end - 4);
    } else if (value.slice(start - 2, start) === "**" && value.slice(end, end + 2) === "**") {
      this.replace(start - 2, end + 2, text, start - 2, end - 2);
    } else {
      this.replace(start, end, `**${text}**`, start + 2, end + 2);
    }
  }

  list() {
    const [first, last] = this.selectedLines;
    const all = this.lines.slice(first - 1, last).every((line) => line.trim() === "" || line.startsWith("- "));
    this.changeLines((line) => (line.trim() === "" ? line : all ? line.slice(2) : `- ${line.replace(/^[*+•]\s*/, "")}`));
  }

  quote() {
    const [first, last] = this.selectedLines;
    const all = this.lines.slice(first - 1, last).every((line) => line.startsWith(">"));
    this.changeLines((line) => (all ? line.replace(/^>\s?/, "") : `> ${line}`.trimEnd()));
  }

  /** Inserts blocks between blank lines behind the paragraph of the caret. */
  insertBlock(text) {
    let line = this.line;
    while (line < this.lines.length && this.lines[line].trim() !== "") {
      line++;
    }
    const at = this.offset(line) + this.lines[line - 1].length;
    const before = this.lines[line - 1].trim() === "" ? "" : "\n\n";
    const after = line < this.lines.length ? "" : "\n";
    this.replace(at, at, `${before}${text}${after}`);
  }

  insert(text) {
    this.replace(this.area.selectionStart, this.area.selectionEnd, text);
  }

  /** Returns the lines of the table around the caret as {first, last, markdown}; null if there is none. */
  table() {
    const row = (line) => /^\s*(?:>\s*)?\|/.test(line ?? "");
    const at = this.line - 1;
    if (!row(this.lines[at])) {
      return null;
    }
    let first = at;
    let last = at;
    while (row(this.lines[first - 1])) {
      first--;
    }
    while (row(this.lines[last + 1])) {
      last++;
    }
    const prefix = /^\s*>\s*/.exec(this.lines[first])?.[0] ?? "";
    const bare = (line) => (prefix ? line.replace(/^\s*>\s?/, "") : line);
    // The line behind a table can be its caption.
    if (/^\[.*\]\s*$/.test(bare(this.lines[last + 1] ?? ""))) {
      last++;
    }
    return { first: first + 1, last: last + 1, prefix, markdown: this.lines.slice(first, last + 1).map(bare).join("\n") };
  }

  replaceLines(first, last, text) {
    const start = this.offset(first);
    this.replace(start, this.offset(last) + this.lines[last - 1].length, text, start);
  }

  key(event) {
    const control = event.ctrlKey || event.metaKey;
    if (control && event.key.toLowerCase() === "b") {
      event.preventDefault();
      this.bold();
    } else if (event.altKey && control && /^Digit[0-6]$/.test(event.code)) {
      event.preventDefault();
      this.heading(Number(event.code.slice(5)));
    }
  }
}

/** Makes the buttons above the text: one stop for Tab, the arrow keys go on. */
export function toolbar(editor, actions) {
  const bar = h("div.toolbar", { role: "toolbar", "aria-label": t("toolbar.label"), "aria-orientation": "horizontal" });
  const button = (name, sign, run) => h("button.tool", { title: t(`toolbar.${name}`), "aria-label": t(`toolbar.${name}`), tabindex: "-1", "data-tool": name, onclick: run }, sign);
  bar.append(
    button("heading2", t("toolbar.h2"), () => editor.heading(2)),
    button("heading3", t("toolbar.h3"), () => editor.heading(3)),
    button("heading4", t("toolbar.h4"), () => editor.heading(4)),
    button("paragraph", t("toolbar.p"), () => editor.heading(0)),
    button("bold", "B", () => editor.bold()),
    button("list", t("toolbar.li"), () => editor.list()),
    button("box", t("toolbar.bq"), () => editor.quote()),
    button("table", t("toolbar.tb"), actions.table),
    button("cite", t("toolbar.ci"), actions.cite),
    button("link", t("toolbar.ln"), actions.link),
    button("picture", t("toolbar.im"), actions.picture),
  );
  const buttons = [...bar.children];
  buttons[0].tabIndex = 0;
  bar.addEventListener("keydown", (event) => {
    const at = buttons.indexOf(document.activeElement);
    const next = { ArrowRight: (at + 1) % buttons.length, ArrowLeft: (at - 1 + buttons.length) % buttons.length, Home: 0, End: buttons.length - 1 }[event.key];
    if (at >= 0 && next !== undefined) {
      event.preventDefault();
      buttons.forEach((one, place) => { one.tabIndex = place === next ? 0 : -1; });
      buttons[next].focus();
    }
  });
  return bar;
}
