/* All lines of an original. Any line, or a range of lines, can be judged with the same keys as a doubt. */
import { debounced, fill, h, takesText } from "./dom.js";
import { figure, month, t } from "./words.js";
import { get, post } from "./api.js";
import { announce, complain } from "./notices.js";
import { store } from "./store.js";
import { go, to } from "./routes.js";
import { issueTabs, unsettled } from "./issue.js";
import { VERDICTS, allowsRange, keyOf, ofKey, verdictName } from "./verdicts.js";
import { showKeys } from "./keys.js";
import { lineRow } from "./linerow.js";
import { outcomeView } from "./review.js";
import { judgeLine } from "./judging.js";
import { LineCache } from "./linecache.js";
import { contents } from "./contents.js";

/** The height of an entry in CSS pixels; the style sheet has the same. */
const HEIGHT = 48;
/** How many entries are drawn above and below those that are visible. */
const MARGIN = 12;

export class LinesScreen {
  constructor(route, main) {
    this.id = route.id;
    this.main = main;
    this.source = route.values.get("source");
    this.active = Number(route.values.get("line")) || 1;
    this.anchor = this.active;
    this.changes = null;
    this.working = false;
    this.closing = new AbortController();
  }

  async open() {
    this.issue = await get("issue", { id: this.id });
    this.source ??= this.issue.sources[0]?.name;
    this.total = this.issue.sources.find((one) => one.name === this.source)?.lines ?? 0;
    this.cache = new LineCache(this.id, this.source, this.total, this.closing.signal);
    this.cache.onload = () => this.drawRows();
    this.frame();
    this.draw();
    this.reveal(this.active, true);
    this.list.focus({ preventScroll: true });
  }

  close() {
    this.closing.abort();
  }

  frame() {
    this.tabs = h("div");
    this.aside = h("div.contents");
    this.rows = h("ol.window", { role: "none" });
    this.spacer = h("div.spacer", { role: "none" }, this.rows);
    this.list = h("div.lines", {
      role: "listbox", tabindex: "0", "aria-label": t("lines.label", this.source), "aria-multiselectable": "true",
      onscroll: () => this.drawRows(), onclick: (event) => this.click(event),
    }, this.spacer);
    this.spacer.style.height = `${this.total * HEIGHT}px`;
    this.panel = h("section.panel", { "aria-label": t("lines.panel") });
    this.outcome = h("section.outcome", { "aria-label": t("review.changes") });
    this.found = h("span.quiet", { role: "status" });
    this.goto = h("input", { type: "text", inputmode: "search", "aria-label": t("lines.goto"), placeholder: t("lines.goto"), onkeydown: (event) => event.key === "Enter" && this.find(event.shiftKey ? -1 : 1) });
    const sources = this.issue.sources.length > 1 && h("select", { "aria-label": t("lines.source"), onchange: (event) => go(to.lines(this.id, event.target.value, 1)) }, this.issue.sources.map((one) => h("option", { value: one.name, selected: one.name === this.source }, one.name)));
    fill(
      this.main,
      h("div.sheet.wide", null,
        h("h1", null, month(this.id), h("span.subtitle", null, t("lines.title"))),
        this.tabs,
        h("div.row.tools", null, sources, this.goto, h("button", { onclick: () => this.find(1) }, t("lines.go")), this.found, h("button.plain", { onclick: () => showKeys() }, t("review.keys"))),
        h("div.reader", null, this.aside, h("div.middle", null, this.list), h("div.right", null, this.panel, this.outcome)),
      ),
    );
    new ResizeObserver(() => this.drawRows()).observe(this.list);
  }

  draw() {
    fill(this.tabs, issueTabs(this.id, "lines", unsettled(this.issue).length));
    fill(this.aside, contents(this.issue.articles.filter((row) => !row.source || row.source === this.source), (row) => this.jump(row.firstLine)));
    this.drawRows();
    this.drawPanel();
  }

  get range() {
    return [Math.min(this.anchor, this.active), Math.max(this.anchor, this.active)];
  }

