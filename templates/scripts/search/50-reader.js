/* Verifies candidates: loads fragments of an article until each word of a query is found. */
huibianSearch.createReader = function (tokenizer) {
  "use strict";

  /* Returns the fragment of a candidate that may contain most words. */
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

  /* Returns the contents of a result from the loaded fragments of its article. */
  function confirm(pieces, words) {
    pieces.forEach(function (piece) {
      tokenizer.learn(piece.variants);
    });
    let sections = pieces.map(function (piece) {
      return piece.sections;
    });
    return tokenizer.confirm(Object.assign({}, pieces[0], { sections: [].concat.apply([], sections) }), words);
  }

  /* Verifies a candidate: loads fragments until each word is found. Returns null if it does not match. */
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
      pieces.push(await hit.segment.text(hit.document, wanted[pieces.length], load));
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

  /* Returns a fragment that may contain a word which is not in the loaded ones, or -1 if there is none. */
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

  return { confirm: confirm, look: look };
};
