package org.huibian.cli;

/** Is told how far a long work is. May be called from several threads. */
@FunctionalInterface
interface Progress {
  /** Tells nobody. */
  Progress SILENT = (stage, done, total) -> {};

  /** What is being done; each has its word under {@code progress.} and its name. */
  enum Stage {
    /** Reading the source or the content. */
    READING,
    /** Finding articles in the source. */
    RECOVERING,
    /** Writing Markdown. */
    WRITING,
    /** Making pages. */
    PAGES,
    /** Making the search index. */
    INDEXING,
    /** Looking at the finished site. */
    CHECKING
  }

  /**
   * So much is done.
   *
   * @param done 0 to {@code total}
   * @param total how many steps there are; 0 if that is not known
   */
  void at(Stage stage, int done, int total);
}
