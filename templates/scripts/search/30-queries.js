/* Parses queries: the words, each with its spellings, and the tokens that select the candidates. */
huibianSearch.createQueries = function (core, tokenizer) {
  "use strict";

  let ALTERNATIVES = 6;
  let COMBINATIONS = 12;
  let TOKENS = 24;
  let TITLE = 6;
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
    /* A spelling that contains another one is superfluous: the other one finds at least as much. */
    return ways.filter(function (way) {
      return (
        way === word ||
        !ways.some(function (other) {
          return other !== way && way.indexOf(other) >= 0;
        })
      );
    });
  }

  /* A name of two characters is only recognized at the start: 集中办理 does not contain 中办. */
  function holds(word, name) {
    let at = word.indexOf(name);
    return at === 0 || (at > 0 && name.length > 2);
  }

  /* Parses a query as typed: returns its words, each as a list of its spellings. */
  function parse(typed) {
    return tokenizer.words(typed).map(alternatives);
  }

  /* Returns the tokens that a candidate must contain, for each combination of spellings. */
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

  function tokensOf(words) {
    return Array.from(new Set([].concat.apply([], combinations(words))));
  }

  /* Returns whether candidates match without verification, because each word is one token. */
  function isCertain(words) {
    return words.every(function (ways) {
      return ways.every(function (way) {
        return tokenizer.queryTokens(way).length === 1;
      });
    });
  }

  return { parse: parse, combinations: combinations, tokensOf: tokensOf, isCertain: isCertain };
};
