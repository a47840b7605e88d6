/*
 * Finds and orders the candidates of a query in elasticlunr's index, and loads the index's files.
 * They are loaded by script elements, so that a folder on disk works as well, and only when asked
 * for. The engine runs without a document, too.
 */
var huibianSearch = (function () {
  "use strict";

  let ALTERNATIVES = 6;
  let COMBINATIONS = 12;
  let TOKENS = 48;
  let TIMEOUT = 30000;
  let received = new Map();
  let waiting = new Map();

  /* Each data file calls this. */
  function add(name, data) {
    received.set(name, data);
    let listener = waiting.get(name);
    if (listener) {
      listener();
    }
  }

  /* Hands out what a data file has brought, once. */
  function take(name) {
    let data = received.get(name);
    received.delete(name);
    return data;
  }

  /* The file that holds a token: the rule of IndexShards. */
  function shardOf(token, count) {
    return token.charCodeAt(0) % count;
  }

  /* What is searched: elasticlunr's index without tokens yet, and how queries are read. */
  function createEngine(core, elasticlunr, tokenizers) {
    let tokenizer = tokenizers.create(core.rules);
    /* Queries come as tokens, documents as text. */
    elasticlunr.tokenizer = function (text) {
      if (Array.isArray(text)) {
        return text;
      }
      return text === null || text === undefined ? [] : tokenizer.documentTokens(String(text));
    };
    let index = elasticlunr.Index.load(core.index);
    let merged = new Set();

    function alternatives(word) {
      let best = "";
      let group = [];
      core.synonyms.forEach(function (names) {
        names.forEach(function (name) {
          if (name.length > best.length && holds(word, name)) {
            best = name;
            group = names;
          }
        });
      });
      let at = word.indexOf(best);
      let others = group
        .filter(function (name) {
          return name !== best;
        })
        .slice(0, ALTERNATIVES - 1)
        .map(function (name) {
          return word.slice(0, at) + name + word.slice(at + best.length);
        });
      return Array.from(new Set([word].concat(others)));
    }

    /* A name of two characters counts at the start only: 集中办理 is no 中办. */
    function holds(word, name) {
      let at = word.indexOf(name);
      return at === 0 || (at > 0 && name.length > 2);
    }

    /* A query as typed: its words, each in all its ways of writing. */
    function parse(typed) {
      return tokenizer.words(typed).map(alternatives);
    }

    function combinations(words) {
      let all = [[]];
      words.forEach(function (ways) {
        let next = [];
        all.forEach(function (tokens) {
          ways.forEach(function (way) {
            next.push(Array.from(new Set(tokens.concat(tokenizer.queryTokens(way)))));
          });
        });
        all = next.slice(0, COMBINATIONS);
      });
      return all
        .map(function (tokens) {
          return tokens.slice(0, TOKENS);
        })
        .filter(function (tokens) {
          return tokens.length > 0;
        });
    }

    /* The numbers of the files that the words need and that are not merged yet. */
    function shardsFor(words) {
      let shards = new Set();
      combinations(words).forEach(function (tokens) {
        tokens.forEach(function (token) {
          shards.add(shardOf(token, core.shards));
        });
      });
      return Array.from(shards).filter(function (shard) {
        return !merged.has(shard);
      });
    }

    function merge(shard, data) {
      if (merged.has(shard)) {
        return;
      }
      Object.keys(data).forEach(function (field) {
        let root = index.index[field].root;
        Object.keys(data[field]).forEach(function (character) {
          root[character] = data[field][character];
        });
      });
      /* elasticlunr remembers how rare a token is: as it was before. */
      index._idfCache = {};
      merged.add(shard);
    }

    /* The candidates {ref, score}: each holds all tokens of one way of writing. */
    function candidates(words) {
      let scores = new Map();
      combinations(words).forEach(function (tokens) {
        index.search(tokens, core.config).forEach(function (hit) {
          scores.set(hit.ref, Math.max(hit.score, scores.get(hit.ref) || 0));
        });
      });
      return Array.from(scores, function (entry) {
        return { ref: entry[0], score: entry[1] };
      });
    }

    /* The candidates whose title or number holds all tokens: they are looked at first. */
    function titled(words) {
      let refs = new Set();
      combinations(words).forEach(function (tokens) {
        [{ title: { boost: 1 } }, { number: { boost: 1 } }].forEach(function (fields) {
          index.search(tokens, { fields: fields, bool: "AND", expand: true }).forEach(function (hit) {
            refs.add(hit.ref);
          });
        });
      });
      return refs;
    }

    /* Whether a candidate is a hit without a look at its text: each word is one token. */
    function certain(words) {
      return words.every(function (ways) {
        return ways.every(function (way) {
          return tokenizer.queryTokens(way).length === 1;
        });
      });
    }

    function order(a, b) {
      return (
        b.inTitle - a.inTitle ||
        rank(a.ref) - rank(b.ref) ||
        b.score - a.score ||
        compare(core.articles[b.ref][1] || b.ref, core.articles[a.ref][1] || a.ref) ||
        compare(b.ref, a.ref)
      );
    }

    function rank(ref) {
      let kind = core.articles[ref][0];
      return kind === "policy" || kind === "call" ? 0 : 1;
    }

    function compare(a, b) {
      return a < b ? -1 : a > b ? 1 : 0;
    }

    /* All candidates, best first: title, policies, score, newer. */
    function ordered(words) {
      let titles = titled(words);
      return candidates(words)
        .map(function (hit) {
          return { ref: hit.ref, score: hit.score, inTitle: titles.has(hit.ref) };
        })
        .sort(order);
    }

    return {
      tokenizer: tokenizer,
      index: index,
      parse: parse,
      combinations: combinations,
      shardsFor: shardsFor,
      merge: merge,
      candidates: candidates,
      certain: certain,
      ordered: ordered,
      order: order,
      confirm: tokenizer.confirm,
    };
  }

  /* Loads data files, each once; one that fails is asked for again next time. */
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

    return {
      load: load,
      all: function (names) {
        return Promise.all(names.map(load));
      },
    };
  }

  return { add: add, take: take, shardOf: shardOf, createEngine: createEngine, createLoader: createLoader };
})();
