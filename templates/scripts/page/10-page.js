/*
 * The script of every page. It is loaded before the page is drawn, so that the reader's colours and text
 * size apply from the start. Tools are scripts of their own, named in data-tool, that are loaded on demand;
 * the script that follows the reader's position is loaded with the first scroll. Pages are readable without
 * scripts. Since every article loads this file, it must be small.
 */
(function () {
  "use strict";

  let root = document.documentElement;
  let base = document.currentScript.src.replace(/[^/]*$/, "");
  let tools = (window.huibian = { base, kept: {} });

  /* The browser may deny access to the storage; then nothing is stored. */
  try {
    tools.kept = JSON.parse(localStorage.huibian || "{}");
  } catch (closed) {}

  (tools.apply = () => {
    root.dataset.theme = tools.kept.theme || "";
    root.style.setProperty("--size", tools.kept.size || 1);
  })();

  /* Loads the script of a tool once and then calls back; the script registers the tool by its name. */
  tools.need = (name, then) => {
    let script = document.createElement("script");
    script.src = base + name + ".js";
    script.onload = then;
    tools[name] ? then() : document.head.append(script);
  };

  addEventListener("DOMContentLoaded", () => {
    let outline = document.querySelector(".outline");
    let wide = matchMedia("(min-width:64em)");
    /* Older browsers do not show the content of a closed outline. */
    outline && (wide.onchange = () => (outline.open = wide.matches))();
    /hl=/.test(location.search) && tools.need("mark");
  });

  for (let sign of ["scroll", "keydown"]) {
    addEventListener(sign, (event) => tools.need("follow", () => tools.follow(event)), { once: true });
  }

  /* A click opens a tool, or cites a clause by its number or heading. */
  addEventListener("click", (event) => {
    let asked = event.target.closest("[data-tool],.body [id]>:is(b,span),.body :is(h2,h3,h4,h5,h6)");
    let tool = asked && (asked.dataset.tool || (getSelection().isCollapsed && "cite"));
    if (tool) {
      event.preventDefault();
      tools.need(tool.split(".")[0], () => tools[tool](asked));
    }
  });
})();
