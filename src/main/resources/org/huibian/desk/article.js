/* An article: its head as a form, its text beside its page, and what can be done with it as a whole. */
import { debounced, fill, h } from "./dom.js";
import { figure, month, t } from "./words.js";
import { ProblemError, get, post } from "./api.js";
import { announce, complain, toast } from "./notices.js";
import { store } from "./store.js";
import { go, to } from "./routes.js";
import { open } from "./dialogs.js";
import { Editor, toolbar } from "./editor.js";
import { Preview } from "./preview.js";
import { HeadForm } from "./headform.js";
import { daysView, relationsView } from "./rulings.js";
import { chooseText } from "./conflict.js";
import { draftOf, dropDraft, keepDraft } from "./draft.js";
import { insertTools } from "./inserts.js";
import { filesView } from "./files.js";
import { wholeView } from "./whole.js";

const TABS = ["text", "head", "relations", "days", "files", "whole"];
const NARROW = matchMedia("(max-width: 55.99em)");

export class ArticleScreen {
  constructor(route, main) {
    this.id = route.id;
    this.main = main;
    this.near = route.values.get("near") ?? "";
    this.fileLine = Number(route.values.get("line")) || 0;
    this.tab = "text";
    this.dirty = false;
    this.saving = null;
    this.keep = debounced(() => this.dirty && keepDraft(this.id, { digest: this.article.digest, ...this.edited() }), 300);
  }

  async open() {
    const [article, issue] = await Promise.all([
      get("article", { id: this.id }),
      get("issue", { id: this.id.split("/")[0] }).catch(() => null),
    ]);
    this.issue = issue;
    this.take(article);
    this.restore();
    this.frame();
    this.preview.start();
    this.ask(true);
    this.showPlace();
  }

  /** Takes what the server knows of the article. A file whose head cannot be read is edited as a whole. */
  take(article) {
    this.article = article;
    this.whole = !article.head;
    this.head = article.head ? { ...article.head } : null;
    this.body = this.whole ? article.text : article.body;
    this.bodyLine = this.whole ? 1 : article.bodyLine;
    this.problems = article.problems ?? [];
    this.saved = this.state();
  }

  restore() {
    const draft = draftOf(this.id);
    if (!draft) {
      return;
    }
    const text = this.whole ? draft.text : draft.body;
    if (text === undefined) {
      dropDraft(this.id);
      return;
    }
    this.head = draft.head ?? this.head;
    this.body = text;
    if (this.state() === this.saved) {
      dropDraft(this.id);
      return;
    }
    // The draft was made of an earlier text; if the file has another one now, saving has to notice it.
    this.article.digest = draft.digest;
    this.dirty = true;
    this.restored = true;
  }

  edited() {
    return this.whole ? { text: this.body } : { head: this.head, body: this.body };
  }

  /** Of the head only the fields that were changed here: what was saved elsewhere since stays. */
  toSave() {
    if (this.whole) {
      return this.edited();
    }
    const read = this.article.head ?? {};
    const head = Object.fromEntries(Object.entries(this.head).filter(([name, value]) => JSON.stringify(value) !== JSON.stringify(read[name])));
    return { head, body: this.body };
  }

  state() {
    // A draft may lack the fields that are empty.
    const head = Object.entries(this.head ?? {}).filter(([, value]) => value.length > 0).sort(([a], [b]) => (a < b ? -1 : 1));
    return JSON.stringify([head, this.body]);
  }

