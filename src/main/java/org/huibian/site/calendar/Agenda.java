package org.huibian.site.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
  /** The earliest first; of one day, by document and kind. */
  public static final Comparator<Occasion> ORDER =
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
    List<Occasion> own = new ArrayList<>();
    List<Occasion> told = new ArrayList<>();
    for (CatalogArticle entry : catalog.articles()) {
      Map<String, Integer> counted = new HashMap<>();
      for (DatedFact fact : entry.dates()) {
        CatalogArticle about = fact.about().flatMap(catalog::article).orElse(entry);
        Optional<LocalDate> date = date(entry, about, fact);
        if (date.isPresent()) {
          String place = entry.id() + " " + fact.kind() + " " + fact.evidence().anchor();
          int number = counted.merge(place, 1, Integer::sum);
          Occasion occasion = new Occasion(place + " " + number, date.get(), fact, entry, about);
          (about.equals(entry) ? own : told).add(occasion);
        }
      }
    }
    return new Agenda(once(own, told));
  }

  /**
   * Returns each occasion once: what an explanation says of a document that says it itself is not
   * another occasion.
   */
  private static List<Occasion> once(List<Occasion> own, List<Occasion> told) {
    Map<String, Occasion> found = new LinkedHashMap<>();
    Set<String> known = new HashSet<>();
    for (Occasion occasion : own) {
      known.add(what(occasion));
      found.putIfAbsent(occasionKey(occasion), occasion);
    }
    for (Occasion occasion : told) {
      if (known.add(what(occasion))) {
        found.put(what(occasion), occasion);
      }
    }
    List<Occasion> all = new ArrayList<>(found.values());
    all.sort(ORDER);
    return all;
  }

  /** Returns the day; of a yearly one the first after the document on which that is in force. */
  private static Optional<LocalDate> date(
      CatalogArticle entry, CatalogArticle about, DatedFact fact) {
    if (fact.yearly().isEmpty()) {
      return fact.date();
    }
    LocalDate after = later(Chronology.dateOf(entry), inForceFrom(about));
    LocalDate day = fact.yearly().get().atYear(after.getYear());
    return Optional.of(day.isBefore(after) ? fact.yearly().get().atYear(after.getYear() + 1) : day);
  }

  private static LocalDate later(LocalDate day, Optional<LocalDate> other) {
    return other.filter(o -> o.isAfter(day)).orElse(day);
  }

  /** Returns the first day on which a document is in force; its parts may follow later. */
  private static Optional<LocalDate> inForceFrom(CatalogArticle document) {
    return document.dates().stream()
        .filter(f -> f.isInForce() && f.about().isEmpty())
        .flatMap(f -> f.date().stream())
        .min(Comparator.naturalOrder());
  }

  private static String what(Occasion occasion) {
    return occasion.about().id() + " " + occasion.fact().label() + " " + occasion.date();
  }

  /**
   * Returns a key that two sentences of a document share if they are about one occasion. Deadlines
   * of different sentences are different occasions, since a document can have two on one day.
   */
  private static String occasionKey(Occasion occasion) {
    boolean several = occasion.fact().kind() == DatedFact.Kind.DEADLINE;
    return several ? what(occasion) + " " + occasion.fact().evidence().sentence() : what(occasion);
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
