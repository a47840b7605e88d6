/* A field that proposes what fits to what was typed. */
import { debounced, h, newId } from "./dom.js";
import { announce } from "./notices.js";
import { t } from "./words.js";

const WAIT_MILLISECONDS = 150;

/**
 * Adds a list of proposals to a field.
 *
 * @param input the field
 * @param ask returns a promise of proposals {label, note, value} for what was typed
 * @param take is called with the proposal that was chosen
 */
export function suggesting(input, ask, take) {
  const list = h("ul.proposals", { role: "listbox", id: newId("proposals"), hidden: true, "aria-label": t("proposals") });
  let found = [];
  let at = -1;
  let asked = 0;
  input.setAttribute("role", "combobox");
  input.setAttribute("aria-expanded", "false");
  input.setAttribute("aria-autocomplete", "list");
  input.setAttribute("aria-controls", list.id);
  input.setAttribute("autocomplete", "off");
  const close = () => {
    list.hidden = true;
    at = -1;
    asked += 1;
    input.setAttribute("aria-expanded", "false");
    input.removeAttribute("aria-activedescendant");
  };
  const choose = (place) => {
    const chosen = found[place];
    close();
    take(chosen);
  };
  const mark = (place) => {
    at = place;
    [...list.children].forEach((entry, n) => entry.setAttribute("aria-selected", String(n === at)));
    if (at >= 0) {
      input.setAttribute("aria-activedescendant", list.children[at].id);
      list.children[at].scrollIntoView({ block: "nearest" });
    } else {
      input.removeAttribute("aria-activedescendant");
    }
  };
  const look = debounced(async () => {
    const number = ++asked;
    let proposals = [];
    try {
      proposals = await ask(input.value.trim());
    } catch {
      // A field without proposals can still be filled.
    }
    if (number !== asked || document.activeElement !== input) {
      return;
    }
    found = proposals;
    list.replaceChildren(...found.map((one, place) => h("li", { role: "option", id: `${list.id}-${place}`, "aria-selected": "false", onmousedown: (event) => event.preventDefault(), onclick: () => choose(place) }, one.label, one.note && h("span.quiet", null, one.note))));
    list.hidden = found.length === 0;
    at = -1;
    input.setAttribute("aria-expanded", String(!list.hidden));
    if (found.length > 0) {
      announce(t("proposalsFound", found.length));
    }
  }, WAIT_MILLISECONDS);
  input.addEventListener("input", look);
  input.addEventListener("focus", () => input.value.trim() && look());
  input.addEventListener("blur", close);
  input.addEventListener("keydown", (event) => {
    if (event.isComposing) {
      return;
    }
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      if (list.hidden) {
        look();
      } else {
        event.preventDefault();
        // Before the first and behind the last proposal, none is marked.
        const places = found.length + 1;
        const next = (at + (event.key === "ArrowDown" ? 1 : -1) + 1 + places) % places;
        mark(next - 1);
      }
    } else if (event.key === "Enter" && at >= 0) {
      event.preventDefault();
      event.stopImmediatePropagation();
      choose(at);
    } else if (event.key === "Escape" && !list.hidden) {
      event.preventDefault();
      event.stopPropagation();
      close();
    }
  });
  return h("span.suggesting", null, input, list);
}
