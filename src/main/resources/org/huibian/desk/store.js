/* What the desk knows of the server's state. It asks every two seconds while the page is visible. */
import { get, GoneError, StrangerError } from "./api.js";
import { bar } from "./notices.js";
import { h } from "./dom.js";
import { t } from "./words.js";

const PAUSE_MILLISECONDS = 2000;

class Store extends EventTarget {
  state = null;
  #timer = 0;
  #text = "";
  #asking = null;

  /** Asks for the state now; returns it, or null if there was no answer. */
  refresh() {
    this.#asking ??= this.#ask().finally(() => { this.#asking = null; });
    return this.#asking;
  }

  async #ask() {
    clearTimeout(this.#timer);
    try {
      const state = await get("state");
      bar("gone", "");
      bar("stranger", "");
      const text = JSON.stringify(state);
      this.state = state;
      if (text !== this.#text) {
        this.#text = text;
        this.dispatchEvent(new Event("change"));
      }
      return state;
    } catch (failure) {
      if (failure instanceof GoneError) {
        bar("gone", t("gone"), h("p", null, t("goneRemedy")));
      } else if (failure instanceof StrangerError) {
        bar("stranger", t("stranger"), h("p", null, t("strangerRemedy")));
      } else {
        bar("gone", failure.message || t("unexpected"), h("p", null, failure.problem?.remedy ?? ""));
      }
      return null;
    } finally {
      this.#timer = setTimeout(() => document.hidden || this.refresh(), PAUSE_MILLISECONDS);
    }
  }

  constructor() {
    super();
    document.addEventListener("visibilitychange", () => document.hidden || this.refresh());
  }

  /** Returns what is known of an issue. */
  issue(id) {
    return this.state?.issues?.find((issue) => issue.id === id);
  }
}

export const store = new Store();
