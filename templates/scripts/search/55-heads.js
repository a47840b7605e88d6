/*
 * Adds the tokens of a member of org.huibian.search.DocumentFrequencies to a map: in how many articles each field
 * has the token, which titles and numbers have it, and where its postings stand in each segment. The last field
 * is the text.
 */
huibianSearch.addHeads = function (heads, fields, text) {
  "use strict";

  let end = text.indexOf(" ");
  let starts = [];
  for (let next = huibianSearch.numbers(text.slice(0, end)); !next.isOver(); ) {
    starts.push(next());
  }
  huibianSearch.entries(text.slice(end + 1), function (token, packed) {
    let next = huibianSearch.numbers(packed);
    let first = next();
    let counts = Array.from({ length: fields }, function (_, field) {
      return field === fields - 1 ? first >> 1 : first & 1 ? next() : 0;
    });
    let lists = [0, 1].map(function (field) {
      let document = -1;
      return Array.from({ length: counts[field] }, function () {
        return (document += next() + 1);
      });
    });
    let places = new Map();
    for (let number = -1; !next.isOver(); ) {
      number += next() + 1;
      let length = next();
      places.set(number, [starts[number], length]);
      starts[number] += length;
    }
    heads.set(token, { counts: counts, lists: lists, places: places });
  });
};
