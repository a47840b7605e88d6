package org.huibian.check;

/**
 * What can be wrong with a finished site. Each has its words in both languages in {@code
 * org/huibian/cli/messages*.properties}, under {@code finding.} and this name.
 */
public enum Fault {
  /** The file is not UTF-8. */
  NOT_UTF8,
  /** The parser had to repair the page, or cannot read the file; detail: its words. */
  NOT_WELL_FORMED,
  /** An element that needs an end tag has none; detail: the element. */
  ELEMENT_UNCLOSED,
  /** The page does not begin with a document type. */
  DOCTYPE_MISSING,
  /** The page does not say that it is UTF-8, which it must when opened from a folder. */
  CHARSET_MISSING,
  /** The page does not name its language. */
  LANG_MISSING,
  /** The page has no title. */
  TITLE_MISSING,
  /** An image has no words in {@code alt}; detail: its address. */
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
  /** An address begins with a slash and breaks below a sub-path; detail: the address. */
  LINK_FROM_ROOT,
  /** An address has a scheme that may run something; detail: the address. */
  ADDRESS_FORBIDDEN,
  /** The page asks another host for something; detail: the address. */
  REQUEST_OUTSIDE,
  /** A script stands in the page itself. */
  SCRIPT_INLINE,
  /** A style stands in the page itself; detail: the element. */
  STYLE_INLINE,
  /** An attribute is an event handler; detail: the attribute. */
  HANDLER_INLINE,
  /** A script or a file of the search is missing or broken; detail: the reason. */
  SEARCH_BROKEN,
  /** The search's index lists other articles than the texts; detail: the articles. */
  SEARCH_OTHER_ARTICLES,
  /** The shipped search answers otherwise than the counted one; detail: query and article. */
  SEARCH_OTHER_ANSWER,
  /** A query does not find the article that it was taken from; detail: query and article. */
  SEARCH_NOT_FOUND
}
