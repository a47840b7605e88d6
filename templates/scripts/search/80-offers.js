/* Suggestions for a query without results: queries with fewer words, and similar titles. */
huibianSearch.createOffers = function (engine, load) {
  "use strict";

  let MOST = 3;
  let HAN = /[\u3400-\u9fff]/;

  /* Returns similar queries that have results; null if the reader has started another search meanwhile. */
  async function queries(words, isOld) {
    let own = words.map(function (ways) {
      return ways[0];
    });
    let groups = own.length > 1 ? withoutOne(own) : pieces(own[0]);
    let offered = [];
    for (let g = 0; g < groups.length && offered.length < MOST; g++) {
      for (let i = 0; i < groups[g].length; i++) {
        let found = await hasResult(groups[g][i]);
        if (isOld()) {
          return null;
        }
        if (found) {
          offered.push(groups[g][i]);
          break;
        }
      }
    }
    return offered;
  }

  /* Queries without one of the words, then single words; each group gives at most one suggestion. */
  function withoutOne(words) {
    let groups = words.map(function (_, left) {
      return [
        words
          .filter(function (_, n) {
            return n !== left;
          })
          .join(" "),
      ];
    });
    return words.length === 2
      ? groups
      : groups.concat(
          words.map(function (word) {
            return [word];
          })
        );
  }

  /* Splits a word in two, first before digits, then into its longest start and its longest end. */
  function pieces(word) {
    let characters = Array.from(word.replace(/"/g, "")).slice(0, 40);
    let both = [];
    let starts = [];
    let ends = [];
    for (let cut = characters.length - 1; cut > 0; cut--) {
      let digits = /[a-z0-9]/i.test(characters[cut]);
      if (!HAN.test(digits ? characters[cut - 1] : characters[cut])) {
        continue;
      }
      let start = characters.slice(0, cut).join("");
      let end = characters.slice(cut).join("");
      let two = characters.length - cut > 1;
      if (cut > 1) {
        starts.push(start);
      }
      if (two) {
        ends.unshift(end);
      }
      if (digits) {
        both.unshift(start + " " + end);
      } else if (cut > 1 && two) {
        both.push(start + " " + end);
      }
    }
    return [both.slice(0, 8), starts.slice(0, 8), ends.slice(0, 8)];
  }

  async function hasResult(query) {
    let words = await engine.prepare(query, load);
    return words.length > 0 && (await engine.source(words, load).next(1)).length > 0;
  }

  return { queries: queries };
};
