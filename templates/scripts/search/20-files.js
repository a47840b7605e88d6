/*
 * Loads and decodes the files of the index, which org.huibian.search.SearchFiles writes. They are loaded on
 * demand and by script elements, so that a site opened from a folder works as well.
 */
var huibianSearch = (function () {
  "use strict";

  let TIMEOUT = 30000;
  /* Two parts of a file with fewer bytes between them are loaded as one. */
  let NEAR = 512;
  /* The same ranges as in org.huibian.search.CompactText. */
  let RANGES = [0x4e00, 0xa000, 0x3000, 0x3100, 0xff00, 0xfff0, 0x2000, 0x2800, 0x3200, 0x3400, 0, 0x500];
  let received = new Map();
  let waiting = new Map();

  /* Receives the data of a file; each data file calls this. */
  function add(name, data) {
    received.set(name, data);
    let listener = waiting.get(name);
    if (listener) {
      listener();
    }
  }

  /* Returns and forgets the data of a file. */
  function take(name) {
    let data = received.get(name);
    received.delete(name);
    return data;
  }

  /* Returns the hash of a token, by the rule of org.huibian.search.TokenHash. */
  function hashOf(token) {
    let hash = 0;
    for (let i = 0; i < token.length; i++) {
      hash = (Math.imul(hash, 31) + token.charCodeAt(i)) | 0;
    }
    hash = Math.imul(hash, 0x9e3779b1);
    hash ^= hash >>> 16;
    return Math.imul(hash, 0x85ebca6b) >>> 0;
  }

  /* Returns the highest bits of the hash of a token: a number below `count`, which is a power of two. */
  function partOf(token, count) {
    return Math.floor((hashOf(token) / 0x100000000) * count);
  }

  /* Decodes the numbers of org.huibian.search.PackedNumbers; each call returns the next one. */
  function numbers(packed) {
    let at = 0;
    function next() {
      let number = 0;
      let shift = 0;
      for (;;) {
        if (at >= packed.length) {
          throw new Error("the numbers are cut off");
        }
        let value = packed.charCodeAt(at++);
        value -= value > 92 ? 36 : 35;
        number += (value & 31) << shift;
        if (value < 32) {
          return number;
        }
        shift += 5;
      }
    }
    next.isOver = function () {
      return at >= packed.length;
    };
    return next;
  }

  /* Decodes the bytes of org.huibian.search.CompactText, given as characters below 256. */
  function text(bytes) {
    let out = "";
    let at = 0;
    function further() {
      let code = bytes.charCodeAt(at++);
      return code - (code > 92 ? 36 : 35);
    }
    while (at < bytes.length) {
      let code = bytes.charCodeAt(at++);
      if (code === 124) {
        out += '"';
      } else if (code === 126) {
        out += "\\";
      } else if (code < 128) {
        out += bytes.charAt(at - 1);
      } else if (code < 252) {
        let rest = (code - 128) * 220 + further();
        let n = 0;
        for (; rest >= RANGES[n + 1] - RANGES[n]; n += 2) {
          rest -= RANGES[n + 1] - RANGES[n];
        }
        out += String.fromCharCode(RANGES[n] + rest);
      } else {
        let high = (code - 252) * 220 + further();
        out += String.fromCharCode(high * 220 + further());
      }
    }
    return out;
  }

  /* Returns bytes as a string of characters below 256. */
  function textOf(bytes) {
    return characters(bytes.length, function (at) {
      return bytes[at];
    });
  }

  function characters(length, codeAt) {
    let pieces = [];
    for (let at = 0; at < length; at++) {
      pieces.push(String.fromCharCode(codeAt(at)));
    }
    return pieces.join("");
  }

  /* Calls a function with each token and its packed numbers in a text "token packed token packed ". */
  function entries(text, each) {
    let parts = text.split(" ");
    for (let i = 1; i < parts.length; i += 2) {
      /* The spaces at the end of a member are no token. */
      if (parts[i - 1] !== "") {
        each(parts[i - 1], parts[i]);
      }
    }
  }

  /*
   * Describes the members of some files, see org.huibian.search.MemberFiles, from their entry in the core.
   * `read` returns the text of the member with a number.
   */
  function createMembers(entry, unit) {
    let folder = entry[0];
    let sizes = [];
    let next = numbers(entry[2]);
    while (!next.isOver()) {
      sizes.push(next() * unit);
    }
    let perFile = sizes.length / entry[1];

    async function read(number, load) {
      let file = Math.floor(number / perFile);
      let from = 0;
      for (let n = file * perFile; n < number; n++) {
        from += sizes[n];
      }
      return text(await load(folder + "/" + file, from, from + sizes[number]));
    }

    return { count: sizes.length, read: read };
  }

  /* Returns the elements that all lists contain. */
  function common(lists) {
    lists.sort(function (a, b) {
      return a.length - b.length;
    });
    return lists.slice(1).reduce(function (all, list) {
      let here = new Set(list);
      return all.filter(function (document) {
        return here.has(document);
      });
    }, lists[0]);
  }

  /* Returns the text before the string of a file that is read in parts. */
  function headOf(name) {
    return 'huibianSearch.add("' + name + '","';
  }

  /*
   * Loads each file or part of a file once; if loading fails, the next request tries again. Whole files are
   * loaded by script elements, parts as ranges of bytes. From a folder (file://), where ranges cannot be
   * requested, and from a host that does not know them, the parts are cut from whole files.
   */
  function createLoader(document, root) {
    let promises = new Map();
    let wholes = new Map();
    let parts = [];
    let isFolder = document.location.protocol === "file:";
    let ranges = true;

    /* Returns the data of a file or, of a file of members, the bytes [from, to) as characters below 256. */
    function load(name, from, to) {
      if (from === undefined) {
        return keep(name, function () {
          return request(name, "");
        });
      }
      return keep(name + " " + from + " " + to, function () {
        return from === to ? Promise.resolve("") : part(name, from, to);
      });
    }

    function keep(key, start) {
      if (!promises.has(key)) {
        let promise = start();
        promises.set(key, promise);
        promise.catch(function () {
          promises.delete(key);
        });
      }
      return promises.get(key);
    }

    /* Loads a file anew, even if the browser has kept it. */
    function reload(name) {
      promises.delete(name);
      return keep(name, function () {
        return request(name, "?" + Date.now());
      });
    }

    function request(name, query) {
      if (received.has(name)) {
        return Promise.resolve(take(name));
      }
      return new Promise(function (resolve, reject) {
        let script = document.createElement("script");
        let timer = setTimeout(finish, TIMEOUT);
        function finish() {
          clearTimeout(timer);
          waiting.delete(name);
          script.remove();
          if (received.has(name)) {
            resolve(take(name));
          } else {
            reject(new Error(name));
          }
        }
        waiting.set(name, finish);
        script.onload = finish;
        script.onerror = finish;
        if (/\/[0-9]+$|^texts/.test(name)) {
          /* Each byte is one character, whatever the bytes are. */
          script.charset = "x-user-defined";
        }
        script.src = root + "data/search/" + name + ".js" + query;
        document.head.appendChild(script);
      });
    }

    /* Parts that are asked for at the same time are loaded together where they stand close to each other. */
    function part(name, from, to) {
      return new Promise(function (resolve, reject) {
        parts.push({ name: name, from: from, to: to, resolve: resolve, reject: reject });
        if (parts.length === 1) {
          Promise.resolve().then(flush);
        }
      });
    }

    function flush() {
      let asked = parts.sort(function (a, b) {
        return a.name < b.name ? -1 : a.name > b.name ? 1 : a.from - b.from;
      });
      parts = [];
      while (asked.length > 0) {
        let group = [asked.shift()];
        let end = group[0].to;
        while (asked.length > 0 && asked[0].name === group[0].name && asked[0].from <= end + NEAR) {
          end = Math.max(end, asked[0].to);
          group.push(asked.shift());
        }
        fill(group, end);
      }
    }

    function fill(group, end) {
      let start = group[0].from;
      bytesOf(group[0].name, start, end).then(
        function (bytes) {
          group.forEach(function (one) {
            one.resolve(bytes.slice(one.from - start, one.to - start));
          });
        },
        function (failure) {
          group.forEach(function (one) {
            one.reject(failure);
          });
        }
      );
    }

    async function bytesOf(name, from, to) {
      if (isFolder) {
        let bytes = (await load(name)).slice(from, to);
        return characters(bytes.length, function (at) {
          return bytes.charCodeAt(at) & 255;
        });
      }
      if (!wholes.has(name) && ranges) {
        let skip = headOf(name).length;
        let response = await ask(name, { Range: "bytes=" + (skip + from) + "-" + (skip + to - 1) });
        if (response.status !== 206) {
          ranges = false;
          wholes.set(name, Promise.resolve(bodyOf(name, response.bytes)));
        } else if (response.bytes.length === to - from) {
          return textOf(response.bytes);
        }
        /* A part of another length is one of a compressed file, which cannot be read. */
      }
      let bytes = (await whole(name)).subarray(from, to);
      if (bytes.length !== to - from) {
        /* A host has sent less than the whole file, without saying so. */
        wholes.delete(name);
        throw new Error(name);
      }
      return textOf(bytes);
    }

    function whole(name) {
      if (!wholes.has(name)) {
        let promise = ask(name, {}).then(function (response) {
          return bodyOf(name, response.bytes);
        });
        wholes.set(name, promise);
        promise.catch(function () {
          wholes.delete(name);
        });
      }
      return wholes.get(name);
    }

    async function ask(name, headers) {
      let control = new AbortController();
      let timer = setTimeout(function () {
        control.abort();
      }, TIMEOUT);
      try {
        /* The cache of a browser would let the requests for one file wait for one another. */
        let options = { headers: headers, signal: control.signal, cache: headers.Range ? "no-store" : "default" };
        let response = await fetch(root + "data/search/" + name + ".js", options);
        if (!response.ok) {
          throw new Error(name);
        }
        return { status: response.status, bytes: new Uint8Array(await response.arrayBuffer()) };
      } finally {
        clearTimeout(timer);
      }
    }

    function bodyOf(name, bytes) {
      let head = headOf(name);
      if (textOf(bytes.subarray(0, head.length)) !== head) {
        throw new Error(name);
      }
      return bytes.subarray(head.length);
    }

    return { load: load, reload: reload };
  }

  return {
    add: add,
    take: take,
    partOf: partOf,
    numbers: numbers,
    text: text,
    entries: entries,
    common: common,
    createMembers: createMembers,
    headOf: headOf,
    createLoader: createLoader,
  };
})();
