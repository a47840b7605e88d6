/*
 * A segment: a year of the archive with files of its own. It finds and sorts the candidates of a query by
 * elasticlunr's index, into which it puts the loaded postings.
 */
huibianSearch.createSegment = function (number, archive) {
  "use strict";

  let KINDS = ["policy", "interpretation", "expert", "news", "call", "other"];
  /* The number of fragments in one number of a set, see org.huibian.search.SegmentTerms. */
  let SET = 14;
  let core = archive.core;
  let tokenizer = archive.tokenizer;
  let combinations = archive.combinations;
  let numbers = huibianSearch.numbers;
  let partOf = huibianSearch.partOf;
  let common = huibianSearch.common;
  let names = archive.names;
  let body = names.length - 1;
  let folder = core.segments[number][0];
  let files = core.segments[number][1];
  /* The newest segment knows where its tokens stand; of the others the directory of the archive does. */
  let members = number === core.segments.length - 1 ? huibianSearch.createMembers(core.segments[number], core.unit) : null;
  let config = { fields: {}, bool: "AND", expand: false };
  core.fields.forEach(function (field) {
    config.fields[field[0]] = { boost: field[1] };
  });
  let index = new archive.elasticlunr.Index();
  names.forEach(function (name) {
    index.addField(name);
  });
  index.documentStore.length = core.count;
  let packed = new Map();
  let unpacked = new Map();
  let nothing = unpack("#");
  let merged = new Set();
  let articles = [];

  /*
   * Returns the postings of a token: {fields: [{docs, counts, lengths}], next}, where next reads the
   * fragments of the documents. See org.huibian.search.SegmentTerms.
   */
  function postings(token) {
    let known = unpacked.get(token);
    if (!known && packed.has(token)) {
      known = unpack(packed.get(token));
      unpacked.set(token, known);
    }
    return known || nothing;
  }

  function unpack(text) {
    let next = numbers(text);
    let head = next();
    let counts = names.map(function (_, field) {
      return field === body ? head >> 2 : head & 1 ? next() : 0;
    });
    let fields = counts.map(function (count, field) {
      let list = { docs: [], counts: [], lengths: [] };
      let document = -1;
      for (; count > 0; count--) {
        let gap = next();
        document += (gap >> 1) + 1;
        list.docs.push(document);
        list.counts.push(gap & 1 ? next() + 2 : 1);
        if (field !== body) {
          list.lengths.push(next());
        }
      }
      return list;
    });
    return { fields: fields, next: next, isSets: head & 2, places: null };
  }

  function docs(field, token) {
    return postings(token).fields[field].docs;
  }

  /* The number of articles in the whole archive that contain the token. */
  function frequency(field, token) {
    return archive.frequency(field, token);
  }

  /* Loads the postings of the tokens of a query. */
  async function terms(words, load) {
    let tokens = Array.from(new Set([].concat.apply([], combinations(words))));
    await Promise.all(members ? parts(tokens, load) : places(tokens, load));
  }

  function parts(tokens, load) {
    let wanted = new Set();
    tokens.forEach(function (token) {
      wanted.add(partOf(token, members.count));
    });
    return Array.from(wanted, async function (part) {
      if (!merged.has(part)) {
        let text = await members.read(part, load);
        merged.add(part);
        huibianSearch.entries(text, function (token, list) {
          packed.set(token, list);
        });
      }
    });
  }

  function places(tokens, load) {
    return tokens.map(async function (token) {
      let place = archive.place(number, token);
      if (place && !packed.has(token)) {
        let bytes = await load(folder + "/" + partOf(token, files), place[0], place[0] + place[1]);
        huibianSearch.entries(huibianSearch.text(bytes), function (found, list) {
          packed.set(found, list);
        });
      }
    });
  }

  /* Returns the documents whose field contains all tokens. */
  function intersection(field, tokens) {
    return common(
      tokens.map(function (token) {
        return docs(field, token);
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

  function mergeDocuments(data) {
    let at = 0;
    let lengths = numbers(data.lengths);
    let sizes = numbers(data.texts);
    data.issues.forEach(function (issue) {
      let next = numbers(issue[2]);
      let from = 0;
      while (!next.isOver()) {
        let number = next();
        let article = (articles[at] = articles[at] || {});
        article.file = "texts/" + issue[0] + "-" + issue[1];
        article.ref = issue[0] + "/" + (number < 10 ? "0" : "") + number;
        article.length = lengths();
        article.kind = KINDS[data.kinds.charCodeAt(at) - 48];
        /* The ends of the fragments in the file of texts, after the start of the first. */
        article.ends = [from];
        for (let left = sizes(); left > 0; left--) {
          from += sizes() * core.unit;
          article.ends.push(from);
        }
        at++;
      }
    });
  }

  /* Puts the postings of a token into elasticlunr's index, restricted to the candidates. */
  function put(field, token, wanted) {
    let list = postings(token).fields[field];
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

  /* Returns the tokens of a spelling, the rarest first; the fragments to search contain all of them. */
  function rarest(way) {
    return tokenizer.queryTokens(way).sort(function (a, b) {
      return docs(body, a).length - docs(body, b).length;
    });
  }

  /* Reads a list of fragments. */
  function listOf(next) {
    let list = [];
    let fragment = -1;
    for (let more = 1; more; ) {
      let value = next();
      fragment += (value >> 1) + 1;
      more = value & 1;
      list.push(fragment);
    }
    return list;
  }

  /* Reads a set of fragments. */
  function setOf(next) {
    let list = [];
    let first = 0;
    for (let more = 1; more; first += SET) {
      let value = next();
      more = value & 1;
      for (let n = 0; n < SET; n++) {
        if ((value >> (n + 1)) & 1) {
          list.push(first + n);
        }
      }
    }
    return list;
  }

  /* Returns for each document the fragments that contain the token. */
  function fragmentsOf(token) {
    let known = postings(token);
    if (!known.places) {
      known.places = new Map();
      known.fields[body].docs.forEach(function (document) {
        known.places.set(document, known.isSets ? setOf(known.next) : listOf(known.next));
      });
    }
    return known.places;
  }

  /* Returns for each word the fragments of a document that may contain it, in order. */
  function fragments(words, document) {
    return words.map(function (ways) {
      let all = new Set();
      ways.forEach(function (way) {
        let lists = rarest(way).map(function (token) {
          return fragmentsOf(token).get(document) || [];
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

  function mergeFacets(data) {
    let issuers = numbers(data.issuers);
    let dates = numbers(data.dates);
    let forces = numbers(data.forces);
    for (let at = 0; !dates.isOver(); at++) {
      let own = [];
      for (let left = issuers(); left > 0; left--) {
        own.push(data.names[issuers()]);
      }
      articles[at] = articles[at] || {};
      articles[at].issuers = own;
      articles[at].date = dates();
      articles[at].force = huibianSearch.forceToday(data.states[forces()]);
    }
  }

  /* Returns the facets of a candidate: {issue, year, kind, org: [], force: [], date: 20250613 or 0}. */
  function facts(hit) {
    let article = articles[hit.document];
    return {
      issue: article.ref.slice(0, 7),
      year: article.ref.slice(0, 4),
      kind: article.kind,
      org: article.issuers,
      force: article.force,
      date: article.date,
    };
  }

  async function documents(load) {
    if (articles.length === 0 || !articles[0].ref) {
      mergeDocuments(await load(folder + "/docs"));
    }
  }

  /* Loads all that is needed to sort the candidates of a query. */
  async function ready(words, load) {
    await Promise.all([terms(words, load), documents(load)]);
  }

  async function facets(load) {
    if (articles.length === 0 || !articles[0].issuers) {
      mergeFacets(await load(folder + "/facets"));
    }
  }

  /* Returns the address of an article. */
  async function name(document, load) {
    await documents(load);
    return articles[document].ref;
  }

  /* Returns a fragment of an article, see org.huibian.search.DocumentJson. */
  async function text(document, fragment, load) {
    await documents(load);
    let article = articles[document];
    let bytes = await load(article.file, article.ends[fragment], article.ends[fragment + 1]);
    let values = JSON.parse(huibianSearch.text(bytes));
    return {
      title: values[0],
      issue: values[1],
      kind: values[2],
      date: values[3],
      numbers: values[4],
      issuers: values[5],
      times: values[6],
      variants: values[7],
      sections: values[8],
    };
  }

  let segment = {
    terms: terms,
    ready: ready,
    facets: facets,
    facts: facts,
    name: name,
    text: text,
    docs: docs,
    candidates: candidates,
    ordered: ordered,
    has: function (token) {
      return packed.has(token);
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
