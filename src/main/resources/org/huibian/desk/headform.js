/* The facts above the text of an article, as a form. Fields that it does not show are kept as they are. */
import { fill, h } from "./dom.js";
import { day, named, t } from "./words.js";
import { get } from "./api.js";
import { field } from "./issue.js";
import { readDate } from "./dates.js";
import { TokenList } from "./tokens.js";

export const KINDS = ["policy", "interpretation", "expert", "news", "call", "other"];
const ARTICLE = /^\d{4}-\d{2}\/\d{2,4}$/;

/** Returns a value as a list. */
export function listOf(value) {
  return value === undefined || value === null || value === "" ? [] : Array.isArray(value) ? value : [value];
}

/** Returns proposals of articles for what was typed. */
export async function proposeArticles(typed) {
  return typed ? (await get("find", { q: typed })).articles.map((one) => ({ label: one.title, note: ` ${one.id}`, value: one.id })) : [];
}

export class HeadForm {
  /**
   * @param head the fields by their names
   * @param changed is called after each change
   * @param titles returns the title of an article by its name, if it is known
   */
  constructor(head, changed, titles = () => "") {
    this.head = head;
    this.changed = changed;
    this.titles = titles;
    this.element = h("form.head-form", { onsubmit: (event) => event.preventDefault() });
    this.draw();
  }

  put(name, value) {
    // An empty value takes the field out of the file; a field that is missing would stay.
    this.head[name] = value;
    this.changed();
  }

  draw() {
    const { head } = this;
    const title = h("textarea", { rows: 2, value: head.title ?? "", required: true, "data-field": "title", oninput: () => this.put("title", title.value.replace(/\s*\n\s*/g, " ")) });
    const kind = h("select", { "data-field": "kind", onchange: () => this.put("kind", kind.value) }, KINDS.map((name) => h("option", { value: name, selected: name === head.kind }, named("kinds", name))));
    const addressee = h("textarea", { rows: 2, value: head.addressee ?? "", "data-field": "addressee", oninput: () => this.put("addressee", addressee.value.replace(/\s*\n\s*/g, "")) });
    fill(
      this.element,
      field(t("head.title"), title),
      h("div.pair-fields", null, field(t("head.kind"), kind), this.date()),
      this.tokens("documentNumbers", t("head.numbers"), t("head.numbersNote")),
      this.tokens("issuers", t("head.issuers"), t("head.issuersNote")),
      this.tokens("authors", t("head.authors")),
      field(t("head.addressee"), addressee, t("head.addresseeNote")),
      this.topics(),
      this.interprets(),
    );
  }

  date() {
    const note = h("span.note", { role: "status" });
    const input = h("input", { type: "text", value: this.head.date ?? "", placeholder: "2025年6月13日", "data-field": "date", autocomplete: "off" });
    const read = () => {
      const iso = readDate(input.value);
      const empty = input.value.trim() === "";
      input.setAttribute("aria-invalid", String(!iso && !empty));
      note.textContent = empty ? t("head.noDate") : iso ? day(iso) : t("head.dateWrong");
      return empty ? "" : iso;
    };
    input.addEventListener("input", () => {
      const iso = read();
      if (iso || input.value.trim() === "") {
        this.put("date", iso);
      }
    });
    input.addEventListener("blur", () => {
      const iso = read();
      if (iso) {
        input.value = iso;
      }
    });
    read();
    return h("label.field", null, h("span.label", null, t("head.date")), input, note);
  }

  tokens(name, label, note = "") {
    return new TokenList({ label, note, values: listOf(this.head[name]), field: name === "authors" ? "" : name, changed: (values) => this.put(name, values) }).element;
  }

  topics() {
    return new TokenList({
      label: t("head.topics"), note: t("head.topicsNote"), values: listOf(this.head.topics), field: "topics",
      show: (value) => (value.startsWith("not ") ? t("head.topicNot", value.slice(4)) : value),
      changed: (values) => this.put("topics", values),
    }).element;
  }

  interprets() {
    return new TokenList({
      label: t("head.interprets"), note: t("head.interpretsNote"), values: listOf(this.head.interprets),
      ask: proposeArticles, show: (id) => this.titles(id) || id, check: (text) => ARTICLE.test(text), changed: (values) => this.put("interprets", values),
    }).element;
  }
}
