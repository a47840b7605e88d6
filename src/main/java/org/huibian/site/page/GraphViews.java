package org.huibian.site.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.huibian.catalog.Backlink;
import org.huibian.catalog.Catalog;
import org.huibian.catalog.CatalogArticle;
import org.huibian.catalog.IncomingRelation;
import org.huibian.catalog.citation.Citation.State;
import org.huibian.catalog.date.DatedFact;
import org.huibian.catalog.relation.Relation;
import org.huibian.catalog.text.Evidence;
import org.huibian.model.ArticleId;
import org.huibian.model.RelationKind;
import org.huibian.site.view.CardView;
import org.huibian.site.view.Cards;
import org.huibian.site.view.DateView;
import org.huibian.site.view.GraphView;
import org.huibian.site.view.GraphView.CitingIssueView;
import org.huibian.site.view.GraphView.CitingView;
import org.huibian.site.view.GraphView.FactView;
import org.huibian.site.view.GraphView.MarkView;
import org.huibian.site.view.GraphView.PlaceView;
import org.huibian.site.view.GraphView.RelationView;
import org.huibian.site.view.NameView;

/** Creates the views of the links between an article and other articles. */
final class GraphViews {
  private final Catalog catalog;
  private final String root;

  /**
   * Creates the views for pages of one depth.
   *
   * @param root the relative address of the site's root
   */
  GraphViews(Catalog catalog, String root) {
    this.catalog = catalog;
    this.root = root;
  }

  /** Returns the links of an article, with the short names that its text uses. */
  GraphView of(CatalogArticle entry, List<NameView> names) {
    return new GraphView(
        marks(entry), dates(entry), day(entry), relations(entry), citing(entry), names);
  }

  private List<MarkView> marks(CatalogArticle entry) {
    List<MarkView> out = new ArrayList<>();
    for (IncomingRelation related : entry.incomingRelations()) {
      Relation relation = related.relation();
      if (relation.kind() == RelationKind.AMENDS || relation.kind() == RelationKind.REPEALS) {
        out.add(
            0,
            new MarkView(
                relation.kind().toString(),
                card(related.from()),
                href(related.from(), relation.evidence()),
                relation.from().map(DateView::of),
                relation.evidence().sentence()));
      }
    }
    return out;
  }

  private List<FactView> dates(CatalogArticle entry) {
    return entry.dates().stream()
        .sorted(Comparator.comparing((DatedFact f) -> f.date().orElse(LocalDate.MAX)))
        .map(this::fact)
        .toList();
  }

  private Optional<FactView> day(CatalogArticle entry) {
    List<DatedFact> own =
        entry.dates().stream()
            .filter(f -> f.about().isEmpty() && f.date().isPresent())
            .sorted(Comparator.comparing((DatedFact f) -> f.date().orElseThrow()))
            .toList();
    LocalDate last = entry.force().asOf();
    return own.stream()
        .filter(f -> f.date().orElseThrow().isAfter(last))
        .findFirst()
        .or(() -> own.stream().filter(DatedFact::isInForce).findFirst())
        .map(this::fact);
  }

  private FactView fact(DatedFact fact) {
    return new FactView(
        fact.label(),
        fact.date().map(DateView::of),
        fact.counted().note(),
        fact.printed(),
        fact.evidence().sentence(),
        fact.evidence().anchor().isEmpty() ? "" : "#" + fact.evidence().anchor(),
        fact.about().map(this::card));
  }

  private List<RelationView> relations(CatalogArticle entry) {
    return entry.relations().stream()
        .filter(r -> r.kind() != RelationKind.INTERPRETS)
        .map(
            r ->
                new RelationView(
                    r.kind().toString(),
                    r.title(),
                    r.documentNumber().filter(n -> !n.equals(r.title())).orElse(""),
                    r.article().map(this::card),
                    r.evidence().anchor().isEmpty() ? "" : "#" + r.evidence().anchor()))
        .toList();
  }

  private List<CitingIssueView> citing(CatalogArticle entry) {
    Map<ArticleId, List<Backlink>> byArticle = new LinkedHashMap<>();
    for (Backlink link : entry.backlinks()) {
      byArticle.computeIfAbsent(link.from(), k -> new ArrayList<>()).add(link);
    }
    Map<String, List<CitingView>> byIssue = new TreeMap<>(Comparator.reverseOrder());
    byArticle.forEach(
        (from, links) ->
            byIssue
                .computeIfAbsent(from.issue().toString(), k -> new ArrayList<>())
                .add(citing(from, links)));
    List<CitingIssueView> out = new ArrayList<>();
    byIssue.forEach(
        (issue, articles) ->
            out.add(new CitingIssueView(articles.get(0).card().issue(), articles)));
    return out;
  }

  private CitingView citing(ArticleId from, List<Backlink> links) {
    List<PlaceView> places = new ArrayList<>();
    for (Backlink link : links) {
      for (Evidence place : link.citation().places()) {
        places.add(new PlaceView(place.sentence(), href(from, place)));
      }
    }
    boolean edition = links.stream().allMatch(l -> l.citation().state() == State.EDITION);
    return new CitingView(card(from), edition, places);
  }

  private String href(ArticleId article, Evidence place) {
    String anchor = place.anchor().isEmpty() ? "" : "#" + place.anchor();
    return root + article + "/index.html" + anchor;
  }

  private CardView card(ArticleId id) {
    return Cards.of(catalog.article(id).orElseThrow(), root);
  }
}
