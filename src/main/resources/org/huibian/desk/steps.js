/* The last steps, each of which can be taken back. */
import { h } from "./dom.js";
import { count, moment, month, named, t } from "./words.js";
import { post } from "./api.js";
import { confirm } from "./dialogs.js";
import { complain, toast } from "./notices.js";
import { store } from "./store.js";

const MOST_NUMBERS = 3;

/** Returns what a step did, in a few words: which articles it has written, and not the files that go with them. */
export function stepWords(step) {
  const files = step.files ?? [];
  const numbers = files.map((file) => /^(\d{2,4})\.md$/.exec(file)?.[1]).filter(Boolean).map(Number);
  const judged = step.kind === "import" && files.includes("decisions.yaml") && !files.includes("issue.yaml");
  const articles = numbers.length > MOST_NUMBERS ? count("issues.articles", numbers.length) : numbers.map((number) => t("article.number", number)).join(t("comma"));
  return [step.issue ? month(step.issue) : "", named("steps.kinds", judged ? "judge" : step.kind), articles].filter(Boolean).join(" ");
}

/** Takes back a step and all after it. */
export async function takeBack(step, last = false) {
  const later = store.state?.steps?.filter((entry) => entry.number > step.number) ?? [];
  if (!last || later.length > 0) {
    const list = h("ul.plain-list", null, [...later, step].map((entry) => h("li", null, `${moment(entry.time)} ${stepWords(entry)}`)));
    const agreed = await confirm(t("steps.title"), [t("steps.ask", later.length + 1), list], t("steps.yes"), true);
    if (!agreed) {
      return null;
    }
  }
  try {
    const answer = await post("undo", { number: last && later.length === 0 ? 0 : step.number });
    await store.refresh();
    toast(t("steps.undone", stepWords(step)), t("steps.redo"), redo);
    dispatchEvent(new Event("huibian-again"));
    return answer;
  } catch (failure) {
    complain(failure);
    return null;
  }
}

async function redo() {
  try {
    await post("redo", {});
    await store.refresh();
    toast(t("steps.redone"));
    dispatchEvent(new Event("huibian-again"));
  } catch (failure) {
    complain(failure);
  }
}

/** Makes the list of the last steps, newest first. */
export function stepList(steps) {
  if (!steps?.length) {
    return h("p.quiet", null, t("steps.none"));
  }
  return h(
    "ol.steps",
    null,
    steps.map((step) =>
      h(
        "li",
        null,
        h("span.when", null, moment(step.time)),
        h("span.what", null, stepWords(step)),
        h("button.plain", {
          "data-focus": `step-${step.number}`,
          "aria-label": `${t("steps.back")}: ${stepWords(step)}`,
          onclick: () => takeBack(step),
        }, t("steps.back")),
      ),
    ),
  );
}
