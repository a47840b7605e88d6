package org.huibian.site.dossier;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huibian.catalog.Catalog;
import org.huibian.catalog.CatalogArticle;
import org.huibian.catalog.IncomingRelation;
import org.huibian.catalog.citation.Citation;
import org.huibian.catalog.relation.Relation;
import org.huibian.catalog.text.Evidence;
import org.huibian.model.ArticleId;
import org.huibian.model.Kind;
import org.huibian.model.RelationKind;
import org.huibian.site.calendar.Agenda;
import org.huibian.site.calendar.Occasion;
import org.huibian.site.index.Chronology;

/**
 * Collects the dossiers of an archive. A policy has one if another article or a day belongs to it.
 * If an article has several relations to a policy, the closest one counts: an explanation that
 * cites the policy is an explanation.
 */
public final class Dossiers {
  private static final Comparator<DossierEntry> ORDER =
      Comparator.comparing(DossierEntry::date)
          .thenComparing(DossierEntry::bond)
          .thenComparing(e -> e.article().id());

  private final Catalog catalog;
  private final Agenda agenda;

  /** Prepares the dossiers of an archive. */
  public Dossiers(Catalog catalog, Agenda agenda) {
    this.catalog = catalog;
    this.agenda = agenda;
  }

  /** Returns all dossiers in the order of the archive. */
  public List<Dossier> all() {
    return catalog.articles().stream().flatMap(article -> of(article).stream()).toList();
  }

  /**
   * Returns the dossier of a policy. It is empty if nothing belongs to the policy, or if the
   * article is not a policy.
   */
  public Optional<Dossier> of(CatalogArticle policy) {
    Kind kind = policy.article().head().kind();
    if (kind != Kind.POLICY && kind != Kind.CALL) {
      return Optional.empty();
    }
    Map<ArticleId, DossierEntry> others = new LinkedHashMap<>();
    // The closest relations come first; a later one does not replace an earlier one.
    changes(policy, others);
    policy.interpretedBy().forEach(id -> put(others, Bond.EXPLANATION, id, Optional.empty(), id));
    cited(policy, others);
    policy.backlinks().stream()
        .filter(link -> link.citation().state() == Citation.State.LINKED)
        .forEach(
            link ->
                put(
                    others,
                    Bond.CITING,
                    link.from(),
                    Optional.of(link.citation().places().get(0)),
                    link.from()));
    List<DossierEntry> entries = new ArrayList<>(others.values());
    for (Occasion day : agenda.of(policy.id())) {
      entries.add(day(policy, day));
    }
    if (entries.isEmpty()) {
      return Optional.empty();
    }
    entries.add(entry(Bond.SELF, policy, false, Optional.empty(), policy));
    entries.sort(ORDER);
    List<Citation> elsewhere =
        policy.cites().stream().filter(c -> c.state() == Citation.State.OUTSIDE).toList();
    return Optional.of(new Dossier(policy, entries, elsewhere));
  }

  private void changes(CatalogArticle policy, Map<ArticleId, DossierEntry> out) {
    for (IncomingRelation related : policy.incomingRelations()) {
      RelationKind kind = related.relation().kind();
      if (kind == RelationKind.AMENDS || kind == RelationKind.REPEALS) {
        put(
            out,
            Bond.CHANGING,
            related.from(),
            Optional.of(related.relation().evidence()),
            related.from());
      } else if (kind == RelationKind.ISSUED_WITH) {
        put(out, Bond.TOGETHER, related.from(), Optional.empty(), related.from());
      }
    }
    for (Relation relation : policy.relations()) {
      Optional<Bond> bond =
          switch (relation.kind()) {
            case AMENDS, REPEALS -> Optional.of(Bond.CHANGED);
            case ISSUED_WITH -> Optional.of(Bond.TOGETHER);
            case IMPLEMENTS -> Optional.of(Bond.BASIS);
            default -> Optional.empty();
          };
      if (bond.isPresent() && relation.article().isPresent()) {
        put(
            out,
            bond.get(),
            relation.article().get(),
            Optional.of(relation.evidence()),
            policy.id());
      }
    }
  }

  private void cited(CatalogArticle policy, Map<ArticleId, DossierEntry> out) {
    for (Citation citation : policy.cites()) {
      Optional<CatalogArticle> to = citation.article().flatMap(catalog::article);
      if (to.isPresent() && !to.get().id().equals(policy.id())) {
        boolean edition = citation.state() == Citation.State.EDITION;
        DossierEntry entry =
            entry(Bond.BASIS, to.get(), edition, Optional.of(citation.places().get(0)), policy);
        out.putIfAbsent(to.get().id(), entry);
      }
    }
  }

  private void put(
      Map<ArticleId, DossierEntry> out,
      Bond bond,
      ArticleId id,
      Optional<Evidence> evidence,
      ArticleId said) {
    Optional<Evidence> sentence = evidence.filter(e -> !e.sentence().isBlank());
    catalog
        .article(id)
        .ifPresent(
            article ->
                out.putIfAbsent(
                    id,
                    entry(bond, article, false, sentence, catalog.article(said).orElseThrow())));
  }

  private static DossierEntry entry(
      Bond bond,
      CatalogArticle article,
      boolean edition,
      Optional<Evidence> evidence,
      CatalogArticle said) {
    return new DossierEntry(
        bond, Chronology.dateOf(article), article, edition, evidence, said, Optional.empty());
  }

  private static DossierEntry day(CatalogArticle policy, Occasion day) {
    return new DossierEntry(
        Bond.DAY,
        day.date(),
        policy,
        false,
        Optional.of(day.fact().evidence()),
        day.saidBy(),
        Optional.of(day));
  }
}
