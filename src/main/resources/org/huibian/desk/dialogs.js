/* Dialogs. The browser keeps the focus inside a modal one and closes it at Escape. */
import { h, newId } from "./dom.js";
import { t } from "./words.js";
import { problemBox } from "./notices.js";

/**
 * Opens a dialog and returns a promise of what it was closed with, null after Escape.
 *
 * @param title its title
 * @param content elements, or a function of close(value) that returns them
 * @param buttons what can be chosen: {label, value, main, run}; run may be asynchronous and returns the value,
 *     or undefined to keep the dialog open
 */
export function open({ title, content, buttons = [], wide = false, focus = null }) {
  return new Promise((resolve) => {
    const before = document.activeElement;
    const id = newId("dialog");
    const problems = h("div");
    let value = null;
    const close = (answer) => {
      value = answer ?? null;
      dialog.close();
    };
    const choose = async (button, element) => {
      if (!button.run) {
        close(button.value);
        return;
      }
      element.setAttribute("aria-disabled", "true");
      try {
        const answer = await button.run();
        if (answer !== undefined) {
          close(answer);
        }
      } catch (failure) {
        problems.replaceChildren(problemBox(failure));
      }
      element.removeAttribute("aria-disabled");
    };
    const row = buttons.map((button) =>
      h(`button${button.main ? ".main" : ""}${button.danger ? ".danger" : ""}`, {
        onclick: (event) => {
          event.preventDefault();
          if (event.currentTarget.getAttribute("aria-disabled") !== "true") {
            choose(button, event.currentTarget);
          }
        },
      }, button.label),
    );
    const form = h(
      "form",
      { method: "dialog", onsubmit: (event) => event.preventDefault() },
      h("h2", { id }, title),
      h("div.content", null, typeof content === "function" ? content(close) : content),
      problems,
      row.length > 0 && h("div.row.end", null, row),
    );
    const dialog = h(`dialog${wide ? ".wide" : ""}`, { "aria-labelledby": id }, form);
    dialog.addEventListener("keydown", (event) => {
      // Enter alone belongs to the field that is filled in.
      if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
        form.querySelector("button.main")?.click();
      }
    });
    form.addEventListener("submit", () => form.querySelector("button.main")?.click());
    dialog.addEventListener("close", () => {
      dialog.remove();
      if (before instanceof HTMLElement && before.isConnected) {
        before.focus({ preventScroll: true });
      }
      resolve(value);
    });
    document.body.append(dialog);
    dialog.showModal();
    (focus ? form.querySelector(focus) : null)?.focus();
  });
}

/** Asks whether to do something; returns a promise of true or false. */
export async function confirm(title, text, yes, danger = false) {
  const answer = await open({
    title,
    content: [text].flat().map((line) => (typeof line === "string" ? h("p", null, line) : line)),
    buttons: [
      { label: t("cancel"), value: false },
      { label: yes, value: true, main: true, danger },
    ],
  });
  return answer === true;
}
