package org.huibian.ingest;

/** Renders the page on which an editor reviews an import. */
@FunctionalInterface
public interface ReviewRenderer {
  /**
   * Renders the page.
   *
   * @return the text of an HTML page
   * @throws org.huibian.model.InputException if the page's template is missing or broken
   */
  String render(Review review);
}
