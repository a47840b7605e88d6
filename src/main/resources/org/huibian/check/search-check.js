/*
 * Asks the site's own search as its page does, without a page. `run` evaluates a file of data/search.
 */
(function (run) {
  "use strict";

  function load(name) {
    run(name);
    return huibianSearch.take(name);
  }

  const core = load("core");
  const engine = huibianSearch.createEngine(core, elasticlunr, huibianTokenizer);

  return {
    articles: function () {
      return Object.keys(core.articles);
    },
    /* The candidates as [ref, score, ref, score, …]. */
    candidates: function (typed) {
      const words = engine.parse(typed);
      engine.shardsFor(words).forEach(function (shard) {
        engine.merge(shard, load("terms/" + shard));
      });
      const flat = [];
      engine.candidates(words).forEach(function (hit) {
        flat.push(hit.ref, hit.score);
      });
      return flat;
    },
    /* Whether the page would list the article for the query. */
    confirms: function (ref, typed) {
      return engine.confirm(load("texts/" + ref), engine.parse(typed)) !== null;
    },
  };
});
