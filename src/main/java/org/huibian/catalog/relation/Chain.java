package org.huibian.catalog.relation;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.huibian.catalog.citation.Reference;
import org.huibian.catalog.passage.Passage;
import org.huibian.catalog.passage.Sentences;

/**
 * Documents that stand side by side in one sentence: 《A》（1号）、《B》和《C》.
 *
 * @param passage the text
 * @param references the documents, in order; at least one
 */
record Chain(Passage passage, List<Reference> references) {
  private static final String BRACKETS = "(?:\\s*[（(][^（）()]*[）)])*";
  private static final Pattern JOINED =
      Pattern.compile(BRACKETS + "\\s*(?:[、和与及]|以及)?\\s*(?:\\p{IsHan}{2,12}的?(?=$))?\\s*");
  private static final Pattern TAIL = Pattern.compile("^" + BRACKETS);

  /** The chains of a text, in order. */
  static List<Chain> of(Passage passage, List<Reference> references) {
    List<Chain> out = new ArrayList<>();
    List<Reference> open = new ArrayList<>();
    for (Reference reference : references) {
      if (!open.isEmpty() && !joined(passage.text(), open.get(open.size() - 1), reference)) {
        out.add(new Chain(passage, List.copyOf(open)));
        open.clear();
      }
      open.add(reference);
    }
    if (!open.isEmpty()) {
      out.add(new Chain(passage, List.copyOf(open)));
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
    return passage.text().substring(Sentences.startOf(passage.text(), start()), start());
  }

  /** The sentence behind the documents and the brackets that belong to them. */
  String after() {
    String text = passage.text();
    return TAIL.matcher(text.substring(end(), Sentences.endOf(text, end()))).replaceFirst("");
  }

  /** All of the sentence. */
  String sentence() {
    return passage.evidence(start(), end()).sentence();
  }
}
