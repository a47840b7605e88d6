/* The table of an issue's articles beside its lines. */
import { h } from "./dom.js";
import { figure, t } from "./words.js";

/** Makes the table; the arrow keys go through it, and only one entry is reached by Tab. */
export function contents(rows, jump) {
  const list = h("ol", { onkeydown: (event) => step(event, list) });
  rows.forEach((row, place) => {
    list.append(h("li", null, h("button", {
      tabindex: place === 0 ? "0" : "-1", "data-focus": `contents-${row.id}`,
      onclick: () => jump(row.firstLine),
    },
    h("span.no", null, row.number),
    h("span.name", null, row.title || t("issue.untitled")),
    h(`span.size${row.length && row.length !== "USUAL" ? ".warn" : ""}`, null, figure(row.characters), row.length === "LONG" ? ` ${t("issue.long")}` : row.length === "SHORT" ? ` ${t("issue.short")}` : ""))));
  });
  return h("details", { open: matchMedia("(min-width: 64em)").matches }, h("summary", null, t("lines.contents", rows.length)), h("nav", { "aria-label": t("lines.articles") }, list));
}

function step(event, list) {
  const buttons = [...list.querySelectorAll("button")];
  const place = buttons.indexOf(event.target.closest("button"));
  const next = { ArrowDown: place + 1, ArrowUp: place - 1, Home: 0, End: buttons.length - 1 }[event.key];
  if (place >= 0 && next !== undefined && buttons[next]) {
    event.preventDefault();
    event.stopPropagation();
    buttons.forEach((button, at) => { button.tabIndex = at === next ? 0 : -1; });
    buttons[next].focus();
  }
}
