/*
 * The worker that keeps pages for reading offline: what an address is, and where its copy is kept.
 * sw.js at the site's root says which build this is (huibianBuild) and loads this script.
 *
 * A page and the scripts and styles that it names stay together: these stand in a folder named by
 * what they hold, so a copy is never shown with those of another build.
 */
var huibianPlaces = (function () {
  "use strict";

  let scope = new URL("./", self.location.href).href;
  /* Several sites may stand below one host; each keeps to its own. */
  let prefix = "huibian " + new URL(scope).pathname + " ";
  let names = {
    assets: prefix + "assets",
    pages: prefix + "pages",
    search: prefix + "search",
    kept: prefix + "kept"
  };

  /* The file below the site's root that an address names; null if it is elsewhere. */
  function pathOf(address) {
    let url = new URL(address, scope);
    let whole = url.origin + url.pathname;
    if (!whole.startsWith(scope)) {
      return null;
    }
    let path = whole.slice(scope.length);
    try {
      path = decodeURI(path);
    } catch (broken) {
      /* Stays as it is, and is found nowhere. */
    }
    return path === "" || path.endsWith("/") ? path + "index.html" : path;
  }

  function addressOf(path) {
    return scope + encodeURI(path);
  }

  function kindOf(path) {
    if (/^assets\/[0-9a-f]{12}\//.test(path)) {
      return "asset";
    }
    if (/^data\/search\/.*\.js$/.test(path)) {
      return "search";
    }
    if (/\.html$/.test(path)) {
      return "page";
    }
    return /\.(png|jpe?g|gif|webp|svg)$/i.test(path) ? "picture" : "other";
  }

  /* The folder of scripts and styles that a page names. */
  function assetsOf(text) {
    let found = /assets\/[0-9a-f]{12}\//.exec(text);
    return found ? found[0] : "";
  }

  function open(name) {
    return caches.open(names[name]);
  }

  async function copy(name, path) {
    let cache = await open(name);
    return cache.match(addressOf(path));
  }

  function drop(name) {
    return caches.delete(names[name]);
  }

  /* What an earlier form of this worker has left. */
  async function tidy() {
    let all = await caches.keys();
    let own = Object.values(names);
    await Promise.all(
      all
        .filter(function (name) {
          return name.startsWith(prefix) && !own.includes(name);
        })
        .map(function (name) {
          return caches.delete(name);
        })
    );
  }

  return {
    pathOf: pathOf,
    addressOf: addressOf,
    kindOf: kindOf,
    assetsOf: assetsOf,
    open: open,
    copy: copy,
    drop: drop,
    tidy: tidy
  };
})();
