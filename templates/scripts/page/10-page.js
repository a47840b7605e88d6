/*
 * What a reader gains from scripts on every page. It is loaded before the page is drawn, so that the
 * reader's colours and size of text hold from the first moment. What only some ask for is in files of its
 * own, named in data-tool, and loaded when it is asked for; what helps while reading comes with the first
 * scroll. Reading needs none of it. Every article loads this file, so every letter of it counts.
 */
(function () {
  "use strict";

  let root = document.documentElement;
  let base = document.currentScript.src.replace(/[^/]*$/, "");
  let tools = (window.huibian = { base, kept: {} });

  /* Storage may be closed to a page: then nothing is kept. */
  try {
    tools.kept = JSON.parse(localStorage.huibian || "{}");
  } catch (closed) {}

  (tools.apply = () => {
    root.dataset.theme = tools.kept.theme || "";
    root.style.setProperty("--size", tools.kept.size || 1);
  })();

  /* Loads the file of a tool, once, and then goes on; the file adds the tool by its name. */
  tools.need = (name, then) => {
    let script = document.createElement("script");
    script.src = base + name + ".js";
    script.onload = then;
    tools[name] ? then() : document.head.append(script);
  };

  addEventListener("DOMContentLoaded", () => {
    let outline = document.querySelector(".outline");
    let wide = matchMedia("(min-width:64em)");
    /* Older browsers show nothing of a closed outline. */
    outline && (wide.onchange = () => (outline.open = wide.matches))();
    /[?&]hl=/.test(location.search) && tools.need("mark");
  });

  for (let sign of ["scroll", "keydown"]) {
    addEventListener(sign, (event) => tools.need("follow", () => tools.follow(event)), { once: true });
  }

  /* A tool, or a clause's number or a heading, to be cited. */
  addEventListener("click", (event) => {
    let asked = event.target.closest("[data-tool],.body [id]>:is(b,span),.body :is(h2,h3,h4,h5,h6)");
    let tool = asked && (asked.dataset.tool || (getSelection().isCollapsed && "cite"));
    if (tool) {
      event.preventDefault();
      tools.need(tool.split(".")[0], () => tools[tool](asked));
    }
  });
})();
