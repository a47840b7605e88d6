package org.huibian.ingest;

/** Receives the progress of an import. */
@FunctionalInterface
public interface ImportProgress {
  /** Ignores all progress. */
  ImportProgress SILENT = (stage, done, total) -> {};

  /** What the import is doing. */
  enum Stage {
    /** The original is read. */
    READING,
    /** The articles are found in its lines. */
    RECOVERING,
    /** The folder is written. */
    WRITING
  }

  /**
   * Reports progress.
   *
   * @param done how many steps of the stage are done, 0 to {@code total}
   * @param total how many steps the stage has; 0 if that is not known
   */
  void at(Stage stage, int done, int total);
}
