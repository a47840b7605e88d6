/*
 * The tokenizer: splits text into tokens as org.huibian.search.Tokenizer does, by the rules in the index,
 * and finds the occurrences of a query in a text. It needs neither a document nor the network, so that it
 * also runs outside a browser.
 */
var huibianTokenizer = (function () {
  "use strict";

  let BREAK = "|";
  let GAP = " ";
  let EXCERPT = 110;
  let BEFORE = 26;
  /* The year 〔2025〕 of a document number, which readers omit: 国办发52号. */
  let YEAR = /[〔﹝\[［(（【]\s*[12１２][0-9０-９]{3}\s*[〕﹞\]］)）】]\s*第?\s*(?=[0-9０-９]{1,5}\s*号)/g;
  let ABOUT = /关于/g;
  let MOST = 4;
  /* The same pattern as Tokenizer.WORD. */
  let WORD = /["\u201c-\u201f]([^"\u201c-\u201f]+)["\u201c-\u201f](?![^\x00-\x20])|[^\x00-\x20]+/g;

  function create(rules) {
    let kinds = ["han", "letter", "digit", "transparent"];
    let known = new Map();
    let variants = new Map();

    function kindOf(code) {
      let kind = known.get(code);
      if (kind === undefined) {
        kind = lookUp(code);
        known.set(code, kind);
      }
      return kind;
    }

    function lookUp(code) {
      for (let k = 0; k < kinds.length; k++) {
        let ranges = rules[kinds[k]];
        for (let i = 0; i < ranges.length; i += 2) {
          if (code >= ranges[i] && code <= ranges[i + 1]) {
            return kinds[k];
          }
        }
      }
      return "break";
    }

    function fold(code, character) {
      let same = code < 0xa0 || (code >= 0x4e00 && code <= 0x9fff) || (code >= 0xd800 && code <= 0xdfff);
      return same ? character : character.normalize("NFKC");
    }

    function lower(code, character) {
      return code < 0x500 && code !== 0x130 ? character.toLowerCase() : variants.get(character) || character;
    }

    /* Adds pairs of a traditional and a simplified character. */
    function learn(pairs) {
      let all = Array.from(pairs || "");
      for (let i = 1; i < all.length; i += 2) {
        variants.set(all[i - 1], all[i]);
      }
    }

    /* Folds a text character by character without removing any. */
    function foldAll(text) {
      return Array.from(text, function (character) {
        return Array.from(fold(character.codePointAt(0), character), function (part) {
          return lower(part.codePointAt(0), part);
        }).join("");
      }).join("");
    }

    /*
     * Returns the normalized text, and for each of its UTF-16 units the range in the original:
     * {text, starts, ends}. The ranges [from, to) in `skipped` are ignored.
     */
    function locate(original, skipped) {
      let text = "";
      let starts = [];
      let ends = [];
      let before = "break";
      let gap = false;
      let separated = false;
      let skip = 0;

      function put(characters, start, end) {
        text += characters;
        for (let n = 0; n < characters.length; n++) {
          starts.push(start);
          ends.push(end);
        }
      }

      for (let i = 0; i < original.length; ) {
        while (skipped && skip < skipped.length && i >= skipped[skip][1]) {
          skip++;
        }
        if (skipped && skip < skipped.length && i >= skipped[skip][0]) {
          i = skipped[skip][1];
          continue;
        }
        let code = original.codePointAt(i);
        let start = i;
        i += code > 0xffff ? 2 : 1;
        let folded = fold(code, original.slice(start, i));
        for (let j = 0; j < folded.length; ) {
          let part = folded.codePointAt(j);
          let size = part > 0xffff ? 2 : 1;
          let character = lower(part, folded.slice(j, j + size));
          j += size;
          let kind = kindOf(character.codePointAt(0));
          if (kind === "break") {
            separated = true;
          } else if (kind === "transparent") {
            gap = true;
          } else {
            if (separated && text.length > 0) {
              put(BREAK, start, start);
            } else if (gap && kind === before && kind !== "han") {
              put(GAP, start, start);
            }
            put(character, start, i);
            before = kind;
            gap = false;
            separated = false;
          }
        }
      }
      return { text: text, starts: starts, ends: ends };
    }

    function squeeze(text) {
      return locate(text).text;
    }

    /* Returns whether there is a break, a gap or the end of the text at a position. */
    function separates(all, at) {
      return at >= all.length || all[at] === BREAK || all[at] === GAP;
    }

    function isHan(character) {
      return kindOf(character.codePointAt(0)) === "han";
    }

    function wordEnd(all, start) {
      let end = start;
      while (!separates(all, end) && !isHan(all[end])) {
        end++;
      }
      return end;
    }

    /* Returns the distinct tokens of one word of a query, as Tokenizer.queryTokens does. */
    function queryTokens(word) {
      let all = Array.from(squeeze(word));
      let tokens = new Set();
      let covered = false;
      for (let start = 0; start < all.length; start++) {
        if (separates(all, start)) {
          covered = false;
          continue;
        }
        let han = isHan(all[start]);
        let end = start + 1;
        let last = true;
        if (!han) {
          let limit = wordEnd(all, start);
          end = Math.min(start + rules.wordGram, limit);
          last = end === limit;
        }
        let crosses = last && !separates(all, end) && isHan(all[end]);
        if (crosses || !covered || !han) {
          tokens.add(all.slice(start, crosses ? end + 1 : end).join(""));
        }
        covered = crosses;
        if (!han && last) {
          start = end - 1;
        }
      }
      return spread(Array.from(tokens));
    }

    function spread(tokens) {
      if (tokens.length <= MOST) {
        return tokens;
      }
      /* Two adjacent tokens at the start and two at the end: a pair that spans two words is rare. */
      return Array.from({ length: MOST }, function (_, i) {
        return tokens[Math.floor(((i >> 1) * (tokens.length - 2)) / (MOST / 2 - 1)) + (i & 1)];
      });
    }

    /* Returns the words of a query, folded; a phrase in quotation marks is one word that starts with one. */
    function words(query) {
      let found = Array.from(foldAll(query).matchAll(WORD), function (match) {
        return match[1] === undefined ? match[0] : '"' + match[1];
      });
      return Array.from(new Set(found)).filter(function (word) {
        return squeeze(word) !== "";
      });
    }

    /*
     * Returns the occurrences of a word in any of its spellings as ranges [from, to) of the original, in
     * order. If there are none, the text is searched without what readers omit: the year of a document
     * number and, in a title, 关于.
     */
    function find(original, ways, isTitle) {
      let found = findIn(locate(original), ways);
      [YEAR, isTitle && ABOUT].forEach(function (left) {
        if (found.length === 0 && left) {
          let pieces = Array.from(original.matchAll(left), function (match) {
            return [match.index, match.index + match[0].length];
          });
          found = pieces.length === 0 ? found : findIn(locate(original, pieces), ways);
        }
      });
      return found;
    }

    function findIn(located, ways) {
      let found = [];
      ways.forEach(function (way) {
        let wanted = squeeze(way);
        let at = located.text.indexOf(wanted);
        while (at >= 0) {
          found.push([located.starts[at], located.ends[at + wanted.length - 1]]);
          at = located.text.indexOf(wanted, at + wanted.length);
        }
      });
      return union(found);
    }

    /*
     * Finds the words, each in any of its spellings, in an article's text. Returns null if one of them is
     * missing, else {inTitle (or in a number), title: {text, marks}, anchor, heading, excerpt: {text, marks}}.
     */
    function confirm(article, words) {
      let inTitle = words.map(function (ways) {
        return find(article.title, ways, true);
      });
      let seen = inTitle.map(function (marks, n) {
        return marks.length > 0 || holdsNumber(article, words[n]);
      });
      let whole = seen.every(Boolean);
      let hits = [];
      parts(article).forEach(function (part) {
        let marks = [];
        words.forEach(function (ways, n) {
          let found = find(part.text, ways);
          seen[n] = seen[n] || found.length > 0;
          if (found.length > 0) {
            marks.push(found);
          }
        });
        hits.push({ part: part, marks: marks });
      });
      if (!seen.every(Boolean)) {
        return null;
      }
      let most = Math.max.apply(
        null,
        hits.map(function (hit) {
          return hit.marks.length;
        })
      );
      let places = hits
        .filter(function (hit) {
          return hit.marks.length === most;
        })
        .map(function (hit) {
          return { anchor: hit.part.anchor, heading: hit.part.heading, excerpt: excerpt(hit.part.text, hit.marks) };
        });
      /* A query for a title or a document number leads to the start of the article. */
      let first = whole ? { anchor: "", heading: "", excerpt: places[0].excerpt } : places[0];
      return {
        inTitle: whole,
        title: { text: article.title, marks: union([].concat.apply([], inTitle)) },
        anchor: first.anchor,
        heading: first.heading,
        excerpt: first.excerpt,
        /* Returns the results for all sections, in order. */
        places: most > 0 ? places : [],
      };
    }

    function holdsNumber(article, ways) {
      return article.numbers.some(function (number) {
        return find(number, ways).length > 0;
      });
    }

    return {
      learn: learn,
      squeeze: squeeze,
      queryTokens: queryTokens,
      words: words,
      find: find,
      confirm: confirm,
    };
  }

  /* Returns all texts except the title: the sections, then document numbers, issuers and dates. */
  function parts(article) {
    let sections = article.sections.map(function (section) {
      let again = section[1] === "" || section.length > 3 || section[2].indexOf(section[1]) === 0;
      return {
        anchor: section[0],
        heading: section[1],
        text: again ? section[2] : section[1] + "\n" + section[2],
      };
    });
    return sections.concat(
      article.numbers.concat(article.issuers, article.times).map(function (text) {
        return { anchor: "", heading: "", text: text };
      })
    );
  }

  /* Returns an excerpt of the text around the position with most words. */
  function excerpt(text, marksByWord) {
    let all = union([].concat.apply([], marksByWord));
    let from = 0;
    let most = 0;
    all.forEach(function (mark) {
      let words = marksByWord.filter(function (marks) {
        return marks.some(function (other) {
          return other[0] >= mark[0] && other[1] <= mark[0] + EXCERPT - BEFORE;
        });
      }).length;
      if (words > most) {
        most = words;
        from = mark[0];
      }
    });
    let start = startOf(text, from);
    /* An occurrence is quoted in full, since the marked text is searched for again in the article. */
    let end = all.reduce(
      function (to, mark) {
        return mark[0] < to ? Math.max(to, mark[1]) : to;
      },
      Math.min(text.length, start + EXCERPT)
    );
    if (end < text.length && isLowSurrogate(text, end)) {
      end++;
    }
    let before = start > 0 && !/[。！？；\n]/.test(text.charAt(start - 1)) ? "…" : "";
    return {
      text: before + text.slice(start, end).replace(/\s/g, " ") + (end < text.length ? "…" : ""),
      marks: all
        .filter(function (mark) {
          return mark[0] >= start && mark[0] < end;
        })
        .map(function (mark) {
          let shift = before.length - start;
          return [mark[0] + shift, mark[1] + shift];
        }),
    };
  }

  /* Returns the start of an excerpt: a start of a sentence or line shortly before, or some characters before. */
  function startOf(text, from) {
    let at = from;
    for (; at > 0 && at > from - BEFORE; at--) {
      if (/[。！？；\n]/.test(text.charAt(at - 1))) {
        return at;
      }
    }
    return isLowSurrogate(text, at) ? at - 1 : at;
  }

  function isLowSurrogate(text, at) {
    return at > 0 && text.charCodeAt(at) >= 0xdc00 && text.charCodeAt(at) <= 0xdfff;
  }

  /* Returns the ranges sorted and without overlaps. */
  function union(marks) {
    let out = [];
    marks
      .slice()
      .sort(function (a, b) {
        return a[0] - b[0] || b[1] - a[1];
      })
      .forEach(function (mark) {
        let last = out[out.length - 1];
        if (last && mark[0] < last[1]) {
          last[1] = Math.max(last[1], mark[1]);
        } else {
          out.push([mark[0], mark[1]]);
        }
      });
    return out;
  }

  return { create: create };
})();
