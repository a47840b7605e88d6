/* What is done with an article as a whole: correct what is published, divide, merge, withdraw. */
import { h } from "./dom.js";
import { day, t } from "./words.js";
import { post } from "./api.js";
import { open } from "./dialogs.js";
import { field } from "./issue.js";
import { to } from "./routes.js";
import { readDate, today } from "./dates.js";
import { listOf } from "./headform.js";

/** Makes the list of the steps that are possible. */
export function wholeView(screen) {
  const place = screen.issue?.articles.findIndex((row) => row.id === screen.id) ?? -1;
  const next = place >= 0 ? screen.issue.articles[place + 1] : null;
  const withdrawn = listOf(screen.head?.withdrawn)[0];
  // The article's own head counts pages where its original has pages; the row always has lines.
  const row = screen.issue?.articles[place];
  const source = row?.firstLine > 0 ? { name: row.source, firstLine: row.firstLine, lastLine: row.lastLine } : null;
  const issue = screen.id.split("/")[0];
  return h("div.whole", null,
    source && h("div.act", null, h("div", null, h("h2", null, t("whole.source")), h("p", null, t("whole.sourceNote", source.name, source.firstLine, source.lastLine))), h("a.button", { href: to.lines(issue, source.name, source.firstLine) }, t("whole.seeSource"))),
    act("correction", () => correct(screen)),
    corrections(screen),
    act("split", () => split(screen)),
    next && act("merge", () => merge(screen, next)),
    withdrawn
      ? h("div.act", null, h("div", null, h("h2", null, t("whole.restore")), h("p.warn", null, t("whole.isWithdrawn", withdrawn))), h("button", { "data-focus": "restore", onclick: () => restore(screen) }, t("whole.restoreDo")))
      : act("withdraw", () => withdraw(screen)));
}

function act(name, run) {
  return h("div.act", null, h("div", null, h("h2", null, t(`whole.${name}`)), h("p", null, t(`whole.${name}Note`))), h("button", { "data-focus": name, onclick: run }, t(`whole.${name}Do`)));
}

function corrections(screen) {
  const list = listOf(screen.head?.corrections).filter((one) => typeof one === "object");
  return list.length > 0 && h("ul.plain-list", null, list.map((one) => h("li", null, h("b", null, one.date && day(one.date)), " ", one.was && h("del", null, one.was), " ", one.is && h("ins", null, one.is), " ", one.note)));
}

/** Makes a field for a day that must be one; returns it with what reads it. */
function dayField(label, iso) {
  const input = h("input", { type: "text", value: iso });
  const read = () => {
    const date = readDate(input.value);
    input.setAttribute("aria-invalid", String(!date));
    if (!date) {
      input.focus();
    }
    return date;
  };
  return { element: field(label, input), read };
}

async function correct(screen) {
  const date = dayField(t("head.date"), today());
  const places = screen.preview.places();
  const place = h("select", null, h("option", { value: "" }, t("whole.everywhere")), places.map((one) => h("option", { value: one.id }, one.text)));
  const was = h("textarea", { rows: 2 });
  const is = h("textarea", { rows: 2 });
  const note = h("input", { type: "text" });
  await open({
    title: t("whole.correction"),
    content: [h("p.quiet", null, t("whole.correctionAsk")), date.element, field(t("whole.place"), place), field(t("whole.was"), was), field(t("whole.is"), is), field(t("whole.reasonNote"), note)],
    focus: "textarea",
    buttons: [{ label: t("cancel") }, {
      label: t("whole.correctionDo"), main: true,
      run: async () => {
        const iso = date.read();
        if (!iso) {
          return undefined;
        }
        if (!was.value.trim() && !is.value.trim() && !note.value.trim()) {
          was.focus();
          return undefined;
        }
        await screen.step(() => post("correction", { id: screen.id, digest: screen.article.digest, date: iso, place: place.value, was: was.value.trim(), is: is.value.trim(), note: note.value.trim() }), t("whole.correctionDone"));
        return true;
      },
    }],
  });
}

async function split(screen) {
  const { editor } = screen;
  const line = editor.line;
  const text = (editor.lines[line - 1] ?? "").trim();
  if (line < 2 || !text) {
    await open({ title: t("whole.split"), content: h("p", null, t("whole.splitWhere")), buttons: [{ label: t("close"), main: true }] });
    screen.showTab("text");
    editor.area.focus();
    return;
  }
  const title = h("input", { type: "text", value: text.replace(/^#+\s*/, "").replace(/\*\*/g, "").slice(0, 100), required: true });
  await open({
    title: t("whole.split"),
    content: [h("p", null, t("whole.splitAsk", line)), h("blockquote", null, text.slice(0, 120)), field(t("head.title"), title)],
    focus: "input",
    buttons: [{ label: t("cancel") }, {
      label: t("whole.splitDo"), main: true,
      run: async () => {
        if (!title.value.trim()) {
          title.focus();
          return undefined;
        }
        await screen.step(() => post("split", { id: screen.id, digest: screen.article.digest, line, title: title.value.trim() }), t("whole.splitDone"), (answer) => to.article(answer.ids[answer.ids.length - 1]));
        return true;
      },
    }],
  });
}

async function merge(screen, next) {
  await open({
    title: t("whole.merge"),
    content: [h("p", null, t("issue.mergeAsk")), h("ol", null, h("li", null, screen.head?.title ?? screen.id), h("li", null, next.title))],
    buttons: [{ label: t("cancel") }, {
      label: t("issue.mergeYes"), main: true,
      run: async () => {
        await screen.step(() => post("merge", { ids: [screen.id, next.id] }), t("whole.mergeDone"));
        return true;
      },
    }],
  });
}

async function withdraw(screen) {
  const date = dayField(t("head.date"), today());
  const reason = h("input", { type: "text", required: true });
  let answer = null;
  await open({
    title: t("whole.withdraw"),
    content: [h("p", null, t("whole.withdrawAsk")), date.element, field(t("whole.reason"), reason, t("whole.reasonHint"))],
    focus: "input",
    buttons: [{ label: t("cancel") }, {
      label: t("whole.withdrawDo"), main: true, danger: true,
      run: async () => {
        const iso = date.read();
        if (!iso || !reason.value.trim()) {
          reason.focus();
          return undefined;
        }
        answer = await screen.step(() => post("withdraw", { id: screen.id, digest: screen.article.digest, reason: reason.value.trim(), date: iso }), t("whole.withdrawDone"));
        return true;
      },
    }],
  });
  if (answer?.inbound?.length > 0) {
    await open({
      title: t("whole.inbound"),
      content: h("ul.rulings", null, answer.inbound.map((one) => h("li", null, h("div", null, h("p", null, one.title), one.sentence && h("blockquote", null, one.sentence))))),
      buttons: [{ label: t("close"), main: true }],
    });
  }
}

async function restore(screen) {
  await open({
    title: t("whole.restore"),
    content: h("p", null, t("whole.restoreAsk")),
    buttons: [{ label: t("cancel") }, {
      label: t("whole.restoreDo"), main: true,
      run: async () => {
        await screen.step(() => post("restore", { id: screen.id, digest: screen.article.digest }), t("whole.restoreDone"));
        return true;
      },
    }],
  });
}
