/* The last steps, each of which can be taken back. */
import { h } from "./dom.js";
import { count, moment, month, named, t } from "./words.js";
import { post } from "./api.js";
import { confirm } from "./dialogs.js";
import { announce, complain, toast } from "./notices.js";
import { store } from "./store.js";

const MOST_NUMBERS = 3;

/** A step that is older than this, or that is much work, is not taken back without a question. */
const FRESH_MILLISECONDS = 600_000;

/** The newest step after one was taken back: until there is another, it can be brought back. */
let newestThen = null;

/** How many steps the last undo has taken back. */
let takenBack = 1;

function newest() {
  return store.state?.steps?.[0]?.number ?? 0;
}

function isJudgement(step) {
  const files = step.files ?? [];
  return step.kind === "import" && files.includes("decisions.yaml") && !files.includes("issue.yaml");
}

function isImport(step) {
  return step.kind === "import" && !isJudgement(step);
}

/** Returns what a step did, in a few words: which articles it has written, and not the files that go with them. */
export function stepWords(step) {
  const files = step.files ?? [];
  const numbers = files.map((file) => /^(\d{2,4})\.md$/.exec(file)?.[1]).filter(Boolean).map(Number);
  const articles = numbers.length > MOST_NUMBERS ? count("issues.articles", numbers.length) : numbers.map((number) => t("article.number", number)).join(t("comma"));
  return [step.issue ? month(step.issue) : "", named("steps.kinds", isJudgement(step) ? "judge" : step.kind), articles].filter(Boolean).join(" ");
}

/** Takes back a step and all after it. */
export async function takeBack(step, last = false) {
  const later = store.state?.steps?.filter((entry) => entry.number > step.number) ?? [];
  const isFresh = Date.now() - new Date(step.time).getTime() < FRESH_MILLISECONDS;
  if (!last || later.length > 0 || !isFresh || isImport(step)) {
    const list = h("ul.plain-list", null, [...later, step].map((entry) => h("li", null, `${moment(entry.time)} ${stepWords(entry)}`)));
    const agreed = await confirm(t("steps.title"), [t("steps.ask", later.length + 1), list], t("steps.yes"), true);
    if (!agreed) {
      return null;
    }
  }
  try {
    const answer = await post("undo", { number: step.number, newest: later[0]?.number ?? step.number });
    await store.refresh();
    newestThen = newest();
    takenBack = answer.undone?.length ?? 1;
    toast(t("steps.undone", stepWords(step)), t("steps.redo"), redo);
    if (answer.edited?.length > 0) {
      announce(t("steps.edited", answer.edited.join(t("comma"))));
    }
    dispatchEvent(new Event("huibian-again"));
    return answer;
  } catch (failure) {
    complain(failure);
    return null;
  }
}

async function redo() {
  try {
    await post("redo", { steps: takenBack });
    newestThen = null;
    await store.refresh();
    toast(t("steps.redone"));
    dispatchEvent(new Event("huibian-again"));
  } catch (failure) {
    complain(failure);
  }
}

/** Makes the list of the last steps, newest first. */
export function stepList(steps) {
  const bringBack = newestThen === newest() && h("p", null, h("button", { "data-focus": "redo", onclick: redo }, t("steps.bringBack")));
  if (!steps?.length) {
    return [bringBack, h("p.quiet", null, t("steps.none"))];
  }
  return [bringBack, h(
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
  )];
}
