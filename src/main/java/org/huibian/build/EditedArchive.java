package org.huibian.build;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.huibian.build.store.ArchiveStore;
import org.huibian.build.store.StoredArchive;
import org.huibian.build.store.StoredArticle;
import org.huibian.build.store.StoredIssue;
import org.huibian.catalog.ArticleState;
import org.huibian.catalog.Catalog;
import org.huibian.catalog.CatalogSnapshot;
import org.huibian.catalog.RecordedLocations;
import org.huibian.markdown.Accounting;
import org.huibian.markdown.ContentFolder;
import org.huibian.model.Article;
import org.huibian.model.ArticleId;
import org.huibian.model.IssueId;
import org.huibian.model.Kind;
import org.huibian.site.ArticleListing;
import org.huibian.site.ContentFiles;
import org.huibian.site.ListedArticle;
import org.huibian.site.Revision;
import org.huibian.site.SiteModel;
import org.huibian.site.Summary;

/**
 * An archive with the edited texts of some articles, of which nothing else depends on the edits.
 *
 * @param archive what the last build has kept
 * @param issues the articles of the edited issues, as the last build has kept them
 * @param lists what lists show of all articles; empty if no list changes
 * @param site the model of the site with the edited texts
 * @param revisions the edited articles
 */
record EditedArchive(
    StoredArchive archive,
    Map<IssueId, StoredIssue> issues,
    List<ListedArticle> lists,
    SiteModel site,
    List<Revision> revisions) {
  /**
   * Reads what the last build has kept, and applies the edits.
   *
   * @param content the content folder
   * @param texts returns the edited articles
   * @param ids their ids, in order
   * @return empty if a part of the store is missing or damaged, or if more than the articles' own
   *     files depends on the edits
   * @throws org.huibian.model.InputException if a file of the content has a mistake
   */
  static Optional<EditedArchive> read(
      ContentFolder content,
      StoredArchive archive,
      ArchiveStore store,
      Supplier<Map<ArticleId, Article>> texts,
      Set<ArticleId> ids)
      throws IOException {
    CompletableFuture<RecordedLocations> lines =
        CompletableFuture.supplyAsync(() -> lines(content, ids));
    Optional<Map<IssueId, StoredIssue>> issues = issues(archive, store, ids);
    Optional<CatalogSnapshot> snapshot = store.catalog(archive);
    if (issues.isEmpty() || snapshot.isEmpty()) {
      return Optional.empty();
    }
    List<ArticleState> states = new ArrayList<>();
    Map<ArticleId, ArticleListing> listings = new HashMap<>();
    for (StoredArticle article : needed(issues.get(), ids)) {
      states.add(article.state());
      listings.put(article.state().article().id(), article.listing());
    }
    Catalog catalog = Catalog.of(snapshot.get(), states);
    List<Revision> revisions = new ArrayList<>();
    for (ArticleId id : ids) {
      Optional<Catalog> revised = revised(catalog, listings, texts.get().get(id));
      if (revised.isEmpty()) {
        return Optional.empty();
      }
      revisions.add(
          new Revision(catalog.article(id).orElseThrow(), revised.get().article(id).orElseThrow()));
      catalog = revised.get();
    }
    Optional<List<ListedArticle>> lists = lists(revisions, archive, store);
    if (lists.isEmpty()) {
      return Optional.empty();
    }
    SiteModel site =
        SiteModel.forUpdate(
            content.settings(),
            ContentFiles.ofArticles(content, ids),
            lines.join(),
            catalog,
            listings,
            lists.get(),
            archive.assets());
    return Optional.of(new EditedArchive(archive, issues.get(), lists.get(), site, revisions));
  }

  private static Optional<Map<IssueId, StoredIssue>> issues(
      StoredArchive archive, ArchiveStore store, Set<ArticleId> ids) throws IOException {
    Map<IssueId, StoredIssue> issues = new TreeMap<>();
    for (ArticleId id : ids) {
      if (!issues.containsKey(id.issue())) {
        Optional<StoredIssue> own = store.articles(archive, id.issue());
        if (own.isEmpty()) {
          return Optional.empty();
        }
        issues.put(id.issue(), own.get());
      }
    }
    return Optional.of(issues);
  }

  /**
   * Returns the edited articles as they were, and the other articles that what they state depends
   * on: an expert's commentary can belong to a series of commentaries in its issue.
   */
  private static List<StoredArticle> needed(Map<IssueId, StoredIssue> issues, Set<ArticleId> ids) {
    Map<ArticleId, StoredArticle> needed = new TreeMap<>();
    for (ArticleId id : ids) {
      StoredIssue issue = issues.get(id.issue());
      Optional<StoredArticle> own = issue.article(id);
      boolean isCommentary =
          own.isPresent() && own.get().state().article().head().kind() == Kind.EXPERT;
      for (StoredArticle article : isCommentary ? issue.all() : own.stream().toList()) {
        needed.put(article.state().article().id(), article);
      }
    }
    return List.copyOf(needed.values());
  }

  /**
   * Returns the catalogue with an edit; empty if more than the article's own files depends on it.
   */
  private static Optional<Catalog> revised(
      Catalog catalog, Map<ArticleId, ArticleListing> listings, Article edited) {
    ArticleId id = edited.id();
    // The store lacks an article whose file was away while the last build read the content.
    if (!listings.containsKey(id) || catalog.article(id).isEmpty()) {
      return Optional.empty();
    }
    return catalog
        .revised(edited)
        .filter(
            revised ->
                new Revision(catalog.article(id).orElseThrow(), revised.article(id).orElseThrow())
                    .leavesLists(listings.get(id)));
  }

  /** Returns what lists show of all articles, if an edit changes it; otherwise an empty list. */
  private static Optional<List<ListedArticle>> lists(
      List<Revision> revisions, StoredArchive archive, ArchiveStore store) throws IOException {
    Map<ArticleId, String> summaries = new HashMap<>();
    for (Revision revision : revisions) {
      if (revision.changesSummary()) {
        summaries.put(revision.now().id(), Summary.of(revision.now().article()));
      }
    }
    return summaries.isEmpty()
        ? Optional.of(List.of())
        : store
            .lists(archive)
            .map(
                all ->
                    all.stream()
                        .map(a -> a.withSummary(summaries.getOrDefault(a.id(), a.summary())))
                        .toList());
  }

  private static RecordedLocations lines(ContentFolder content, Set<ArticleId> ids) {
    Map<IssueId, Accounting> out = new TreeMap<>();
    ids.stream()
        .map(ArticleId::issue)
        .distinct()
        .forEach(id -> content.accounting(id).ifPresent(found -> out.put(id, found)));
    return RecordedLocations.of(out);
  }
}
