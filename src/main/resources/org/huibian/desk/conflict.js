/* Two texts of one article: the editor's own, and the one that somebody else has saved meanwhile. */
import { h } from "./dom.js";
import { t } from "./words.js";
import { open } from "./dialogs.js";
import { differing } from "./textdiff.js";

/** How many equal lines are shown around those that differ. */
const AROUND = 2;

/** Shows both; returns a promise of "mine", "theirs", or null to go on editing. */
export function chooseText(mine, theirs) {
  const [left, right] = differing(mine, theirs);
  return open({
    title: t("conflict.title"),
    wide: true,
    content: [
      h("p", null, t("conflict.note")),
      h("div.pair", null,
        h("section.side", { "aria-label": t("conflict.mine") }, h("h3", null, t("conflict.mine")), text(left)),
        h("section.side", { "aria-label": t("conflict.theirs") }, h("h3", null, t("conflict.theirs")), text(right))),
    ],
    buttons: [
      { label: t("conflict.stay") },
      { label: t("conflict.takeTheirs"), value: "theirs" },
      { label: t("conflict.takeMine"), value: "mine", main: true },
    ],
  });
}

/** Makes the list of the lines around those that differ. */
export function text(marks) {
  const list = h("ol.difference", { tabindex: "0" });
  let gap = false;
  marks.forEach((mark, place) => {
    const near = marks.slice(Math.max(0, place - AROUND), place + AROUND + 1).some((one) => one.other);
    if (near) {
      list.append(h(`li${mark.other ? ".other" : ""}`, { value: place + 1 }, mark.other ? h("mark", null, mark.line || "\u00a0") : mark.line || "\u00a0"));
    } else if (!gap) {
      list.append(h("li.gap", null, "……"));
    }
    gap = !near;
  });
  return list;
}
