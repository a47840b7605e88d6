package org.huibian.catalog.relation;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.huibian.catalog.citation.Reference;
import org.huibian.catalog.text.SentenceSplitter;
import org.huibian.catalog.text.TextUnit;

/**
 * Documents that stand side by side in one sentence: 《A》（1号）、《B》和《C》.
 *
 * @param unit the text
 * @param references the documents, in order; at least one
 */
record CitationGroup(TextUnit unit, List<Reference> references) {
  private static final String BRACKETS = "(?:\\s*[（(][^（）()]*[）)])*";
  private static final Pattern JOINED =
      Pattern.compile(BRACKETS + "\\s*(?:[、和与及]|以及)?\\s*(?:\\p{IsHan}{2,12}的?(?=$))?\\s*");
  private static final Pattern TAIL = Pattern.compile("^" + BRACKETS);

  /** The chains of a text, in order. */
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

  /** The sentence before the documents. */
  String before() {
    return unit.text().substring(SentenceSplitter.startOf(unit.text(), start()), start());
  }

  /** The sentence behind the documents and the brackets that belong to them. */
  String after() {
    String text = unit.text();
    return TAIL.matcher(text.substring(end(), SentenceSplitter.endOf(text, end())))
        .replaceFirst("");
  }

  /** All of the sentence. */
  String sentence() {
    return unit.evidence(start(), end()).sentence();
  }
}
