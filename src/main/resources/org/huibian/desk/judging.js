/* A decision about lines, which the server follows at once. */
import { h } from "./dom.js";
import { t } from "./words.js";
import { post } from "./api.js";
import { open } from "./dialogs.js";
import { wordsOf } from "./notices.js";

/**
 * Sends a decision. If it concerns text that the editor has changed by hand, asks before. Returns a promise of the
 * answer, null if the editor would rather not.
 */
export async function judgeLine(judgement) {
  try {
    return await post("judge", judgement);
  } catch (failure) {
    if (failure.needs !== "keepEdits") {
      throw failure;
    }
    const words = wordsOf(failure);
    const agreed = await open({
      title: t("review.conflictTitle"),
      content: [words.where && h("p.where", null, words.where), h("p", null, words.message), h("p", null, t("review.conflictNote"))],
      buttons: [{ label: t("cancel") }, { label: t("review.conflictYes"), value: true, main: true }],
    });
    return agreed ? post("judge", { ...judgement, keepEdits: true }) : null;
  }
}
