package org.huibian.site.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huibian.catalog.Catalog;
import org.huibian.catalog.CatalogArticle;
import org.huibian.catalog.date.DatedFact;
import org.huibian.model.ArticleId;
import org.huibian.model.IssueId;
import org.huibian.site.index.Chronology;

/**
 * All days that the documents of the archive name, sorted by date. Sentences of several articles
 * about the same document, day and kind are one occasion, and the document's own sentence is
 * preferred to that of an explanation. Days without a known date, such as those counted from an
 * unknown event, are left out.
 */
public final class Agenda {
  private static final Comparator<Occasion> ORDER =
      Comparator.comparing(Occasion::date)
          .thenComparing(o -> o.about().id())
          .thenComparing(o -> o.fact().kind())
          .thenComparing(Occasion::key);

  private final List<Occasion> all;
  private final Map<ArticleId, List<Occasion>> byDocument = new HashMap<>();

  private Agenda(List<Occasion> all) {
    this.all = List.copyOf(all);
    this.all.forEach(
        o -> byDocument.computeIfAbsent(o.about().id(), k -> new ArrayList<>()).add(o));
  }

  /** Returns the agenda of an archive. */
  public static Agenda of(Catalog catalog) {
    Map<String, Occasion> found = new LinkedHashMap<>();
    for (CatalogArticle entry : catalog.articles()) {
      Map<String, Integer> counted = new HashMap<>();
      for (DatedFact fact : entry.dates()) {
        Optional<LocalDate> date = date(entry, fact);
        if (date.isPresent()) {
          CatalogArticle about = fact.about().flatMap(catalog::article).orElse(entry);
          String place = entry.id() + " " + fact.kind() + " " + fact.evidence().anchor();
          int number = counted.merge(place, 1, Integer::sum);
          Occasion occasion = new Occasion(place + " " + number, date.get(), fact, entry, about);
          found.merge(occasionKey(occasion), occasion, Agenda::preferred);
        }
      }
    }
    List<Occasion> all = new ArrayList<>(found.values());
    all.sort(ORDER);
    return new Agenda(all);
  }

  private static Optional<LocalDate> date(CatalogArticle entry, DatedFact fact) {
    if (fact.yearly().isEmpty()) {
      return fact.date();
    }
    LocalDate after = Chronology.dateOf(entry);
    LocalDate day = fact.yearly().get().atYear(after.getYear());
    return Optional.of(day.isBefore(after) ? fact.yearly().get().atYear(after.getYear() + 1) : day);
  }

  /**
   * Returns a key that two sentences share if they are about one occasion. Deadlines of different
   * sentences are different occasions, since a document can have two on one day.
   */
  private static String occasionKey(Occasion occasion) {
    DatedFact fact = occasion.fact();
    String what = occasion.about().id() + " " + fact.kind() + " " + occasion.date();
    boolean several = fact.kind() == DatedFact.Kind.DEADLINE;
    return several ? what + " " + occasion.saidBy().id() + " " + fact.evidence().sentence() : what;
  }

  /** Returns the occasion that the document itself states, otherwise the first one. */
  private static Occasion preferred(Occasion a, Occasion b) {
    return !a.saidBy().equals(a.about()) && b.saidBy().equals(b.about()) ? b : a;
  }

  /** Returns all occasions, the earliest first. */
  public List<Occasion> all() {
    return all;
  }

  /** Returns the occasions of the documents of an issue, the earliest first. */
  public List<Occasion> of(IssueId issue) {
    return all.stream().filter(o -> o.about().id().issue().equals(issue)).toList();
  }

  /** Returns the occasions of a document, the earliest first. */
  public List<Occasion> of(ArticleId document) {
    return byDocument.getOrDefault(document, List.of());
  }
}
