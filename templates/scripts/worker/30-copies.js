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
    if (response.ok) {
      await put("assets", path, response.clone());
    }
    return response;
  }

  async function put(name, path, response) {
    let cache = await places.open(name);
    let again = response.clone();
    try {
      await cache.put(places.addressOf(path), response);
    } catch (full) {
      await makeRoom();
      await cache.put(places.addressOf(path), again).catch(function () {});
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

  /* Returns whether a response may be stored: it was not redirected and has a type that pages use. */
  function isWhole(response) {
    return (
      response.ok &&
      response.type === "basic" &&
      !response.redirected &&
      /^(text\/html|image\/)/.test(response.headers.get("Content-Type") || "")
    );
  }

  async function storePage(path, response) {
    if (!isWhole(response)) {
      return;
    }
    if (path === SEARCH_PAGE) {
      await forgetSearchOfOtherScripts(response.clone());
    }
    await put("pages", path, response);
  }

  async function forgetSearchOfOtherScripts(response) {
    let before = await places.copy("pages", SEARCH_PAGE);
    if (before) {
      let now = places.assetsOf(await response.text());
      if (places.assetsOf(await before.text()) !== now) {
        await places.drop("search");
      }
    }
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
    let text = await response.clone().text();
    let before = await places.copy("search", CORE);
    if (!before || (await before.text()) !== text) {
      await places.drop("search");
      await put("search", CORE, response.clone());
    }
    return response;
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
    if (response.ok) {
      await put("search", path, response.clone());
    }
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
      await put("search", place, new Response(await response.clone().blob()));
    } else if (response.ok) {
      await put("search", path, response.clone());
    }
    return response;
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

  return { asset: asset, page: page, searchFile: searchFile, searchPart: searchPart, take: take };
})();
