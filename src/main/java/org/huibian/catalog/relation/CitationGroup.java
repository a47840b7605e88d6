package org.huibian.catalog.relation;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.huibian.catalog.citation.Reference;
import org.huibian.catalog.text.SentenceSplitter;
import org.huibian.catalog.text.TextUnit;

/**
 * The documents that a sentence enumerates: 《A》（1号）、《B》和某年某月某日公布的《C》. A verb before or after the
 * group applies to all of them.
 *
 * @param unit the text
 * @param references the references to the documents, in order; at least one
 * @param all all references of the text, in order
 * @param following the text of the paragraph after that text, empty if a heading or nothing follows
 */
record CitationGroup(
    TextUnit unit, List<Reference> references, List<Reference> all, String following) {
  /** How many characters between two documents can belong to an enumeration. */
  private static final int MAX_DISTANCE = 160;

  private static final String BRACKETS = "(?:\\s*[（(][^（）()]*[）)])*";
  private static final String NUMBER = "[一二三四五六七八九十百零0-9]{1,6}";

  /** 第三条、第四条第二款: parts of the document that stands before them. */
  private static final String CLAUSES =
      "(?:\\s*第"
          + NUMBER
          + "[章条款项](?:第"
          + NUMBER
          + "[款项]|第?\\s*[（(]"
          + NUMBER
          + "[）)]\\s*[款项目])*[、，和及]?(?=[第、，和及等的规有《]))*";

  /** 及其实施条例, 等法律法规, 有关规定: what can follow a document within an enumeration. */
  private static final String REST =
      "(?:\\s*及其\\p{IsHan}{2,8})?(?:\\s*等?(?:有关|相关)?(?:法律|行政法规|法规|规章|文件)*)?(?:的?(?:有关|相关|重要)?(?:规定|要求|精神|部署))?";

  private static final String JOINT = "\\s*(?:[、和与及]|以及)\\s*";

  /** 1998 年 3 月 12 日某局令第 51 号公布的, 国务院, 重新公布的: what can stand before the next document. */
  private static final String LEAD =
      "(?:原?\\p{IsHan}{2,12}|(?:原|[12][0-9]{3}\\s*年)[^。；：《》]{1,140}(?:公布|发布|颁布|印发|下发|通过|批准|修正|修订|修改|施行|实施|制定)的)?\\s*";

  private static final Pattern JOINED =
      Pattern.compile(BRACKETS + "\\s*|" + BRACKETS + CLAUSES + REST + BRACKETS + JOINT + LEAD);

  private static final Pattern TAIL = Pattern.compile("^" + BRACKETS);

  /**
   * Splits the references of a text into groups.
   *
   * @param unit the text
   * @param references the references to documents in it, in order
   * @param all all references in it, in order
   * @param following the text of the paragraph after it, empty if a heading or nothing follows
   */
  static List<CitationGroup> of(
      TextUnit unit, List<Reference> references, List<Reference> all, String following) {
    List<CitationGroup> out = new ArrayList<>();
    List<Reference> open = new ArrayList<>();
    for (Reference reference : references) {
      if (!open.isEmpty() && !joined(unit.text(), open.get(open.size() - 1), reference)) {
        out.add(new CitationGroup(unit, List.copyOf(open), all, following));
        open.clear();
      }
      open.add(reference);
    }
    if (!open.isEmpty()) {
      out.add(new CitationGroup(unit, List.copyOf(open), all, following));
    }
    return out;
  }

  private static boolean joined(String text, Reference first, Reference second) {
    return second.start() - first.end() <= MAX_DISTANCE
        && JOINED.matcher(text.substring(first.end(), second.start())).matches();
  }

  private int start() {
    return references.get(0).start();
  }

  private int end() {
    return references.get(references.size() - 1).end();
  }

  /** Returns the text before the group, with the sentences before its own. */
  String textBefore() {
    return unit.text().substring(0, start());
  }

  /** Returns the part of the sentence before the group. */
  String before() {
    return unit.text().substring(SentenceSplitter.startOf(unit.text(), start()), start());
  }

  /** Returns the part of the sentence after the group and the brackets that follow it. */
  String after() {
    String text = unit.text();
    return TAIL.matcher(text.substring(end(), SentenceSplitter.endOf(text, end())))
        .replaceFirst("");
  }

  /** Returns whether the group stands in the first sentence of its text. */
  boolean isInFirstSentence() {
    return SentenceSplitter.startOf(unit.text(), start()) == 0;
  }

  /** Returns the sentence after that of the group, which may begin the next paragraph, or "". */
  String nextSentence() {
    int from = SentenceSplitter.endOf(unit.text(), end());
    String text = unit.text().substring(from).isBlank() ? following : unit.text().substring(from);
    return text.isEmpty() ? "" : text.substring(0, SentenceSplitter.endOf(text, 1));
  }

  /** Returns the last document as printed, without book title marks. */
  String lastTitle() {
    return references.get(references.size() - 1).text().replaceAll("[《》]", "");
  }

  /**
   * Tells whether the title at an index of {@link #after()} is the article's own, or at least not
   * known to be that of another document.
   */
  boolean namesItselfAt(int index) {
    int at = SentenceSplitter.endOf(unit.text(), end()) - after().length() + index;
    return all.stream().noneMatch(r -> r.start() == at && r.citation().isPresent());
  }
}
