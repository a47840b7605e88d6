/*
 * Asks the site's own search as its page does, without a page. `run` evaluates a file of data/search.
 * The answer to each question is given at once: nothing is waited for.
 */
(function (run) {
  "use strict";

  const loaded = new Map();

  /* What is loaded comes at once, so all that follows runs before the call returns. */
  function load(name) {
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
    /* The articles that the pages list. */
    articles: function () {
      const all = [];
      core.segments.forEach(function (_, segment) {
        for (let page = 0; page * core.page < core.counts[segment]; page++) {
          load(segment + "/docs/" + page).issues.forEach(function (issue) {
            const next = huibianSearch.numbers(issue[1]);
            while (!next.isOver()) {
              const number = next();
              all.push(issue[0] + "/" + (number < 10 ? "0" : "") + number);
            }
          });
        }
      });
      return all;
    },
    /* Starts to answer; `candidates` gives them as [ref, score, …] when jobs have run. */
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
    /* Starts to list at most so many results in the page's order. */
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
    /* Starts to find what the page says of an article; null if it does not list it. */
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
    /* The answer to the last question. */
    answer: function () {
      if (answer === null) {
        throw new Error("the search gives no answer");
      }
      if (answer.failure) {
        throw answer.failure;
      }
      return answer.value;
    },
    /* Takes the whole index as elasticlunr writes it. */
    loadUnsplit: function (json) {
      unsplit = elasticlunr.Index.load(JSON.parse(json));
    },
    /* The candidates of the whole index as [ref, score, …]. */
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
