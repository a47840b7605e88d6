package org.huibian.site.view;

import java.util.List;
import org.huibian.markdown.SiteColor;

/**
 * What readers see changed by a publication.
 *
 * @param place the name of the place to which the site goes
 * @param planned whether it has not been sent yet
 * @param first whether the place had no site before
 * @param issues the issues with changes, the newest first
 * @param others the addresses of other pages that are new, changed or removed, in numbers
 * @param further how many articles have changes that nobody reads: links, forms, data
 * @param color the colours of the page
 */
public record PublicationView(
    String place,
    boolean planned,
    boolean first,
    List<Changes> issues,
    Others others,
    int further,
    SiteColor color) {
  /** Copies the list. */
  public PublicationView {
    issues = List.copyOf(issues);
  }

  /**
   * The changes of an issue.
   *
   * @param id the issue, such as {@code 2025-06}
   * @param articles its articles that are new, changed or removed, in order
   */
  public record Changes(String id, int year, int month, List<ChangedArticle> articles) {
    /** Copies the list. */
    public Changes {
      articles = List.copyOf(articles);
    }
  }

  /**
   * An article.
   *
   * @param id its id, such as {@code 2025-06/03}
   * @param state {@code new}, {@code changed}, {@code moved} (the same texts in another order) or
   *     {@code removed}
   * @param title its title, that of the former text if it was removed; may be empty if unknown
   * @param was what of the former text is no more, without what did not fit
   * @param is what of the present text is new, without what did not fit
   * @param more how many further texts have changed
   * @param former the SHA-256 of its data before; empty if it is new
   */
  public record ChangedArticle(
      String id,
      String state,
      String title,
      List<String> was,
      List<String> is,
      int more,
      String former) {
    /** Copies the lists. */
    public ChangedArticle {
      was = List.copyOf(was);
      is = List.copyOf(is);
    }
  }

  /** How many pages that are none of articles are new, changed or removed. */
  public record Others(int added, int changed, int removed) {}
}
