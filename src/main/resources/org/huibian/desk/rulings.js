/* The relations and days that the program has found in an article: right, wrong, or one that is missing. */
import { fill, h } from "./dom.js";
import { day, entries, named, t } from "./words.js";
import { announce } from "./notices.js";
import { open } from "./dialogs.js";
import { to } from "./routes.js";
import { field } from "./issue.js";
import { readDate } from "./dates.js";
import { suggesting } from "./suggestions.js";
import { listOf, proposeArticles } from "./headform.js";

const NUMBER = /^[^《》\s]+号$/;

/** Returns a document as a ruling names it. */
function quoted(title) {
  return NUMBER.test(title) ? title : `《${title.replace(/^《|》$/g, "")}》`;
}

/** Changes a field of rulings in the head. */
class Rulings {
  constructor(head, name, changed) {
    Object.assign(this, { head, name, changed });
  }

  get list() {
    return listOf(this.head[this.name]);
  }

  set(list) {
    this.head[this.name] = list;
    this.changed();
  }

  has(ruling) {
    return this.list.includes(ruling);
  }

  add(ruling, ...against) {
    this.set([...this.list.filter((one) => !against.includes(one) && one !== ruling), ruling]);
  }

  remove(ruling) {
    this.set(this.list.filter((one) => one !== ruling));
  }
}

/** Makes one of the two buttons that rule on what was found. */
function rule(rulings, yes, no, wanted, draw, focus) {
  const ruling = wanted ? yes : no;
  const pressed = rulings.has(ruling);
  return h(`button.rule.${wanted ? "right" : "wrong"}`, {
    "aria-pressed": String(pressed),
    "data-focus": `${focus}-${wanted}`,
    onclick: () => {
      if (pressed) {
        rulings.remove(ruling);
      } else {
        rulings.add(ruling, yes, no);
      }
      announce(t(pressed ? "rulings.open" : wanted ? "rulings.isRight" : "rulings.isWrong"));
      draw();
    },
  }, t(wanted ? "rulings.right" : "rulings.wrong"));
}

/** Makes the list of rulings that are about nothing the program has found, each of which can be taken out. */
function own(rulings, found, show, draw) {
  const rest = rulings.list.filter((one) => !found.has(one));
  return rest.length > 0 && h("div", null, h("h3", null, t("rulings.own")), h("ul.rulings", null, rest.map((one) =>
    h("li", null, h("div", null, show(one)), h("p.do", null, h("button", { "data-focus": `own-${one}`, onclick: () => { rulings.remove(one); announce(t("tokens.gone", one)); draw(); } }, t("rulings.takeOut")))))));
}

/** Makes the view of the relations. */
export function relationsView(article, head, changed) {
  const element = h("div");
  const rulings = new Rulings(head, "relations", changed);
  const draw = () => {
    const found = new Set();
    const items = article.relations.map((relation, place) => {
      const object = relation.article || quoted(relation.title);
      const yes = `${relation.kind} ${object}`;
      const no = `not ${yes}`;
      found.add(yes).add(no);
      return h(`li${rulings.has(no) ? ".refused" : ""}`, null,
        h("div", null,
          h("p", null, h("b", null, named("relations", relation.kind)), " ", relation.article ? h("a", { href: to.article(relation.article), "data-focus": `relation-${place}` }, relation.title || relation.article) : relation.title),
          relation.sentence && h("blockquote", null, relation.sentence)),
        h("p.do", null, rule(rulings, yes, no, true, draw, `relation-${place}`), rule(rulings, yes, no, false, draw, `relation-${place}`)));
    });
    fill(element,
      h("p.quiet", null, t(article.built === false ? "rulings.notBuilt" : "rulings.relationsNote")),
      items.length > 0 ? h("ul.rulings", null, items) : h("p.empty", null, t("rulings.noRelations")),
      own(rulings, found, showRelation, draw),
      h("button", { "data-focus": "add-relation", onclick: async () => { await addRelation(rulings); draw(); } }, t("rulings.addRelation")));
  };
  draw();
  return element;
}

function showRelation(ruling) {
  const [, not, kind, object] = /^(not )?(\w+) (.*)$/.exec(ruling) ?? [null, "", "", ruling];
  return h("p", null, not && h("b.warn", null, t("rulings.not")), h("b", null, named("relations", kind)), ` ${object}`);
}

