/*
 * The search engine: answers queries by searching the segments of the archive in order, with an initially
 * empty index of elasticlunr. It also runs without a document.
 */
huibianSearch.createEngine = function (core, elasticlunr, tokenizers) {
  "use strict";

  let HAN = "\u3400";
  let SIMILAR = 3;
  /* The number of results for which the segments are loaded at once, if their titles match. */
  let ENOUGH = 8;
  let TOGETHER = 4;
  let tokenizer = tokenizers.create(core.rules);
  let queries = huibianSearch.createQueries(core, tokenizer);
  let reader = huibianSearch.createReader(tokenizer);
  let combinations = queries.combinations;
  let partOf = huibianSearch.partOf;
  let common = huibianSearch.common;
  let order = huibianSearch.order;
  let names = core.fields.map(function (field) {
    return field[0];
  });
  let body = names.length - 1;
  let last = core.segments.length - 1;
  /* The directory of the tokens of all segments but the newest: where they stand and in how many articles. */
  let members = core.heads ? huibianSearch.createMembers(core.heads, core.unit) : null;
  let variants = huibianSearch.createMembers(core.variants, core.unit);
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
    /* Returns the number of articles in the whole archive whose field contains a token. */
    frequency: function (field, token) {
      return (heads.has(token) ? heads.get(token).counts[field] : 0) + segments[last].docs(field, token).length;
    },
    /* Returns the position and length of a token's postings in a segment; undefined if it has none. */
    place: function (number, token) {
      return heads.has(token) ? heads.get(token).places.get(number) : undefined;
    },
  };
  let segments = core.segments.map(function (_, number) {
    return huibianSearch.createSegment(number, archive);
  });

  /* Loads what the archive knows of the tokens of a query: the directory, and the newest segment. */
  async function loadHeads(words, load) {
    let parts = new Set();
    if (members) {
      queries.tokensOf(words).forEach(function (token) {
        parts.add(partOf(token, members.count));
      });
    }
    let wanted = Array.from(parts, async function (part) {
      if (!mergedHeads.has(part)) {
        huibianSearch.addHeads(heads, names.length, await members.read(part, load));
        mergedHeads.add(part);
      }
    });
    if (last >= 0) {
      wanted.push(segments[last].ready(words, load));
    }
    await Promise.all(wanted);
  }

  /* Returns whether no article contains a token of the query, so that it may have traditional characters. */
  function isStrange(words) {
    return combinations(words).every(function (tokens) {
      return tokens.some(function (token) {
        return !heads.has(token) && (last < 0 || !segments[last].has(token));
      });
    });
  }

  /* Returns whether a segment may contain all tokens of a combination of spellings. */
  function mayHold(number, words) {
    return combinations(words).some(function (tokens) {
      return tokens.every(function (token) {
        return number === last ? segments[last].has(token) : archive.place(number, token);
      });
    });
  }

  /* Returns the segment of an article and its position there, by its position in the archive. */
  function place(document) {
    let number = 0;
    for (; document >= core.segments[number][3]; number++) {
      document -= core.segments[number][3];
    }
    return { number: number, document: document };
  }

  /* Returns how many articles of each segment have a title or number with all tokens, newest segment first. */
  function titled(words) {
    let found = new Map();
    function count(number, documents) {
      documents.forEach(function (document) {
        let own = found.get(number) || new Set();
        found.set(number, own.add(document));
      });
    }
    combinations(words).forEach(function (tokens) {
      [0, 1].forEach(function (field) {
        if (last >= 0) {
          count(
            last,
            common(
              tokens.map(function (token) {
                return segments[last].docs(field, token);
              })
            )
          );
        }
        let lists = tokens.map(function (token) {
          return heads.has(token) ? heads.get(token).lists[field] : [];
        });
        common(lists).forEach(function (document) {
          let at = place(document);
          count(at.number, [at.document]);
        });
      });
    });
    return Array.from(found, function (entry) {
      return { number: entry[0], count: entry[1].size };
    }).sort(function (a, b) {
      return b.number - a.number;
    });
  }

  /* Loads the simplified forms of the characters of a query that may be traditional. */
  async function learn(typed, load) {
    let files = new Set();
    Array.from(typed).forEach(function (character) {
      if (character >= HAN) {
        files.add(character.codePointAt(0) % variants.count);
      }
    });
    await Promise.all(
      Array.from(files).map(async function (file) {
        tokenizer.learn((await variants.read(file, load)).trim());
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
        await segment.facets(load);
        return hits;
      })
    );
    return [].concat.apply([], lists).sort(order);
  }

  /*
   * Returns a source of verified results, best first: those that match in their titles, then the others,
   * each from the newest segment to the oldest; segments are loaded as needed, several at once. `hits` are
   * all candidates, if they are known. A candidate whose title contains the tokens but not the words is
   * moved back to its position among the others.
   */
  function source(words, load, hits) {
    let stages = [];
    let lists = new Map();
    let queue = hits ? hits.slice() : [];
    let single = hits || last === 0;
    /* The number of older segments to load at once the next time. */
    let ahead = 1;
    if (!hits) {
      let count = 0;
      let older = 0;
      (single ? [] : titled(words)).forEach(function (one) {
        stages.push([segments[one.number], true]);
        older += one.number === last ? 0 : 1;
        ahead = count < ENOUGH ? Math.max(ahead, older) : ahead;
        count += one.count;
      });
      possible(words).forEach(function (segment) {
        stages.push([segment, false]);
      });
    }

    function compare(a, b) {
      return (single ? 0 : b.inTitle - a.inTitle || b.number - a.number) || order(a, b);
    }

    /* Loads the next segments, unless the first of them is loaded; the newest one always is. */
    async function loadNext() {
      let some = new Set();
      for (let n = 0; n < stages.length && some.size < ahead && !some.has(segments[last]); n++) {
        if (lists.has(stages[n][0])) {
          if (n === 0) {
            return;
          }
        } else if (n === 0 || stages[n][0] !== segments[last]) {
          some.add(stages[n][0]);
        }
      }
      if (!some.has(segments[last])) {
        ahead *= 2;
      }
      await Promise.all(
        Array.from(some, async function (segment) {
          await segment.ready(words, load);
          lists.set(segment, segment.ordered(words));
        })
      );
    }

    /* Fills the queue with candidates of the next segments. */
    async function fill(count) {
      while (queue.length < count && stages.length > 0) {
        await loadNext();
        let stage = stages.shift();
        lists.get(stage[0]).forEach(function (hit) {
          if (single || hit.inTitle === stage[1]) {
            queue.push(hit);
          }
        });
        queue.sort(compare);
      }
    }

    function moveBack(hit) {
      let isToCome = stages.some(function (stage) {
        return stage[0] === hit.segment && !stage[1];
      });
      hit.inTitle = false;
      if (single || !isToCome) {
        queue.push(hit);
        queue.sort(compare);
      }
    }

    async function next(count) {
      let results = [];
      let least = 0;
      await fill(count);
      while (results.length < count && queue.length > 0) {
        let batch = queue.slice(0, Math.max(count - results.length, least));
        let found = await Promise.all(
          batch.map(function (hit) {
            return reader.look(hit, words, load);
          })
        );
        for (let n = 0; n < batch.length && results.length < count; n++) {
          let hit = queue.shift();
          if (found[n] && hit.inTitle && !found[n].result.inTitle) {
            moveBack(hit);
            break;
          }
          if (found[n]) {
            results.push({ hit: hit, words: words, article: found[n].article, result: found[n].result });
          }
        }
        /* Where some candidates do not match, others may not either: several are looked at together. */
        least = TOGETHER;
        await fill(count - results.length);
      }
      return results;
    }

    /* Returns whether no further candidates are left. */
    async function isOver() {
      await fill(1);
      return queue.length === 0;
    }

    return { next: next, isOver: isOver };
  }

  /* Returns the number of results, if it is known without verification, or 0. */
  function total(words) {
    let tokens = queries.tokensOf(words);
    if (!queries.isCertain(words) || words.length !== 1 || tokens.length !== 1) {
      return 0;
    }
    return last < 0 ? 0 : archive.frequency(body, tokens[0]);
  }

  /* Returns the articles whose titles are most similar to a query without results, at least by half. */
  async function similar(words, load) {
    let counts = new Map();
    function add(document) {
      counts.set(document, (counts.get(document) || 0) + 1);
    }
    let tokens = [].concat.apply(
      [],
      words.map(function (ways) {
        return tokenizer.queryTokens(ways[0]);
      })
    );
    tokens.forEach(function (token) {
      let older = heads.has(token) ? heads.get(token).lists[0] : [];
      let newer = last < 0 ? [] : segments[last].docs(0, token);
      older.forEach(add);
      newer.forEach(function (document) {
        add(core.count - core.segments[last][3] + document);
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
        let segment = segments[at.number];
        return { ref: await segment.name(at.document, load), article: await segment.text(at.document, 0, load) };
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
