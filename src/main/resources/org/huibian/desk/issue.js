/* The articles of an issue: where each stands, its length, and the order. */
import { fill, h } from "./dom.js";
import { count, day, figure, month, named, t } from "./words.js";
import { get, post } from "./api.js";
import { announce, complain, toast } from "./notices.js";
import { store } from "./store.js";
import { go, to } from "./routes.js";
import { open } from "./dialogs.js";
import { reorderable } from "./order.js";

/** Makes the links between the three screens of an issue. */
export function issueTabs(id, current, doubts) {
  const link = (name, address, extra) => h("a", { href: address, "aria-current": name === current ? "page" : null, "data-focus": `tab-${name}` }, t(`issue.${name}`), extra);
  return h(
    "nav.tabs",
    { "aria-label": t("issue.label", month(id)) },
    link("articles", to.issue(id)),
    link("review", to.review(id), doubts > 0 && h("span.badge", null, figure(doubts))),
    link("lines", to.lines(id)),
  );
}

/** Returns the doubts that no verdict has settled. */
export function unsettled(issue) {
  return issue.doubts.filter((doubt) => !doubt.verdict);
}

export class IssueScreen {
  constructor(route, main) {
    this.id = route.id;
    this.main = main;
    this.picked = new Set();
  }

  async open() {
    this.issue = await get("issue", { id: this.id });
    this.draw();
  }

  draw() {
    const rows = this.issue.articles;
    const left = Object.entries(this.issue.leftOut ?? {}).filter(([, number]) => number > 0);
    fill(
      this.main,
      h("div.sheet", null,
        h("h1", null, month(this.id), h("span.subtitle", null, this.issue.title)),
        issueTabs(this.id, "articles", unsettled(this.issue).length),
        h("div.row", null,
          h("button", { "data-focus": "add", onclick: () => this.add() }, t("issue.add")),
          h("button", { "data-focus": "merge", "aria-disabled": this.mergeable() ? null : "true", onclick: () => this.mergeable() && this.merge() }, t("issue.merge")),
          h("a.button", { href: `/${this.id}/`, target: "_blank", rel: "noopener" }, t("issue.see")),
          h("button", { "data-focus": "remove", onclick: () => this.remove() }, t("issue.remove"))),
        h("p.quiet", null, t("issue.note")),
        this.table(rows),
        left.length > 0 && h("p.quiet", null, t("plan.leftOut"), left.map(([reason, number]) => t("plan.reason", named("reasons", reason), figure(number))).join(t("comma"))),
      ),
    );
  }

  /** Two articles that follow one another can become one. */
  mergeable() {
    const places = this.issue.articles.map((row, place) => (this.picked.has(row.id) ? place : -1)).filter((place) => place >= 0);
    return places.length === 2 && places[1] === places[0] + 1;
  }

  table(rows) {
    const list = h("ol.rows", { "aria-label": t("issue.articles") });
    rows.forEach((row, place) => list.append(this.row(row, place, rows.length)));
    reorderable(list, (from, place) => this.move(from, place, "up"));
    return rows.length === 0 ? h("p.empty", null, t("issue.none")) : list;
  }

