package org.huibian.check;

/**
 * The faults that a finished site can have. The message of each, in both languages, is in {@code
 * org/huibian/cli/messages*.properties} under {@code finding.} and its name. The comments tell what
 * the detail of a finding is.
 */
public enum Fault {
  /** The file is not UTF-8. */
  NOT_UTF8,
  /** The parser had to repair the page, or cannot read the file; detail: the parser's message. */
  NOT_WELL_FORMED,
  /** An element that needs an end tag has none; detail: the element. */
  ELEMENT_UNCLOSED,
  /** The page does not begin with a document type. */
  DOCTYPE_MISSING,
  /** The page does not state that it is UTF-8, which it must when opened from a folder. */
  CHARSET_MISSING,
  /** The page does not state its language. */
  LANG_MISSING,
  /** The page has no title. */
  TITLE_MISSING,
  /** An image has no alternative text; detail: its address. */
  ALT_MISSING,
  /** Two elements have the same id; detail: the id. */
  ID_TWICE,
  /** The page changes the base of its addresses. */
  BASE_CHANGED,
  /** An address leads to no file of the site; detail: the address. */
  LINK_DEAD,
  /** An address leads to a page, but to no anchor in it; detail: the address. */
  ANCHOR_DEAD,
  /** An address leads out of the site's folder; detail: the address. */
  LINK_ESCAPES,
  /** An address begins with a slash, so it breaks below a sub-path; detail: the address. */
  LINK_FROM_ROOT,
  /** An address has a scheme that may run something; detail: the address. */
  ADDRESS_FORBIDDEN,
  /** The page requests something from another host; detail: the address. */
  REQUEST_OUTSIDE,
  /** The page contains a script. */
  SCRIPT_INLINE,
  /** The page contains a style; detail: the element. */
  STYLE_INLINE,
  /** An attribute is an event handler; detail: the attribute. */
  HANDLER_INLINE,
  /** A file is not the one of which a list states size and SHA-256; detail: the file. */
  FILE_OTHER,
  /** A script or a file of the search is missing or broken; detail: the reason. */
  SEARCH_BROKEN,
  /** The search index lists other articles than the texts; detail: the articles. */
  SEARCH_OTHER_ARTICLES,
  /** The site's search differs from the reference index; detail: query and article. */
  SEARCH_OTHER_ANSWER,
  /** A query does not find the article that it was taken from; detail: query and article. */
  SEARCH_NOT_FOUND
}
