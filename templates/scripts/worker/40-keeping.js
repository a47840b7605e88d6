/* Downloads packs, which are issues and the search, for reading offline, and updates them after a new build. */
var huibianKeeping = (function () {
  "use strict";

  let LIST = "data/offline/packs.json";
  let BUILD = "data/offline/kept/build.txt";
  let LATEST = 60;
  let AT_ONCE = 4;
  let places = huibianPlaces;

  function fault(reason) {
    let error = new Error(reason);
    error.reason = reason;
    return error;
  }

  /* Returns the list of available downloads from the host or, offline, its last copy. */
  async function list() {
    let cache = await places.open("kept");
    try {
      let response = await fetch(places.addressOf(LIST), { cache: "no-cache" });
      if (response.ok) {
        await cache.put(places.addressOf(LIST), response.clone());
        return response.json();
      }
    } catch (offline) {
      /* Without network, the last copy is used. */
    }
    let known = await places.copy("kept", LIST);
    if (!known) {
      throw fault("network");
    }
    return known.json();
  }

  async function state() {
    let known = await list().catch(function () {
      return { packs: [] };
    });
    let packs = await Promise.all(
      known.packs.map(async function (pack) {
        return { id: pack.id, size: pack.size, kept: !!(await huibianPacks.kept(pack.id)) };
      })
    );
    return { packs: packs, pages: await pages() };
  }

  /* Returns the pages read last, newest first. */
  async function pages() {
    let cache = await places.open("pages");
    let requests = (await cache.keys()).reverse().slice(0, LATEST);
    return Promise.all(
      requests.map(async function (request) {
        let text = await (await cache.match(request)).text();
        return { path: places.pathOf(request.url), title: titleOf(text) };
      })
    );
  }

  function titleOf(text) {
    let found = /<title>([^<]*)<\/title>/.exec(text);
    return found ? found[1] : "";
  }

  async function hasRoomFor(size) {
    if (navigator.storage && navigator.storage.estimate) {
      let room = await navigator.storage.estimate();
      return room.quota - room.usage > size * 1.1;
    }
    return true;
  }

  async function keep(id, tell) {
    let known = await list();
    let pack = known.packs.find(function (each) {
      return each.id === id;
    });
    if (!pack) {
      throw fault("changed");
    }
    let parts = await partsOf(pack);
    let missing = await withoutCopies(parts);
    let present = pack.size - sizeOf(missing);
    if (!(await hasRoomFor(sizeOf(missing)))) {
      throw fault("full");
    }
    let blobs = await downloadAll(missing, function (bytes) {
      tell(present + bytes, pack.size);
    });
    await Promise.all(known.assets.map(storedAsset));
    let note = {
      sha256: pack.sha256,
      size: pack.size,
      parts: parts,
      assets: places.assetsOf(known.assets[0])
    };
    await store(id, note, missing, blobs);
  }

  /* Loads the list of the files of a pack. */
  async function partsOf(pack) {
    let blob = await download(pack, function () {});
    return JSON.parse(await blob.text()).parts;
  }

  /* Returns the parts that are not stored yet: a new build changes few files of an older issue. */
  async function withoutCopies(parts) {
    let cache = await places.open("kept");
    let copies = await Promise.all(
      parts.map(function (part) {
        return cache.match(huibianPacks.addressOf(part));
      })
    );
    return parts.filter(function (part, n) {
      return !copies[n];
    });
  }

  function sizeOf(parts) {
    return sum(
      parts.map(function (part) {
        return part.size;
      })
    );
  }

  function sum(numbers) {
    return numbers.reduce(function (total, number) {
      return total + number;
    }, 0);
  }

  /* Stores a script or style sheet that pages need, or fails. */
  async function storedAsset(path) {
    let response = await huibianCopies.asset(path);
    if (!(await places.copy("assets", path))) {
      let type = response.headers.get("Content-Type") || "";
      let whole = await huibianWholeness.isWhole(path, await response.blob(), type);
      throw fault(whole ? "full" : "changed");
    }
  }

  /* Loads parts, a few at once, and tells how many bytes have arrived. The first failure ends all of them. */
  async function downloadAll(parts, tell) {
    let control = new AbortController();
    let blobs = [];
    let loaded = [];
    let next = 0;
    function count(n, bytes) {
      loaded[n] = bytes;
      tell(sum(loaded));
    }
    async function work() {
      while (next < parts.length) {
        let n = next++;
        loaded[n] = 0;
        try {
          blobs[n] = await download(parts[n], count.bind(null, n), control.signal);
        } catch (error) {
          next = parts.length;
          control.abort();
          throw error;
        }
      }
    }
    await Promise.all(Array.from({ length: AT_ONCE }, work));
    tell(sum(loaded));
    return blobs;
  }

  /* Loads one file and verifies its hash, so that it is never from another build. */
  async function download(part, tell, signal) {
    let response = await fetch(places.addressOf(part.path), { cache: "no-cache", signal: signal });
    if (!response.ok) {
      throw fault("changed");
    }
    let reader = response.body.getReader();
    let pieces = [];
    let bytes = 0;
    for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
      pieces.push(piece.value);
      bytes += piece.value.length;
      tell(bytes);
    }
    let blob = new Blob(pieces);
    if ((await huibianWholeness.sumOf(blob)) !== part.sha256) {
      throw fault("changed");
    }
    return blob;
  }

  /* The record of a pack is written last, so that an interrupted download is not considered complete. */
  async function store(id, note, missing, blobs) {
    let cache = await places.open("kept");
    let before = await huibianPacks.kept(id);
    try {
      for (let i = 0; i < missing.length; i++) {
        await cache.put(huibianPacks.addressOf(missing[i]), new Response(blobs[i]));
      }
      await cache.put(places.addressOf(huibianPacks.noteOf(id)), new Response(JSON.stringify(note)));
    } catch (full) {
      await dropParts(note, before);
      throw fault("full");
    }
    await dropParts(before, note);
    await forgetPages(id);
  }

  /* Deletes the parts of one version that another version does not have. */
  async function dropParts(pack, other) {
    let cache = await places.open("kept");
    let needed = new Set((other ? other.parts : []).map(huibianPacks.addressOf));
    for (let part of pack ? pack.parts : []) {
      let address = huibianPacks.addressOf(part);
      if (!needed.has(address)) {
        await cache.delete(address);
      }
    }
  }

  /* The pack contains newer copies of these pages. */
  async function forgetPages(id) {
    let cache = await places.open("pages");
    for (let request of await cache.keys()) {
      if (huibianPacks.packOf(places.pathOf(request.url)) === id) {
        await cache.delete(request);
      }
    }
  }

  async function remove(id) {
    let pack = await huibianPacks.kept(id);
    if (pack) {
      let cache = await places.open("kept");
      await cache.delete(places.addressOf(huibianPacks.noteOf(id)));
      await dropParts(pack, null);
    }
  }

  /* Replaces each download that has changed in a new build as a whole. */
  async function refresh() {
    let cache = await places.open("kept");
    let last = await places.copy("kept", BUILD);
    if (last && (await last.text()) === huibianBuild.version) {
      return;
    }
    let known = await list();
    for (let pack of known.packs) {
      let kept = await huibianPacks.kept(pack.id);
      if (kept && kept.sha256 !== pack.sha256) {
        await keep(pack.id, function () {});
      }
    }
    await dropUnusedAssets();
    await cache.put(places.addressOf(BUILD), new Response(huibianBuild.version));
  }

  /* Deletes the scripts and styles that no copy refers to. */
  async function dropUnusedAssets() {
    let used = new Set([huibianBuild.assets]);
    let pages = await places.open("pages");
    for (let request of await pages.keys()) {
      used.add(places.assetsOf(await (await pages.match(request)).text()));
    }
    for (let pack of (await list()).packs) {
      let kept = await huibianPacks.kept(pack.id);
      used.add(kept ? kept.assets : "");
    }
    let assets = await places.open("assets");
    for (let request of await assets.keys()) {
      if (!used.has(places.assetsOf(request.url))) {
        await assets.delete(request);
      }
    }
  }

  return { state: state, keep: keep, remove: remove, refresh: refresh };
})();
