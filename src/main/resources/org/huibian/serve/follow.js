/*
 * Follows the builds of "huibian serve": reloads the page when the site has changed, and shows why a build
 * failed. The server adds this script to the pages that it sends; it is not part of the site.
 */
(function () {
  "use strict";

  let FOLDER = "/.huibian/";
  /* The version that this tab was last reloaded for. */
  let RELOADED = "huibian-follow";
  let STYLE =
    "div{position:fixed;inset:auto 0 0 0;z-index:2147483647;max-height:40vh;overflow:auto;" +
    "padding:.75rem 1rem;border-top:4px solid #b3261e;background:#fff;color:#1f1f1f;" +
    "font:1rem/1.6 system-ui,sans-serif;box-shadow:0 -2px 12px rgba(0,0,0,.3)}" +
    "p{margin:0;overflow-wrap:anywhere}p:first-child{font-weight:700;color:#b3261e}" +
    "@media print{div{display:none}}";

  let own = document.currentScript.dataset.version;
  let banner = null;

  /* The lines become text and never markup, since they quote the editor's files. */
  function show(lines) {
    if (banner) {
      banner.remove();
      banner = null;
    }
    if (lines.length === 0) {
      return;
    }
    banner = document.createElement("huibian-mistake");
    banner.setAttribute("role", "alert");
    let root = banner.attachShadow({ mode: "open" });
    let sheet = new CSSStyleSheet();
    sheet.replaceSync(STYLE);
    root.adoptedStyleSheets = [sheet];
    /* A box of its own, since the rules of the page's sheet for all elements apply to the host. */
    let box = document.createElement("div");
    root.append(box);
    for (let line of lines) {
      let paragraph = document.createElement("p");
      paragraph.textContent = line;
      box.append(paragraph);
    }
    document.body.append(banner);
  }

  function receive(message) {
    let lines = message.split("\n");
    /* The version of the site, then the address and the version of each page that has another one. */
    let [version, ...pages] = lines.shift().split(" ");
    let at = pages.indexOf(location.pathname.replace(/index\.html$/, ""));
    if (at >= 0) {
      version = pages[at + 1];
    }
    show(lines);
    /* A page is reloaded once for a version: a copy of an old page, kept for offline use, may come again. */
    if (version !== own && sessionStorage.getItem(RELOADED) !== version) {
      sessionStorage.setItem(RELOADED, version);
      location.reload();
    }
  }

  /*
   * All pages share one connection, since a browser opens no more than six to a server and would have none
   * left for the pages themselves.
   */
  if (window.SharedWorker) {
    let port = new SharedWorker(FOLDER + "follow-worker.js").port;
    port.onmessage = function (event) {
      receive(event.data);
    };
    addEventListener("pagehide", function () {
      port.postMessage("closed");
    });
  } else {
    new EventSource(FOLDER + "events").onmessage = function (event) {
      receive(event.data);
    };
  }
})();
