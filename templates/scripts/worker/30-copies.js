/*
 * Copies of the pages that a reader opens. Pages are loaded from the network first, so that a reader who is
 * online sees the newest build; the copy is used if there is no network or if it is slow.
 */
var huibianCopies = (function () {
  "use strict";

  let PATIENCE = 4000;
  /* The number of least recently read pages that are deleted when the storage is full. */
  let ROOM = 20;
  let CORE = "data/search/core.js";
  let SEARCH_PAGE = "search/index.html";
  let places = huibianPlaces;

  /* The contents of a script or style sheet at an address never change. */
  async function asset(path) {
    return (await places.copy("assets", path)) || fetchAsset(path);
  }

  async function fetchAsset(path) {
    let response = await fetch(places.addressOf(path));
    await storeWhole("assets", path, response.clone());
    return response;
  }

  /* Stores an answer of the host if it is the whole file; returns whether it is. */
  async function storeWhole(name, path, response) {
    if (response.status !== 200 || response.redirected) {
      return false;
    }
    let type = response.headers.get("Content-Type") || "";
    let blob;
    try {
      blob = await response.blob();
    } catch (broken) {
      return false;
    }
    let whole = await huibianWholeness.isWhole(path, blob, type);
    if (whole) {
      await put(name, path, blob, type);
    }
    return whole;
  }

  async function put(name, path, blob, type) {
    let cache = await places.open(name);
    function store() {
      return cache.put(places.addressOf(path), new Response(blob, { headers: { "Content-Type": type } }));
    }
    try {
      await store();
    } catch (failure) {
      if (failure.name === "QuotaExceededError") {
        await makeRoom();
        await store().catch(function () {});
      }
    }
  }

  async function makeRoom() {
    let pages = await places.open("pages");
    let oldest = (await pages.keys()).slice(0, ROOM);
    await Promise.all(
      oldest.map(function (request) {
        return pages.delete(request);
      })
    );
  }

  async function storePage(path, response) {
    if (response.type !== "basic") {
      return;
    }
    let before = path === SEARCH_PAGE ? await assetsOfSearch() : "";
    await storeWhole("pages", path, response);
    if (before && before !== (await assetsOfSearch())) {
      await places.drop("search");
    }
  }

  /* Returns the folder of scripts and styles of the stored search page. */
  async function assetsOfSearch() {
    let page = await places.copy("pages", SEARCH_PAGE);
    return page ? places.assetsOf(await page.text()) : "";
  }

  /* The search page and its index must come from the same build: the whole pack, if it is downloaded. */
  async function copyOf(path) {
    if (path === SEARCH_PAGE) {
      return (await huibianPacks.find("search", path)) || places.copy("pages", path);
    }
    return (await places.copy("pages", path)) || huibianPacks.find(huibianPacks.packOf(path), path);
  }

  async function page(event, path) {
    let fresh = fetch(event.request);
    let stored = fresh.then(function (response) {
      return storePage(path, response.clone());
    });
    event.waitUntil(stored.catch(function () {}));
    let late = new Promise(function (resolve) {
      setTimeout(resolve, PATIENCE, null);
    });
    let failed = fresh.catch(function () {
      return null;
    });
    let first = await Promise.race([failed, late]);
    if (first && first.status < 500) {
      return first;
    }
    return (await copyOf(path)) || (await failed) || offlinePage(event.request, path);
  }

  function offlinePage(request, path) {
    if (request.mode !== "navigate" || path === "offline/index.html") {
      return Response.error();
    }
    let from = encodeURIComponent(path);
    return Response.redirect(places.addressOf("offline/index.html") + "?from=" + from, 302);
  }

  /*
   * The core names all other files of the search, and their names contain a version of their contents. A
   * copy of such a file is therefore always right; when the core has changed, most copies are of no use.
   */
  async function core() {
    let response = await fetch(places.addressOf(CORE), { cache: "no-cache" });
    if (!response.ok) {
      return response;
    }
    let before = await textOfCore();
    if ((await storeWhole("search", CORE, response.clone())) && before !== null && before !== (await textOfCore())) {
      await places.drop("search");
      await storeWhole("search", CORE, response.clone());
    }
    return response;
  }

  async function textOfCore() {
    let copy = await places.copy("search", CORE);
    return copy ? copy.text() : null;
  }

  async function copyOfSearch(path) {
    return (await huibianPacks.find("search", path)) || (await places.copy("search", path)) || null;
  }

  async function searchFile(path) {
    if (path === CORE) {
      try {
        return await core();
      } catch (offline) {
        return (await copyOfSearch(CORE)) || Response.error();
      }
    }
    let copy = await copyOfSearch(path);
    if (copy) {
      return copy;
    }
    let response = await fetch(places.addressOf(path));
    await storeWhole("search", path, response.clone());
    return response;
  }

  /*
   * Answers a request for a range of bytes of a file of the search. A cache cannot store such an answer, so
   * its bytes are stored at an address of their own.
   */
  async function searchPart(request, path) {
    let range = /^bytes=(\d+)-(\d+)$/.exec(request.headers.get("Range"));
    if (!range) {
      return fetch(request);
    }
    let whole = await copyOfSearch(path);
    if (whole) {
      return part((await whole.blob()).slice(Number(range[1]), Number(range[2]) + 1), range);
    }
    let place = path + "/" + range[1] + "-" + range[2];
    let copy = await places.copy("search", place);
    if (copy) {
      return part(await copy.blob(), range);
    }
    let response = await fetch(request);
    if (response.status === 206) {
      await storePart(place, response.clone(), range[2] - range[1] + 1);
    } else {
      await storeWhole("search", path, response.clone());
    }
    return response;
  }

  async function storePart(place, response, size) {
    try {
      let blob = await response.blob();
      if (blob.size === size) {
        await put("search", place, blob, "application/octet-stream");
      }
    } catch (broken) {
      /* The page asks again. */
    }
  }

  function part(blob, range) {
    return new Response(blob, {
      status: 206,
      headers: {
        "Content-Type": "text/javascript; charset=utf-8",
        "Content-Range": "bytes " + range[1] + "-" + range[2] + "/*",
      },
    });
  }

  /* Stores a page with the scripts and styles that it refers to. */
  async function take(address) {
    let path = places.pathOf(address);
    if (path === null || places.kindOf(path) !== "page") {
      return;
    }
    let response = await fetch(places.addressOf(path));
    let text = await response.clone().text();
    await storePage(path, response);
    await Promise.all((text.match(/assets\/[0-9a-f]{12}\/[\w.-]+/g) || []).map(asset));
  }

  return { storeWhole: storeWhole, asset: asset, page: page, searchFile: searchFile, searchPart: searchPart, take: take };
})();