  frame() {
    this.preview = new Preview(this.id, (answer) => this.answered(answer), (text) => this.chosen(text));
    this.editor = new Editor({
      text: this.body, label: t("article.text"),
      changed: () => { this.body = this.editor.text; this.changed(); },
      moved: () => this.follow(),
    });
    this.tools = insertTools(this);
    this.title = h("h1", { tabindex: "-1" });
    this.status = h("span.saved", { role: "status" });
    this.saveButton = h("button.main", { onclick: () => this.save(), "aria-keyshortcuts": "Control+S" }, t("article.save"));
    this.faults = h("div.faults");
    this.panels = Object.fromEntries(TABS.map((name) => [name, h("section.tab-panel", { role: "tabpanel", id: `panel-${name}`, "aria-labelledby": `tab-${name}`, hidden: true })]));
    this.tabs = h("div.tab-list", { role: "tablist", "aria-label": t("article.parts") });
    this.panels.text.append(toolbar(this.editor, this.tools), h("div.drop", null, this.editor.element), this.faults);
    this.tools.droppable(this.panels.text);
    this.side = h("button.side-switch", { "aria-pressed": "false", onclick: () => this.switchSide() }, t("article.showPage"));
    const place = this.issue?.articles.findIndex((row) => row.id === this.id) ?? -1;
    const neighbour = (step, sign, name) => {
      const row = place >= 0 ? this.issue.articles[place + step] : null;
      return row && h("a.button.icon", { href: to.article(row.id), "aria-label": `${t(name)}: ${row.title}`, title: row.title }, sign);
    };
    this.layout = h("div.desk", null, h("div.left", null, this.tabs, Object.values(this.panels)), this.preview.element);
    fill(
      this.main,
      h("div.sheet.full", null,
        h("div.article-head", null,
          h("div.where", null, h("a", { href: to.issue(this.id.split("/")[0]) }, month(this.id.split("/")[0])), neighbour(-1, "←", "article.before"), h("span", null, t("article.number", Number(this.id.split("/")[1]))), neighbour(1, "→", "article.after")),
          this.title,
          h("div.row", null, this.status, this.side, this.saveButton)),
        this.restored && h("div.note-bar", null, h("p", null, t("article.restored")), h("button", { onclick: (event) => this.discard(event) }, t("article.discard"))),
        this.layout),
    );
    this.drawTabs();
    this.showTab(this.tab);
    this.drawState();
    this.drawFaults();
  }

  drawTabs() {
    fill(this.tabs, TABS.filter((name) => !this.whole || ["text", "files", "whole"].includes(name)).map((name) =>
      h("button", {
        role: "tab", id: `tab-${name}`, "aria-controls": `panel-${name}`, "aria-selected": String(name === this.tab), tabindex: name === this.tab ? "0" : "-1", "data-focus": `tab-${name}`,
        onclick: () => this.showTab(name),
        onkeydown: (event) => this.tabKey(event),
      }, t(`article.tabs.${name}`), this.badge(name))));
  }

  badge(name) {
    const number = { relations: this.article.relations?.length, days: this.article.days?.length, files: this.article.files?.length }[name];
    return number > 0 && h("span.badge", null, figure(number));
  }

  tabKey(event) {
    const tabs = [...this.tabs.children];
    const at = tabs.indexOf(event.currentTarget);
    const next = { ArrowRight: (at + 1) % tabs.length, ArrowLeft: (at - 1 + tabs.length) % tabs.length, Home: 0, End: tabs.length - 1 }[event.key];
    if (next !== undefined) {
      event.preventDefault();
      const id = tabs[next].id;
      tabs[next].click();
      document.getElementById(id).focus();
    }
  }

  showTab(name) {
    this.tab = name;
    for (const [one, panel] of Object.entries(this.panels)) {
      panel.hidden = one !== name;
    }
    const panel = this.panels[name];
    const changed = () => this.changed();
    if (name === "head") {
      this.form = new HeadForm(this.head, changed, (id) => this.issue?.articles.find((row) => row.id === id)?.title);
      fill(panel, this.form.element);
    } else if (name === "relations") {
      fill(panel, relationsView(this.article, this.head, changed));
    } else if (name === "days") {
      fill(panel, daysView(this.article, this.head, changed));
    } else if (name === "files") {
      fill(panel, filesView(this));
    } else if (name === "whole") {
      fill(panel, wholeView(this));
    }
    this.drawTabs();
  }

  drawState() {
    this.title.textContent = this.head?.title ?? this.article.head?.title ?? this.article.file;
    this.status.textContent = t(this.saving ? "article.saving" : this.dirty ? "article.unsaved" : "article.isSaved");
    this.status.classList.toggle("warn", this.dirty);
    this.saveButton.setAttribute("aria-disabled", String(!this.dirty || Boolean(this.saving)));
  }

  /** Called after each change of the head or the text. */
  changed() {
    this.dirty = this.state() !== this.saved;
    this.drawState();
    if (this.dirty) {
      this.keep();
    } else {
      dropDraft(this.id);
    }
    this.ask();
  }

