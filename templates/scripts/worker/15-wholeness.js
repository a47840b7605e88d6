/*
 * Tells whether an answer of the host is the whole file that was asked for, before it is stored: a broken
 * download or the page that a hotspot shows for every address must not replace a file.
 */
var huibianWholeness = (function () {
  "use strict";

  let places = huibianPlaces;
  /* The types that a host may give, and the last bytes of a whole file as characters below 256. */
  let TYPES = {
    html: [/^text\/html/, /<\/html>\s*$/],
    js: [/javascript/, null],
    css: [/^text\/css/, null],
    png: [/^image\//, /IEND\xaeB`\x82$/],
    jpg: [/^image\//, /\xff\xd9[\0\s]*$/],
    jpeg: [/^image\//, /\xff\xd9[\0\s]*$/],
    gif: [/^image\//, /;\0*$/],
    svg: [/^image\/svg/, /<\/svg>\s*$/],
    webp: [/^image\//, null]
  };
  let SEARCH_HEAD = /^huibianSearch\.add\("/;
  let SEARCH_END = /\);\s*(\/\/[0-9a-f]+\s*)?$/;
  let ENDING = 64;

  async function characters(blob) {
    let bytes = new Uint8Array(await blob.arrayBuffer());
    return String.fromCharCode.apply(null, bytes);
  }

  /* Returns the SHA-256 of bytes as hexadecimal digits. */
  async function sumOf(blob) {
    let sum = await crypto.subtle.digest("SHA-256", await blob.arrayBuffer());
    return Array.from(new Uint8Array(sum), function (byte) {
      return byte.toString(16).padStart(2, "0");
    }).join("");
  }

  /* Returns whether bytes with the type that the host gave are the file with a path. */
  async function isWhole(path, blob, type) {
    if (path.startsWith(huibianBuild.assets)) {
      let sum = huibianBuild.sums[path.slice(huibianBuild.assets.length)];
      return !!sum && (await sumOf(blob)).startsWith(sum);
    }
    let known = TYPES[path.replace(/.*\./, "").toLowerCase()];
    if (!known || !known[0].test(type) || blob.size === 0) {
      return false;
    }
    let kind = places.kindOf(path);
    let end = await characters(blob.slice(-ENDING));
    if (kind === "search") {
      return SEARCH_HEAD.test(await characters(blob.slice(0, ENDING))) && SEARCH_END.test(end);
    }
    /* Each page of the site names its scripts, and a page of somebody else does not. */
    return (!known[1] || known[1].test(end)) && (kind !== "page" || places.assetsOf(await blob.text()) !== "");
  }

  return { isWhole: isWhole, sumOf: sumOf };
})();