  row(row, place, all) {
    const facts = [named("kinds", row.kind), row.numbers?.join(t("comma")), row.issuers?.join(t("comma")), row.date && day(row.date)].filter(Boolean);
    return h(
      `li${row.withdrawn ? ".withdrawn" : ""}`,
      { "data-place": place },
      h("label.pick", null, h("input", {
        type: "checkbox", checked: this.picked.has(row.id), "data-focus": `pick-${row.id}`, "aria-label": t("issue.pick", row.title),
        onchange: (event) => {
          this.picked[event.target.checked ? "add" : "delete"](row.id);
          this.draw();
        },
      })),
      h("span.no", null, row.number),
      h("div.about", null,
        h("a", { href: to.article(row.id), "data-focus": `article-${row.id}` }, row.title || t("issue.untitled")),
        h("p.quiet", null, facts.join(t("dot"))),
        row.readable === false && h("p.warn", null, t("issue.unreadable"))),
      h("p.size", null,
        h(`span${row.length && row.length !== "USUAL" ? ".warn" : ""}`, null, t("issue.characters", figure(row.characters)), row.length === "LONG" ? ` ${t("issue.long")}` : row.length === "SHORT" ? ` ${t("issue.short")}` : ""),
        row.edited && h("span.quiet", null, t("issue.edited")),
        row.withdrawn && h("span.warn", null, t("issue.withdrawn"))),
      h("div.moves", null,
        h("button.icon", { "data-focus": `up-${row.id}`, disabled: place === 0, "aria-label": t("order.up", row.title), onclick: () => this.move(place, place - 1, "up") }, "↑"),
        h("button.icon", { "data-focus": `down-${row.id}`, disabled: place === all - 1, "aria-label": t("order.down", row.title), onclick: () => this.move(place, place + 1, "down") }, "↓")),
    );
  }

  async move(from, place, button) {
    const rows = this.issue.articles;
    const before = [...rows];
    const [row] = rows.splice(from, 1);
    rows.splice(place, 0, row);
    this.draw();
    (this.main.querySelector(`[data-focus="${button}-${row.id}"]:not(:disabled)`) ?? this.main.querySelector(`[data-place="${place}"] .moves button:not(:disabled)`))?.focus();
    try {
      // One order after the other, so that the last one is the one that is shown.
      this.moving = (this.moving ?? Promise.resolve()).catch(() => {}).then(() => post("move", { issue: this.id, order: this.issue.articles.map((one) => one.id) }));
      await this.moving;
      announce(t("order.moved", row.title, place + 1, rows.length));
      store.refresh();
    } catch (failure) {
      this.issue.articles = before;
      this.draw();
      complain(failure);
    }
  }

  async add() {
    const title = h("input", { required: true, name: "title" });
    const kind = h("select", null, ["policy", "interpretation", "expert", "news", "call", "other"].map((name) => h("option", { value: name }, named("kinds", name))));
    const after = h("select", null, this.issue.articles.map((row, place, all) => h("option", { value: row.id, selected: place === all.length - 1 }, `${row.number} ${row.title}`)));
    const answer = await open({
      title: t("issue.add"),
      content: [field(t("title"), title), field(t("head.kind"), kind), field(t("issue.after"), after)],
      focus: "input",
      buttons: [
        { label: t("cancel") },
        { label: t("issue.addYes"), main: true, run: async () => (title.value.trim() ? post("add", { issue: this.id, title: title.value.trim(), kind: kind.value, after: after.value }) : void title.focus()) },
      ],
    });
    if (answer?.id) {
      await store.refresh();
      go(to.article(answer.id));
    }
  }

  /** Only an issue that was never published can go; the server refuses any other. */
  async remove() {
    const answer = await open({
      title: t("issue.remove"),
      content: [h("p", null, t("issue.removeAsk"))],
      buttons: [{ label: t("cancel") }, { label: t("issue.removeYes"), main: true, run: () => post("remove", { issue: this.id }) }],
    });
    if (answer?.step) {
      toast(t("issue.removed", month(this.id)));
      await store.refresh();
      go(to.issues());
    }
  }

  async merge() {
    const rows = this.issue.articles.filter((row) => this.picked.has(row.id));
    const answer = await open({
      title: t("issue.merge"),
      content: [h("p", null, t("issue.mergeAsk")), h("ol", null, rows.map((row) => h("li", null, row.title)))],
      buttons: [{ label: t("cancel") }, { label: t("issue.mergeYes"), main: true, run: () => post("merge", { ids: rows.map((row) => row.id) }) }],
    });
    if (answer?.id) {
      this.picked.clear();
      toast(t("issue.merged", count("issues.articles", rows.length)));
      await store.refresh();
      await this.open();
    }
  }
}

/** Makes a labelled field. */
export function field(label, input, note) {
  return h("label.field", null, h("span.label", null, label), input, note && h("span.note", null, note));
}
