/* The lines of an original that were fetched. */
import { get } from "./api.js";
import { complain } from "./notices.js";

/** How many lines are fetched at once; the server gives at most 1000. */
const PART = 500;

export class LineCache {
  #lines = new Map();
  #fresh = new Set();
  #asked = new Map();
  #age = 0;

  constructor(id, source, total, signal) {
    this.id = id;
    this.source = source;
    this.total = total;
    this.signal = signal;
    this.onload = () => {};
  }

  line(number) {
    return this.#lines.get(number);
  }

  /** Fetches what is missing or old of some lines. */
  need(first, last) {
    for (let part = Math.floor((first - 1) / PART); part <= Math.floor((last - 1) / PART); part++) {
      if (!this.#fresh.has(part)) {
        this.#ask(part).catch((failure) => this.signal.aborted || complain(failure));
      }
    }
  }

  #ask(part) {
    const running = this.#asked.get(part);
    if (running) {
      return running;
    }
    const age = this.#age;
    const from = part * PART + 1;
    const asked = get("lines", { id: this.id, source: this.source, from, to: Math.min(this.total, from + PART - 1) }, this.signal)
      .then((answer) => {
        if (age === this.#age) {
          answer.lines.forEach((line) => this.#lines.set(line.n, line));
          this.#fresh.add(part);
        }
      })
      .finally(() => this.#asked.delete(part));
    this.#asked.set(part, asked);
    asked.then(() => this.onload(), () => {});
    return asked;
  }

  /** Fetches all lines. */
  async all() {
    for (let part = 0; part * PART < this.total; part++) {
      if (!this.#fresh.has(part)) {
        await this.#ask(part);
      }
    }
  }

  /** Takes the lines that came with an answer; all others are shown as they were until they are fetched anew. */
  renew(lines) {
    this.#age += 1;
    this.#fresh.clear();
    this.#asked.clear();
    lines.forEach((line) => this.#lines.set(line.n, line));
  }
}
