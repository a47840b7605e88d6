/* The list of all keys. */
import { h } from "./dom.js";
import { t } from "./words.js";
import { open } from "./dialogs.js";
import { VERDICTS, verdictName } from "./verdicts.js";

/** Shows the keys of the review and of the lines. */
export function showKeys() {
  const row = (key, words) => h("tr", null, h("th", { scope: "row" }, h("kbd", null, key)), h("td", null, words));
  return open({
    title: t("keys.title"),
    content: h("div.keys", null,
      h("table", null, h("tbody", null,
        row("Enter / S", t("verdicts.seen")),
        VERDICTS.slice(1).map((one) => row(one.key.toUpperCase(), verdictName(one.verdict))))),
      h("table", null, h("tbody", null,
        row("← K", t("review.before")),
        row("→ I", t("review.after")),
        row("U", t("review.undo")),
        row("E", t("verdicts.edit")),
        row("↑ ↓", t("keys.lines")),
        row("Shift ↑ ↓", t("keys.range")),
        row("/", t("keys.find")),
        row("?", t("keys.title"))))),
    buttons: [{ label: t("close"), main: true }],
  });
}
