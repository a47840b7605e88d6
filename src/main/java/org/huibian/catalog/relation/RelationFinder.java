package org.huibian.catalog.relation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huibian.catalog.citation.ArticleCitations;
import org.huibian.catalog.citation.Citation;
import org.huibian.catalog.citation.Reference;
import org.huibian.catalog.date.DatedFact;
import org.huibian.catalog.relation.Relation.FoundBy;
import org.huibian.catalog.text.Evidence;
import org.huibian.catalog.text.TextUnit;
import org.huibian.model.Article;
import org.huibian.model.ArticleId;
import org.huibian.model.Kind;
import org.huibian.model.RelationKind;
import org.huibian.model.Ruling;

/** Finds what an article is to the documents that it names, and obeys its editor. */
public final class RelationFinder {
  private final Map<ArticleId, Article> articles;

  /** A finder that knows these articles. */
  public RelationFinder(Map<ArticleId, Article> articles) {
    this.articles = articles;
  }

  /**
   * All relations of an article, by kind, then in order of the text.
   *
   * @param article the article
   * @param units its texts
   * @param cites what it cites
   * @param interprets what it explains
   * @param together the articles that have one of its numbers
   * @param nested the document that its headline says it carries out
   * @param dates the days that it speaks about
   */
  public List<Relation> find(
      Article article,
      List<TextUnit> units,
      ArticleCitations cites,
      List<Relation> interprets,
      List<ArticleId> together,
      Optional<Citation> nested,
      List<DatedFact> dates) {
    List<Relation> out = new ArrayList<>(interprets);
    for (ArticleId other : together) {
      String number = article.documentNumbers().get(0);
      out.add(to(RelationKind.ISSUED_WITH, other, new Evidence(number, ""), FoundBy.NUMBER));
    }
    if (article.kind() == Kind.POLICY || article.kind() == Kind.CALL) {
      nested.ifPresent(
          c -> add(out, of(RelationKind.IMPLEMENTS, c, c.places().get(0), FoundBy.HEADLINE)));
      sentences(units, cites, inForce(dates), out);
    }
    article.rulings().forEach(ruling -> obey(ruling, cites, out));
    out.sort(Comparator.comparing(Relation::kind));
    return out;
  }

  private static Optional<LocalDate> inForce(List<DatedFact> dates) {
    return dates.stream()
        .filter(d -> d.kind() == DatedFact.Kind.IN_FORCE && d.about().isEmpty())
        .flatMap(d -> d.date().stream())
        .findFirst();
  }

  private static void sentences(
      List<TextUnit> units,
      ArticleCitations cites,
      Optional<LocalDate> inForce,
      List<Relation> out) {
    boolean listed = false;
    int next = 0;
    for (TextUnit unit : units) {
      List<Reference> here = new ArrayList<>();
      while (next < cites.references().size() && isIn(cites.references().get(next), unit)) {
        Reference reference = cites.references().get(next++);
        if (reference.citation() >= 0) {
          here.add(reference);
        }
      }
      listed = listed && !here.isEmpty() && !unit.heading();
      for (CitationGroup chain : CitationGroup.of(unit, here)) {
        for (RelationKind kind : SentenceRules.kinds(chain)) {
          add(chain, kind, cites, inForce, out);
        }
        if (listed) {
          add(chain, RelationKind.REPEALS, cites, inForce, out);
        }
      }
      listed = listed || SentenceRules.opensListOfRepealed(unit.text());
    }
  }

  private static boolean isIn(Reference reference, TextUnit unit) {
    return reference.block() == unit.block() && reference.part() == unit.part();
  }

  private static void add(
      CitationGroup chain,
      RelationKind kind,
      ArticleCitations cites,
      Optional<LocalDate> inForce,
      List<Relation> out) {
    for (Reference reference : chain.references()) {
      Citation citation = cites.cites().get(reference.citation());
      Evidence evidence = chain.unit().evidence(reference.start(), reference.end());
      Relation found = of(kind, citation, evidence, FoundBy.SENTENCE);
      boolean changes = kind == RelationKind.AMENDS || kind == RelationKind.REPEALS;
      add(out, changes ? found.from(inForce) : found);
    }
  }

  /** Each document once in each relation, with the first sentence that says so. */
  private static void add(List<Relation> out, Relation relation) {
    boolean known =
        out.stream()
            .anyMatch(
                r ->
                    r.kind() == relation.kind()
                        && r.title().equals(relation.title())
                        && r.documentNumber().equals(relation.documentNumber()));
    if (!known) {
      out.add(relation);
    }
  }

  /** Another edition is another document: only what is surely the same leads to an article. */
  private static Relation of(
      RelationKind kind, Citation citation, Evidence evidence, FoundBy foundBy) {
    return new Relation(
        kind,
        citation.title(),
        citation.documentNumber(),
        citation.article().filter(a -> citation.state() == Citation.State.LINKED),
        evidence,
        foundBy,
        Optional.empty());
  }

  private Relation to(RelationKind kind, ArticleId target, Evidence evidence, FoundBy foundBy) {
    Article article = articles.get(target);
    return new Relation(
        kind,
        article.title(),
        article.documentNumbers().stream().findFirst(),
        Optional.of(target),
        evidence,
        foundBy,
        Optional.empty());
  }

  /** What an editor says holds, and what he says does not is taken away. */
  private void obey(Ruling ruling, ArticleCitations cites, List<Relation> out) {
    if (ruling.kind() == RelationKind.CITES) {
      return;
    }
    Optional<Relation> found = out.stream().filter(r -> means(ruling, r)).findFirst();
    out.removeIf(r -> means(ruling, r));
    if (!ruling.holds()) {
      return;
    }
    Evidence evidence =
        found
            .map(Relation::evidence)
            .or(() -> evidence(ruling, cites))
            .orElse(new Evidence("", ""));
    Optional<LocalDate> from = found.flatMap(Relation::from);
    Relation relation =
        ruling.article().isPresent()
            ? to(ruling.kind(), ruling.article().get(), evidence, FoundBy.EDITOR)
            : new Relation(
                ruling.kind(),
                ruling.title(),
                Optional.empty(),
                Optional.empty(),
                evidence,
                FoundBy.EDITOR,
                from);
    out.add(relation.from(from));
  }

  private static boolean means(Ruling ruling, Relation relation) {
    return ruling.kind() == relation.kind()
        && (ruling.article().isPresent()
            ? ruling.article().equals(relation.article())
            : ruling.title().equals(relation.title())
                || relation.documentNumber().equals(Optional.of(ruling.title())));
  }

  private static Optional<Evidence> evidence(Ruling ruling, ArticleCitations cites) {
    return cites.cites().stream()
        .filter(
            c ->
                ruling.article().isPresent() && c.article().equals(ruling.article())
                    || c.title().equals(ruling.title()))
        .map(c -> c.places().get(0))
        .findFirst();
  }
}