  ask(soon = false) {
    this.preview.want(this.whole ? { head: null, body: null, text: this.body } : { head: this.head, body: this.body, text: null }, soon);
  }

  answered(answer) {
    this.problems = answer.problems ?? [];
    if (!this.whole && answer.text) {
      const end = answer.text.indexOf("\n---", 3);
      const behind = answer.text.slice(0, end < 0 ? 0 : answer.text.indexOf("\n", end + 1) + 1);
      const blank = /^\n*/.exec(answer.text.slice(behind.length))[0].length;
      const leading = /^\n*/.exec(this.body)[0].length;
      this.bodyLine = behind.split("\n").length + blank - leading;
    }
    this.drawFaults();
  }

  drawFaults() {
    const faults = new Map(this.problems.filter((problem) => problem.line >= this.bodyLine).map((problem) => [problem.line - this.bodyLine + 1, problem]));
    this.editor.setFaults(faults);
    const key = JSON.stringify(this.problems);
    if (key === this.shownFaults) {
      return;
    }
    this.shownFaults = key;
    fill(this.faults, this.problems.length > 0 && h("ul", { "aria-label": t("article.faults") }, this.problems.map((problem, place) => {
      const line = problem.line - this.bodyLine + 1;
      const words = [h("b", null, line > 0 && problem.line > 0 ? t("line", line) : t("article.inHead")), " ", problem.message, problem.remedy && h("span.quiet", null, ` ${problem.remedy}`)];
      return h("li", null, h("button.fault-link", { "data-focus": `fault-${place}`, onclick: () => (line > 0 && problem.line > 0 ? this.goTo(line) : this.showTab(this.whole ? "text" : "head")) }, words));
    })));
    if (this.problems.length > 0) {
      announce(`${t("article.faults")}: ${this.problems[0].message}`);
    }
  }

  goTo(line) {
    this.showTab("text");
    if (NARROW.matches && this.layout.classList.contains("page")) {
      this.switchSide();
    }
    this.editor.goTo(line);
  }

  showPlace() {
    if (this.fileLine > 0) {
      if (this.fileLine < this.bodyLine) {
        this.showTab("head");
        this.panels.head.querySelector("input, textarea, select")?.focus();
        return;
      }
      this.editor.goTo(this.fileLine - this.bodyLine + 1, true);
    } else if (this.near) {
      const line = this.editor.find(this.near);
      if (line > 0) {
        this.editor.goTo(line, true);
      }
    }
  }

  chosen(text) {
    const line = this.editor.find(text.trim().slice(0, 40));
    if (line > 0) {
      this.goTo(line);
      announce(t("line", line));
    }
  }

  follow = debounced(() => {
    const line = this.editor.line;
    if (line !== this.followed && this.main.contains(this.editor.area)) {
      this.followed = line;
      this.preview.follow(this.editor.lines[line - 1] ?? "");
    }
  }, 200);

  switchSide() {
    const page = this.layout.classList.toggle("page");
    this.side.setAttribute("aria-pressed", String(page));
    this.side.textContent = t(page ? "article.showText" : "article.showPage");
  }

  async discard(event) {
    dropDraft(this.id);
    event.currentTarget.closest(".note-bar").remove();
    await this.reload();
    toast(t("article.discarded"));
  }

  /** Reads the article anew, as after a step that changed its file. */
  async reload() {
    this.restored = false;
    const line = this.editor.line;
    this.take(await get("article", { id: this.id }));
    this.dirty = false;
    dropDraft(this.id);
    if (this.editor.text !== this.body) {
      this.editor.text = this.body;
      this.editor.area.setSelectionRange(this.editor.offset(line), this.editor.offset(line));
    }
    this.showTab(this.tab);
    this.drawState();
    this.drawFaults();
    this.ask(true);
  }