async function addRelation(rulings) {
  const kind = h("select", null, entries("relations").map(([name, words]) => h("option", { value: name, selected: name === "implements" }, words)));
  const object = h("input", { type: "text" });
  let chosen = "";
  object.addEventListener("input", () => { chosen = ""; });
  const answer = await open({
    title: t("rulings.addRelation"),
    content: [field(t("rulings.kind"), kind), field(t("rulings.object"), suggesting(object, proposeArticles, (one) => { object.value = one.label; chosen = one.value; }), t("rulings.objectNote"))],
    focus: "select",
    buttons: [{ label: t("cancel") }, { label: t("add"), main: true, run: async () => (object.value.trim() ? `${kind.value} ${chosen || quoted(object.value.trim())}` : void object.focus()) }],
  });
  if (answer) {
    rulings.add(answer, `not ${answer}`);
  }
}

/** Makes the view of the days. */
export function daysView(article, head, changed) {
  const element = h("div");
  const rulings = new Rulings(head, "days", changed);
  const draw = () => {
    const found = new Set();
    const items = article.days.map((one, place) => {
      const yes = `${one.kind} ${one.date}`;
      const no = `not ${yes}`;
      found.add(yes).add(no);
      return h(`li${rulings.has(no) ? ".refused" : ""}`, null,
        h("div", null,
          h("p", null, h("b", null, named("days", one.kind)), " ", dayName(one.date), one.audience && h("span.quiet", null, ` ${named("audiences", one.audience)}`)),
          one.sentence && h("blockquote", null, one.sentence)),
        // A kind that no ruling can name is only shown.
        named("days", one.kind, "") && h("p.do", null, rule(rulings, yes, no, true, draw, `day-${place}`), rule(rulings, yes, no, false, draw, `day-${place}`)));
    });
    fill(element,
      h("p.quiet", null, t(article.built === false ? "rulings.notBuilt" : "rulings.daysNote")),
      article.force?.state && h("p", null, t("rulings.force"), h("b", null, named("forces", article.force.state))),
      items.length > 0 ? h("ul.rulings", null, items) : h("p.empty", null, t("rulings.noDays")),
      own(rulings, found, showDay, draw),
      h("button", { "data-focus": "add-day", onclick: async () => { await addDay(rulings); draw(); } }, t("rulings.addDay")));
  };
  draw();
  return element;
}

function dayName(date) {
  const yearly = /^--(\d{2})-(\d{2}|end)$/.exec(date);
  if (yearly) {
    return t(yearly[2] === "end" ? "yearlyEnd" : "yearly", Number(yearly[1]), Number(yearly[2]));
  }
  return /^\d{4}-\d{2}-\d{2}$/.test(date) ? day(date) : date;
}

function showDay(ruling) {
  const [, not, kind, date, rest] = /^(not )?(\w+)(?: (\d{4}-\d{2}-\d{2}|--\d{2}-(?:\d{2}|end)))?(.*)$/.exec(ruling) ?? [null, "", "", "", ruling];
  return h("p", null, not && h("b.warn", null, t("rulings.not")), h("b", null, named("days", kind)), ` ${date ? dayName(date) : t("rulings.all")}${rest ? ` ${rest.trim().split(" ").map((word) => named("audiences", word)).join(" ")}` : ""}`);
}

async function addDay(rulings) {
  const kind = h("select", null, entries("days").map(([name, words]) => h("option", { value: name, selected: name === "deadline" }, words)));
  const date = h("input", { type: "text", placeholder: "2025年7月15日" });
  const audience = h("select", null, h("option", { value: "" }, t("rulings.anybody")), entries("audiences").map(([name, words]) => h("option", { value: name }, words)));
  const words = h("input", { type: "text" });
  const answer = await open({
    title: t("rulings.addDay"),
    content: [field(t("rulings.kind"), kind), field(t("head.date"), date), field(t("rulings.audience"), audience), field(t("rulings.words"), words, t("rulings.wordsNote"))],
    focus: "select",
    buttons: [{ label: t("cancel") }, {
      label: t("add"), main: true,
      run: async () => {
        const iso = readDate(date.value);
        date.setAttribute("aria-invalid", String(!iso));
        if (!iso) {
          date.focus();
          return undefined;
        }
        return [kind.value, iso, audience.value, words.value.trim()].filter(Boolean).join(" ");
      },
    }],
  });
  if (answer) {
    rulings.add(answer);
  }
}
