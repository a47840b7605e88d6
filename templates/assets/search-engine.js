/*
 * Finds and orders the candidates of a query in elasticlunr's index, and loads the index's files.
 * They are loaded by script elements, so that a folder on disk works as well, and only when asked
 * for. The engine runs without a document, too. The files are those of org.huibian.search.SearchFiles.
 */
var huibianSearch = (function () {
  "use strict";

  let ALTERNATIVES = 6;
  let COMBINATIONS = 12;
  let TOKENS = 24;
  let TITLE = 6;
  let RARE = 2;
  let TIMEOUT = 30000;
  let KINDS = ["policy", "interpretation", "expert", "news", "call", "other"];
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
    let hash = 0;
    for (let i = 0; i < token.length; i++) {
      hash = (Math.imul(hash, 31) + token.charCodeAt(i)) | 0;
    }
    return (hash >>> 0) % count;
  }

  /* Reads the numbers of org.huibian.search.Packed, one a call. */
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

  /* What stands in a file of tokens: "token packed token packed". */
  function entries(text, into) {
    let parts = text.split(" ");
    for (let i = 1; i < parts.length; i += 2) {
      into.set(parts[i - 1], parts[i]);
    }
  }

  /* What is searched: elasticlunr's index without tokens yet, and how queries are read. */
  function createEngine(core, elasticlunr, tokenizers) {
    let tokenizer = tokenizers.create(core.rules);
    let names = core.fields.map(function (field) {
      return field[0];
    });
    let body = names.length - 1;
    let config = { fields: {}, bool: "AND", expand: false };
    /* Queries come as tokens. */
    elasticlunr.tokenizer = function (tokens) {
      return tokens;
    };
    core.fields.forEach(function (field) {
      config.fields[field[0]] = { boost: field[1] };
    });
    let isSplit = core.segments.length > 1;
    /* Of an archive of several segments: for each field how many articles hold a token, and where. */
    let heads = new Map();
    let mergedHeads = new Set();
    let synonyms = core.synonyms.map(function (group) {
      return group.split(" ");
    });

    function alternatives(word) {
      if (word.charAt(0) === '"') {
        return [word];
      }
      let ways = [word];
      let bare = word.replace(/关于/g, "");
      if (bare.length >= TITLE) {
        ways.push(bare);
      }
      let best = "";
      let group = [];
      synonyms.forEach(function (names) {
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
      ways = Array.from(new Set(ways.concat(others)));
      /* What holds another way of writing is found by that one. */
      return ways.filter(function (way) {
        return (
          way === word ||
          !ways.some(function (other) {
            return other !== way && way.indexOf(other) >= 0;
          })
        );
      });
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

    /* For each combination of ways of writing the tokens that a candidate has. */
    function combinations(words) {
      let all = [[]];
      words.forEach(function (ways) {
        let next = [];
        all.forEach(function (combination) {
          ways.forEach(function (way) {
            next.push(Array.from(new Set(combination.concat(tokenizer.queryTokens(way)))));
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

    /* What all lists hold. */
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

    /* One part of the archive in time, with files of its own; all have the same form. */
    function createSegment(number, shardCount) {
      let index = new elasticlunr.Index();
      names.forEach(function (name) {
        index.addField(name);
      });
      index.documentStore.length = core.count;
      let packed = names.map(function () {
        return new Map();
      });
      let unpacked = names.map(function () {
        return new Map();
      });
      let packedPlaces = new Map();
      let places = new Map();
      let merged = new Set();
      let articles = [];

      /* How many articles of the whole archive hold the token. */
      function frequency(field, token) {
        return isSplit ? heads.get(token)[field * 2] : postings(field, token).docs.length;
      }

      function shards(tokens) {
        let all = tokens.map(function (token) {
          return shardOf(token, shardCount);
        });
        return Array.from(new Set(all)).filter(function (shard) {
          return !merged.has(shard);
        });
      }

      /* The files of terms that a query needs and that are not merged yet. */
      function termsFor(words) {
        return shards([].concat.apply([], combinations(words)));
      }

      function mergeTerms(shard, data) {
        merged.add(shard);
        data.forEach(function (text, field) {
          entries(text, packed[field]);
        });
      }

      /* The postings of a token: {docs, counts, lengths} by place. */
      function postings(field, token) {
        let known = unpacked[field].get(token);
        if (known) {
          return known;
        }
        known = { docs: [], counts: [], lengths: [] };
        let next = numbers(packed[field].get(token) || "");
        let document = -1;
        while (!next.isOver()) {
          let head = next();
          document += (head >> 1) + 1;
          known.docs.push(document);
          known.counts.push(head & 1 ? next() + 2 : 1);
          if (field !== body) {
            known.lengths.push(next());
          }
        }
        if (packed[field].has(token)) {
          unpacked[field].set(token, known);
        }
        return known;
      }

      /* The documents whose field holds all tokens. */
      function intersection(field, tokens) {
        return common(
          tokens.map(function (token) {
            return postings(field, token).docs;
          })
        );
      }

      function matching(words, field) {
        let all = new Set();
        combinations(words).forEach(function (tokens) {
          intersection(field, tokens).forEach(function (document) {
            all.add(document);
          });
        });
        return all;
      }

      /* The pages of documents that a query needs and that are not known yet. */
      function pagesFor(words) {
        let pages = new Set();
        matching(words, body).forEach(function (document) {
          if (!articles[document] || !articles[document].ref) {
            pages.add(Math.floor(document / core.page));
          }
        });
        return Array.from(pages);
      }

      function mergePage(page, data) {
        let at = page * core.page;
        let lengths = numbers(data.lengths);
        data.issues.forEach(function (issue) {
          let next = numbers(issue[1]);
          while (!next.isOver()) {
            let number = next();
            let article = (articles[at] = articles[at] || {});
            article.ref = issue[0] + "/" + (number < 10 ? "0" : "") + number;
            article.length = lengths();
            article.kind = KINDS[data.kinds.charCodeAt(at % core.page) - 48];
            at++;
          }
        });
      }

      /* Puts a token's postings into elasticlunr's index, as far as candidates are concerned. */
      function put(field, token, wanted) {
        let list = postings(field, token);
        if (list.docs.length === 0) {
          return;
        }
        let node = index.index[names[field]].root;
        for (let i = 0; i < token.length; i++) {
          let character = token.charAt(i);
          node = node[character] = node[character] || { docs: {}, df: 0 };
        }
        node.docs = {};
        node.df = frequency(field, token);
        list.docs.forEach(function (document, n) {
          if (wanted.has(document)) {
            let article = articles[document];
            index.documentStore.docs[article.ref] = null;
            let info = (index.documentStore.docInfo[article.ref] = index.documentStore.docInfo[article.ref] || {});
            info[names[field]] = field === body ? article.length : list.lengths[n];
            node.docs[article.ref] = { tf: Math.sqrt(list.counts[n]) };
          }
        });
      }

      /* The candidates {ref, score}: each holds all tokens of one way of writing. */
      function candidates(words) {
        let wanted = matching(words, body);
        let scores = new Map();
        combinations(words).forEach(function (tokens) {
          tokens.forEach(function (token) {
            names.forEach(function (name, field) {
              put(field, token, wanted);
            });
          });
          index.search(tokens, config).forEach(function (hit) {
            scores.set(hit.ref, Math.max(hit.score, scores.get(hit.ref) || 0));
          });
        });
        return Array.from(wanted, function (document) {
          let ref = articles[document].ref;
          return { document: document, ref: ref, score: scores.get(ref) || 0 };
        });
      }

      /* The rarest tokens of a way of writing: the fragments that hold them are looked at. */
      function rare(way) {
        return tokenizer
          .queryTokens(way)
          .sort(function (a, b) {
            return postings(body, a).docs.length - postings(body, b).docs.length;
          })
          .slice(0, RARE);
      }

      /* The files of places that a query needs. */
      function placesFor(words) {
        let tokens = [];
        words.forEach(function (ways) {
          ways.forEach(function (way) {
            let some = rare(way);
            if (some.length > 0 && postings(body, some[0]).docs.length > 0) {
              tokens = tokens.concat(some);
            }
          });
        });
        return Array.from(
          new Set(
            tokens
              .filter(function (token) {
                return !packedPlaces.has(token);
              })
              .map(function (token) {
                return shardOf(token, shardCount);
              })
          )
        );
      }

      function mergePlaces(shard, text) {
        entries(text, packedPlaces);
      }

      /* The fragments of each document that hold the token. */
      function placesOf(token) {
        let known = places.get(token);
        if (!known) {
          known = new Map();
          let next = numbers(packedPlaces.get(token) || "");
          postings(body, token).docs.forEach(function (document) {
            let fragment = -1;
            let list = [];
            for (let more = 1; more && !next.isOver(); ) {
              let value = next();
              fragment += (value >> 1) + 1;
              more = value & 1;
              list.push(fragment);
            }
            known.set(document, list);
          });
          if (packedPlaces.has(token)) {
            places.set(token, known);
          }
        }
        return known;
      }

      /* For each word the fragments of a document that may hold it, in order. */
      function fragments(words, document) {
        return words.map(function (ways) {
          let all = new Set();
          ways.forEach(function (way) {
            let lists = rare(way).map(function (token) {
              return placesOf(token).get(document) || [];
            });
            (lists[0] || []).forEach(function (fragment) {
              if (
                lists.every(function (list) {
                  return list.indexOf(fragment) >= 0;
                })
              ) {
                all.add(fragment);
              }
            });
          });
          return Array.from(all).sort(function (a, b) {
            return a - b;
          });
        });
      }

      /* All candidates, best first: title, policies, score, newer. */
      function ordered(words) {
        let titles = [0, 1].map(function (field) {
          return matching(words, field);
        });
        let all = candidates(words).filter(function (hit) {
          hit.segment = segment;
          hit.number = number;
          hit.kind = articles[hit.document].kind;
          hit.inTitle = titles[0].has(hit.document) || titles[1].has(hit.document);
          hit.fragments = fragments(words, hit.document);
          return hit.fragments.every(function (list) {
            return list.length > 0;
          });
        });
        return all.sort(order);
      }

      /* The files of facets that candidates need: issuers and dates, for filters. */
      function facetsFor(hits) {
        let pages = new Set();
        hits.forEach(function (hit) {
          if (!articles[hit.document].issuers) {
            pages.add(Math.floor(hit.document / core.page));
          }
        });
        return Array.from(pages);
      }

      function mergeFacets(page, data) {
        let at = page * core.page;
        let issuers = numbers(data.issuers);
        let dates = numbers(data.dates);
        for (; !dates.isOver(); at++) {
          let own = [];
          for (let left = issuers(); left > 0; left--) {
            own.push(data.names[issuers()]);
          }
          articles[at] = articles[at] || {};
          articles[at].issuers = own;
          articles[at].date = dates();
        }
      }

      /* What filters know of a candidate: {issue, year, kind, org: [], date: 20250613 or 0}. */
      function facts(hit) {
        let article = articles[hit.document];
        return {
          issue: article.ref.slice(0, 7),
          year: article.ref.slice(0, 4),
          kind: article.kind,
          org: article.issuers,
          date: article.date,
        };
      }

      async function terms(words, load) {
        await Promise.all(
          termsFor(words).map(async function (shard) {
            mergeTerms(shard, await load(number + "/terms/" + shard));
          })
        );
      }

      /* Loads all that a query needs to be ordered. */
      async function ready(words, load) {
        await terms(words, load);
        await Promise.all(
          pagesFor(words)
            .map(async function (page) {
              mergePage(page, await load(number + "/docs/" + page));
            })
            .concat(
              placesFor(words).map(async function (shard) {
                mergePlaces(shard, await load(number + "/places/" + shard));
              })
            )
        );
      }

      async function facets(hits, load) {
        await Promise.all(
          facetsFor(hits).map(async function (page) {
            mergeFacets(page, await load(number + "/facets/" + page));
          })
        );
      }

      async function similar(words, load) {
        await terms(words, load);
        let counts = new Map();
        let tokens = [].concat.apply(
          [],
          words.map(function (ways) {
            return tokenizer.queryTokens(ways[0]);
          })
        );
        tokens.forEach(function (token) {
          postings(0, token).docs.forEach(function (document) {
            counts.set(document, (counts.get(document) || 0) + 1);
          });
        });
        let best = Array.from(counts)
          .filter(function (entry) {
            return entry[1] * 2 >= tokens.length;
          })
          .sort(function (a, b) {
            return b[1] - a[1] || b[0] - a[0];
          })
          .slice(0, 3);
        return Promise.all(
          best.map(async function (entry) {
            let page = Math.floor(entry[0] / core.page);
            if (!articles[entry[0]] || !articles[entry[0]].ref) {
              mergePage(page, await load(number + "/docs/" + page));
            }
            let ref = articles[entry[0]].ref;
            return { ref: ref, article: await load("texts/" + ref + "/0") };
          })
        );
      }

      let segment = {
        terms: terms,
        ready: ready,
        facets: facets,
        facts: facts,
        similar: similar,
        candidates: candidates,
        ordered: ordered,
        has: function (token) {
          return packed[body].has(token);
        },
      };
      return segment;
    }

    let segments = core.segments.map(function (shardCount, number) {
      return createSegment(number, shardCount);
    });

    function tokensOf(words) {
      return Array.from(new Set([].concat.apply([], combinations(words))));
    }

    async function loadHeads(words, load) {
      if (!isSplit) {
        return segments.length === 0 ? null : segments[0].terms(words, load);
      }
      let shards = new Set(
        tokensOf(words).map(function (token) {
          return shardOf(token, core.heads);
        })
      );
      await Promise.all(
        Array.from(shards).map(async function (shard) {
          if (!mergedHeads.has(shard)) {
            let found = new Map();
            entries(await load("heads/" + shard), found);
            mergedHeads.add(shard);
            found.forEach(function (packed, token) {
              let next = numbers(packed);
              let head = Array.from({ length: names.length * 2 }, next);
              head.lists = [0, 1].map(function (field) {
                let document = -1;
                return Array.from({ length: head[field * 2] }, function () {
                  return (document += next() + 1);
                });
              });
              heads.set(token, head);
            });
          }
        })
      );
    }

    /* Whether the query holds a token that stands nowhere: its characters may be traditional ones. */
    function isStrange(words) {
      return combinations(words).every(function (tokens) {
        return tokens.some(function (token) {
          return isSplit ? !heads.has(token) : !segments.length || !segments[0].has(token);
        });
      });
    }

    /* Whether a segment may hold all tokens of a way of writing. */
    function mayHold(number, words) {
      return (
        !isSplit ||
        combinations(words).some(function (tokens) {
          return tokens.every(function (token) {
            return heads.has(token) && (heads.get(token)[body * 2 + 1] >> number) & 1;
          });
        })
      );
    }

    /* The segments with articles whose title or number holds all tokens, the newest first. */
    function titled(words) {
      let found = new Set();
      combinations(words).forEach(function (tokens) {
        [0, 1].forEach(function (field) {
          let lists = tokens.map(function (token) {
            return heads.has(token) ? heads.get(token).lists[field] : [];
          });
          common(lists).forEach(function (document) {
            let number = 0;
            for (let left = document - core.counts[0]; left >= 0; left -= core.counts[number]) {
              number++;
            }
            found.add(segments[number]);
          });
        });
      });
      return segments
        .filter(function (segment) {
          return found.has(segment);
        })
        .reverse();
    }

    /* Reads a query and loads what says where it may stand; gives its words. */
    async function prepare(typed, load) {
      let words = parse(typed);
      await loadHeads(words, load);
      if (words.length > 0 && isStrange(words)) {
        tokenizer.learn(await load("variants"));
        words = parse(typed);
        await loadHeads(words, load);
      }
      return words;
    }

    /* The segments that may hold the query, the newest first. */
    function possible(words) {
      return segments
        .filter(function (_, number) {
          return mayHold(number, words);
        })
        .reverse();
    }

    /* All candidates with what the index says of them, of the whole archive. */
    async function candidates(words, load) {
      let all = [];
      let some = possible(words);
      for (let n = 0; n < some.length; n++) {
        await some[n].ready(words, load);
        all = all.concat(some[n].candidates(words));
      }
      return all;
    }

    /* All candidates with their facts, for filters. */
    async function everything(words, load) {
      let lists = await Promise.all(
        possible(words).map(async function (segment) {
          await segment.ready(words, load);
          let hits = segment.ordered(words);
          await segment.facets(hits, load);
          return hits;
        })
      );
      return [].concat.apply([], lists).sort(order);
    }

    /*
     * Hands out confirmed results, best first: those with the words in their titles, then the others,
     * both from the newest segment to the oldest, which are loaded as far as they are needed.
     * `hits` are all candidates, if they are known. A candidate whose title holds the tokens but not
     * the words goes back to its place among the others.
     */
    function source(words, load, hits) {
      let stages = [];
      let lists = new Map();
      let queue = hits ? hits.slice() : [];
      let single = hits || !isSplit;
      if (!hits) {
        if (isSplit) {
          titled(words).forEach(function (segment) {
            stages.push([segment, true]);
          });
        }
        possible(words).forEach(function (segment) {
          stages.push([segment, false]);
        });
      }
      async function fill() {
        while (queue.length === 0 && stages.length > 0) {
          let segment = stages[0][0];
          if (!lists.has(segment)) {
            await segment.ready(words, load);
            lists.set(segment, segment.ordered(words));
          }
          let titled = stages.shift()[1];
          queue = lists.get(segment).filter(function (hit) {
            return single || hit.inTitle === titled;
          });
          queue.sort(order);
        }
      }
      async function next(count) {
        let results = [];
        await fill();
        while (results.length < count && queue.length > 0) {
          let batch = queue.slice(0, count - results.length);
          let found = await Promise.all(
            batch.map(function (hit) {
              return look(hit, words, load);
            })
          );
          let wrong = batch.findIndex(function (hit, n) {
            return found[n] && hit.inTitle && !found[n].result.inTitle;
          });
          let end = wrong < 0 ? batch.length : wrong;
          queue.splice(0, end);
          for (let n = 0; n < end; n++) {
            if (found[n]) {
              results.push({ hit: batch[n], words: words, article: found[n].article, result: found[n].result });
            }
          }
          if (wrong >= 0) {
            queue[0].inTitle = false;
            if (single) {
              queue.sort(order);
            } else {
              queue.shift();
            }
          }
          await fill();
        }
        return results;
      }
      return {
        next: next,
        isOver: function () {
          return queue.length === 0 && stages.length === 0;
        },
      };
    }

    /* How many articles there are without a look at their texts; 0 if that is not known. */
    function total(words) {
      let tokens = tokensOf(words);
      if (!isCertain(words) || words.length !== 1 || tokens.length !== 1) {
        return 0;
      }
      return isSplit ? (heads.get(tokens[0]) || [])[body * 2] || 0 : segments[0].candidates(words).length;
    }

    /* The articles whose titles share most with a query that found nothing, with at least half. */
    function similar(words, load) {
      return segments.length === 0 ? [] : segments[segments.length - 1].similar(words, load);
    }

    /* Whether a candidate is a hit without a look at its text: each word is one token. */
    function isCertain(words) {
      return words.every(function (ways) {
        return ways.every(function (way) {
          return tokenizer.queryTokens(way).length === 1;
        });
      });
    }

    function order(a, b) {
      return (
        b.inTitle - a.inTitle ||
        rank(a) - rank(b) ||
        b.score - a.score ||
        b.number - a.number ||
        b.document - a.document
      );
    }

    function rank(hit) {
      return hit.kind === "policy" || hit.kind === "call" ? 0 : 1;
    }

    /* The fragment of a candidate in which most words may stand. */
    function bestFragment(hit) {
      let counts = new Map();
      let best = 0;
      hit.fragments.forEach(function (list) {
        list.forEach(function (fragment) {
          counts.set(fragment, (counts.get(fragment) || 0) + 1);
        });
      });
      counts.forEach(function (count, fragment) {
        let most = counts.get(best) || 0;
        if (count > most || (count === most && fragment < best)) {
          best = fragment;
        }
      });
      return best;
    }

    /* What a page of a result shows, from the fragments of its article that are loaded. */
    function confirm(pieces, words) {
      pieces.forEach(function (piece) {
        tokenizer.learn(piece.variants);
      });
      let sections = pieces.map(function (piece) {
        return piece.sections;
      });
      return tokenizer.confirm(Object.assign({}, pieces[0], { sections: [].concat.apply([], sections) }), words);
    }

    /* Confirms a candidate: loads fragments until each word is seen. Null if it is no hit. */
    function look(hit, words, load) {
      hit.seen = hit.seen || lookAt(hit, words, load);
      hit.seen.catch(function () {
        hit.seen = null;
      });
      return hit.seen;
    }

    async function lookAt(hit, words, load) {
      let wanted = [bestFragment(hit)];
      let pieces = [];
      for (;;) {
        pieces.push(await load("texts/" + hit.ref + "/" + wanted[pieces.length]));
        let result = confirm(pieces, words);
        if (result) {
          return { article: pieces[0], result: result, fragments: wanted };
        }
        let next = nextFragment(hit, words, pieces, wanted);
        if (next < 0) {
          return null;
        }
        wanted.push(next);
      }
    }

    /* A fragment that may hold a word which the loaded ones lack; -1 if there is none. */
    function nextFragment(hit, words, pieces, loaded) {
      for (let n = 0; n < words.length; n++) {
        if (!confirm(pieces, [words[n]])) {
          let left = hit.fragments[n].filter(function (fragment) {
            return loaded.indexOf(fragment) < 0;
          });
          return left.length > 0 ? left[0] : -1;
        }
      }
      return -1;
    }

    return {
      tokenizer: tokenizer,
      parse: parse,
      combinations: combinations,
      prepare: prepare,
      candidates: candidates,
      everything: everything,
      source: source,
      total: total,
      isCertain: isCertain,
      look: look,
      confirm: confirm,
      similar: similar,
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

    return { load: load };
  }

  return { add: add, take: take, shardOf: shardOf, numbers: numbers, createEngine: createEngine, createLoader: createLoader };
})();
