/*
 * The search engine: answers queries by searching the segments of the archive in order, with an initially
 * empty index of elasticlunr. It also runs without a document.
 */
huibianSearch.createEngine = function (core, elasticlunr, tokenizers) {
  "use strict";

  let HAN = "\u3400";
  let SIMILAR = 3;
  let tokenizer = tokenizers.create(core.rules);
  let queries = huibianSearch.createQueries(core, tokenizer);
  let reader = huibianSearch.createReader(tokenizer);
  let combinations = queries.combinations;
  let numbers = huibianSearch.numbers;
  let shardOf = huibianSearch.shardOf;
  let common = huibianSearch.common;
  let order = huibianSearch.order;
  let names = core.fields.map(function (field) {
    return field[0];
  });
  let body = names.length - 1;
  let isSplit = core.segments.length > 1;
  /* The document frequencies, if there are several segments: number of articles and segments by field. */
  let heads = new Map();
  let mergedHeads = new Set();
  /* Queries are already split into tokens. */
  elasticlunr.tokenizer = function (tokens) {
    return tokens;
  };

  let archive = {
    core: core,
    names: names,
    elasticlunr: elasticlunr,
    tokenizer: tokenizer,
    combinations: combinations,
    /* Returns the number of articles that contain a token; 0 if the only segment knows it. */
    frequency: function (field, token) {
      return isSplit ? heads.get(token)[field * 2] : 0;
    },
  };
  let segments = core.segments.map(function (shardCount, number) {
    return huibianSearch.createSegment(number, shardCount, archive);
  });

  async function loadHeads(words, load) {
    if (!isSplit) {
      return segments.length === 0 ? null : segments[0].terms(words, load);
    }
    let shards = new Set(
      queries.tokensOf(words).map(function (token) {
        return shardOf(token, core.heads);
      })
    );
    await Promise.all(
      Array.from(shards).map(async function (shard) {
        if (!mergedHeads.has(shard)) {
          let found = new Map();
          huibianSearch.entries(await load("heads/" + shard), found);
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

  /* Returns whether no article contains a token of the query, so that it may have traditional characters. */
  function isStrange(words) {
    return combinations(words).every(function (tokens) {
      return tokens.some(function (token) {
        return isSplit ? !heads.has(token) : !segments.length || !segments[0].has(token);
      });
    });
  }

  /* Returns whether a segment may contain all tokens of a combination of spellings. */
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

  /* Returns the segment of an article and its position there, by its position in the archive. */
  function place(document) {
    let number = 0;
    for (; document >= core.counts[number]; number++) {
      document -= core.counts[number];
    }
    return { number: number, document: document };
  }

  /* Returns the segments with articles whose title or number contains all tokens, newest first. */
  function titled(words) {
    let found = new Set();
    combinations(words).forEach(function (tokens) {
      [0, 1].forEach(function (field) {
        let lists = tokens.map(function (token) {
          return heads.has(token) ? heads.get(token).lists[field] : [];
        });
        common(lists).forEach(function (document) {
          found.add(segments[place(document).number]);
        });
      });
    });
    return segments
      .filter(function (segment) {
        return found.has(segment);
      })
      .reverse();
  }

  /* Loads the simplified forms of the characters of a query that may be traditional. */
  async function learn(typed, load) {
    let files = new Set();
    Array.from(typed).forEach(function (character) {
      if (character >= HAN) {
        files.add(character.codePointAt(0) % core.variants);
      }
    });
    await Promise.all(
      Array.from(files).map(async function (file) {
        tokenizer.learn(await load("variants/" + file));
      })
    );
  }

  /* Parses a query, loads the document frequencies of its tokens and returns its words. */
  async function prepare(typed, load) {
    let words = queries.parse(typed);
    await loadHeads(words, load);
    if (words.length > 0 && isStrange(words)) {
      await learn(typed, load);
      words = queries.parse(typed);
      await loadHeads(words, load);
    }
    return words;
  }

  /* Returns the segments that may contain the query, newest first. */
  function possible(words) {
    return segments
      .filter(function (_, number) {
        return mayHold(number, words);
      })
      .reverse();
  }

  /* Returns all candidates of the whole archive with their data in the index. */
  async function candidates(words, load) {
    let all = [];
    let some = possible(words);
    for (let n = 0; n < some.length; n++) {
      await some[n].ready(words, load);
      all = all.concat(some[n].candidates(words));
    }
    return all;
  }

  /* Returns all candidates with their facets, for the filters. */
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
   * Returns a source of verified results, best first: those that match in their titles, then the others,
   * each from the newest segment to the oldest; segments are loaded as needed. `hits` are all candidates,
   * if they are known. A candidate whose title contains the tokens but not the words is moved back to its
   * position among the others.
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
            return reader.look(hit, words, load);
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

  /* Returns the number of results, if it is known without verification, or 0. */
  function total(words) {
    let tokens = queries.tokensOf(words);
    if (!queries.isCertain(words) || words.length !== 1 || tokens.length !== 1) {
      return 0;
    }
    return isSplit ? (heads.get(tokens[0]) || [])[body * 2] || 0 : segments[0].candidates(words).length;
  }

  /* Returns the articles whose titles are most similar to a query without results, at least by half. */
  async function similar(words, load) {
    let counts = new Map();
    let tokens = [].concat.apply(
      [],
      words.map(function (ways) {
        return tokenizer.queryTokens(ways[0]);
      })
    );
    tokens.forEach(function (token) {
      let list = isSplit ? heads.has(token) && heads.get(token).lists[0] : segments.length > 0 && segments[0].titles(token);
      (list || []).forEach(function (document) {
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
      .slice(0, SIMILAR);
    return Promise.all(
      best.map(async function (entry) {
        let at = place(entry[0]);
        let ref = await segments[at.number].name(at.document, load);
        return { ref: ref, article: await load("texts/" + ref + "/0") };
      })
    );
  }

  return {
    tokenizer: tokenizer,
    parse: queries.parse,
    combinations: combinations,
    prepare: prepare,
    candidates: candidates,
    everything: everything,
    source: source,
    total: total,
    isCertain: queries.isCertain,
    look: reader.look,
    confirm: reader.confirm,
    similar: similar,
  };
};
