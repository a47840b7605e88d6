package org.huibian.check;

/** The faults that the search of a site can have. */
public enum SearchFault {
  /** A script or a file of the index is missing or broken; detail: the reason. */
  BROKEN,
  /** The index lists other articles than the texts; detail: the articles. */
  OTHER_ARTICLES,
  /** The candidates or scores differ from the reference; detail: the first such article. */
  OTHER_ANSWER,
  /** The article from which the query was taken is not found; detail: the article. */
  NOT_FOUND
}
