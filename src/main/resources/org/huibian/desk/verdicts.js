/* What an editor can decide about a line, the key for it, and what fits which doubt. */
import { t } from "./words.js";

/** All decisions by their keys. A heading's key is its level. */
export const VERDICTS = [
  { verdict: "seen", key: "s" },
  { verdict: "article", key: "a" },
  { verdict: "no-article", key: "n" },
  { verdict: "join", key: "j" },
  { verdict: "not-joined", key: "t" },
  { verdict: "apart", key: "p" },
  ...[2, 3, 4, 5, 6].map((level) => ({ verdict: `heading ${level}`, key: String(level) })),
  { verdict: "run-in", key: "r" },
  { verdict: "list", key: "l" },
  { verdict: "paragraph", key: "g" },
  { verdict: "leave-out", key: "x" },
  { verdict: "box-end", key: "b" },
];

/** These may be given for several lines at once. */
const OF_RANGES = new Set(["apart", "not-joined", "paragraph", "list", "leave-out", "seen"]);

/** What fits a doubt, besides that it is right as it is. "edit" opens the article. */
const FITTING = {
  JOINED: ["not-joined"],
  ARTICLE_START: ["no-article"],
  ARTICLE_NOT_STARTED: ["article"],
  TITLE_EXTENT: ["apart", "join"],
  CONTENTS_ENTRY_MISSING: ["article"],
  UNMARKED_HEADING: ["paragraph", "heading 2", "heading 3", "heading 4", "run-in"],
  BOX_END: ["box-end"],
  CLAUSE_ORDER: ["join", "apart", "edit"],
  SECOND_DOCUMENT: ["article", "edit"],
  COLUMNS: ["edit", "join", "apart"],
  VERTICAL: ["edit", "join", "apart"],
};

const OTHERS = ["edit"];

/** Returns the decision of a key. */
export function ofKey(key) {
  return VERDICTS.find((one) => one.key === key)?.verdict;
}

export function keyOf(verdict) {
  return verdict === "edit" ? "e" : VERDICTS.find((one) => one.verdict === verdict)?.key ?? "";
}

export function allowsRange(verdict) {
  return OF_RANGES.has(verdict) || verdict === "";
}

/** Returns the decisions that come first for a kind of doubt, and the others. */
export function fitting(kind) {
  const first = ["seen", ...(FITTING[kind] ?? OTHERS)];
  const rest = VERDICTS.map((one) => one.verdict).filter((verdict) => !first.includes(verdict));
  return { first, rest: first.includes("edit") ? rest : [...rest, "edit"] };
}

/** Returns the words of a decision: short, as on a button. */
export function verdictName(verdict) {
  const level = /^heading (\d)$/.exec(verdict)?.[1];
  return level ? t("verdicts.heading", t(`levels.${level}`)) : t(`verdicts.${verdict}`);
}
