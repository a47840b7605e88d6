package org.huibian.site.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.huibian.catalog.CatalogArticle;
import org.huibian.catalog.date.DatedFact;
import org.huibian.model.Kind;
import org.huibian.site.index.Organs;
import org.huibian.site.view.CardView;
import org.huibian.site.view.Cards;
import org.huibian.site.view.DateView;
import org.huibian.site.view.HeadingView;
import org.huibian.site.view.OverviewView;
import org.huibian.site.view.OverviewView.Count;
import org.huibian.site.view.OverviewView.Due;

/** Creates the summaries of issues. */
final class Overviews {
  private final Organs known = new Organs();

  /**
   * Returns the summary of an issue.
   *
   * @param articles the articles of the issue in order
   * @param root the relative address of the site's root
   */
  OverviewView of(List<CatalogArticle> articles, String root) {
    Map<Kind, Integer> kinds = new TreeMap<>();
    // An organ with several names has one line, with the name that is printed first.
    Map<String, String> names = new LinkedHashMap<>();
    Map<String, Integer> organs = new LinkedHashMap<>();
    List<Due> due = new ArrayList<>();
    for (CatalogArticle entry : articles) {
      kinds.merge(entry.article().head().kind(), 1, Integer::sum);
      for (String organ : entry.article().head().issuers()) {
        String id = known.of(organ).id();
        names.putIfAbsent(id, organ);
        organs.merge(id, 1, Integer::sum);
      }
      due.addAll(due(entry, root));
    }
    due.sort(Comparator.comparing(d -> d.date().map(DateView::iso).orElse("")));
    return new OverviewView(
        kinds.entrySet().stream().map(e -> new Count(e.getKey().toString(), e.getValue())).toList(),
        organs.entrySet().stream()
            .map(
                e ->
                    new HeadingView(
                        names.get(e.getKey()),
                        root + "authorities/" + e.getKey() + "/index.html",
                        e.getValue()))
            .sorted(Comparator.comparing(HeadingView::count).reversed())
            .toList(),
        due);
  }

  /** Returns the deadlines of an article, each day once; a call always has one entry. */
  private static List<Due> due(CatalogArticle entry, String root) {
    CardView card = Cards.of(entry, root);
    Map<LocalDate, Due> days = new TreeMap<>();
    for (DatedFact fact : entry.dates()) {
      boolean isDue =
          fact.kind() == DatedFact.Kind.DEADLINE || fact.kind() == DatedFact.Kind.CONSULTATION;
      if (isDue && fact.about().isEmpty()) {
        String anchor = fact.evidence().anchor();
        String href = anchor.isEmpty() ? card.href() : card.href() + "#" + anchor;
        fact.date()
            .ifPresent(
                day -> days.putIfAbsent(day, new Due(card, Optional.of(DateView.of(day)), href)));
      }
    }
    if (days.isEmpty() && entry.article().head().kind() == Kind.CALL) {
      return List.of(new Due(card, Optional.empty(), card.href()));
    }
    return List.copyOf(days.values());
  }
}
