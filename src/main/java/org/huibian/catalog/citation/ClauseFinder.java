package org.huibian.catalog.citation;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.huibian.text.Mark;
import org.huibian.text.Numerals;
import org.huibian.text.WordList;

/** Finds references to clauses, 第X条, and the document to which each belongs. Stateless. */
final class ClauseFinder {
  /** The document to which a clause belongs. */
  enum Owner {
    /** The document of the text: 本办法第三条, 依照第三条. */
    OWN,
    /** The document that is named right before the clause: 《办法》第三条. */
    BEFORE,
    /** The document of the clause before it: 第三条、第五条. */
    SAME,
    /** Another document that is not identified: 该条例第三条, 行政许可法第十条. */
    UNKNOWN
  }

  /**
   * A reference to a clause.
   *
   * @param start the index at which it starts
   * @param end the index at which it ends, exclusive
   * @param number the number of the clause
   * @param item the number of the item (项) in it, if the text names one
   * @param owner the document to which it belongs
   */
  record Clause(int start, int end, int number, OptionalInt item, Owner owner) {}

  private static final String NUMBER = "([0-9]{1,4}|[" + Numerals.CHARACTER_CLASS + "]{1,7})";

  private static final Pattern CLAUSE =
      Pattern.compile(
          "第\\s*"
              + NUMBER
              + "\\s*条(?!\\s*之\\s*["
              + Numerals.CHARACTER_CLASS
              + "])(?:\\s*第\\s*(?:[0-9]{1,2}|["
              + Numerals.CHARACTER_CLASS
              + "]{1,3})\\s*款)?(?:\\s*第\\s*[（(]?\\s*"
              + NUMBER
              + "\\s*[）)]?\\s*项)?");

  private static final Pattern OWN =
      Pattern.compile("本(?:" + WordList.alternatives(WorkTitle.class, "self-words.txt") + ")$");
  private static final Pattern CONNECTED = Pattern.compile("\\s*(?:[、和与及或至到—－-]|以及|或者)\\s*");

  /** Before a clause of the text's own document, which names no document. */
  private static final Pattern INTRODUCED =
      Pattern.compile(
          "(?:^|[，。；：、“（(,;:\\s]|"
              + WordList.alternatives(WorkTitle.class, "number-leads.txt")
              + "|违反|适用|符合|除|有|属于|规定|照)$");

  private static final int MAX_INTRODUCTION_LENGTH = 8;

  /**
   * Returns all references to clauses, in order. The number that opens a clause is none, nor is
   * 第十条之一, which is another clause than 第十条.
   */
  List<Clause> find(String text) {
    if (text.indexOf('条') < 0) {
      return List.of();
    }
    int from = Mark.of(text).filter(m -> m.style() == Mark.Style.CLAUSE).map(Mark::end).orElse(0);
    List<Clause> out = new ArrayList<>();
    Matcher m = CLAUSE.matcher(text).region(from, text.length());
    int last = -1;
    while (m.find()) {
      int number = Numerals.parse(m.group(1)).orElse(0);
      if (number > 0) {
        OptionalInt item = m.group(2) == null ? OptionalInt.empty() : Numerals.parse(m.group(2));
        Owner owner = owner(text, m.start(), last);
        out.add(new Clause(m.start(), m.end(), number, item, owner));
        last = m.end();
      }
    }
    return out;
  }

  private static Owner owner(String text, int start, int last) {
    if (last >= 0 && CONNECTED.matcher(text.substring(last, start)).matches()) {
      return Owner.SAME;
    }
    String before =
        text.substring(Math.max(0, start - MAX_INTRODUCTION_LENGTH), start).stripTrailing();
    if (OWN.matcher(before).find()) {
      return Owner.OWN;
    }
    if (before.endsWith("》") || before.endsWith("）") || before.endsWith(")")) {
      return Owner.BEFORE;
    }
    return INTRODUCED.matcher(before).find() ? Owner.OWN : Owner.UNKNOWN;
  }
}
