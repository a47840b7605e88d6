package org.huibian.site;

/** A kind of input that a part of the site can depend on. */
public enum SiteSource {
  /** The articles: their Markdown and the places of their blocks in the originals. */
  ARTICLES,
  /** The list of the issues: their order, titles and numbers. */
  ISSUES,
  /** Facts about an article that follow from other articles: citations, relations, indexes. */
  CATALOG,
  /** The settings of {@code content/site.yaml}. */
  SETTINGS,
  /** The page templates, and the files that are copied to the assets folder. */
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
  /** The files that hold whole issues, beside the content folder. */
  EXPORTS,
  /** Which pages the parts have written before, whatever is in them. */
  PAGES_OF_OTHER_PARTS,
  /** The files of the parts that were written before, as {@link SiteOutput#files} lists them. */
  FILES_OF_OTHER_PARTS
}