  /** Saves; returns a promise of whether it was saved. */
  save() {
    if (!this.dirty) {
      announce(t("article.isSaved"));
      return Promise.resolve(true);
    }
    this.saving ??= this.#save().finally(() => {
      this.saving = null;
      this.drawState();
    });
    this.drawState();
    return this.saving;
  }

  async #save() {
    const state = this.state();
    try {
      const answer = await post("save", { id: this.id, digest: this.article.digest, ...this.toSave() });
      this.article.digest = answer.digest;
      this.saved = state;
      this.problems = answer.problems ?? [];
      this.main.querySelector(".note-bar")?.remove();
      this.dirty = this.state() !== state;
      if (!this.dirty) {
        dropDraft(this.id);
      }
      announce(t("article.done"));
      store.refresh();
      this.renew();
      return true;
    } catch (failure) {
      if (failure instanceof ProblemError && failure.conflict) {
        return this.settle();
      }
      complain(failure);
      return false;
    }
  }

  /** What the program finds in the text may be another thing after it was saved. */
  async renew() {
    try {
      const article = await get("article", { id: this.id });
      if (article.digest === this.article.digest && !this.dirty) {
        // Saving can bring the head to its usual form; the form must not take that for a change.
        this.take(article);
        if (this.editor.text !== this.body) {
          this.editor.text = this.body;
        }
        if (["relations", "days", "files", "whole"].includes(this.tab) || !this.panels[this.tab].contains(document.activeElement)) {
          this.showTab(this.tab);
        } else if (this.form) {
          this.form.head = this.head;
        }
        this.drawTabs();
        this.drawState();
        this.drawFaults();
      }
    } catch {
      // The text is saved; the lists are shown as they were.
    }
  }

  async settle() {
    const theirs = await get("article", { id: this.id });
    if (!this.whole && theirs.head?.title !== this.article.head?.title && JSON.stringify(theirs.source) !== JSON.stringify(this.article.source)) {
      // The number belongs to another article now; the text of this one must not get there.
      complain(new ProblemError(409, { problem: { file: "", line: 0, message: t("conflict.other"), remedy: "" } }));
      return false;
    }
    const mine = this.body;
    const choice = await chooseText(mine, this.whole ? theirs.text : theirs.body ?? theirs.text);
    if (choice === "theirs") {
      await this.reload();
      toast(t("conflict.tookTheirs"));
      return true;
    }
    if (choice === "mine") {
      this.article.digest = theirs.digest;
      return this.#save();
    }
    return false;
  }

  unsaved() {
    return this.dirty;
  }

  /** What the program finds in the text is known when the site is built. */
  stateChanged() {
    if (this.article?.built === false && store.state && !store.state.building && !store.state.buildProblem) {
      this.article.built = null;
      this.find();
    }
  }

  async find() {
    try {
      const { relations, days, force, built } = await get("article", { id: this.id });
      Object.assign(this.article, { relations, days, force, built });
      this.drawTabs();
      if (this.tab === "relations" || this.tab === "days") {
        this.showTab(this.tab);
      }
      this.ask(true);
    } catch {
      // The lists stay as they were.
    }
  }

  /** Asks what becomes of unsaved text; returns a promise of whether the screen may be left. */
  async leave() {
    if (!this.dirty) {
      return true;
    }
    const answer = await open({
      title: t("article.leave"),
      content: h("p", null, t("article.leaveNote")),
      buttons: [
        { label: t("article.stay"), value: "stay" },
        { label: t("article.leaveUnsaved"), value: "drop", danger: true },
        { label: t("article.saveAndLeave"), value: "save", main: true },
      ],
    });
    if (answer === "drop") {
      dropDraft(this.id);
      this.dirty = false;
      return true;
    }
    return answer === "save" && this.save();
  }

  close() {
    this.preview?.close();
  }

  key(event) {
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "s") {
      event.preventDefault();
      this.save();
    } else if (event.key === "F2" && event.target === this.editor.area) {
      event.preventDefault();
      this.tools.table();
    }
  }

  /** Does a step with the article as a whole: what is not saved is saved before, since the step is about the file. */
  async step(action, words, after = null) {
    if (this.dirty && !(await this.save())) {
      return null;
    }
    const answer = await action();
    await store.refresh();
    if (words) {
      toast(words);
    }
    if (after) {
      go(after(answer));
    } else {
      if (answer?.digest) {
        this.article.digest = answer.digest;
      }
      await this.reload();
    }
    return answer;
  }
}
