/* One doubt after the other, the worst first: the original at the left, what became of it at the right. */
import { fill, h, takesText } from "./dom.js";
import { count, month, named, t } from "./words.js";
import { get, picture, post } from "./api.js";
import { announce, complain, toast } from "./notices.js";
import { store } from "./store.js";
import { go, to } from "./routes.js";
import { issueTabs, unsettled } from "./issue.js";
import { fitting, keyOf, ofKey, verdictName } from "./verdicts.js";
import { showKeys } from "./keys.js";
import { lineRow } from "./linerow.js";
import { judgeLine } from "./judging.js";

const keyOfDoubt = (doubt) => `${doubt.source}:${doubt.line}:${doubt.kind}`;

export class ReviewScreen {
  constructor(route, main) {
    this.id = route.id;
    this.at = route.values.get("at") ?? "";
    this.main = main;
    this.done = 0;
    this.selected = 0;
    this.more = false;
    this.changes = null;
    this.working = false;
    this.pictures = new Map();
    this.closing = new AbortController();
  }

  async open() {
    this.issue = await get("issue", { id: this.id });
    this.position = Math.max(0, this.open_().findIndex((doubt) => `${doubt.source}:${doubt.line}` === this.at));
    this.frame();
    this.draw();
    this.stage.focus({ preventScroll: true });
  }

  close() {
    this.closing.abort();
    this.pictures.forEach((address) => URL.revokeObjectURL(address));
  }

  open_() {
    return unsettled(this.issue);
  }

  get doubt() {
    return this.open_()[this.position];
  }

  frame() {
    this.tabs = h("div");
    this.stage = h("section.stage", { tabindex: "-1", "aria-label": t("review.stage") });
    this.outcome = h("section.outcome", { "aria-label": t("review.changes") });
    fill(this.main, h("div.sheet.wide", null, h("h1", null, month(this.id), h("span.subtitle", null, t("review.title"))), this.tabs, this.outcome, this.stage));
  }

  draw() {
    const open = this.open_();
    fill(this.tabs, issueTabs(this.id, "review", open.length));
    this.position = Math.min(this.position, Math.max(0, open.length - 1));
    const doubt = this.doubt;
    this.stage.classList.toggle("working", this.working);
    this.drawOutcome();
    if (!doubt) {
      this.drawEnd();
      return;
    }
    const words = (part) => named(`doubts.${doubt.kind}`, part, "");
    const { first, rest } = fitting(doubt.kind);
    fill(
      this.stage,
      h("div.progress", null,
        h("button.icon", { "data-focus": "before", "aria-label": t("review.before"), "aria-keyshortcuts": "k ArrowLeft", disabled: this.position === 0, onclick: () => this.turn(-1) }, "←"),
        h("p", null, h("b", null, `${this.position + 1} / ${open.length}`), this.done > 0 && h("span.quiet", null, t("review.done", this.done))),
        h("progress", { max: open.length + this.done, value: String(this.done), "aria-label": t("review.progress") }),
        h("button.icon", { "data-focus": "after", "aria-label": t("review.after"), "aria-keyshortcuts": "i ArrowRight", disabled: this.position === open.length - 1, onclick: () => this.turn(1) }, "→"),
        h("button.plain", { "data-focus": "keys", onclick: () => showKeys() }, t("review.keys"))),
      h(`h2.weight-${doubt.weight}`, null, words("name") || doubt.kind, h("span.quiet", null, this.placeOf(doubt)), doubt.percent < 100 && h("span.odds", null, t("review.percent", doubt.percent))),
      h("p", null, words("what"), h("b", null, words("do"))),
      !this.shows(doubt, doubt.detail) && h("p.detail", null, doubt.detail),
      h("div.pair", null,
        h("section.side", { "aria-label": t("review.source") }, h("h3", null, t("review.source")), this.pageOf(doubt), this.lines(doubt)),
        h("section.side", { "aria-label": t("review.result") }, h("h3", null, t("review.result")), this.articleOf(doubt), doubt.role && h("p.quiet", null, named("roles", doubt.role)), h("div.result", null, doubt.result || h("span.quiet", null, t("review.noResult"))))),
      h("div.verdicts", { role: "group", "aria-label": t("review.verdicts") }, first.map((verdict) => this.button(verdict, verdict === "seen"))),
      h("details.others", { open: this.more, ontoggle: (event) => { this.more = event.target.open; } },
        h("summary", { "data-focus": "more" }, t("review.more")),
        h("div.verdicts.small", { role: "group", "aria-label": t("review.more") }, rest.map((verdict) => this.button(verdict)))),
    );
  }

