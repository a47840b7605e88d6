/* A list of short texts: each can be taken out, and new ones are typed or chosen from proposals. */
import { fill, h, newId } from "./dom.js";
import { t } from "./words.js";
import { get } from "./api.js";
import { announce } from "./notices.js";
import { suggesting } from "./suggestions.js";

export class TokenList {
  /**
   * @param label the name of the field
   * @param values the texts
   * @param field the field of the proposals; empty if there are none
   * @param changed is called with the texts after each change
   */
  constructor({ label, values, field, changed, note = "", placeholder = "", show = (value) => value, check = null, ask = null }) {
    Object.assign(this, { label, changed, show, check });
    this.values = [...values];
    this.list = h("ul", { "aria-label": label });
    this.input = h("input", { type: "text", id: newId("token"), placeholder, onkeydown: (event) => this.key(event), onblur: () => this.typed() });
    const propose = ask ?? (field && (async (typed) => (await get("suggest", { field, q: typed })).values.filter((value) => !this.values.includes(value)).map((value) => ({ label: value, value }))));
    this.element = h("div.field.tokens", null,
      h("label.label", { for: this.input.id }, label),
      h("div.token-box", { onclick: (event) => event.target === event.currentTarget && this.input.focus() }, this.list, propose ? suggesting(this.input, propose, (one) => this.add(one.value)) : this.input),
      note && h("span.note", null, note));
    this.draw();
  }

  draw() {
    fill(this.list, this.values.map((value, place) => h("li", null, h("span", null, this.show(value)), h("button.icon", { "data-focus": `token-${place}`, "aria-label": t("tokens.out", this.show(value)), onclick: () => this.out(place) }, "×"))));
    this.list.hidden = this.values.length === 0;
  }

  add(text) {
    const value = text.trim();
    this.input.value = "";
    if (value && !this.values.includes(value)) {
      this.values.push(value);
      this.draw();
      announce(t("tokens.added", this.show(value)));
      this.changed([...this.values]);
    }
  }

  out(place) {
    const [value] = this.values.splice(place, 1);
    this.draw();
    announce(t("tokens.gone", this.show(value)));
    (this.list.querySelectorAll("button")[Math.min(place, this.values.length - 1)] ?? this.input).focus();
    this.changed([...this.values]);
  }

  /** What was typed counts also without Enter, if it can be taken as it stands. */
  typed() {
    const text = this.input.value.trim();
    if (text && (!this.check || this.check(text))) {
      this.add(text);
    }
  }

  key(event) {
    if (event.isComposing) {
      return;
    }
    if (event.key === "Enter" && this.input.value.trim()) {
      event.preventDefault();
      this.typed();
    } else if (event.key === "Backspace" && this.input.value === "" && this.values.length > 0) {
      event.preventDefault();
      this.out(this.values.length - 1);
      this.input.focus();
    }
  }
}
