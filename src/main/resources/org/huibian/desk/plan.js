/* What an import would write, before anything is written. */
import { h } from "./dom.js";
import { count, figure, month, named, t } from "./words.js";

const CHANGES = ["conflict", "gone", "merged", "changed", "new", "kept", "same"];

/** Makes the view of a plan with the buttons that go on or give up. */
export function planView(plan, { confirm, abandon, again }) {
  const counts = CHANGES.map((change) => [change, plan.articles.filter((article) => article.change === change).length]).filter(([, number]) => number > 0);
  const conflicts = plan.articles.filter((article) => article.change === "conflict").length || Number(plan.conflicts);
  const left = Object.entries(plan.leftOut ?? {}).filter(([, number]) => number > 0);
  return h(
    "section.plan",
    { "aria-labelledby": "plan-heading" },
    h("h3#plan-heading", { tabindex: "-1" }, t(plan.isNew ? "plan.new" : "plan.again", month(plan.issue))),
    h("p.sums", null, counts.map(([change, number]) => h(`span.change.${change}`, null, `${named("plan.changes", change)} ${number}`))),
    h("p", null, count("plan.doubts", plan.doubts)),
    conflicts > 0 && h("p.warn", null, count("plan.conflicts", conflicts)),
    h("div.row", null,
      conflicts > 0
        ? h("button.main", { "data-focus": "keep", onclick: () => again({ keepEdits: true }) }, t("intake.keepEdits"))
        : h("button.main", { "data-focus": "apply", onclick: confirm }, t("plan.confirm")),
      h("button", { "data-focus": "abandon", onclick: abandon }, t("intake.abandon"))),
    h("table.list", null,
      h("caption.unseen", null, t("plan.articles")),
      h("thead", null, h("tr", null, h("th", { scope: "col" }, t("number")), h("th", { scope: "col" }, t("title")), h("th", { scope: "col" }, t("plan.change")))),
      h("tbody", null, plan.articles.map((article) =>
        h("tr", null,
          h("td", null, article.id.split("/")[1] ?? ""),
          h("td", null, article.title, article.lines?.length > 0 && h("span.quiet", null, ` ${t("plan.lines", article.lines.join(t("comma")))}`)),
          h("td.one", null, h(`span.change.${article.change}`, null, named("plan.changes", article.change))))))),
    left.length > 0 && h("p.quiet", null, t("plan.leftOut"), left.map(([reason, number]) => t("plan.reason", named("reasons", reason), figure(number))).join(t("comma"))),
  );
}

