package org.huibian.catalog;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.huibian.catalog.CatalogArticle.Backlink;
import org.huibian.catalog.CatalogArticle.Related;
import org.huibian.catalog.citation.AnchorIndex;
import org.huibian.catalog.citation.ArticleCitations;
import org.huibian.catalog.citation.Citation;
import org.huibian.catalog.citation.CitationReader;
import org.huibian.catalog.citation.Works;
import org.huibian.catalog.date.DateFinder;
import org.huibian.catalog.date.DatedFact;
import org.huibian.catalog.relation.Interpretations;
import org.huibian.catalog.relation.Relation;
import org.huibian.catalog.relation.RelationFinder;
import org.huibian.catalog.text.TextUnit;
import org.huibian.model.Article;
import org.huibian.model.ArticleId;
import org.huibian.model.InputException;
import org.huibian.model.Issue;
import org.huibian.model.Problem;
import org.huibian.model.RelationKind;

/**
 * Brings all articles together: first each is read on its own, with the works of all others at
 * hand, then what it says of others is told to these. Nothing is compared pair by pair, so the work
 * grows with the text.
 */
final class CatalogBuilder {
  /** What one article says, before the others are asked. */
  private record Read(
      Article article,
      Permalinks permalinks,
      ArticleCitations cites,
      List<Relation> relations,
      List<DatedFact> dates) {}

  private final List<Issue> issues;
  private final Map<ArticleId, Article> known = new LinkedHashMap<>();

  /** For these issues, each with its articles in print order. */
  CatalogBuilder(List<Issue> issues) {
    this.issues = issues;
    issues.forEach(issue -> issue.articles().forEach(a -> known.put(a.id(), a)));
  }

  /** All articles by name, in the order of the issues. */
  Map<ArticleId, CatalogArticle> build() {
    known.values().forEach(this::requireTargets);
    Map<ArticleId, Permalinks> permalinks = each(Permalinks::of);
    Works works = new Works(known.values());
    CitationReader reader = new CitationReader(works, book(permalinks));
    Map<ArticleId, List<TextUnit>> units = new TreeMap<>();
    permalinks.forEach((id, links) -> units.put(id, TextUnits.of(links)));
    Map<ArticleId, ArticleCitations> cites =
        each(article -> reader.read(article, units.get(article.id())));
    Interpretations interpretations = new Interpretations(reader, known);
    Map<ArticleId, List<Relation>> interprets = new TreeMap<>();
    issues.forEach(issue -> interprets.putAll(interpretations.of(issue, cites)));
    Map<ArticleId, Read> read =
        each(
            article -> {
              ArticleId id = article.id();
              ArticleCitations own = cites.get(id);
              List<DatedFact> dates =
                  new DateFinder(known)
                      .find(
                          article,
                          units.get(id),
                          interpreted(interprets.get(id)),
                          own.references());
              List<Relation> relations =
                  new RelationFinder(known)
                      .find(
                          article,
                          units.get(id),
                          own,
                          interprets.get(id),
                          works.together(id),
                          reader.nestedInHeadline(article),
                          dates);
              return new Read(article, permalinks.get(id), own, relations, dates);
            });
    Map<ArticleId, List<Backlink>> backlinks = new TreeMap<>();
    Map<ArticleId, List<Related>> related = new TreeMap<>();
    for (Read one : read.values()) {
      ArticleId from = one.article().id();
      for (Citation citation : one.cites().cites()) {
        citation.article().ifPresent(to -> add(backlinks, to, new Backlink(from, citation)));
      }
      for (Relation relation : one.relations()) {
        relation.article().ifPresent(to -> add(related, to, new Related(from, relation)));
      }
    }
    Map<ArticleId, CatalogArticle> out = new LinkedHashMap<>();
    for (Issue issue : issues) {
      int position = 0;
      for (Article article : issue.articles()) {
        ArticleId id = article.id();
        List<Related> others = related.getOrDefault(id, List.of());
        Read own = read.get(id);
        out.put(
            id,
            new CatalogArticle(
                article,
                issue,
                ++position,
                own.permalinks(),
                interpreted(own.relations()),
                interpreting(others),
                own.cites().cites(),
                own.cites().references(),
                backlinks.getOrDefault(id, List.of()),
                own.relations(),
                others,
                own.dates()));
      }
    }
    return out;
  }

  /** What is read of each article, on all processors, told in order. */
  private <T> Map<ArticleId, T> each(Function<Article, T> reading) {
    Map<ArticleId, T> out = new TreeMap<>();
    known.values().parallelStream()
        .map(article -> Map.entry(article.id(), reading.apply(article)))
        .toList()
        .forEach(entry -> out.put(entry.getKey(), entry.getValue()));
    return out;
  }

  private static AnchorIndex book(Map<ArticleId, Permalinks> permalinks) {
    Map<ArticleId, Set<String>> anchors = new TreeMap<>();
    permalinks.forEach(
        (id, links) -> {
          Set<String> all = new TreeSet<>();
          collect(links.blocks(), all);
          anchors.put(id, all);
        });
    return new AnchorIndex(anchors);
  }

  private static void collect(List<AnchoredBlock> blocks, Set<String> out) {
    for (AnchoredBlock block : blocks) {
      if (!block.anchor().isEmpty()) {
        out.add(block.anchor());
      }
      collect(block.children(), out);
    }
  }

  private static <T> void add(Map<ArticleId, List<T>> lists, ArticleId key, T value) {
    lists.computeIfAbsent(key, k -> new ArrayList<>()).add(value);
  }

  private static Collection<ArticleId> sorted(Collection<ArticleId> ids) {
    return new TreeSet<>(ids);
  }

  private static List<ArticleId> interpreted(List<Relation> relations) {
    return relations.stream()
        .filter(r -> r.kind() == RelationKind.INTERPRETS)
        .flatMap(r -> r.article().stream())
        .distinct()
        .toList();
  }

  private static List<ArticleId> interpreting(List<Related> related) {
    return List.copyOf(
        sorted(
            related.stream()
                .filter(r -> r.relation().kind() == RelationKind.INTERPRETS)
                .map(Related::from)
                .toList()));
  }

  /** What front matter says of other articles must be said of articles that there are. */
  private void requireTargets(Article article) {
    article.interprets().forEach(target -> require(article, "interprets", target));
    article
        .rulings()
        .forEach(r -> r.article().ifPresent(target -> require(article, "relations", target)));
  }

  private void require(Article article, String field, ArticleId target) {
    if (!known.containsKey(target)) {
      Path file = Path.of(article.id().issue().toString(), article.id().fileNumber() + ".md");
      String last = known.keySet().stream().map(ArticleId::toString).reduce((a, b) -> b).orElse("");
      throw new InputException(file, 0, Problem.FIELD_WRONG, field, target.toString(), last);
    }
  }
}
