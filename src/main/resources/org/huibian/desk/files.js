/* The files that stand beside the text of an article. */
import { h } from "./dom.js";
import { figure, t } from "./words.js";
import { give } from "./inserts.js";

export function filesView(screen) {
  const picker = h("input", { type: "file", multiple: true, class: "unseen", tabindex: "-1", "aria-hidden": "true", onchange: async () => { await give(screen, [...picker.files]); screen.showTab("files"); } });
  const files = screen.article.files ?? [];
  return h("div", null,
    h("p.quiet", null, t("files.note")),
    files.length > 0
      ? h("ul.files", null, files.map((file) => h("li", null,
        h("a.name", { href: `/${screen.id}/${encodeURIComponent(file.name)}`, target: "_blank", rel: "noopener" }, file.name),
        h("span.quiet", null, t(file.picture ? "files.picture" : "files.file"), ` ${figure(Math.max(1, Math.round(file.size / 1000)))} KB`),
        h("button", { onclick: () => { screen.showTab("text"); const name = /[\s()<>]/.test(file.name) ? `<${file.name}>` : file.name; file.picture ? screen.editor.insertBlock(`![](${name})`) : screen.editor.insert(`[${file.name}](${name})`); } }, t("files.insert")))))
      : h("p.empty", null, t("files.none")),
    h("button", { onclick: () => picker.click() }, t("files.choose")), picker);
}
