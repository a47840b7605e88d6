/* The page: reads the text of the form, and lists what is known of each work. Nothing leaves the browser. */
addEventListener("DOMContentLoaded", function () {
  "use strict";

  let GROUPS = [
    ["ended", "已废止、已到期或已修改"],
    ["pending", "尚未施行"],
    ["edition", "本汇编收录的是另一版本"],
    ["conflict", "文号与标题不符"],
    ["here", "本汇编已收录"],
    ["unknown", "本汇编未收录，不能判断"],
  ];
  let form = document.getElementById("check-form");
  let results = document.getElementById("check-results");
  let status = document.getElementById("check-status");
  let root = document.querySelector(".masthead a").getAttribute("href").replace("index.html", "");

  function element(name, text) {
    let made = document.createElement(name);
    made.textContent = text || "";
    return made;
  }

  function link(id, text) {
    let made = element("a", text);
    made.href = root + id + "/index.html";
    return made;
  }

  function groupOf(known) {
    let states = known.entries.map(function (entry) {
      return entry.force;
    });
    if (known.changes.length > 0) {
      return "ended";
    }
    if (known.state !== "here") {
      return known.state;
    }
    if (states.some((state) => ["已废止", "已到期", "已修改"].indexOf(state) >= 0)) {
      return "ended";
    }
    return states.indexOf("未施行") >= 0 ? "pending" : "here";
  }

  function item(mention, known) {
    let line = element("li");
    let title = mention.title ? "《" + mention.title + "》" + (mention.edition ? "（" + mention.edition + "）" : "") : "";
    line.append(element("b", title + (title && mention.number ? "（" + mention.number + "）" : mention.number)));
    known.entries.forEach(function (entry) {
      let place = element("p");
      place.append(link(entry.id, entry.headline));
      if (entry.numbers.length > 0 || entry.force) {
        place.append("　" + (entry.force === "未知" ? "效力未知" : entry.force));
      }
      line.append(place);
    });
    known.changes.forEach(function (change) {
      let place = element("p", (change.kind === "repeals" ? "已废止" : "已修改") + "：见");
      place.append(link(change.id, change.headline));
      line.append(place);
    });
    return line;
  }

  function section(heading, items) {
    let part = element("section");
    let list = element("ul");
    list.append.apply(list, items);
    part.append(element("h2", heading + "（" + items.length + "）"), list);
    results.append(part);
  }

  form.addEventListener("submit", function (event) {
    event.preventDefault();
    let found = huibianCitations.read(document.getElementById("check-text").value);
    let look = huibianCitations.lookup();
    let groups = new Map();
    found.mentions.forEach(function (mention) {
      let known = look(mention);
      let name = groupOf(known);
      groups.set(name, (groups.get(name) || []).concat(item(mention, known)));
    });
    results.replaceChildren();
    GROUPS.forEach(function (group) {
      if (groups.has(group[0])) {
        section(group[1], groups.get(group[0]));
      }
    });
    if (found.left.length > 0) {
      section(
        "未作核对",
        found.left.map((text) => element("li", text))
      );
    }
    status.textContent =
      found.mentions.length > 0 ? "共提到" + found.mentions.length + "件文件。没有书名号、也没有文号的提法不在其内。" : "没有找到书名号或文号。";
  });
});
