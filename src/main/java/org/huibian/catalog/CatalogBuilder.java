package org.huibian.catalog;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.huibian.catalog.CatalogArticle.Backlink;
import org.huibian.catalog.CatalogArticle.Related;
import org.huibian.catalog.citation.Citation;
import org.huibian.catalog.citation.CitationReader;
import org.huibian.catalog.citation.CitationResolver;
import org.huibian.catalog.citation.Works;
import org.huibian.catalog.date.DateFinder;
import org.huibian.catalog.date.DatedFact;
import org.huibian.catalog.passage.Passage;
import org.huibian.catalog.relation.Relation;
import org.huibian.catalog.relation.RelationFinder;
import org.huibian.model.Article;
import org.huibian.model.ArticleId;
import org.huibian.model.InputException;
import org.huibian.model.Issue;
import org.huibian.model.Problem;

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
      List<Citation> cites,
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
    CitationReader reader = new CitationReader(new CitationResolver(new Works(known.values())));
    List<Read> all = known.values().parallelStream().map(a -> read(a, reader)).toList();
    Map<ArticleId, List<Backlink>> backlinks = new TreeMap<>();
    Map<ArticleId, List<Related>> related = new TreeMap<>();
    for (Read one : all) {
      ArticleId from = one.article().id();
      for (Citation citation : one.cites()) {
        citation.article().ifPresent(to -> add(backlinks, to, new Backlink(from, citation)));
      }
      for (Relation relation : one.relations()) {
        relation.article().ifPresent(to -> add(related, to, new Related(from, relation)));
      }
    }
    Map<ArticleId, Read> read = new TreeMap<>();
    all.forEach(one -> read.put(one.article().id(), one));
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
                own.cites(),
                backlinks.getOrDefault(id, List.of()),
                own.relations(),
                others,
                own.dates()));
      }
    }
    return out;
  }

  private Read read(Article article, CitationReader reader) {
    Permalinks permalinks = Permalinks.of(article);
    List<Passage> passages = Passages.of(permalinks);
    List<Citation> cites = reader.read(article.id(), passages);
    List<Relation> relations = new RelationFinder(known).find(article, cites);
    List<DatedFact> dates = new DateFinder().find(article, passages);
    return new Read(article, permalinks, cites, relations, dates);
  }

  private static <T> void add(Map<ArticleId, List<T>> lists, ArticleId key, T value) {
    lists.computeIfAbsent(key, k -> new ArrayList<>()).add(value);
  }

  private static Collection<ArticleId> sorted(Collection<ArticleId> ids) {
    return new TreeSet<>(ids);
  }

  private static List<ArticleId> interpreted(List<Relation> relations) {
    return relations.stream()
        .filter(r -> r.kind() == Relation.Kind.INTERPRETS)
        .flatMap(r -> r.article().stream())
        .distinct()
        .toList();
  }

  private static List<ArticleId> interpreting(List<Related> related) {
    return List.copyOf(
        sorted(
            related.stream()
                .filter(r -> r.relation().kind() == Relation.Kind.INTERPRETS)
                .map(Related::from)
                .toList()));
  }

  private void requireTargets(Article article) {
    for (ArticleId target : article.interprets()) {
      if (!known.containsKey(target)) {
        Path file = Path.of(article.id().issue().toString(), article.id().fileNumber() + ".md");
        throw new InputException(
            file,
            0,
            Problem.FIELD_WRONG,
            "interprets",
            target.toString(),
            known.keySet().stream().map(ArticleId::toString).reduce((a, b) -> b).orElse(""));
      }
    }
  }
}
