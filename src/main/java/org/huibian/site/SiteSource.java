package org.huibian.site;

/** What a part of the site can depend on. A part whose sources did not change writes the same. */
public enum SiteSource {
  /** The texts of the articles and issues themselves, as their Markdown has them. */
  ARTICLES,
  /** The list of the issues: their order, titles and numbers. */
  ISSUES,
  /** What the catalogue knows of an article from others: citations, relations, indexes. */
  CATALOG,
  /** {@code content/site.yaml}. */
  SETTINGS,
  /** The page templates. */
  TEMPLATES,
  /** The style sheets. */
  STYLES,
  /** The browser scripts. */
  SCRIPTS,
  /** The data files inside the program: names of organs, topics, words of citation. */
  WORD_LISTS,
  /** The originals that the issues were imported from. */
  ORIGINALS,
  /** The pictures beside the articles. */
  PICTURES,
  /** The files of the parts that were written before, as {@link SiteOutput#files} lists them. */
  FILES_OF_OTHER_PARTS
}
