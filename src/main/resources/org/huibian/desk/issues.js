/* The first screen: a place for new originals, all issues with their state, and the last steps. */
import { fill, h } from "./dom.js";
import { count, figure, month, t } from "./words.js";
import { store } from "./store.js";
import { to } from "./routes.js";
import { Intake } from "./intake.js";
import { stepList } from "./steps.js";

export class IssuesScreen {
  constructor(route, main) {
    this.main = main;
    this.intake = new Intake();
    this.list = h("div");
    this.steps = h("div");
  }

  async open() {
    const state = store.state ?? (await store.refresh());
    fill(
      this.main,
      h("div.sheet", null,
        h("h1", null, t("issues.title")),
        this.intake.element,
        h("section", { "aria-labelledby": "issues-heading" }, h("h2#issues-heading", null, t("issues.all")), this.list),
        h("section", { "aria-labelledby": "steps-heading" }, h("h2#steps-heading", null, t("steps.heading")), h("p.quiet", null, t("steps.note")), this.steps),
      ),
    );
    this.draw(state);
  }

  stateChanged() {
    this.draw(store.state);
  }

  unsaved() {
    return this.intake.busy();
  }

  close() {
    this.intake.discard();
  }

  draw(state) {
    if (!state) {
      fill(this.list, h("p.quiet", null, t("gone")));
      return;
    }
    // A list that is drawn anew under the pointer or the fingers is hard to hit.
    const known = JSON.stringify([state.issues, state.steps]);
    if (known === this.known) {
      return;
    }
    this.known = known;
    const issues = [...state.issues].sort((a, b) => b.id.localeCompare(a.id));
    fill(this.list, issues.length === 0 ? h("p.empty", null, t("issues.none")) : h("ul.issues", null, issues.map(card)));
    fill(this.steps, stepList(state.steps));
  }
}

function card(issue) {
  const open = Math.max(0, issue.doubts);
  return h(
    "li.issue",
    null,
    h("div.name", null,
      h("h3", null, h("a", { href: to.issue(issue.id), "data-focus": `issue-${issue.id}` }, month(issue.id))),
      h("p.quiet", null, [issue.number > 0 && t("issues.number", issue.number), count("issues.articles", issue.articles)].filter(Boolean).join(t("dot"))),
    ),
    h("p.mark", null, issue.problem
      ? h("span.warn", null, issue.problem.message)
      : issue.importable === false
      ? h("span.quiet", null, t("issues.noSource"))
      : issue.doubts < 0
        ? h("span.quiet", null, t("issues.counting"))
        : open > 0
        ? h("span.warn", null, count("issues.doubts", open))
        : h("span.good", null, t("issues.settled")),
    ),
    h("p.mark", null, changed(issue.changed)),
    h("p.do", null,
      open > 0 && issue.importable !== false && h("a.button.main", { href: to.review(issue.id), "data-focus": `review-${issue.id}`, "aria-label": `${month(issue.id)} ${t("issues.review")}` }, t("issues.review")),
      h("a.button", { href: to.issue(issue.id), "data-focus": `open-${issue.id}`, "aria-label": `${month(issue.id)} ${t("issues.open")}` }, t("issues.open")),
    ),
  );
}

function changed(number) {
  // Less than none is not known.
  if (number === undefined || number < 0) {
    return null;
  }
  return number === 0 ? h("span.quiet", null, t("issues.published")) : h("span", null, t("issues.changed", figure(number)));
}
