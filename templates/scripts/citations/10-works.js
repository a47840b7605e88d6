/*
 * The works of the archive, out of the files that org.huibian.site.data.WorkLists writes, and the look-up of
 * titles and numbers among them. A title is compared as org.huibian.catalog.citation.WorkTitle does it.
 */
var huibianCitations = { works: [], changes: [] };

function huibianWorks(data) {
  huibianCitations.works.push.apply(huibianCitations.works, data.works);
  huibianCitations.changes.push.apply(huibianCitations.changes, data.changes);
}

huibianCitations.lookup = function () {
  "use strict";

  let byCore = new Map();
  let byNumber = new Map();
  let changesByCore = new Map();

  huibianCitations.works.forEach(function (work) {
    let entry = { id: work[0], headline: work[1], force: onDay(work[2]), numbers: work[3].map(number) };
    entry.numbers.forEach(function (key) {
      add(byNumber, key, entry);
    });
    work[4].forEach(function (title) {
      add(byCore, title[0], { edition: title[1], entry: entry });
    });
  });
  huibianCitations.changes.forEach(function (change) {
    change[1].forEach(function (title) {
      add(changesByCore, title[0], {
        kind: change[0],
        edition: title[1],
        number: number(change[2]),
        id: change[3],
        headline: change[4],
        from: change[5],
      });
    });
  });

  function add(map, key, value) {
    if (!map.has(key)) {
      map.set(key, []);
    }
    map.get(key).push(value);
  }

  function today() {
    let now = new Date();
    return new Date(now - now.getTimezoneOffset() * 6e4).toISOString().slice(0, 10);
  }

  /* Returns the state of force today, or an empty text. */
  function onDay(states) {
    return states.split(" ").reduce(function (state, word, n, all) {
      return n % 2 === 0 && (n === 0 || all[n - 1] <= today()) ? word : state;
    }, "");
  }

  /* Folds what differs between printings, as org.huibian.text.TextKey. */
  function fold(text) {
    return text
      .normalize("NFKC")
      .replace(/[\s\u200b\ufeff\u2060]/g, "")
      .toLowerCase()
      .replace(/[—–－−‐‑‒―～~]/g, "-")
      .replace(/[〔﹝［【]/g, "[")
      .replace(/[〕﹞］】]/g, "]")
      .replace(/[〈＜《]/g, "<")
      .replace(/[〉＞》]/g, ">")
      .replace(/[“”„「」]/g, '"')
      .replace(/[‘’]/g, "'");
  }

  function number(text) {
    return fold(text)
      .replace(/[(（]/g, "[")
      .replace(/[)）]/g, "]")
      .replace(/^中华人民共和国/, "")
      .replace(/第(?=\d+号)/, "");
  }

  let EDITION = /^(.+?)\(([^()]*(?:[0-9]{4}|试行|暂行|修订|修正|征求意见|送审|草案|报批|讨论稿|[^一二三四五六七八九十]版)[^()]*)\)$/;
  let WRAPPER = /^.{0,80}?关于(?:印发|发布|公布|颁布|转发|下发)<?(.+?)>?的(?:通知|公告|通告|函|决定|令)$/;
  let ORGANS = /^.{1,80}?(?:部|委|局|厅|院|会|署|办|行|室|司|中央|政府|部门|单位|法院|检察院)关于(.+)$/;

  /* Returns {core, edition} of a title. */
  function title(printed, beside) {
    let text = fold(printed + (beside ? "(" + beside + ")" : ""));
    let edition = "";
    let found = EDITION.exec(text);
    while (found) {
      edition = "(" + (/[0-9]{4}/.test(found[2]) ? found[2].replace(/[年版本]/g, "") : found[2]) + ")" + edition;
      text = found[1];
      found = EDITION.exec(text);
    }
    let organs = ORGANS.exec(text);
    text = organs ? organs[1] : text.replace(/^关于/, "");
    return { core: core(text.replace(/^中华人民共和国(?=..)/, "")), edition: edition };
  }

  function core(text) {
    return text.replace(/["',，、。:：;；·•|的]/g, "");
  }

  /* Returns the values under a title; an organ may stand before the title of its work. */
  function under(map, key) {
    let found = map.get(key.core) || [];
    for (let cut = 2; found.length === 0 && cut < 16 && key.core.length - cut >= 6; cut++) {
      if (/[部委局厅院会署办]$/.test(key.core.slice(0, cut))) {
        found = map.get(key.core.slice(cut)) || [];
      }
    }
    return found;
  }

  /* Returns what is known of a mention: {state, entries, changes}. */
  function look(mention) {
    let keys = mention.title ? [title(mention.title, mention.edition)] : [];
    let wrapped = mention.title && WRAPPER.exec(fold(mention.title));
    if (wrapped && wrapped[1].indexOf("<") < 0) {
      keys.push(title(wrapped[1], ""));
    }
    let named = mention.number ? byNumber.get(number(mention.number)) || [] : [];
    let titled = keys.reduce(function (all, key) {
      return all.concat(
        under(byCore, key).map(function (hit) {
          return { same: hit.edition === key.edition, entry: hit.entry };
        })
      );
    }, []);
    let changes = keys.reduce(function (all, key) {
      return all.concat(
        under(changesByCore, key).filter(function (change) {
          let same = !change.number || !mention.number || change.number === number(mention.number);
          return same && change.edition === key.edition && change.from <= today();
        })
      );
    }, []);
    return decide(mention, named, titled, changes);
  }

  function decide(mention, named, titled, changes) {
    if (named.length > 0) {
      let agree = titled.filter(function (hit) {
        return named.indexOf(hit.entry) >= 0;
      });
      let state = mention.title && agree.length === 0 && titled.length > 0 ? "conflict" : "here";
      return { state: state, entries: named, changes: [] };
    }
    let other = function (hit) {
      return mention.number && hit.entry.numbers.length > 0;
    };
    let same = titled.filter(function (hit) {
      return hit.same && !other(hit);
    });
    if (same.length > 0) {
      return { state: "here", entries: entries(same), changes: [] };
    }
    return { state: titled.length > 0 ? "edition" : "unknown", entries: entries(titled), changes: changes };
  }

  function entries(hits) {
    return hits
      .map(function (hit) {
        return hit.entry;
      })
      .filter(function (entry, n, all) {
        return all.indexOf(entry) === n;
      });
  }

  return look;
};
