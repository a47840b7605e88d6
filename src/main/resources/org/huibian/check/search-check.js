/*
 * Drives the search of a site as its page does, without a page. `run` evaluates a file of data/search, and
 * `slice` returns some bytes of the string in a file of members as characters below 256.
 * Nothing is asynchronous here, so the answer to a query is there when the call returns.
 */
(function (run, slice) {
  "use strict";

  /* The number of results that are asked for at once, as the page does. */
  const SHOWN = 10;

  const loaded = new Map();

  /* Loads a file at once, so everything that awaits it runs before the call returns. */
  function load(name, from, to) {
    if (from !== undefined) {
      const skip = huibianSearch.headOf(name).length;
      return slice(name, skip + from, skip + to);
    }
    if (!loaded.has(name)) {
      run(name);
      loaded.set(name, huibianSearch.take(name));
    }
    return loaded.get(name);
  }

  const core = load("core");
  const engine = huibianSearch.createEngine(core, elasticlunr, huibianTokenizer);
  let answer = null;
  let unsplit = null;

  function settle(promise) {
    answer = null;
    promise.then(
      function (value) {
        answer = { value: value };
      },
      function (failure) {
        answer = { failure: failure };
      }
    );
  }

  return {
    /* Returns the articles that the index lists. */
    articles: function () {
      const all = [];
      core.segments.forEach(function (segment) {
        load(segment[0] + "/docs").issues.forEach(function (issue) {
          const next = huibianSearch.numbers(issue[2]);
          while (!next.isOver()) {
            const number = next();
            all.push(issue[0] + "/" + (number < 10 ? "0" : "") + number);
          }
        });
      });
      return all;
    },
    /* Searches the candidates for a query; `answer` returns them as [ref, score, …]. */
    ask: function (typed) {
      settle(
        engine.prepare(typed, load).then(async function (words) {
          const flat = [];
          if (words.length > 0) {
            (await engine.candidates(words, load)).forEach(function (hit) {
              flat.push(hit.ref, hit.score);
            });
          }
          return flat;
        })
      );
    },
    /* Lists at most so many results in the order of the page; `answer` returns their refs. */
    list: function (typed, most) {
      settle(
        engine.prepare(typed, load).then(async function (words) {
          const found = words.length > 0 ? await engine.source(words, load).next(most) : [];
          return found.map(function (one) {
            return one.hit.ref;
          });
        })
      );
    },
    /* Looks for an article among the first results of the page; `answer` returns whether it is there. */
    find: function (typed, ref, most) {
      settle(
        engine.prepare(typed, load).then(async function (words) {
          const source = engine.source(words, load);
          for (let seen = 0; words.length > 0 && seen < most && !(await source.isOver()); seen += SHOWN) {
            const found = await source.next(SHOWN);
            const isThere = found.some(function (one) {
              return one.hit.ref === ref;
            });
            if (isThere) {
              return true;
            }
          }
          return false;
        })
      );
    },
    /* Searches the result that the page shows for an article; `answer` returns null if none. */
    show: function (ref, typed) {
      settle(
        engine.prepare(typed, load).then(async function (words) {
          const all = await engine.everything(words, load);
          const hit = all.find(function (one) {
            return one.ref === ref;
          });
          const found = hit ? await engine.look(hit, words, load) : null;
          return found ? found.result : null;
        })
      );
    },
    engine: engine,
    /* Returns the answer to the last query. */
    answer: function () {
      if (answer === null) {
        throw new Error("the search gives no answer");
      }
      if (answer.failure) {
        throw answer.failure;
      }
      return answer.value;
    },
    /* Loads a whole index in the format of elasticlunr. */
    loadUnsplit: function (json) {
      unsplit = elasticlunr.Index.load(JSON.parse(json));
    },
    /* Returns the candidates of the whole index as [ref, score, …]. */
    unsplit: function (typed) {
      const config = { fields: {}, bool: "AND", expand: false };
      core.fields.forEach(function (field) {
        config.fields[field[0]] = { boost: field[1] };
      });
      const scores = new Map();
      engine.combinations(engine.parse(typed)).forEach(function (tokens) {
        unsplit.search(tokens, config).forEach(function (hit) {
          scores.set(hit.ref, Math.max(hit.score, scores.get(hit.ref) || 0));
        });
      });
      return [].concat.apply([], Array.from(scores));
    },
  };
});
