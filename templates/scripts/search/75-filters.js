/* Returns the state of force on the reader's day, out of those of all days: a list of one, or of none. */
huibianSearch.forceToday = function (states) {
  "use strict";

  let now = new Date();
  let today = new Date(now - now.getTimezoneOffset() * 6e4).toISOString().slice(0, 10);
  return states.split(" ").reduce(function (state, word, n, all) {
    return word !== "" && n % 2 === 0 && (n === 0 || all[n - 1] <= today) ? [word] : state;
  }, []);
};

/* The filters of the search page: select elements with counts, and two dates. */
huibianSearch.createFilters = function (panel, search) {
  "use strict";

  let SETTLED = 60;
  let CHOICES = { year: "年份", issue: "期次", kind: "类别", force: "效力", org: "机关" };
  let element = huibianSearch.element;
  let fields = {};

  function build() {
    let box = element("div", "choices");
    Object.keys(CHOICES).forEach(function (name) {
      fields[name] = addField(box, element("select"), CHOICES[name]);
    });
    ["from", "to"].forEach(function (name, n) {
      fields[name] = addField(box, element("input"), n ? "日期止" : "日期起");
      fields[name].type = "date";
    });
    panel.append(box);
    panel.addEventListener("toggle", function () {
      if (panel.open && !isFiltered()) {
        search();
      }
    });
    let asked = new URLSearchParams(location.search);
    Object.keys(fields).forEach(function (name) {
      let value = asked.get(name) || "";
      if (value !== "" && fields[name].options) {
        fields[name].append(new Option(value, value));
      }
      fields[name].value = value;
      panel.open = panel.open || value !== "";
      fields[name].addEventListener("change", search);
    });
  }

  function addField(box, field, text) {
    let label = element("label");
    label.append(text, field);
    box.append(label);
    return field;
  }

  function isFiltered() {
    return Object.keys(fields).some(function (name) {
      return fields[name].value !== "";
    });
  }

  function clear() {
    Object.keys(fields).forEach(function (name) {
      fields[name].value = "";
    });
    search();
  }

  /* Returns the candidates that pass the filters, and updates the counts. */
  async function filter(all, words, engine, load) {
    let exact = engine.isCertain(words);
    if (!exact && all.length <= SETTLED) {
      let found = await Promise.all(
        all.map(function (hit) {
          return engine.look(hit, words, load);
        })
      );
      all = all.filter(function (_, n) {
        return found[n];
      });
      exact = true;
    }
    Object.keys(CHOICES).forEach(function (name) {
      let counts = new Map();
      all.forEach(function (hit) {
        if (passes(hit, name)) {
          [].concat(hit.segment.facts(hit)[name]).forEach(function (value) {
            counts.set(value, (counts.get(value) || 0) + 1);
          });
        }
      });
      fill(name, counts, exact ? "" : "约");
    });
    return all.filter(function (hit) {
      return passes(hit, "");
    });
  }

  function passes(hit, left) {
    let facts = hit.segment.facts(hit);
    let from = Number(fields.from.value.replace(/-/g, ""));
    let to = Number(fields.to.value.replace(/-/g, ""));
    return (
      (!from || facts.date >= from) &&
      (!to || (facts.date > 0 && facts.date <= to)) &&
      Object.keys(CHOICES).every(function (name) {
        let value = fields[name].value;
        return name === left || value === "" || [].concat(facts[name]).indexOf(value) >= 0;
      })
    );
  }

  function fill(name, counts, about) {
    let select = fields[name];
    let chosen = select.value;
    if (chosen !== "" && !counts.has(chosen)) {
      counts.set(chosen, 0);
    }
    let values = Array.from(counts.keys()).sort(function (a, b) {
      return name === "org" || name === "kind" || name === "force" ? counts.get(b) - counts.get(a) || (a < b ? -1 : 1) : a < b ? 1 : -1;
    });
    select.replaceChildren(new Option("全部", ""));
    values.forEach(function (value) {
      select.append(new Option(label(name, value) + "（" + about + counts.get(value) + "）", value));
    });
    select.value = chosen;
  }

  function label(name, value) {
    let month = value.split("-");
    return name === "kind"
      ? huibianSearch.KINDS[value] || value
      : name === "year"
        ? value + "年"
        : name === "issue"
          ? month[0] + "年" + Number(month[1]) + "月"
          : value;
  }

  /* Returns the selected values by the names of the address's parameters. */
  function values() {
    let chosen = {};
    Object.keys(fields).forEach(function (name) {
      chosen[name] = fields[name].value;
    });
    return chosen;
  }

  build();
  return { isFiltered: isFiltered, clear: clear, filter: filter, values: values };
};
