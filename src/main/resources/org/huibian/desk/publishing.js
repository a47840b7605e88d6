/* Before publishing: what is wrong, what readers will see changed, and where it goes. */
import { fill, h } from "./dom.js";
import { count, figure, named, t } from "./words.js";
import { get, post } from "./api.js";
import { announce, problemBox } from "./notices.js";
import { store } from "./store.js";
import { to } from "./routes.js";
import { confirm } from "./dialogs.js";
import { field } from "./issue.js";

const FOLDER = ":folder";

export class PublishingScreen {
  constructor(route, main) {
    this.main = main;
    this.target = route.values.get("target");
    this.faults = null;
    this.changes = null;
    this.working = false;
    this.result = null;
    this.compared = 0;
    this.closed = false;
  }

  async open() {
    const state = store.state ?? (await store.refresh());
    this.targets = state?.targets ?? [];
    this.target ??= this.targets[0] ?? FOLDER;
    this.faultsBox = h("div");
    this.changesBox = h("div");
    this.sendBox = h("div");
    fill(this.main, h("div.sheet", null,
      h("h1", null, t("publishing.title")),
      h("section.step", { "aria-labelledby": "faults-heading" }, h("h2#faults-heading", null, t("publishing.faults")), this.faultsBox),
      h("section.step", { "aria-labelledby": "changes-heading" }, h("h2#changes-heading", null, t("publishing.changes")), this.changesBox),
      h("section.step", { "aria-labelledby": "send-heading" }, h("h2#send-heading", null, t("publishing.send")), this.sendBox)));
    this.drawSend();
    this.look();
    this.compare();
  }

  close() {
    this.closed = true;
  }

  async look() {
    fill(this.faultsBox, h("p.loading", { role: "status" }, t("publishing.checking")));
    try {
      this.faults = await get("faults");
      if (!this.closed) {
        this.drawFaults();
        announce(count("publishing.found", this.faults.faults.length));
      }
    } catch (failure) {
      this.faults = null;
      fill(this.faultsBox, problemBox(failure, h("button", { onclick: () => this.look() }, t("again"))));
    }
    this.drawSend();
  }

  drawFaults() {
    const { faults } = this.faults;
    if (faults.length === 0) {
      fill(this.faultsBox, h("p.good", null, t("publishing.noFaults")));
      return;
    }
    fill(this.faultsBox, h("ul.fault-list", null, faults.map((fault) => h("li", null,
      fault.id ? h("a", { href: to.article(fault.id, fault.line > 0 ? { line: fault.line } : undefined) }, [fault.id, fault.line > 0 && t("line", fault.line)].filter(Boolean).join(" ")) : h("span.where", null, [fault.file, fault.line > 0 && t("line", fault.line)].filter(Boolean).join(" ")),
      h("div", null, h("p", null, fault.message), fault.remedy && h("p.quiet", null, fault.remedy))))),
    h("button", { "data-focus": "check", onclick: () => this.look() }, t("publishing.check")));
  }

  async compare() {
    const folder = this.target === FOLDER ? (this.folder ?? "").trim() : "";
    if (this.target === FOLDER && !folder) {
      fill(this.changesBox, h("p.quiet", null, t("publishing.choose")));
      return;
    }
    const asked = ++this.compared;
    fill(this.changesBox, h("p.loading", { role: "status" }, t("publishing.comparing")));
    try {
      const changes = await get("changes", folder ? { folder } : { target: this.target });
      // Meanwhile another place may have been chosen.
      if (!this.closed && asked === this.compared) {
        this.changes = changes;
        this.drawChanges();
      }
    } catch (failure) {
      fill(this.changesBox, problemBox(failure, h("button", { onclick: () => this.compare() }, t("again"))));
    }
  }

  drawChanges() {
    const { articles, issues = [], first = false } = this.changes;
    if (first) {
      fill(this.changesBox, h("p", null, t("publishing.first")));
      return;
    }
    if (articles.length === 0 && issues.length === 0) {
      fill(this.changesBox, h("p", null, t("publishing.noChanges")));
      return;
    }
    fill(this.changesBox,
      h("p", null, count("publishing.changed", articles.length)),
      h("ul.change-list", null, articles.map((article) => h("li", null,
        h("p", null, h(`span.change.${article.change}`, null, named("publishing.kinds", article.change)), article.change === "removed" ? article.title : h("a", { href: to.article(article.id) }, article.title), h("span.quiet", null, ` ${article.id}`)),
        article.parts?.length > 0 && h("details", null,
          h("summary", null, count("publishing.parts", article.parts.length)),
          h("ul", null, article.parts.map((part) => h("li.part", null, part.was && h("del", null, part.was), part.is && h("ins", null, part.is))), article.more > 0 && h("li.quiet", null, t("publishing.more", figure(article.more)))))))));
  }

  drawSend() {
    const folder = h("input", { type: "text", value: this.folder ?? "", placeholder: t("publishing.folderExample"), "data-focus": "folder", oninput: () => { this.folder = folder.value; }, onchange: () => this.compare() });
    const choice = (value, label, note) => h("label.choice", null, h("input", { type: "radio", name: "target", value, checked: this.target === value, "data-focus": `target-${value}`, onchange: () => { this.target = value; this.drawSend(); this.compare(); } }), h("span", null, label, note && h("span.quiet", null, ` ${note}`)));
    fill(this.sendBox,
      h("fieldset", null, h("legend", null, t("publishing.where")),
        this.targets.map((name) => choice(name, name)),
        choice(FOLDER, t("publishing.folder"), t("publishing.folderNote")),
        this.target === FOLDER && field(t("publishing.path"), folder)),
      this.faults?.faults.length > 0 && h("p.warn", null, t("publishing.withFaults")),
      h("div.row", null, h("button.main", { "data-focus": "publish", "aria-disabled": this.working ? "true" : null, onclick: () => this.publish() }, t("publishing.publish"))),
      this.working && h("p.loading", { role: "status" }, t("publishing.working")),
      this.result);
  }

  async publish() {
    if (this.working) {
      return;
    }
    const folder = this.target === FOLDER ? (this.folder ?? "").trim() : "";
    if (this.target === FOLDER && !folder) {
      this.sendBox.querySelector("[data-focus=folder]").focus();
      announce(t("publishing.path"));
      return;
    }
    const place = folder || this.target;
    if (!(await confirm(t("publishing.publish"), t("publishing.ask", place), t("publishing.publish")))) {
      return;
    }
    this.working = true;
    this.result = null;
    this.drawSend();
    announce(t("publishing.working"));
    try {
      const done = await post("publish", { target: folder ? "" : this.target, folder });
      const words = t("publishing.done", place, figure(done.sent), figure(done.removed), figure(done.unchanged));
      this.result = h("p.good", null, words);
      announce(words);
      store.refresh();
    } catch (failure) {
      this.result = problemBox(failure);
    }
    this.working = false;
    if (!this.closed) {
      this.drawSend();
      this.compare();
    }
  }
}
