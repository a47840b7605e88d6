/* The place for new originals: files are taken in, put in order, planned, and imported after a look at the plan. */
import { fill, h } from "./dom.js";
import { count, figure, month, named, t } from "./words.js";
import { post, put } from "./api.js";
import { announce, problemBox, toast } from "./notices.js";
import { store } from "./store.js";
import { go, to } from "./routes.js";
import { reorderable } from "./order.js";
import { planView } from "./plan.js";

const TYPES = ".docx,.pdf,.txt,.md,.ofd,.html,.htm,.mht,.mhtml,.doc,.wps,.rtf,.odt";

export class Intake {
  constructor() {
    this.files = [];
    this.asked = 0;
    this.reset();
    this.picker = h("input", { type: "file", multiple: true, accept: TYPES, class: "unseen", tabindex: "-1", "aria-hidden": "true", onchange: () => this.take([...this.picker.files]) });
    this.zone = h("div.zone", {
      ondragover: (event) => this.over(event, true),
      ondragenter: (event) => this.over(event, true),
      ondragleave: (event) => this.over(event, false),
      ondrop: (event) => this.drop(event),
    });
    this.body = h("div.intake-body");
    this.element = h("section.intake", { "aria-labelledby": "intake-heading" }, h("h2#intake-heading", { tabindex: "-1" }, t("intake.title")), this.zone, this.picker, this.body);
    this.draw();
  }

  reset() {
    this.plan = null;
    this.failure = null;
    this.working = "";
    this.options = { issue: "", ocr: false, convert: false, replace: false, keepEdits: false };
  }

  busy() {
    return this.files.length > 0;
  }

  /** Forgets what was taken in, also at the server. */
  discard() {
    if (this.plan) {
      post("discard", { plan: this.plan.plan }).catch(() => {});
    }
    for (const file of this.files.filter((one) => one.key)) {
      post("discard", { key: file.key }).catch(() => {});
    }
    this.files = [];
    this.asked += 1;
    this.reset();
  }

  over(event, inside) {
    event.preventDefault();
    this.zone.classList.toggle("over", inside);
  }

  drop(event) {
    event.preventDefault();
    this.zone.classList.remove("over");
    this.take([...event.dataTransfer.files]);
  }

  take(files) {
    this.picker.value = "";
    if (files.length === 0) {
      return;
    }
    this.stale();
    // The order of a folder is not the order of a dialog: by name, with numbers as numbers.
    files.sort((a, b) => a.name.localeCompare(b.name, "zh", { numeric: true }));
    const taken = files.map((file) => ({ file, name: file.name, size: file.size, key: "", failure: null }));
    const alone = this.files.length === 0 && taken.length === 1;
    this.files.push(...taken);
    this.draw();
    Promise.all(taken.map((one) => this.upload(one))).then(() => {
      if (alone && this.files.length === 1 && this.files[0].key) {
        this.makePlan();
      }
    });
  }

  async upload(one) {
    try {
      one.failure = null;
      const answer = await put("upload", { name: one.name }, one.file);
      one.key = answer.key;
      announce(t("intake.taken", one.name));
    } catch (failure) {
      one.failure = failure;
    }
    this.draw();
  }

  /** A plan holds for the files in their order only. */
  stale() {
    if (this.plan) {
      post("discard", { plan: this.plan.plan }).catch(() => {});
    }
    this.plan = null;
    this.failure = null;
    this.working = "";
    this.asked += 1;
  }

  async makePlan() {
    this.stale();
    const asked = this.asked;
    this.working = t("intake.planning");
    this.draw();
    announce(this.working);
    try {
      const plan = await post("plan", { files: this.files.map((one) => one.key), ...this.options });
      if (asked !== this.asked) {
        // The files or their order have changed meanwhile.
        post("discard", { plan: plan.plan }).catch(() => {});
        return;
      }
      this.plan = plan;
      announce(t("plan.ready", month(this.plan.issue), count("issues.articles", this.plan.articles.length)));
    } catch (failure) {
      if (asked !== this.asked) {
        return;
      }
      this.failure = failure;
    }
    this.working = "";
    this.draw();
    this.body.querySelector(".plan h3, form.month input, .problem button.main")?.focus();
  }

  async apply() {
    this.working = t("intake.importing");
    this.draw();
    announce(this.working);
    try {
      const done = await post("apply", { plan: this.plan.plan });
      this.files = [];
      this.reset();
      await store.refresh();
      toast(t("intake.done", month(done.issue), figure(done.articles), figure(done.doubts)));
      go(done.doubts > 0 ? to.review(done.issue) : to.issue(done.issue));
    } catch (failure) {
      this.failure = failure;
      this.plan = null;
      this.working = "";
      this.draw();
    }
  }

  abandon() {
    this.discard();
    this.draw();
    this.element.querySelector("h2").focus();
    announce(t("intake.abandoned"));
  }

