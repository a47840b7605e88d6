/*
 * The script of every page. It is loaded before the page is drawn, so that the reader's colours and text
 * size apply from the start. Tools are scripts of their own, named in data-tool, that are loaded on demand;
 * the script that follows the reader's position is loaded with the first scroll. Pages are readable without
 * scripts. Since every article loads this file, it must be small.
 */
(function () {
  "use strict";

  let root = document.documentElement;
  let base = document.currentScript.src.slice(0, -"page.js".length);
  let tools = (window.huibian = { base, kept: {} });

  /* The browser may deny access to the storage; then nothing is stored. */
  try {
    tools.kept = JSON.parse(localStorage.huibian || "{}");
  } catch (closed) {}

  (tools.apply = () => {
    root.dataset.theme = tools.kept.theme || "";
    root.style = "--size:" + (tools.kept.size || 1);
  })();

  /*
   * Loads the script of a tool once and then calls back; the script registers the tool by its name. The
   * second callback is for a script that is missing.
   */
  tools.need = (name, then, missing) => {
    let script = document.createElement("script");
    script.src = base + name + ".js";
    script.onload = then;
    script.onerror = missing;
    tools[name] ? then() : document.head.append(script);
  };

  addEventListener("DOMContentLoaded", () => {
    let outline = document.querySelector(".outline");
    let wide = matchMedia("(min-width:64em)");
    /* Older browsers do not show the content of a closed outline. */
    outline && (wide.onchange = () => (outline.open = wide.matches))();
    /hl=/.test(location) && tools.need("mark");
  });

  onscroll = onkeydown = (event) => {
    onscroll = onkeydown = null;
    tools.need("follow", () => tools.follow(event));
  };

  /*
   * A click opens a tool, or cites a clause by its number or heading. If the site was built since this page
   * was loaded, its scripts have another address, which the page has once it is loaded again; but it must be
   * there, so that a reader whose connection is gone does not lose the text.
   */
  addEventListener("click", (event) => {
    let asked = event.target.closest("[data-tool],.body [id]>:is(b,span),.body :is(h2,h3,h4,h5,h6)");
    let tool = asked && (asked.dataset.tool || (getSelection().isCollapsed && "cite"));
    if (tool) {
      event.preventDefault();
      tools.need(
        tool.split(".")[0],
        () => tools[tool](asked),
        () => fetch("").then((page) => page.ok && location.reload()),
      );
    }
  });
})();