  /** Draws the entries that are visible. The height of all is fixed, so their place follows from the number. */
  drawRows() {
    const first = Math.max(1, Math.floor(this.list.scrollTop / HEIGHT) + 1 - MARGIN);
    const last = Math.min(this.total, Math.ceil((this.list.scrollTop + this.list.clientHeight) / HEIGHT) + MARGIN);
    const [from, until] = this.range;
    this.rows.style.transform = `translateY(${(first - 1) * HEIGHT}px)`;
    const rows = [];
    for (let number = first; number <= last; number++) {
      const line = this.cache.line(number) ?? { n: number, text: "…", role: "", article: "-" };
      rows.push(lineRow(line, {
        id: `line-${number}`, role: "option", "data-line": number, "aria-posinset": number, "aria-setsize": this.total,
        "aria-selected": String(number >= from && number <= until), class: number === this.active ? "active" : "",
      }));
    }
    this.rows.replaceChildren(...rows);
    this.cache.need(first, last);
    if (this.active >= first && this.active <= last) {
      this.list.setAttribute("aria-activedescendant", `line-${this.active}`);
    } else {
      this.list.removeAttribute("aria-activedescendant");
    }
    this.drawText();
  }

  drawPanel() {
    const [from, until] = this.range;
    const several = until > from;
    this.whole = h("p.whole");
    fill(
      this.panel,
      h("h2", null, several ? t("lines.range", from, until) : t("line", from)),
      this.whole,
      h("div.verdicts.small", { role: "group", "aria-label": t("review.verdicts") },
        [...VERDICTS.map((one) => one.verdict), "edit", ""].filter((verdict) => !several || allowsRange(verdict)).map((verdict) => h("button.verdict", {
          "data-focus": `verdict-${verdict}`, "aria-disabled": this.working ? "true" : null, "aria-keyshortcuts": verdict ? keyOf(verdict) : "Backspace",
          onclick: () => this.judge(verdict),
        }, h("kbd", { "aria-hidden": "true" }, verdict ? keyOf(verdict).toUpperCase() : "⌫"), h("span", null, verdict ? verdictName(verdict) : t("verdicts.none"))))),
    );
    this.drawText();
    fill(this.outcome, this.changes && outcomeView(this.changes, () => this.undo()));
  }

  drawText() {
    if (!this.whole) {
      return;
    }
    const [from, until] = this.range;
    const texts = [];
    for (let number = from; number <= Math.min(until, from + 5); number++) {
      texts.push(this.cache.line(number)?.text ?? "…");
    }
    this.whole.textContent = texts.join("\n") + (until > from + 5 ? "\n…" : "");
  }

  /** Makes a line the active one, and scrolls to it. */
  reveal(number, middle = false) {
    const top = (number - 1) * HEIGHT;
    const view = this.list.clientHeight;
    if (middle) {
      this.list.scrollTop = top - view / 3;
    } else if (top < this.list.scrollTop) {
      this.list.scrollTop = top;
    } else if (top + HEIGHT > this.list.scrollTop + view) {
      this.list.scrollTop = top + HEIGHT - view;
    }
    this.drawRows();
  }

  move(number, extend, middle = false) {
    this.active = Math.min(this.total, Math.max(1, number));
    if (!extend) {
      this.anchor = this.active;
    }
    this.reveal(this.active, middle);
    this.drawPanel();
    this.remember();
  }

  /** The address names the line, so that the way back from an article leads here. */
  remember = debounced(() => {
    if (!this.closing.signal.aborted) {
      history.replaceState(null, "", to.lines(this.id, this.source, this.active));
    }
  }, 300);

  jump(number) {
    this.move(number, false, true);
    this.list.focus({ preventScroll: true });
  }

  click(event) {
    const number = Number(event.target.closest("[data-line]")?.dataset.line);
    if (number) {
      this.move(number, event.shiftKey);
    }
  }

