/* What the toolbar inserts into the text: tables, pictures and files, links, and names of other articles. */
import { h } from "./dom.js";
import { t } from "./words.js";
import { page, put } from "./api.js";
import { announce, complain, toast } from "./notices.js";
import { open } from "./dialogs.js";
import { field } from "./issue.js";
import { suggesting } from "./suggestions.js";
import { listOf, proposeArticles } from "./headform.js";
import { editTable } from "./tablegrid.js";

const PICTURES = "image/png,image/jpeg,image/gif,image/webp,image/svg+xml";

/** Makes what the toolbar of an article's text does. */
export function insertTools(screen) {
  const picker = h("input", { type: "file", multiple: true, onchange: () => { give(screen, [...picker.files]); picker.value = ""; } });
  return {
    table: () => table(screen).catch(complain),
    cite: () => cite(screen).catch(complain),
    link: () => link(screen),
    picture: () => { picker.accept = PICTURES; picker.click(); },
    droppable: (element) => droppable(screen, element),
  };
}

async function table(screen) {
  const { editor } = screen;
  const found = editor.table();
  const made = await editTable(found?.markdown ?? "|  |  |\n| --- | --- |\n|  |  |\n");
  if (!made) {
    return;
  }
  if (found) {
    editor.replaceLines(found.first, found.last, made.replace(/\n+$/, "").replace(/^/gm, found.prefix));
  } else {
    editor.insertBlock(made.replace(/\n+$/, ""));
  }
  announce(t("grid.taken"));
}

/** Takes files beside the text, and names them in it where the caret is. */
export async function give(screen, files) {
  for (const file of files) {
    try {
      announce(t("files.sending", file.name));
      const answer = await put("file", { id: screen.id, name: file.name }, file);
      screen.article.files = [...(screen.article.files ?? []).filter((one) => one.name !== answer.name), { name: answer.name, size: answer.size, picture: answer.markdown.startsWith("!") }];
      if (answer.markdown.startsWith("!")) {
        screen.editor.insertBlock(answer.markdown);
      } else {
        screen.editor.insert(answer.markdown);
      }
      toast(t("files.given", answer.name));
      screen.drawTabs();
    } catch (failure) {
      complain(failure);
    }
  }
}

function droppable(screen, element) {
  const over = (event, inside) => {
    if ([...event.dataTransfer.types].includes("Files")) {
      event.preventDefault();
      element.classList.toggle("over", inside);
    }
  };
  element.addEventListener("dragenter", (event) => over(event, true));
  element.addEventListener("dragover", (event) => over(event, true));
  element.addEventListener("dragleave", (event) => over(event, false));
  element.addEventListener("drop", (event) => {
    over(event, false);
    if (event.dataTransfer.files.length > 0) {
      event.preventDefault();
      give(screen, [...event.dataTransfer.files]);
    }
  });
  element.addEventListener("paste", (event) => {
    const files = [...(event.clipboardData?.files ?? [])];
    if (files.length > 0) {
      event.preventDefault();
      give(screen, files);
    }
  });
}

async function link(screen) {
  const { area } = screen.editor;
  const text = h("input", { type: "text", value: area.value.slice(area.selectionStart, area.selectionEnd) });
  const address = h("input", { type: "url", placeholder: "https://" });
  const answer = await open({
    title: t("toolbar.link"),
    content: [field(t("inserts.text"), text), field(t("inserts.address"), address)],
    focus: text.value ? "input[type=url]" : "input",
    buttons: [{ label: t("cancel") }, {
      label: t("inserts.insert"), main: true,
      run: async () => (/^https?:\/\/\S+$/.test(address.value.trim()) ? { text: text.value.trim(), address: address.value.trim() } : void (address.setAttribute("aria-invalid", "true"), address.focus())),
    }],
  });
  if (answer) {
    screen.editor.insert(answer.text ? `[${answer.text.replace(/([[\]\\])/g, "\\$1")}](${answer.address})` : `<${answer.address}>`);
  }
}

/**
 * The text names another article in print as 《…》, with the clause behind it: the site makes the link from that. The
 * head says which article is meant, so that no other one of the same name is.
 */
async function cite(screen) {
  const article = h("input", { type: "text" });
  const name = h("input", { type: "text" });
  const clause = h("select", { disabled: true }, h("option", { value: "" }, t("inserts.whole")));
  let chosen = "";
  const selected = screen.editor.area.value.slice(screen.editor.area.selectionStart, screen.editor.area.selectionEnd);
  name.value = /^《([^《》]+)》$/.exec(selected)?.[1] ?? "";
  const take = async (one) => {
    chosen = one.value;
    article.value = one.label;
    name.value ||= /《([^《》]+)》/.exec(one.label)?.[1] ?? one.label;
    const source = await page(`/${one.value}/`).catch(() => null);
    const clauses = source ? [...new DOMParser().parseFromString(source, "text/html").querySelectorAll(".body [id]")].map((place) => /^第[一二三四五六七八九十百零]+[章节条]/.exec(place.textContent.trim())?.[0]).filter(Boolean) : [];
    clause.replaceChildren(h("option", { value: "" }, t("inserts.whole")), ...[...new Set(clauses)].map((text) => h("option", { value: text }, text)));
    clause.disabled = clauses.length === 0;
  };
  const answer = await open({
    title: t("toolbar.cite"),
    content: [field(t("inserts.article"), suggesting(article, proposeArticles, take), t("inserts.articleNote")), field(t("inserts.name"), name, t("inserts.nameNote")), field(t("inserts.clause"), clause)],
    focus: "input",
    buttons: [{ label: t("cancel") }, {
      label: t("inserts.insert"), main: true,
      run: async () => (chosen && name.value.trim() ? { id: chosen, name: name.value.trim().replace(/^《|》$/g, ""), clause: clause.value } : void article.focus()),
    }],
  });
  if (answer) {
    screen.editor.insert(`《${answer.name}》${answer.clause}`);
    const ruling = `cites ${answer.id} 《${answer.name}》`;
    const rulings = listOf(screen.head?.relations);
    if (screen.head && !rulings.includes(ruling)) {
      screen.head.relations = [...rulings, ruling];
      screen.changed();
    }
  }
}