  draw() {
    const empty = this.files.length === 0;
    fill(
      this.zone,
      h("p.big", null, t(empty ? "intake.drop" : "intake.more")),
      empty && h("p.quiet", null, t("intake.types")),
      h(`button${empty ? ".main" : ""}`, { "data-focus": "choose", onclick: () => this.picker.click() }, t("intake.choose")),
    );
    this.zone.classList.toggle("small", !empty);
    if (empty) {
      fill(this.body);
      return;
    }
    const ready = this.files.every((one) => one.key);
    fill(
      this.body,
      this.fileList(),
      this.failure && this.failureBox(),
      this.working && h("p.loading", { role: "status" }, this.working),
      !this.working && !this.plan && !this.failure && h("div.row", null,
        h("button.main", { "data-focus": "plan", "aria-disabled": ready ? null : "true", onclick: () => ready && this.makePlan() }, t("intake.plan")),
        h("button", { "data-focus": "abandon", onclick: () => this.abandon() }, t("intake.abandon"))),
      this.plan && !this.working && planView(this.plan, {
        confirm: () => this.apply(),
        abandon: () => this.abandon(),
        again: (options) => { Object.assign(this.options, options); this.makePlan(); },
      }),
    );
  }

  fileList() {
    const several = this.files.length > 1;
    const list = h("ol.files", { "aria-label": t("intake.files") });
    this.files.forEach((one, place) => {
      list.append(h(
        "li",
        { "data-place": place },
        h("span.name", null, one.name),
        h("span.quiet", null, one.failure ? t("intake.refused") : one.key ? size(one.size) : t("intake.reading")),
        several && h("button.icon", { "data-focus": `up-${place}`, "aria-label": t("order.up", one.name), disabled: place === 0, onclick: () => this.move(place, place - 1, "up") }, "↑"),
        several && h("button.icon", { "data-focus": `down-${place}`, "aria-label": t("order.down", one.name), disabled: place === this.files.length - 1, onclick: () => this.move(place, place + 1, "down") }, "↓"),
        h("button.icon", { "data-focus": `out-${place}`, "aria-label": t("intake.out", one.name), onclick: () => this.out(place) }, "×"),
        one.failure && problemBox(one.failure, h("button", { onclick: () => this.upload(one) }, t("again"))),
      ));
    });
    if (several) {
      reorderable(list, (from, place) => this.move(from, place, "up"));
    }
    return [several && h("p.quiet", null, t("intake.order")), list];
  }

  move(from, place, button) {
    const [one] = this.files.splice(from, 1);
    this.files.splice(place, 0, one);
    this.stale();
    this.draw();
    this.body.querySelector(`[data-focus="${button}-${place}"]:not(:disabled), [data-place="${place}"] button:not(:disabled)`)?.focus();
    announce(t("order.moved", one.name, place + 1, this.files.length));
  }

  out(place) {
    const [one] = this.files.splice(place, 1);
    if (one.key) {
      post("discard", { key: one.key }).catch(() => {});
    }
    this.stale();
    this.draw();
    announce(t("intake.outDone", one.name));
    (this.body.querySelector(`[data-focus="out-${Math.min(place, this.files.length - 1)}"]`) ?? this.zone.querySelector("button")).focus();
  }

  failureBox() {
    const on = (options) => () => { Object.assign(this.options, options); this.makePlan(); };
    const leave = h("button", { onclick: () => this.abandon() }, t("intake.abandon"));
    const failure = this.failure;
    // The server's remedy is for the command line; here a button does it.
    if (failure.needs && failure.problem) {
      failure.problem.remedy = named("intake.needs", failure.needs, failure.problem.remedy);
    }
    switch (failure.needs) {
      case "keepEdits":
        return problemBox(failure, h("button.main", { onclick: on({ keepEdits: true }) }, t("intake.keepEdits")), leave);
      case "issue":
        return h("div", null, problemBox(failure), this.monthForm(), h("div.row", null, leave));
      case "replace":
        return problemBox(failure, h("button.main.danger", { onclick: on({ replace: true }) }, t("intake.replace")), leave);
      case "ocr":
        return problemBox(failure, h("button.main", { onclick: on({ ocr: true }) }, t("intake.ocr")), leave);
      case "convert":
        return problemBox(failure, h("button.main", { onclick: on({ convert: true }) }, t("intake.convert")), leave);
      default:
        return problemBox(failure, h("button.main", { onclick: on({}) }, t("again")), leave);
    }
  }

  /** Asks for the month, with the one after the last issue as the first proposal. */
  monthForm() {
    const last = (store.state?.issues ?? []).map((issue) => issue.id).sort().pop() ?? "2025-00";
    const [lastYear, lastMonth] = last.split("-").map(Number);
    const year = h("input", { type: "number", min: "1990", max: "2100", value: String(lastMonth === 12 ? lastYear + 1 : lastYear), required: true });
    const proposal = (lastMonth % 12) + 1;
    const number = h("select", null, Array.from({ length: 12 }, (_, at) => h("option", { value: String(at + 1).padStart(2, "0"), selected: at + 1 === proposal }, t("monthOnly", at + 1))));
    return h(
      "form.month",
      {
        onsubmit: (event) => {
          event.preventDefault();
          this.options.issue = `${year.value}-${number.value}`;
          this.makePlan();
        },
      },
      h("label", null, h("span", null, t("year")), year),
      h("label", null, h("span", null, t("monthLabel")), number),
      h("button.main", { type: "submit" }, t("continue")),
    );
  }
}

function size(bytes) {
  return bytes >= 1e6 ? `${(bytes / 1e6).toFixed(1)} MB` : `${Math.max(1, Math.round(bytes / 1e3))} KB`;
}
