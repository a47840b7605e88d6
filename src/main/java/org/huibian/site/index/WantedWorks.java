package org.huibian.site.index;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.huibian.catalog.Catalog;
import org.huibian.catalog.CatalogArticle;
import org.huibian.catalog.citation.Citation;
import org.huibian.text.DocumentNumber;
import org.huibian.text.TextKey;

/**
 * Finds the documents that are cited most and that the archive lacks; an editor might add them
 * next. Citations refer to one document if title and edition agree; a bare number refers to the
 * title with which it is printed elsewhere.
 */
public final class WantedWorks {
  /** A document that fewer articles cite is not listed. */
  private static final int FEWEST = 2;

  /** How many documents are listed at most: more than an editor can add, and a page of 100 KB. */
  private static final int MOST = 150;

  /** Counts the titles and numbers of one document. */
  private static final class Demand {
    private final Map<String, Integer> titles = new TreeMap<>();
    private final Map<String, Integer> numbers = new TreeMap<>();
    private final TreeSet<CatalogArticle> citing = new TreeSet<>(Chronology.NEWEST_FIRST);

    void add(Citation citation, CatalogArticle from) {
      if (isTitled(citation)) {
        titles.merge(citation.title(), 1, Integer::sum);
      }
      citation.documentNumber().ifPresent(number -> numbers.merge(number, 1, Integer::sum));
      citing.add(from);
    }

    WantedWork work(String key) {
      boolean titled = !titles.isEmpty();
      String number = commonest(numbers);
      String id = "w" + TextKey.digest(key).substring(0, 8);
      return new WantedWork(
          id, titled ? commonest(titles) : number, titled, number, List.copyOf(citing));
    }

    private static String commonest(Map<String, Integer> counted) {
      return counted.entrySet().stream()
          .max(
              Map.Entry.<String, Integer>comparingByValue()
                  .thenComparing(Map.Entry.<String, Integer>comparingByKey().reversed()))
          .map(Map.Entry::getKey)
          .orElse("");
    }
  }

  private WantedWorks() {}

  /** Returns the documents, the most cited first. */
  public static List<WantedWork> of(Catalog catalog) {
    Map<String, String> titleOfNumber = titlesOfNumbers(catalog);
    Map<String, Demand> demands = new TreeMap<>();
    for (CatalogArticle entry : catalog.articles()) {
      for (Citation citation : entry.cites()) {
        if (citation.state() == Citation.State.OUTSIDE) {
          demands
              .computeIfAbsent(key(citation, titleOfNumber), k -> new Demand())
              .add(citation, entry);
        }
      }
    }
    List<WantedWork> works = new ArrayList<>();
    demands.forEach(
        (key, demand) -> {
          if (demand.citing.size() >= FEWEST) {
            works.add(demand.work(key));
          }
        });
    works.sort(
        Comparator.comparingInt((WantedWork w) -> -w.citing().size())
            .thenComparing(WantedWork::title)
            .thenComparing(WantedWork::id));
    return works.stream().limit(MOST).toList();
  }

  private static boolean isTitled(Citation citation) {
    return citation.documentNumber().filter(citation.title()::equals).isEmpty();
  }

  private static String key(Citation citation, Map<String, String> titleOfNumber) {
    return isTitled(citation)
        ? citation.work()
        : titleOfNumber.getOrDefault(DocumentNumber.key(citation.title()), citation.work());
  }

  /** Returns the title that each number is printed with, unless it is printed with several. */
  private static Map<String, String> titlesOfNumbers(Catalog catalog) {
    Map<String, String> out = new TreeMap<>();
    for (CatalogArticle entry : catalog.articles()) {
      for (Citation citation : entry.cites()) {
        if (citation.documentNumber().isPresent() && isTitled(citation)) {
          out.merge(
              DocumentNumber.key(citation.documentNumber().get()),
              citation.work(),
              (a, b) -> a.equals(b) ? a : "");
        }
      }
    }
    out.values().removeIf(String::isEmpty);
    return out;
  }
}
