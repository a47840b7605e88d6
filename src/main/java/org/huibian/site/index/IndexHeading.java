package org.huibian.site.index;

import java.util.List;
import org.huibian.catalog.CatalogArticle;

/**
 * A heading of an index. It has a page and a feed of its own; the page depends on the kind of the
 * heading. A heading without articles has a page, but the index does not list it.
 */
public sealed interface IndexHeading permits ArticleGroup, DividedGroup, EntryGroup {
  /** Returns the heading's part of the address, in ASCII. It never changes. */
  String id();

  /** Returns the heading as readers see it, or a name for which the templates have a word. */
  String name();

  /** Returns other names of the same, such as the short names of an authority. */
  List<String> otherNames();

  /** Returns the articles under the heading, each once. */
  List<CatalogArticle> articles();

  /** Returns how many entries the heading has; an article can have several. */
  int count();
}
