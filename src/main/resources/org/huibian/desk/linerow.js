/* One line of an original. */
import { h } from "./dom.js";
import { named, t } from "./words.js";
import { verdictName } from "./verdicts.js";

/** Makes the entry of a line with its number, its text, its role, and the decision about it. */
export function lineRow(line, attributes) {
  return h(
    `li.line${line.here ? ".here" : ""}${line.start ? ".start" : ""}${line.article ? "" : ".left-out"}`,
    attributes,
    h("span.n", null, line.n),
    h("span.text", null,
      line.start && h("span.begins", null, t("lines.begins", Number(line.article.split("/")[1]))),
      line.text || "\u00a0"),
    h("span.role", null, line.verdict ? h("b", null, verdictName(line.verdict)) : line.role ? (line.article ? named("roles", line.role) : named("reasons", line.role)) : ""),
  );
}
