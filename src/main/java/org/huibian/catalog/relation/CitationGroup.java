package org.huibian.catalog.relation;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.huibian.catalog.citation.Reference;
import org.huibian.catalog.text.SentenceSplitter;
import org.huibian.catalog.text.TextUnit;

/**
 * The documents that a sentence enumerates: 《A》（1号）、《B》和《C》. A verb before or after the group
 * applies to all of them.
 *
 * @param unit the text
 * @param references the references to the documents, in order; at least one
 */
record CitationGroup(TextUnit unit, List<Reference> references) {
  private static final String BRACKETS = "(?:\\s*[（(][^（）()]*[）)])*";
  private static final Pattern JOINED =
      Pattern.compile(BRACKETS + "\\s*(?:[、和与及]|以及)?\\s*(?:\\p{IsHan}{2,12}的?(?=$))?\\s*");
  private static final Pattern TAIL = Pattern.compile("^" + BRACKETS);

  /**
   * Splits the references of a text into groups.
   *
   * @param unit the text
   * @param references the references to documents in it, in order
   */
  static List<CitationGroup> of(TextUnit unit, List<Reference> references) {
    List<CitationGroup> out = new ArrayList<>();
    List<Reference> open = new ArrayList<>();
    for (Reference reference : references) {
      if (!open.isEmpty() && !joined(unit.text(), open.get(open.size() - 1), reference)) {
        out.add(new CitationGroup(unit, List.copyOf(open)));
        open.clear();
      }
      open.add(reference);
    }
    if (!open.isEmpty()) {
      out.add(new CitationGroup(unit, List.copyOf(open)));
    }
    return out;
  }

  private static boolean joined(String text, Reference first, Reference second) {
    return JOINED.matcher(text.substring(first.end(), second.start())).matches();
  }

  private int start() {
    return references.get(0).start();
  }

  private int end() {
    return references.get(references.size() - 1).end();
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

  /** Returns the whole sentence. */
  String sentence() {
    return unit.evidence(start(), end()).sentence();
  }
}
