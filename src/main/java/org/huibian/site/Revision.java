package org.huibian.site;

import org.huibian.catalog.CatalogArticle;
import org.huibian.site.index.TopicIndex;

/**
 * An article before and after an edit of its text that changes nothing of what the catalogue states
 * about documents, see {@link org.huibian.catalog.Catalog#revised}.
 *
 * @param former the article as the site has it
 * @param now the article as it is edited
 */
public record Revision(CatalogArticle former, CatalogArticle now) {
  /**
   * Returns whether the pages of lists and the copied files are as before, and the links within the
   * archive: they show the topics and the pictures of the article, and the list of corrections the
   * names of corrected places.
   *
   * @param listing where the site lists the article
   */
  public boolean leavesLists(ArticleListing listing) {
    return now.article().head().corrections().isEmpty()
        && PictureNames.of(former).equals(PictureNames.of(now))
        && InnerLinks.of(former.article()).equals(InnerLinks.of(now.article()))
        && TopicIndex.topicsOf(now).stream()
            .map(topic -> new ArticleListing.Topic(topic.id(), topic.name()))
            .toList()
            .equals(listing.topics());
  }

  /** Returns whether feeds show another beginning of the text. */
  public boolean changesSummary() {
    return !Summary.of(former.article()).equals(Summary.of(now.article()));
  }
}
