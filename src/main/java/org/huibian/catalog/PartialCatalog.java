package org.huibian.catalog;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.huibian.catalog.CatalogSnapshot.ArticleFacts;
import org.huibian.catalog.CatalogSnapshot.IssueFacts;
import org.huibian.catalog.citation.AnchorIndex;
import org.huibian.catalog.citation.ArticleCitations;
import org.huibian.catalog.citation.PublishedWork;
import org.huibian.catalog.citation.Works;
import org.huibian.catalog.force.Force;
import org.huibian.catalog.term.Terms;
import org.huibian.model.Article;
import org.huibian.model.ArticleId;
import org.huibian.model.Issue;

/** Builds a catalogue from a snapshot, with the texts of some articles. */
final class PartialCatalog {
  private static final Findings NO_FINDINGS =
      new Findings(new ArticleCitations(List.of(), List.of()), List.of(), List.of(), Terms.NONE);

  private static final Permalinks NO_PERMALINKS = new Permalinks(List.of(), List.of());

  private static final Incoming NOTHING_INCOMING = new Incoming(List.of(), List.of(), List.of());

  private final CatalogSnapshot snapshot;
  private final Map<ArticleId, ArticleState> whole = new HashMap<>();

  PartialCatalog(CatalogSnapshot snapshot, Collection<ArticleState> whole) {
    this.snapshot = snapshot;
    whole.forEach(state -> this.whole.put(state.article().id(), state));
  }

  Catalog catalog() {
    List<Issue> issues = new ArrayList<>();
    List<PublishedWork> works = new ArrayList<>();
    Map<ArticleId, Set<String>> anchors = new HashMap<>();
    Map<ArticleId, Article> articles = new LinkedHashMap<>();
    Map<ArticleId, CatalogArticle> entries = new LinkedHashMap<>();
    for (IssueFacts facts : snapshot.issues()) {
      List<ArticleState> states =
          facts.articles().stream().map(article -> state(facts, article)).toList();
      Issue issue = facts.issue(states.stream().map(ArticleState::article).toList());
      issues.add(issue);
      for (int i = 0; i < states.size(); i++) {
        ArticleId id = states.get(i).article().id();
        articles.put(id, states.get(i).article());
        works.add(facts.articles().get(i).work());
        anchors.put(id, new TreeSet<>(facts.articles().get(i).anchors()));
        entries.put(id, entry(states.get(i), issue, i + 1, facts.articles().get(i).force()));
      }
    }
    return new Catalog(
        issues, entries, new ArchiveIndexes(articles, Works.of(works), new AnchorIndex(anchors)));
  }

  private ArticleState state(IssueFacts issue, ArticleFacts facts) {
    Article bare = facts.article(issue.id());
    ArticleState known = whole.get(bare.id());
    return known == null ? new ArticleState(bare, NO_FINDINGS, NOTHING_INCOMING) : known;
  }

  private static CatalogArticle entry(ArticleState state, Issue issue, int position, Force force) {
    boolean bare = state.article().blocks().isEmpty();
    return new CatalogArticle(
        state.article(),
        issue,
        position,
        bare ? NO_PERMALINKS : Permalinks.of(state.article()),
        state.findings(),
        state.incoming(),
        force);
  }
}