  /** Returns whether a text is empty or stands in the lines or the result anyway. */
  shows(doubt, text) {
    const plain = (words) => words.replace(/\s/g, "");
    const wanted = plain(text ?? "");
    return [doubt.result ?? "", doubt.lines?.map((line) => line.text).join("") ?? ""].some((words) => plain(words).includes(wanted));
  }

  placeOf(doubt) {
    const several = this.issue.sources.length > 1;
    return [several && doubt.source, doubt.page > 0 && t("review.page", doubt.page), t("line", doubt.line)].filter(Boolean).join(" ");
  }

  articleOf(doubt) {
    const row = this.issue.articles.find((one) => one.id === doubt.article);
    return row && h("a.of", { href: to.article(row.id, { near: near(doubt) }), "data-focus": "article" }, t("review.article", row.number, row.title));
  }

  button(verdict, main = false) {
    return h(`button.verdict${main ? ".main" : ""}`, {
      "data-focus": `verdict-${verdict}`,
      "aria-disabled": this.working ? "true" : null,
      "aria-keyshortcuts": keyOf(verdict),
      onclick: () => this.choose(verdict),
    }, h("kbd", { "aria-hidden": "true" }, keyOf(verdict).toUpperCase()), h("span", null, named(`doubts.${this.doubt.kind}.verdicts`, verdict, "") || verdictName(verdict)));
  }

  /** The lines around: a verdict is about the one that is selected, at first the doubtful one. */
  lines(doubt) {
    const lines = doubt.lines ?? [];
    const selected = this.selectedLine(doubt);
    return h(
      "ol.around",
      { role: "radiogroup", "aria-label": t("review.choose"), onkeydown: (event) => this.lineKey(event, lines) },
      lines.map((line) => lineRow(line, {
        role: "radio",
        "aria-checked": String(line.n === selected),
        tabindex: line.n === selected ? "0" : "-1",
        "data-focus": line.n === selected ? "line" : null,
        onclick: () => this.select(line.n),
      })),
    );
  }

  selectedLine(doubt) {
    return doubt.lines?.some((line) => line.n === this.selected) ? this.selected : doubt.line;
  }

  select(number) {
    this.selected = number;
    this.draw();
    this.stage.querySelector("[data-focus=line]")?.focus({ preventScroll: true });
  }

