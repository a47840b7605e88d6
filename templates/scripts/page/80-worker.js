/*
 * Once the page is there: the worker that keeps what was read for reading offline, and the manifest by
 * which the site can be installed. A folder on disk has neither, and needs none.
 */
(function () {
  "use strict";

  let worker = navigator.serviceWorker;
  let root = document.currentScript.src.replace(/assets\/[^\/]*\/[^\/]*$/, "");
  if (!worker || location.protocol === "file:") {
    return;
  }
  let isFirst = !worker.controller;

  /* To the worker that is in charge, and to a new one that takes over: on a first visit it has seen nothing yet. */
  function report() {
    let loaded = performance.getEntriesByType("resource").map((entry) => entry.name);
    let addresses = isFirst ? [location.href].concat(loaded) : [];
    worker.controller.postMessage({ what: "seen", addresses: addresses });
  }

  addEventListener("load", function () {
    let manifest = document.createElement("link");
    manifest.rel = "manifest";
    manifest.href = root + "manifest.webmanifest";
    document.head.append(manifest);
    worker.addEventListener("controllerchange", report);
    worker.register(root + "sw.js").catch(function () {
      /* Reading goes on without. */
    });
    if (!isFirst) {
      report();
    }
  });
})();
