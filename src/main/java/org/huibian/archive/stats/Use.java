package org.huibian.archive.stats;

import java.util.Locale;

/** What a reader has used. */
public enum Use {
  /** Pages of all kinds; articles, issues and the search are among them. */
  PAGES,
  /** Contents of issues. */
  ISSUES,
  /** Articles. */
  ARTICLES,
  /** The search page: once for each search from another page, and for each time it was opened. */
  SEARCHES,
  /** Issues, or the search, that a browser has begun to keep for reading offline. */
  KEPT,
  /** Exports of issues, originals and tables as files. */
  DOWNLOADS,
  /** Feeds and calendars, which programs fetch regularly. */
  FEEDS,
  /** Open data. */
  DATA,
  /** Addresses that the site does not have. */
  MISSING;

  /** Returns the name in data and in the keys of messages. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
