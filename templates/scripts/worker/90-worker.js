/* Handles the events of the browser and the messages of the pages. */
(function () {
  "use strict";

  let places = huibianPlaces;
  let refreshing = null;

  /*
   * Stores the files that the page for offline use needs. A broken page ends the installation, and the
   * browser tries again later. A broken script or style sheet is stored when a page asks for it anew.
   */
  async function install() {
    let responses = await Promise.all(
      huibianBuild.shell.map(function (path) {
        return fetch(places.addressOf(path), { cache: "no-cache" });
      })
    );
    for (let i = 0; i < responses.length; i++) {
      let path = huibianBuild.shell[i];
      if (!responses[i].ok || (await isOfAnotherBuild(path, responses[i].clone()))) {
        throw new Error(path);
      }
    }
    for (let i = 0; i < responses.length; i++) {
      let path = huibianBuild.shell[i];
      let isPage = places.kindOf(path) === "page";
      if (!(await huibianCopies.storeWhole(isPage ? "pages" : "assets", path, responses[i])) && isPage) {
        throw new Error(path);
      }
    }
    await self.skipWaiting();
  }

  async function isOfAnotherBuild(path, response) {
    return places.kindOf(path) === "page" && places.assetsOf(await response.text()) !== huibianBuild.assets;
  }

  function answer(event, path) {
    let kind = places.kindOf(path);
    if (kind === "asset") {
      event.respondWith(huibianCopies.asset(path));
    } else if (kind === "search") {
      event.respondWith(huibianCopies.searchFile(path));
    } else if (kind !== "other" || event.request.mode === "navigate") {
      event.respondWith(huibianCopies.page(event, path));
    }
  }

  function refresh() {
    refreshing =
      refreshing ||
      huibianKeeping.refresh().catch(function () {
        /* The next page tries again. */
        refreshing = null;
      });
    return refreshing;
  }

  /* Stores the pages that were opened before the worker was active, with their scripts and styles. */
  async function takeOpenPages() {
    await self.clients.claim();
    for (let client of await self.clients.matchAll({ type: "window" })) {
      await huibianCopies.take(client.url).catch(function () {});
    }
    await refresh();
  }

  async function serve(order, port) {
    try {
      if (order.what === "keep") {
        await huibianKeeping.keep(order.id, function (done, size) {
          port.postMessage({ done: done, size: size });
        });
      } else if (order.what === "remove") {
        await huibianKeeping.remove(order.id);
      }
      port.postMessage({ state: await huibianKeeping.state() });
    } catch (error) {
      port.postMessage({ fault: error.reason || (error instanceof TypeError ? "network" : "denied") });
    }
  }

  self.addEventListener("install", function (event) {
    event.waitUntil(install());
  });

  self.addEventListener("activate", function (event) {
    event.waitUntil(
      places.tidy().then(function () {
        /* Not awaited, since the browser would delay all pages until then. */
        takeOpenPages();
      })
    );
  });

  self.addEventListener("fetch", function (event) {
    let request = event.request;
    let path = request.method === "GET" ? places.pathOf(request.url) : null;
    if (path !== null && request.headers.has("Range")) {
      if (places.kindOf(path) === "search") {
        event.respondWith(huibianCopies.searchPart(request, path));
      }
    } else if (path !== null) {
      answer(event, path);
      if (request.mode === "navigate") {
        event.waitUntil(refresh());
      }
    }
  });

  self.addEventListener("message", function (event) {
    event.waitUntil(serve(event.data, event.ports[0]));
  });
})();
