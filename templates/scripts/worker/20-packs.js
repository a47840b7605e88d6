/*
 * Packs, which are kept as a whole: the pages and pictures of an issue, or the search. A pack is a list of
 * files, its parts, with their SHA-256; each is kept as it stands in the site. See
 * org.huibian.site.offline.OfflinePacks.
 */
var huibianPacks = (function () {
  "use strict";

  let TYPES = {
    html: "text/html; charset=utf-8",
    js: "text/javascript; charset=utf-8",
    png: "image/png",
    jpg: "image/jpeg",
    jpeg: "image/jpeg",
    gif: "image/gif",
    webp: "image/webp",
    svg: "image/svg+xml"
  };

  function typeOf(path) {
    return TYPES[path.replace(/.*\./, "").toLowerCase()] || "application/octet-stream";
  }

  /* Each version has an address of its own, so that the old one remains until the new one is complete. */
  function addressOf(part) {
    return huibianPlaces.addressOf(part.path) + "?" + part.sha256;
  }

  /* Returns the record of a kept pack: the hash of its list, its parts, size and script folder; null if there is none. */
  async function kept(id) {
    let note = await huibianPlaces.copy("kept", noteOf(id));
    return note ? note.json() : null;
  }

  function noteOf(id) {
    return "data/offline/kept/" + id + ".json";
  }

  /* Returns a file of a kept pack, or null. */
  async function find(id, path) {
    let pack = await kept(id);
    let part = (pack ? pack.parts : []).find(function (each) {
      return each.path === path;
    });
    if (!part) {
      return null;
    }
    let cache = await huibianPlaces.open("kept");
    let copy = await cache.match(addressOf(part));
    return copy ? new Response(await copy.blob(), { headers: { "Content-Type": typeOf(path) } }) : null;
  }

  /* Returns the name of the pack that may contain a path. */
  function packOf(path) {
    let issue = /^(\d{4}-\d{2})\//.exec(path);
    return issue ? issue[1] : /^(data\/)?search\//.test(path) ? "search" : "";
  }

  return { find: find, addressOf: addressOf, kept: kept, packOf: packOf, noteOf: noteOf };
})();