  lineKey(event, lines) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) {
      event.preventDefault();
      event.stopPropagation();
      const place = lines.findIndex((line) => line.n === this.selectedLine(this.doubt)) + step;
      if (lines[place]) {
        this.select(lines[place].n);
      }
    }
  }

  pageOf(doubt) {
    if (!(doubt.page > 0)) {
      return null;
    }
    const key = `${doubt.source}:${doubt.page}:${doubt.line}`;
    const image = h("img", { alt: t("review.picture", doubt.page) });
    const holder = h("button.page", { "data-focus": "page", "aria-label": t("review.enlarge", doubt.page), onclick: () => holder.classList.toggle("large") }, image);
    const known = this.pictures.get(key);
    if (known) {
      image.src = known;
      return holder;
    }
    holder.classList.add("loading");
    picture("page", { id: this.id, source: doubt.source, page: doubt.page, line: doubt.line }, this.closing.signal).then(
      (address) => {
        this.pictures.set(key, address);
        holder.classList.remove("loading");
        image.src = address;
      },
      () => holder.replaceWith(h("p.quiet", null, t("review.noPicture"))),
    );
    return holder;
  }

  turn(step) {
    const place = this.position + step;
    if (place < 0 || place >= this.open_().length) {
      announce(t(step < 0 ? "review.isFirst" : "review.isLast"));
      return;
    }
    this.position = place;
    this.selected = 0;
    this.draw();
    this.say();
  }

  say() {
    const doubt = this.doubt;
    if (doubt) {
      announce(`${this.position + 1} / ${this.open_().length} ${named(`doubts.${doubt.kind}`, "name", doubt.kind)} ${this.placeOf(doubt)}`);
    }
  }

  choose(verdict) {
    if (this.working) {
      return;
    }
    if (verdict === "edit") {
      this.edit();
      return;
    }
    this.judge(verdict);
  }

  edit() {
    const doubt = this.doubt;
    if (doubt?.article) {
      go(to.article(doubt.article, { near: near(doubt) }));
    } else {
      go(to.lines(this.id, doubt.source, doubt.line));
    }
  }

  async judge(verdict) {
    const doubt = this.doubt;
    const line = this.selectedLine(doubt);
    const order = this.open_().map(keyOfDoubt);
    this.working = true;
    this.stage.classList.add("working");
    announce(t("review.working"));
    try {
      const answer = await judgeLine({ id: this.id, source: doubt.source, line, last: 0, verdict });
      if (!answer) {
        this.working = false;
        this.draw();
        return;
      }
      const before = order.length;
      this.issue.articles = answer.articles;
      this.issue.doubts = answer.doubts;
      this.changes = { verdict, line, list: answer.changes ?? [], conflicts: answer.conflicts ?? [], step: answer.step };
      this.done += Math.max(1, before - this.open_().length);
      this.position = this.nextPlace(order, doubt);
      this.selected = 0;
      this.working = false;
      this.draw();
      this.stage.focus({ preventScroll: true });
      this.announceOutcome();
      store.refresh();
    } catch (failure) {
      this.working = false;
      this.draw();
      complain(failure);
    }
  }

  /** Returns where the next doubt of the former order stands now. */
  nextPlace(order, doubt) {
    const open = this.open_().map(keyOfDoubt);
    const from = order.indexOf(keyOfDoubt(doubt));
    for (const key of order.slice(from + 1)) {
      const place = open.indexOf(key);
      if (place >= 0) {
        return place;
      }
    }
    const same = open.indexOf(keyOfDoubt(doubt));
    return same >= 0 ? same : 0;
  }

  announceOutcome() {
    const changes = this.changes.list;
    const text = changes.length === 0 ? t("review.nothing") : changes.map((change) => `${named("review.kinds", change.kind)} ${change.title}`).join(t("comma"));
    const next = this.doubt ? `${this.position + 1} / ${this.open_().length} ${named(`doubts.${this.doubt.kind}`, "name", "")}` : t("review.finished");
    announce(`${verdictName(this.changes.verdict)}: ${text}. ${next}`);
  }

  drawOutcome() {
    if (!this.changes) {
      fill(this.outcome);
      return;
    }
    fill(this.outcome, outcomeView(this.changes, () => this.undo()));
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
      const former = this.changes?.line;
      this.changes = null;
      this.done = Math.max(0, this.done - 1);
      this.issue = await get("issue", { id: this.id });
      const place = this.open_().findIndex((doubt) => doubt.line === former);
      this.position = place >= 0 ? place : this.position;
      toast(t("review.undone"));
      store.refresh();
    } catch (failure) {
      complain(failure);
    }
    this.working = false;
    this.draw();
    this.stage.focus({ preventScroll: true });
  }

  drawEnd() {
    fill(
      this.stage,
      h("div.finish", null,
        h("p.big", null, t(this.done > 0 ? "review.finished" : "review.none")),
        h("p", null, t("review.then")),
        h("div.row", null, h("a.button.main", { href: to.issue(this.id) }, t("review.toArticles")), h("a.button", { href: to.lines(this.id) }, t("review.toLines")), h("a.button", { href: to.publishing() }, t("review.toPublishing")))),
    );
  }

  key(event) {
    if (event.ctrlKey || event.metaKey || event.altKey || takesText(event.target)) {
      return;
    }
    const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
    if (key === "?" || key === "？") {
      event.preventDefault();
      showKeys();
      return;
    }
    if (key === "u") {
      event.preventDefault();
      this.undo();
      return;
    }
    if (!this.doubt) {
      return;
    }
    const step = { ArrowLeft: -1, ArrowUp: -1, k: -1, ArrowRight: 1, ArrowDown: 1, i: 1 }[key];
    if (step) {
      event.preventDefault();
      this.turn(step);
      return;
    }
    // Enter on a button or a link is for it.
    const enter = key === "Enter" && !event.target.closest("button, a, summary");
    const verdict = enter ? "seen" : key === "e" ? "edit" : ofKey(key);
    if (verdict) {
      event.preventDefault();
      this.choose(verdict);
    }
  }
}

/** Returns the beginning of the doubtful line, by which the article's editor finds the place. */
function near(doubt) {
  const text = doubt.lines?.find((line) => line.here)?.text ?? "";
  return text.trim().slice(0, 24);
}

/** Makes the list of what a decision has changed. */
export function outcomeView(changes, undo) {
  return [
    h("div.outcome-head", null,
      h("p", null, h("b", null, verdictName(changes.verdict)), ` ${t("line", changes.line)}${t("colon")}`, changes.list.length === 0 ? t("review.nothing") : count("review.changed", changes.list.length)),
      h("button.plain", { "data-focus": "undo-verdict", "aria-keyshortcuts": "u", onclick: undo }, t("review.undo"))),
    changes.list.length > 0 && h("ul.plain-list", null, changes.list.map((change) =>
      h("li", null, h(`span.change.${change.kind}`, null, named("review.kinds", change.kind)),
        change.kind === "removed" ? change.title : h("a", { href: to.article(change.id) }, change.title),
        change.was && change.was !== change.title && h("span.quiet", null, ` ${t("review.was", change.was)}`)))),
    changes.conflicts.length > 0 && h("p.warn", null, t("review.conflicts", changes.conflicts.map((conflict) => conflict.file).join(t("comma")))),
  ];
}
