package org.huibian.site;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Collectors;
import org.huibian.catalog.AddressBook;
import org.huibian.catalog.BlockLocations;
import org.huibian.catalog.Catalog;
import org.huibian.markdown.SiteSettings;
import org.huibian.model.ArticleId;
import org.huibian.site.calendar.Agenda;
import org.huibian.site.dossier.Dossier;
import org.huibian.site.dossier.Dossiers;
import org.huibian.site.index.Indexes;

/**
 * The content of a site with everything that several parts derive from it, computed once. A model
 * for an update has only what the files of some articles need; whoever asks it for more gets an
 * {@link IllegalStateException}. Immutable and safe to share between threads.
 */
public final class SiteModel {
  /** What is derived from the texts of all articles. */
  private record Whole(Indexes indexes, Agenda agenda, List<Dossier> dossiers) {
    static Whole of(Catalog catalog) {
      Agenda agenda = Agenda.of(catalog);
      List<Dossier> dossiers = new Dossiers(catalog, agenda).all();
      return new Whole(Indexes.of(catalog), agenda, List.copyOf(dossiers));
    }

    Map<ArticleId, ArticleListing> listings(Catalog catalog) {
      Set<ArticleId> policies =
          dossiers.stream().map(d -> d.policy().id()).collect(Collectors.toSet());
      return ArticleListing.all(catalog, indexes, policies);
    }
  }

  private final SiteSettings settings;
  private final ContentFiles content;
  private final BlockLocations lines;
  private final Catalog catalog;
  private final String assets;

  /** Empty in a model for an update. */
  private final Optional<Whole> whole;

  /** Where articles are listed; in a model for an update, those that it needs. */
  private final Map<ArticleId, ArticleListing> listings;

  /** What lists show of all articles, in a model for an update that needs it. */
  private final List<ListedArticle> lists;

  private SiteModel(
      SiteSettings settings,
      ContentFiles content,
      BlockLocations lines,
      Catalog catalog,
      String assets,
      Optional<Whole> whole,
      Map<ArticleId, ArticleListing> listings,
      List<ListedArticle> lists) {
    this.settings = settings;
    this.content = content;
    this.lines = lines;
    this.catalog = catalog;
    this.assets = assets;
    this.whole = whole;
    this.listings = Map.copyOf(listings);
    this.lists = List.copyOf(lists);
  }

  /**
   * Computes the model.
   *
   * @param input settings and issues; at least one issue
   * @param assets the folder of style sheets and scripts below the site's root, with its slash,
   *     such as {@code assets/0123456789ab/}
   */
  public static SiteModel of(SiteInput input, String assets) {
    Catalog catalog = Catalog.of(input.issues());
    Whole whole = Whole.of(catalog);
    return new SiteModel(
        input.settings(),
        input.files(),
        input.lines(),
        catalog,
        assets,
        Optional.of(whole),
        whole.listings(catalog),
        List.of());
  }

  /**
   * Returns a model for the update of some articles.
   *
   * @param settings the settings of {@code content/site.yaml}
   * @param content the content folder with the sums of these articles
   * @param lines the places of the blocks of these articles in the originals
   * @param catalog a catalogue with the texts of these articles
   * @param listings where these articles are listed
   * @param lists what lists show of all articles; empty if no list changes
   * @param assets the folder of style sheets and scripts
   */
  public static SiteModel forUpdate(
      SiteSettings settings,
      ContentFiles content,
      BlockLocations lines,
      Catalog catalog,
      Map<ArticleId, ArticleListing> listings,
      List<ListedArticle> lists,
      String assets) {
    return new SiteModel(
        settings, content, lines, catalog, assets, Optional.empty(), listings, lists);
  }

  /**
   * Returns the model with another catalogue. What was derived from the former one stays as it was.
   */
  public SiteModel with(Catalog changed) {
    return new SiteModel(settings, content, lines, changed, assets, whole, listings, lists);
  }

  /** Returns the settings of {@code content/site.yaml}. */
  public SiteSettings settings() {
    return settings;
  }

  /** Returns the content folder, which contains the originals and the pictures. */
  public Path content() {
    return content.folder();
  }

  /**
   * Returns the SHA-256 of the texts of the content folder by their paths below it; in a model for
   * an update, of the edited articles.
   */
  public SortedMap<String, String> contentSums() {
    return content.sums();
  }

  /** Returns the places of the blocks in the originals. */
  public BlockLocations lines() {
    return lines;
  }

  /** Returns all issues and articles together. */
  public Catalog catalog() {
    return catalog;
  }

  /** Returns the addresses of the issues and articles, among them the former ones. */
  public AddressBook addresses() {
    return AddressBook.of(catalog);
  }

  /** Returns the folder of style sheets and scripts below the site's root, with its slash. */
  public String assets() {
    return assets;
  }

  /**
   * Returns the articles by authority, topic, kind, year and number. Those of an update lack the
   * documents that the archive does not have.
   */
  public Indexes indexes() {
    if (whole.isEmpty() && !lists.isEmpty()) {
      Map<ArticleId, List<String>> topics = new HashMap<>();
      lists.forEach(article -> topics.put(article.id(), article.topics()));
      return Indexes.of(catalog, topics);
    }
    return whole().indexes();
  }

  /** Returns what lists show of all articles. */
  public List<ListedArticle> lists() {
    return whole
        .map(w -> catalog.articles().stream().map(a -> ListedArticle.of(a, w.indexes())).toList())
        .orElse(lists);
  }

  /** Returns all days that the documents name. */
  public Agenda agenda() {
    return whole().agenda();
  }

  /** Returns the policies, each with its explanations, changes, citations and days. */
  public List<Dossier> dossiers() {
    return whole().dossiers();
  }

  private Whole whole() {
    return whole.orElseThrow(() -> new IllegalStateException("the model is that of an update"));
  }

  /** Returns where an article is listed. */
  public ArticleListing listing(ArticleId article) {
    return listings.get(article);
  }

  /** Returns the site's full address with its closing slash; empty if it is not known. */
  public String baseUrl() {
    return settings.baseUrl();
  }
}
