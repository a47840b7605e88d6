/*
 * Loads and decodes the files of the index, which org.huibian.search.SearchFiles writes. They are loaded on
 * demand and by script elements, so that a site opened from a folder works as well.
 */
var huibianSearch = (function () {
  "use strict";

  let TIMEOUT = 30000;
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

  /* Returns the number of the file that contains a token, by the rule of IndexShards. */
  function shardOf(token, count) {
    let hash = 0;
    for (let i = 0; i < token.length; i++) {
      hash = (Math.imul(hash, 31) + token.charCodeAt(i)) | 0;
    }
    return (hash >>> 0) % count;
  }

  /* Decodes the numbers of org.huibian.search.PackedNumbers; each call returns the next one. */
  function numbers(packed) {
    let at = 0;
    function next() {
      let number = 0;
      let shift = 0;
      for (;;) {
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

  /* Parses a file of tokens: "token packed token packed". */
  function entries(text, into) {
    let parts = text.split(" ");
    for (let i = 1; i < parts.length; i += 2) {
      into.set(parts[i - 1], parts[i]);
    }
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

  /* Loads each data file once; if loading fails, the next request tries again. */
  function createLoader(document, root) {
    let promises = new Map();

    function load(name) {
      if (!promises.has(name)) {
        let promise = request(name);
        promises.set(name, promise);
        promise.catch(function () {
          promises.delete(name);
        });
      }
      return promises.get(name);
    }

    function request(name) {
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
        script.src = root + "data/search/" + name + ".js";
        document.head.appendChild(script);
      });
    }

    return { load: load };
  }

  return {
    add: add,
    take: take,
    shardOf: shardOf,
    numbers: numbers,
    entries: entries,
    common: common,
    createLoader: createLoader,
  };
})();
