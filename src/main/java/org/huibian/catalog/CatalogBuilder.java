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
import org.huibian.catalog.CatalogArticle.Backlink;
import org.huibian.catalog.CatalogArticle.Related;
import org.huibian.catalog.citation.AnchorBook;
import org.huibian.catalog.citation.ArticleCitations;
import org.huibian.catalog.citation.Citation;
import org.huibian.catalog.citation.CitationReader;
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
    Map<ArticleId, Permalinks> permalinks = new TreeMap<>();
    known.values().parallelStream()
        .map(a -> Map.entry(a.id(), Permalinks.of(a)))
        .toList()
        .forEach(e -> permalinks.put(e.getKey(), e.getValue()));
    CitationReader reader = new CitationReader(new Works(known.values()), book(permalinks));
    List<Read> all =
        known.values().parallelStream().map(a -> read(a, permalinks.get(a.id()), reader)).toList();
    Map<ArticleId, List<Backlink>> backlinks = new TreeMap<>();
    Map<ArticleId, List<Related>> related = new TreeMap<>();
    for (Read one : all) {
      ArticleId from = one.article().id();
      for (Citation citation : one.cites().cites()) {
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

  private Read read(Article article, Permalinks permalinks, CitationReader reader) {
    List<Passage> passages = Passages.of(permalinks);
    ArticleCitations cites = reader.read(article, passages);
    List<Relation> relations = new RelationFinder(known).find(article, cites.cites());
    List<DatedFact> dates = new DateFinder(known).find(article, passages, cites.references());
    return new Read(article, permalinks, cites, relations, dates);
  }

  private static AnchorBook book(Map<ArticleId, Permalinks> permalinks) {
    Map<ArticleId, Set<String>> anchors = new TreeMap<>();
    permalinks.forEach(
        (id, links) -> {
          Set<String> all = new TreeSet<>();
          collect(links.blocks(), all);
          anchors.put(id, all);
        });
    return new AnchorBook(anchors);
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
