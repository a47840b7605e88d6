package org.huibian.catalog.citation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.huibian.catalog.text.Evidence;
import org.huibian.text.DocumentNumber;

/**
 * Collects the citations of one article, each document once. A title with its number, the same
 * title without it, and the number alone are one document; a title with two different numbers is
 * two documents.
 */
final class CitationCollector {
  private record Entry(Citation citation, boolean titled, String number) {}

  private final List<Entry> entries = new ArrayList<>();

  /**
   * Adds a citation, or merges it with an earlier one of the same document, which keeps its
   * position.
   *
   * @param citation the citation
   * @param titled whether a title is printed, not only a number
   * @return the index of the citation, counted from 0
   */
  int add(Citation citation, boolean titled) {
    Entry entry =
        new Entry(citation, titled, citation.documentNumber().map(DocumentNumber::key).orElse(""));
    for (int i = 0; i < entries.size(); i++) {
      if (same(entries.get(i), entry)) {
        entries.set(i, merged(entries.get(i), entry));
        return i;
      }
    }
    entries.add(entry);
    return entries.size() - 1;
  }

  private static boolean same(Entry a, Entry b) {
    Optional<?> article = a.citation().article();
    if (article.isPresent() && b.citation().article().isPresent()) {
      return article.equals(b.citation().article()) && a.citation().state() == b.citation().state();
    }
    if (!a.number().isEmpty() && a.number().equals(b.number())) {
      return true;
    }
    boolean oneNumber = a.number().isEmpty() || b.number().isEmpty();
    return oneNumber
        && a.citation().work().equals(b.citation().work())
        && a.citation().state() == b.citation().state();
  }

  private static Entry merged(Entry first, Entry again) {
    Entry named = first.titled() || !again.titled() ? first : again;
    Entry numbered = first.number().isEmpty() ? again : first;
    Entry found = first.citation().article().isPresent() ? first : again;
    Citation citation =
        new Citation(
            named.citation().title(),
            numbered.citation().documentNumber(),
            found.citation().article(),
            found.citation().state(),
            found.citation().candidates(),
            named.citation().work(),
            places(first.citation(), again.citation()));
    return new Entry(citation, named.titled(), numbered.number());
  }

  /** Merges the places; a sentence that names the document twice is one place. */
  private static List<Evidence> places(Citation first, Citation again) {
    List<Evidence> places = new ArrayList<>(first.places());
    again.places().stream().filter(p -> !places.contains(p)).forEach(places::add);
    return places;
  }

  /** Returns the citations in order of the first place that names each. */
  List<Citation> toList() {
    return entries.stream().map(Entry::citation).toList();
  }
}
