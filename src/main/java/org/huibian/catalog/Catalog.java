package org.huibian.catalog;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.huibian.catalog.citation.PublishedWork;
import org.huibian.markdown.PrintOrder;
import org.huibian.model.Article;
import org.huibian.model.ArticleId;
import org.huibian.model.InputException;
import org.huibian.model.Issue;
import org.huibian.model.IssueId;

/**
 * All issues with their articles, and how these refer to each other. Immutable and safe to share
 * between threads.
 *
 * <pre>{@code
 * Catalog catalog = Catalog.of(issues);
 * catalog.article(id).orElseThrow().citedBy();
 * }</pre>
 */
public final class Catalog {
  private final List<Issue> issues;
  private final Map<ArticleId, CatalogArticle> articles;
  private final List<CatalogArticle> all;
  private final Map<IssueId, List<CatalogArticle>> byIssue = new TreeMap<>();

  private final ArchiveIndexes indexes;

  Catalog(List<Issue> issues, Map<ArticleId, CatalogArticle> articles, ArchiveIndexes indexes) {
    this.issues = issues;
    this.articles = articles;
    this.indexes = indexes;
    this.all = List.copyOf(articles.values());
    all.forEach(a -> byIssue.computeIfAbsent(a.id().issue(), k -> new ArrayList<>()).add(a));
    byIssue.replaceAll((issue, list) -> List.copyOf(list));
  }

  /**
   * Builds the catalogue.
   *
   * @param issues the issues in any order
   * @throws InputException if an article's front matter refers to an article that no issue has
   */
  public static Catalog of(Collection<Issue> issues) {
    List<Issue> sorted =
        issues.stream().sorted(Comparator.comparing(Issue::id)).map(PrintOrder::of).toList();
    CatalogBuilder.Result built = new CatalogBuilder(sorted).build();
    return new Catalog(sorted, built.articles(), built.indexes());
  }

  /**
   * Returns this catalogue with another text of one article, for a quick look at its page. What the
   * article states is found anew; what other articles state about it is as before. Only {@link #of}
   * finds everything.
   *
   * @param edited the article, which replaces the one with its id
   * @throws java.util.NoSuchElementException if there is no article with its id
   * @throws InputException if its front matter refers to an article that no issue has
   */
  public Catalog with(Article edited) {
    CatalogArticle former = article(edited.id()).orElseThrow();
    CatalogArticle entry =
        new ArticleUpdate(former, edited, indexes).entry(articles(edited.id().issue()));
    Map<ArticleId, CatalogArticle> changed = new LinkedHashMap<>(articles);
    changed.replace(edited.id(), entry);
    List<Issue> all =
        issues.stream().map(i -> i.id().equals(entry.issue().id()) ? entry.issue() : i).toList();
    return new Catalog(all, changed, indexes);
  }

  /** Returns what a later process needs of all articles to {@linkplain #of find} one anew. */
  public CatalogSnapshot snapshot() {
    List<CatalogSnapshot.IssueFacts> facts = new ArrayList<>();
    for (Issue issue : issues) {
      List<CatalogSnapshot.ArticleFacts> own =
          articles(issue.id()).stream().map(this::facts).toList();
      facts.add(CatalogSnapshot.IssueFacts.of(issue, own));
    }
    return new CatalogSnapshot(facts);
  }

  private CatalogSnapshot.ArticleFacts facts(CatalogArticle entry) {
    return new CatalogSnapshot.ArticleFacts(
        entry.id().number(),
        entry.article().head(),
        entry.article().source(),
        List.copyOf(entry.permalinks().anchors()),
        indexes.works().published(entry.id()),
        entry.force());
  }

  /**
   * Returns the catalogue of a snapshot. Only some articles have their texts and what was found in
   * them; the other ones have neither, but can be cited and shown in lists.
   *
   * @param whole the states of the articles that are needed whole; for {@link #revised}, that of
   *     the article, and if it is an expert's commentary, those of the whole issue
   */
  public static Catalog of(CatalogSnapshot snapshot, Collection<ArticleState> whole) {
    return new PartialCatalog(snapshot, whole).catalog();
  }

  /**
   * Returns this catalogue with another text of one article, provided that nothing that the
   * catalogue knows of other articles, and nothing that they state about this one, depends on what
   * was edited.
   *
   * @param edited the article, which replaces the one with its id
   * @return the catalogue, in which the article is as in that of {@link #of}; empty if the edit
   *     changes the head, the document that the article publishes, its anchors, or a sentence that
   *     states something about documents or days
   */
  public Optional<Catalog> revised(Article edited) {
    CatalogArticle former = article(edited.id()).orElseThrow();
    if (!edited.head().equals(former.article().head())
        || !edited.source().equals(former.article().source())
        || !indexes.works().published(edited).equals(indexes.works().published(edited.id()))) {
      return Optional.empty();
    }
    Catalog changed = with(edited);
    CatalogArticle entry = changed.article(edited.id()).orElseThrow();
    boolean same =
        entry.cites().equals(former.cites())
            && entry.relations().equals(former.relations())
            && entry.dates().equals(former.dates())
            && entry.force().equals(former.force())
            && entry.terms().defined().equals(former.terms().defined())
            && entry.permalinks().anchors().equals(former.permalinks().anchors());
    return same ? Optional.of(changed) : Optional.empty();
  }

  /** Returns all issues, the oldest first, each with its articles in print order. */
  public List<Issue> issues() {
    return issues;
  }

  /** Returns all articles, by issue and in print order. */
  public List<CatalogArticle> articles() {
    return all;
  }

  /** Returns the articles of an issue in print order; an empty list if there is no such issue. */
  public List<CatalogArticle> articles(IssueId issue) {
    return byIssue.getOrDefault(issue, List.of());
  }

  /** Returns the document that an article publishes, as others can cite it. */
  public PublishedWork published(ArticleId id) {
    return indexes.works().published(id);
  }

  /** Returns an article by its id. */
  public Optional<CatalogArticle> article(ArticleId id) {
    return Optional.ofNullable(articles.get(id));
  }
}
