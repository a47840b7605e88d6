package org.huibian.site.view;

import java.util.List;

/**
 * The page of the terms that the documents of a year's issues define.
 *
 * @param year the year
 * @param years the years with terms, the newest first
 * @param terms the terms, in order of their characters
 */
public record TermsPage(
    PageView page, SiteView site, int year, List<HeadingView> years, List<TermView> terms)
    implements PageModel {

  /**
   * A term.
   *
   * @param name the term as printed
   * @param definitions the sentences that define it, each in another article
   */
  public record TermView(String name, List<DefinitionView> definitions) {}

  /**
   * A definition.
   *
   * @param sentence the sentence
   * @param href the address of its place
   * @param card the article
   */
  public record DefinitionView(String sentence, String href, CardView card) {}
}
