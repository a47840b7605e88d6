/*
 * Downloads: the pages of an issue as one file, a pack, or the files of the search as they are. A pack starts with the length of its
 * header as ten digits and a line feed. The header is JSON, {"files": [[path, bytes], …]}, and the contents of
 * the files follow one after the other. See org.huibian.site.offline.OfflinePacks.
 */
var huibianPacks = (function () {
  "use strict";

  let DIGITS = 11;
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
  /* The ranges of the files of each pack, by the address and hash of the pack. */
  let heads = new Map();

  async function headOf(blob) {
    let length = Number(await blob.slice(0, DIGITS).text());
    let head = JSON.parse(await blob.slice(DIGITS, DIGITS + length).text());
    let places = new Map();
    let at = DIGITS + length;
    head.files.forEach(function (file) {
      places.set(file[0], [at, at + file[1]]);
      at += file[1];
    });
    return places;
  }

  async function inPart(part, path) {
    let isPack = /\.pack$/.test(part.path);
    if (!isPack && part.path !== path) {
      return null;
    }
    let cache = await huibianPlaces.open("kept");
    let kept = await cache.match(addressOf(part));
    if (!kept) {
      return null;
    }
    let blob = await kept.blob();
    let type = TYPES[path.replace(/.*\./, "").toLowerCase()] || "application/octet-stream";
    if (!isPack) {
      return new Response(blob, { headers: { "Content-Type": type } });
    }
    if (!heads.has(part.sha256)) {
      heads.set(part.sha256, await headOf(blob));
    }
    let place = heads.get(part.sha256).get(path);
    if (!place) {
      return null;
    }
    return new Response(blob.slice(place[0], place[1], type), {
      headers: { "Content-Type": type }
    });
  }

  /* Each version has an address of its own, so that the old one remains until the new one is complete. */
  function addressOf(part) {
    return huibianPlaces.addressOf(part.path) + "?" + part.sha256;
  }

  /* Returns the record of a download: its parts, size and script folder; null if there is none. */
  async function kept(id) {
    let note = await huibianPlaces.copy("kept", noteOf(id));
    return note ? note.json() : null;
  }

  function noteOf(id) {
    return "data/offline/kept/" + id + ".json";
  }

  /* Returns a file from the parts of a download, or null. */
  async function find(id, path) {
    let pack = await kept(id);
    for (let part of pack ? pack.parts : []) {
      let found = await inPart(part, path);
      if (found) {
        return found;
      }
    }
    return null;
  }

  /* Returns the name of the download that may contain a path. */
  function packOf(path) {
    let issue = /^(\d{4}-\d{2})\//.exec(path);
    return issue ? issue[1] : /^(data\/)?search\//.test(path) ? "search" : "";
  }

  return { find: find, addressOf: addressOf, kept: kept, packOf: packOf, noteOf: noteOf };
})();
