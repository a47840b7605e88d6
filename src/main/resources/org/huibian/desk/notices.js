/* What the desk says: to screen readers, in short messages, and in bars that stay while something is wrong. */
import { h } from "./dom.js";
import { t } from "./words.js";
import { GoneError, StrangerError } from "./api.js";

const SHORT_MILLISECONDS = 5000;
const LONG_MILLISECONDS = 12000;

/** Has a screen reader say a text. */
export function announce(text) {
  const live = document.getElementById("live");
  // The same text twice would be said once.
  live.textContent = live.textContent === text ? `${text}\u00a0` : text;
}

/** Shows a message for a while, with a button if there is something to do. */
export function toast(text, action, run) {
  const toasts = document.getElementById("toasts");
  const message = h("div.toast", null, h("p", null, text));
  if (action) {
    message.append(h("button.plain", { onclick: () => { message.remove(); run(); } }, action));
  }
  toasts.replaceChildren(message);
  announce(text);
  const leave = () => (message.contains(document.activeElement) || message.matches(":hover") ? setTimeout(leave, 1000) : message.remove());
  setTimeout(leave, action ? LONG_MILLISECONDS : SHORT_MILLISECONDS);
}

/** Shows or takes away the bar of a name. */
export function bar(name, text, ...more) {
  const notices = document.getElementById("notices");
  const old = notices.querySelector(`[data-bar="${name}"]`);
  if (!text) {
    old?.remove();
    return;
  }
  const made = h("div.bar", { "data-bar": name, role: "alert" }, h("p", null, text), more);
  if (old?.textContent === made.textContent) {
    return;
  }
  if (old) {
    old.replaceWith(made);
  } else {
    notices.append(made);
  }
}

/** Returns the words of any failure: what is wrong, where, and what to do. */
export function wordsOf(failure) {
  if (failure instanceof GoneError) {
    return { message: t("gone"), remedy: t("goneRemedy"), where: "" };
  }
  if (failure instanceof StrangerError) {
    return { message: t("stranger"), remedy: t("strangerRemedy"), where: "" };
  }
  const problem = failure.problem;
  if (!problem) {
    return { message: t("unexpected"), remedy: String(failure.message ?? ""), where: "" };
  }
  const line = problem.line > 0 ? t("line", problem.line) : "";
  return { message: problem.message || t("unexpected"), remedy: problem.remedy ?? "", where: [problem.file, line].filter(Boolean).join(" ") };
}

/** Makes a box that shows a failure. */
export function problemBox(failure, ...buttons) {
  const words = wordsOf(failure);
  announce(`${words.message} ${words.remedy}`);
  return h(
    "div.problem",
    null,
    words.where && h("p.where", null, words.where),
    h("p.what", null, words.message),
    words.remedy && h("p", null, words.remedy),
    buttons.length > 0 && h("div.row", null, buttons),
  );
}

/** Shows a failure as a message. */
export function complain(failure) {
  if (failure?.name === "AbortError") {
    return;
  }
  const words = wordsOf(failure);
  const toasts = document.getElementById("toasts");
  const box = h(
    "div.toast.bad",
    null,
    h("div", null, words.where && h("p.where", null, words.where), h("p.what", null, words.message), words.remedy && h("p", null, words.remedy)),
    h("button.plain", { onclick: () => box.remove() }, t("close")),
  );
  toasts.replaceChildren(box);
  announce(`${words.message} ${words.remedy}`);
  if (!failure?.problem && !(failure instanceof GoneError) && !(failure instanceof StrangerError)) {
    console.error(failure);
  }
}
