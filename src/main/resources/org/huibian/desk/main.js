/* Starts the desk: the frame around the screens, and which screen is shown. */
import { fill, h } from "./dom.js";
import { LANGUAGE, t } from "./words.js";
import { takeToken } from "./api.js";
import { store } from "./store.js";
import { bar, complain, problemBox } from "./notices.js";
import { parse, to } from "./routes.js";
import { takeBack } from "./steps.js";
import { IssuesScreen } from "./issues.js";
import { IssueScreen } from "./issue.js";
import { ReviewScreen } from "./review.js";
import { LinesScreen } from "./lines.js";
import { ArticleScreen } from "./article.js";
import { PublishingScreen } from "./publishing.js";

const SCREENS = {
  issues: IssuesScreen,
  issue: IssueScreen,
  review: ReviewScreen,
  lines: LinesScreen,
  article: ArticleScreen,
  publishing: PublishingScreen,
};

const main = document.getElementById("main");
let screen = null;
let shown = null;

document.documentElement.lang = LANGUAGE;
document.getElementById("skip").textContent = t("skip");
document.getElementById("skip").addEventListener("click", (event) => {
  // The address behind # names the screen.
  event.preventDefault();
  main.focus();
});

/** Shows the screen of the address; a screen with unsaved text may keep it. */
async function show() {
  const address = location.hash;
  if (address === shown) {
    return;
  }
  if (screen?.leave && !(await screen.leave())) {
    history.pushState(null, "", shown);
    return;
  }
  screen?.close?.();
  const former = shown;
  shown = address;
  const route = parse(address);
  const Screen = SCREENS[route.screen] ?? IssuesScreen;
  screen = null;
  fill(main, h("p.loading", { role: "status" }, t("loading")));
  main.className = `screen-${route.screen}`;
  drawMasthead();
  try {
    const next = new Screen(route, main);
    screen = next;
    await next.open();
    if (screen === next) {
      const heading = main.querySelector("h1");
      document.title = [heading?.textContent, store.state?.title].filter(Boolean).join(" – ");
      if (former !== null) {
        focusHeading(heading);
      }
    }
  } catch (failure) {
    if (failure?.name === "AbortError" || shown !== address) {
      return;
    }
    fill(
      main,
      h("h1", { tabindex: "-1" }, t("failed")),
      problemBox(failure, h("button.main", { onclick: again }, t("again")), h("a.button", { href: to.issues() }, t("nav.issues"))),
    );
    console.error(failure);
  }
}

/** A new screen is announced by its heading, unless the screen has put the focus where work goes on. */
function focusHeading(heading) {
  if (document.activeElement === document.body || document.activeElement === main || !main.contains(document.activeElement)) {
    heading?.setAttribute("tabindex", "-1");
    heading?.focus({ preventScroll: true });
    scrollTo(0, 0);
  }
}

/** Shows the present screen anew, as after a failure or after a step was taken back. */
export function again() {
  shown = null;
  show();
}

function drawMasthead() {
  const state = store.state;
  const route = parse(location.hash);
  const link = (name, address, current) =>
    h("a", { href: address, "aria-current": current ? "page" : null, "data-focus": name }, t(`nav.${name}`));
  const step = state?.steps?.find((entry) => entry.kind !== "undo");
  fill(
    document.getElementById("masthead"),
    h(
      "div.inner",
      null,
      h("a.title", { href: to.issues(), "data-focus": "home" }, state?.title ?? "", h("span.publisher", null, state?.publisher ?? "")),
      h("nav", { "aria-label": t("nav.label") }, link("issues", to.issues(), route.screen !== "publishing"), link("publishing", to.publishing(), route.screen === "publishing")),
      h("p.state", null, buildState(state)),
      h("a.plain", { href: "/", target: "_blank", rel: "noopener", "data-focus": "site" }, t("nav.site")),
      h("button.plain", {
        "data-focus": "undo",
        "aria-disabled": step ? null : "true",
        onclick: () => step && takeBack(step, true),
      }, t("nav.undo")),
    ),
  );
}

function buildState(state) {
  return !state ? "" : state.building ? t("building") : state.buildProblem ? t("buildFailed") : "";
}

/** Says why the site could not be built. Without an issue there is nothing to build yet. */
function drawBuildProblem() {
  const problem = store.state?.buildProblem;
  if (!problem || store.state.issues.length === 0) {
    bar("build", "");
    return;
  }
  const text = typeof problem === "string" ? problem : [problem.file, problem.line > 0 && t("line", problem.line), problem.message, problem.remedy].filter(Boolean).join(" ");
  const [, id, line] = /(\d{4}-\d{2}\/\d{2,4})\.md(?::(\d+))?/.exec(text) ?? [];
  bar("build", t("buildProblem"), h("p", null, text, " ", id && h("a", { href: to.article(id, line && { line }) }, t("openArticle"))));
}

store.addEventListener("change", () => {
  drawMasthead();
  drawBuildProblem();
  screen?.stateChanged?.();
});

addEventListener("huibian-again", again);
addEventListener("hashchange", show);
addEventListener("keydown", (event) => {
  if (!document.querySelector("dialog[open]")) {
    screen?.key?.(event);
  }
});
addEventListener("beforeunload", (event) => {
  if (screen?.unsaved?.()) {
    event.preventDefault();
  }
});
addEventListener("unhandledrejection", (event) => complain(event.reason));
// A file that misses the place for files must not replace the desk.
for (const name of ["dragover", "drop"]) {
  addEventListener(name, (event) => event.preventDefault());
}

takeToken();
if (!location.hash) {
  history.replaceState(null, "", `${location.pathname}#/`);
}
drawMasthead();
store.refresh().then(show);
