/*
 * How the search reads text: cuts it into tokens as org.huibian.search.Tokenizer does, by the table
 * that the index ships, and says where a text holds a query.
 * No document, no network: this also runs outside of a browser.
 */
var huibianTokenizer = (function () {
  "use strict";

  let BREAK = "|";
  let GAP = " ";
  let EXCERPT = 110;
  let BEFORE = 26;
  /* 〔2025〕 in a document number, which readers leave out: 国办发52号. */
  let YEAR = /[〔﹝\[［(（【]\s*[12１２][0-9０-９]{3}\s*[〕﹞\]］)）】]\s*第?\s*(?=[0-9０-９]{1,5}\s*号)/g;
  let SPACE = /[\u0000-\u0020\u00a0\u2000-\u200a\u3000]+/;

  function create(rules) {
    let kinds = ["han", "letter", "digit", "transparent"];
    let known = new Map();

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
      return code < 0x500 && code !== 0x130 ? character.toLowerCase() : character;
    }

    /*
     * The text as it compares, and for each of its UTF-16 units where it stands in the original:
     * {text, starts, ends}. `skipped` are pieces [from, to) that are read over.
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

    /* Whether a break, a gap or the end stands there. */
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

    /*
     * Where the token ends that starts here. One of a Chinese character takes the next one, but no
     * digit: a reader leaves out a number's year, 国办发52号. One of a word takes the rest of the word and one Chinese character after it, or
     * a part of a long word.
     */
    function endOf(all, start) {
      let end;
      if (isHan(all[start])) {
        end = start + 1;
        while (end < start + rules.hanGram && !separates(all, end) && isHan(all[end])) {
          end++;
        }
        return end;
      }
      end = wordEnd(all, start);
      if (end - start > rules.wordGram) {
        return start + rules.wordGram;
      }
      return separates(all, end) ? end : end + 1;
    }

    /* Whether the tokens before say all that the one that starts here says. */
    function isCovered(all, start) {
      if (start === 0 || separates(all, start - 1)) {
        return false;
      }
      return isHan(all[start])
        ? endOf(all, start) - start < rules.hanGram
        : !isHan(all[start - 1]) && wordEnd(all, start) - start < rules.wordGram;
    }

    /* The tokens of a document's text, with repetitions. */
    function documentTokens(text) {
      let all = Array.from(squeeze(text));
      let tokens = [];
      for (let start = 0; start < all.length; start++) {
        if (!separates(all, start)) {
          tokens.push(all.slice(start, endOf(all, start)).join(""));
        }
      }
      return tokens;
    }

    /* The tokens of one word of a query, each once. */
    function queryTokens(word) {
      let all = Array.from(squeeze(word));
      let tokens = new Set();
      for (let start = 0; start < all.length; start++) {
        if (!separates(all, start) && !isCovered(all, start)) {
          tokens.add(all.slice(start, endOf(all, start)).join(""));
        }
      }
      return Array.from(tokens);
    }

    /* The words of a query: what stands between white space and holds a token. */
    function words(query) {
      return Array.from(
        new Set(
          query.split(SPACE).filter(function (word) {
            return squeeze(word) !== "";
          })
        )
      );
    }

    /* Where a text holds one of the ways of writing: pieces [from, to) of the original, in order. */
    function find(original, ways) {
      let found = findIn(locate(original), ways);
      if (found.length > 0) {
        return found;
      }
      let years = Array.from(original.matchAll(YEAR), function (match) {
        return [match.index, match.index + match[0].length];
      });
      return years.length === 0 ? found : findIn(locate(original, years), ways);
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
     * Looks for the words, each in its ways of writing, in an article's text. Null if one of them
     * is missing, else {inTitle (or in a number), title: {text, marks}, anchor, heading, excerpt: {text, marks}}.
     */
    function confirm(article, words) {
      let inTitle = words.map(function (ways) {
        return find(article.title, ways);
      });
      let seen = inTitle.map(function (marks, n) {
        return marks.length > 0 || holdsNumber(article, words[n]);
      });
      let whole = seen.every(Boolean);
      let best = null;
      parts(article).forEach(function (part) {
        let marks = [];
        words.forEach(function (ways, n) {
          let found = find(part.text, ways);
          seen[n] = seen[n] || found.length > 0;
          if (found.length > 0) {
            marks.push(found);
          }
        });
        if (best === null || marks.length > best.marks.length) {
          best = { part: part, marks: marks };
        }
      });
      if (!seen.every(Boolean)) {
        return null;
      }
      return {
        inTitle: whole,
        title: { text: article.title, marks: union([].concat.apply([], inTitle)) },
        /* Who asks for a title or number wants the article from its start. */
        anchor: whole || best === null ? "" : best.part.anchor,
        heading: whole || best === null ? "" : best.part.heading,
        excerpt: best === null ? { text: "", marks: [] } : excerpt(best.part.text, best.marks),
      };
    }

    function holdsNumber(article, ways) {
      return article.numbers.some(function (number) {
        return find(number, ways).length > 0;
      });
    }

    return {
      squeeze: squeeze,
      documentTokens: documentTokens,
      queryTokens: queryTokens,
      words: words,
      find: find,
      confirm: confirm,
    };
  }

  /* The sections, then numbers, issuers and times: what is searched apart from the title. */
  function parts(article) {
    let sections = article.sections.map(function (section) {
      let again = section[1] === "" || section[2].indexOf(section[1]) === 0;
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

  /* A piece of the text around the place where most words stand together. */
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
    let first = all.find(function (mark) {
      return mark[0] === from;
    });
    let end = Math.min(text.length, Math.max(start + EXCERPT, first ? first[1] : 0));
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
          return [mark[0] + shift, Math.min(mark[1], end) + shift];
        }),
    };
  }

  /* Where an excerpt starts: at a sentence or line that starts close before, else some characters. */
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

  /* Sorted pieces without overlaps. */
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
