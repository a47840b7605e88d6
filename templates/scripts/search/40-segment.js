/*
 * A segment: some years of the archive with files of their own. It finds and sorts the candidates of a
 * query by elasticlunr's index, into which it puts the loaded postings.
 */
huibianSearch.createSegment = function (number, shardCount, archive) {
  "use strict";

  let KINDS = ["policy", "interpretation", "expert", "news", "call", "other"];
  let RARE = 2;
  let core = archive.core;
  let tokenizer = archive.tokenizer;
  let combinations = archive.combinations;
  let numbers = huibianSearch.numbers;
  let shardOf = huibianSearch.shardOf;
  let entries = huibianSearch.entries;
  let common = huibianSearch.common;
  let names = archive.names;
  let body = names.length - 1;
  let config = { fields: {}, bool: "AND", expand: false };
  core.fields.forEach(function (field) {
    config.fields[field[0]] = { boost: field[1] };
  });
  let index = new archive.elasticlunr.Index();
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

  /* The number of articles in the whole archive that contain the token. */
  function frequency(field, token) {
    return archive.frequency(field, token) || postings(field, token).docs.length;
  }

  function shards(tokens) {
    let all = tokens.map(function (token) {
      return shardOf(token, shardCount);
    });
    return Array.from(new Set(all)).filter(function (shard) {
      return !merged.has(shard);
    });
  }

  /* Returns the files of terms that a query needs and that are not loaded yet. */
  function termsFor(words) {
    return shards([].concat.apply([], combinations(words)));
  }

  function mergeTerms(shard, data) {
    merged.add(shard);
    data.forEach(function (text, field) {
      entries(text, packed[field]);
    });
  }

  /* Returns the postings of a token: {docs, counts, lengths}. */
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

  /* Returns the documents whose field contains all tokens. */
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

  /* Returns the pages of documents that a query needs and that are not loaded yet. */
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

  /* Puts the postings of a token into elasticlunr's index, restricted to the candidates. */
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

  /* Returns the candidates {ref, score}, which contain all tokens of one combination of spellings. */
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

  /* Returns the rarest tokens of a spelling, which select the fragments to search. */
  function rare(way) {
    return tokenizer
      .queryTokens(way)
      .sort(function (a, b) {
        return postings(body, a).docs.length - postings(body, b).docs.length;
      })
      .slice(0, RARE);
  }

  /* Returns the files of places that a query needs. */
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

  /* Returns for each document the fragments that contain the token. */
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

  /* Returns for each word the fragments of a document that may contain it, in order. */
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

  /* Returns all candidates, best first: by match in the title, kind (policies first), score and age. */
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
    return all.sort(huibianSearch.order);
  }

  /* Returns the files of facets (issuers and dates) that the filters need for the candidates. */
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

  /* Returns the facets of a candidate: {issue, year, kind, org: [], date: 20250613 or 0}. */
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

  /* Loads all that is needed to sort the candidates of a query. */
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

  /* Returns the address of an article. */
  async function name(document, load) {
    let page = Math.floor(document / core.page);
    if (!articles[document] || !articles[document].ref) {
      mergePage(page, await load(number + "/docs/" + page));
    }
    return articles[document].ref;
  }

  let segment = {
    terms: terms,
    ready: ready,
    facets: facets,
    facts: facts,
    name: name,
    titles: function (token) {
      return postings(0, token).docs;
    },
    candidates: candidates,
    ordered: ordered,
    has: function (token) {
      return packed[body].has(token);
    },
  };
  return segment;
};

/* Compares two candidates: by match in the title, kind (policies first), score and age. */
huibianSearch.order = function (a, b) {
  "use strict";

  function rank(hit) {
    return hit.kind === "policy" || hit.kind === "call" ? 0 : 1;
  }

  return (
    b.inTitle - a.inTitle ||
    rank(a) - rank(b) ||
    b.score - a.score ||
    b.number - a.number ||
    b.document - a.document
  );
};
