package org.huibian.cli;

/** Receives the progress of a long operation. It may be called from several threads. */
@FunctionalInterface
interface Progress {
  /** Ignores the progress. */
  Progress SILENT = (stage, done, total) -> {};

  /** A stage of an operation; its text has the key {@code progress.} and the stage's name. */
  enum Stage {
    /** Reading the source or the content. */
    READING,
    /** Finding articles in the source. */
    RECOVERING,
    /** Writing Markdown. */
    WRITING,
    /** Writing the pages of the site. */
    PAGES,
    /** Writing the search index. */
    INDEXING,
    /** Writing issues as single files. */
    EXPORTING,
    /** Checking the finished site. */
    CHECKING,
    /** Sending files to where the site is published. */
    SENDING,
    /** Removing files there. */
    REMOVING
  }

  /**
   * Reports the progress of a stage.
   *
   * @param done the number of finished steps, 0 to {@code total}
   * @param total the number of steps, or 0 if it is not known
   */
  void at(Stage stage, int done, int total);
}