  /** Goes to a line by its number, or to the next one that contains a text. */
  async find(step) {
    const wanted = this.goto.value.trim();
    if (/^\d+$/.test(wanted)) {
      this.found.textContent = "";
      this.jump(Number(wanted));
      return;
    }
    if (!wanted) {
      return;
    }
    this.found.textContent = t("lines.looking");
    try {
      await this.cache.all();
    } catch (failure) {
      this.found.textContent = "";
      complain(failure);
      return;
    }
    for (let tried = 1; tried <= this.total; tried++) {
      const number = ((this.active - 1 + step * tried + this.total * 2) % this.total) + 1;
      if (this.cache.line(number)?.text.includes(wanted)) {
        this.move(number, false, true);
        this.found.textContent = t("line", number);
        return;
      }
    }
    this.found.textContent = t("lines.notFound");
  }

  /** Returns the range without the blank lines at its ends, on which nothing can be decided. */
  worded() {
    let [from, until] = this.range;
    const isBlank = (number) => this.cache.line(number)?.text.trim() === "";
    while (from < until && isBlank(from)) {
      from++;
    }
    while (until > from && isBlank(until)) {
      until--;
    }
    return [from, until];
  }

  async judge(verdict) {
    if (this.working) {
      return;
    }
    const [from, until] = this.worded();
    if (verdict === "edit") {
      const line = this.cache.line(from);
      if (line?.article) {
        go(to.article(line.article, { near: line.text.trim().slice(0, 24) }));
      }
      return;
    }
    if (until > from && !allowsRange(verdict)) {
      announce(t("lines.oneOnly"));
      return;
    }
    this.working = true;
    this.panel.classList.add("working");
    announce(t("review.working"));
    try {
      const answer = await judgeLine({ id: this.id, source: this.source, line: from, last: until > from ? until : 0, verdict });
      if (!answer) {
        this.working = false;
        this.panel.classList.remove("working");
        return;
      }
      this.issue.articles = answer.articles;
      this.issue.doubts = answer.doubts;
      this.changes = { verdict: verdict || "none", line: from, list: answer.changes ?? [], conflicts: answer.conflicts ?? [], step: answer.step };
      this.cache.renew(answer.lines ?? []);
      announce(`${verdict ? verdictName(verdict) : t("verdicts.none")} ${t("line", from)} ${answer.changes?.length ? t("review.changed", figure(answer.changes.length)) : t("review.nothing")}`);
      store.refresh();
    } catch (failure) {
      complain(failure);
    }
    this.working = false;
    this.panel.classList.remove("working");
    this.draw();
  }

  async undo() {
    const step = this.changes?.step ?? 0;
    if (this.working || step === 0) {
      // Only the decision that was just made is taken back here; the list of steps has all others.
      announce(t("review.nothingToUndo"));
      return;
    }
    this.working = true;
    try {
      await post("undo", { number: step, newest: step });
      this.changes = null;
      this.issue = await get("issue", { id: this.id });
      this.cache.renew([]);
      announce(t("review.undone"));
      store.refresh();
    } catch (failure) {
      complain(failure);
    }
    this.working = false;
    this.draw();
  }

  key(event) {
    if (takesText(event.target) || event.ctrlKey || event.metaKey || event.altKey) {
      return;
    }
    const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
    const inList = event.target === this.list || event.target === document.body;
    const screen = Math.max(1, Math.floor(this.list.clientHeight / HEIGHT) - 1);
    const moves = { ArrowDown: this.active + 1, ArrowUp: this.active - 1, PageDown: this.active + screen, PageUp: this.active - screen, Home: 1, End: this.total };
    if (inList && key in moves) {
      event.preventDefault();
      this.move(moves[key], event.shiftKey);
      return;
    }
    if (key === "Enter" && !inList) {
      return;
    }
    const other = { "?": () => showKeys(), "？": () => showKeys(), "/": () => this.goto.focus(), u: () => this.undo(), e: () => this.judge("edit"), Enter: () => this.judge("seen"), Backspace: () => this.judge("") }[key];
    const verdict = ofKey(key);
    if (other || verdict) {
      event.preventDefault();
      other ? other() : this.judge(verdict);
    }
  }
}
