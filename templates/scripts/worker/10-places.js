/*
 * The service worker for reading offline: classifies addresses and names the caches of their copies.
 * The file sw.js at the site's root sets the version of the build (huibianBuild) and loads this script.
 *
 * A page is always shown with its own scripts and styles, since the name of their folder is a hash of
 * their contents.
 */
var huibianPlaces = (function () {
  "use strict";

  let scope = new URL("./", self.location.href).href;
  /* Several sites may share a host; each uses caches of its own. */
  let prefix = "huibian " + new URL(scope).pathname + " ";
  let names = {
    assets: prefix + "assets",
    pages: prefix + "pages",
    search: prefix + "search",
    kept: prefix + "kept"
  };

  /* Returns the path of an address relative to the site's root, or null if it is not below it. */
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
      /* An address that cannot be decoded remains unchanged and matches no file. */
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
    return /^data\/works\/|\.(png|jpe?g|gif|webp|svg)$/i.test(path) ? "file" : "other";
  }

  /* Returns the folder of scripts and styles that a page refers to. */
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

  /* The caches of earlier versions of this worker. */
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
