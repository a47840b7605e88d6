/* The page of the article as readers will see it. Its scripts do not run; the desk replaces its body as one types. */
import { h } from "./dom.js";
import { t } from "./words.js";
import { page, post } from "./api.js";
import { wordsOf } from "./notices.js";

const WAIT_MILLISECONDS = 120;
/** How long until a page is asked for again that the site does not have yet. */
const AGAIN_MILLISECONDS = 1500;

export class Preview {
  #timer = 0;
  #running = false;
  #wanted = null;
  #closed = false;

  /**
   * @param id the article
   * @param answered is called with each answer
   * @param chosen is called with the text of the paragraph that was clicked
   */
  constructor(id, answered, chosen) {
    this.id = id;
    this.answered = answered;
    this.chosen = chosen;
    this.address = `/.huibian/preview/${id}/`;
    this.frame = h("iframe", { sandbox: "allow-same-origin", title: t("preview.title"), onload: () => this.loaded() });
    this.note = h("p.preview-note", { role: "status" });
    this.element = h("section.preview", { "aria-label": t("preview.title") }, this.note, this.frame);
  }

  /** Shows the page as it is now, then follows. */
  start() {
    this.frame.src = this.address;
  }

  close() {
    this.#closed = true;
    clearTimeout(this.#timer);
  }

  /** Asks for the page of a text soon; while a request is on its way, only the latest text waits. */
  want(text, soon = false) {
    this.#wanted = text;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#ask(), soon ? 0 : WAIT_MILLISECONDS);
  }

  async #ask() {
    if (this.#running || this.#closed || !this.#wanted) {
      return;
    }
    const text = this.#wanted;
    this.#wanted = null;
    this.#running = true;
    try {
      const answer = await post("preview", { id: this.id, ...text });
      const isWrong = answer.problems?.length > 0;
      this.note.textContent = answer.shown ? "" : t(isWrong ? "preview.notShown" : "preview.notBuilt");
      if (!answer.shown && !isWrong && !this.#closed) {
        this.#timer = setTimeout(() => { this.#wanted ??= text; this.#ask(); }, AGAIN_MILLISECONDS);
      }
      if (answer.shown && !this.#closed) {
        await this.show(answer.address ?? this.address);
      }
      if (!this.#closed) {
        this.answered(answer);
      }
    } catch (failure) {
      const words = wordsOf(failure);
      this.note.textContent = `${words.message} ${words.remedy}`;
    }
    this.#running = false;
    if (this.#wanted) {
      this.#ask();
    }
  }

  /** Replaces the body of the page, and keeps the place where it is scrolled to. */
  async show(address) {
    const source = await page(address);
    const document = this.frame.contentDocument;
    if (source === null || this.#closed) {
      return;
    }
    if (!document?.body || this.frame.contentWindow.location.pathname !== address) {
      this.frame.src = address;
      return;
    }
    const fresh = new DOMParser().parseFromString(source, "text/html");
    if (fresh.body.innerHTML === this.shown) {
      return;
    }
    this.shown = fresh.body.innerHTML;
    this.#sheets(document, fresh);
    const place = this.frame.contentWindow.scrollY;
    const folded = [...document.querySelectorAll("details")].map((one) => one.open);
    document.body.replaceWith(document.importNode(fresh.body, true));
    document.querySelectorAll("details").forEach((one, at) => { one.open = folded[at] ?? one.open; });
    this.frame.contentWindow.scrollTo(0, place);
    this.listen(document);
  }

  /** A text with its first table needs another style sheet. */
  #sheets(document, fresh) {
    const links = (page) => [...page.querySelectorAll("head link[rel=stylesheet]")];
    const have = new Set(links(document).map((link) => link.getAttribute("href")));
    const wanted = new Set(links(fresh).map((link) => link.getAttribute("href")));
    for (const link of links(fresh)) {
      if (!have.has(link.getAttribute("href"))) {
        document.head.append(document.importNode(link, true));
      }
    }
    for (const link of links(document)) {
      if (!wanted.has(link.getAttribute("href"))) {
        link.remove();
      }
    }
  }

  loaded() {
    const document = this.frame.contentDocument;
    if (document) {
      this.shown = null;
      this.listen(document);
    }
  }

  /** A click leads to the place in the text; the page's own links would lead away from the preview. */
  listen(document) {
    document.body.addEventListener("click", (event) => {
      const link = event.target.closest("a, button, form");
      if (link) {
        event.preventDefault();
      }
      const block = event.target.closest("p, li, h1, h2, h3, h4, h5, h6, td, th, figcaption, dd");
      if (block && block.closest(".body")) {
        this.chosen(block.textContent);
      }
    });
    document.body.addEventListener("submit", (event) => event.preventDefault());
  }

  /** Scrolls to the paragraph of a line of the text, unless it is visible. */
  follow(line) {
    const wanted = line.replace(/^[\s#>|*-]+/, "").replace(/\*\*|\\/g, "").split("|")[0].replace(/\s/g, "").slice(0, 16);
    const body = this.frame.contentDocument?.querySelector(".body");
    if (!wanted || !body) {
      return;
    }
    const block = [...body.querySelectorAll("p, li, h2, h3, h4, h5, h6, td, th, figcaption")].find((one) => one.textContent.replace(/\s/g, "").includes(wanted));
    const view = this.frame.contentWindow;
    if (block) {
      const { top, bottom } = block.getBoundingClientRect();
      if (bottom < 0 || top > view.innerHeight) {
        view.scrollTo(0, view.scrollY + top - view.innerHeight / 3);
      }
    }
  }

  /** Returns the places of the page that have an address, for corrections. */
  places() {
    const body = this.frame.contentDocument?.querySelector(".body");
    return body ? [...body.querySelectorAll("[id]")].map((one) => ({ id: one.id, text: one.textContent.trim().slice(0, 40) })).filter((one) => one.text) : [];
  }
}
