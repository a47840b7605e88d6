package org.huibian.archive.export;

import java.io.IOException;
import java.io.OutputStream;

/**
 * Writes issues in one format. The same source gives the same bytes: no clock, no name of the
 * machine, no random number is in them.
 */
public interface IssueExport {
  /**
   * Returns the format, which is the ending of the file's name: one of {@link
   * org.huibian.site.asset.ExportedFolder#FORMATS}.
   */
  String format();

  /**
   * Looks whether what the format needs is there, before the first issue is written.
   *
   * @throws org.huibian.model.InputException if a program that the format needs is missing
   */
  default void prepare() {
    // Most formats need nothing but this program.
  }

  /**
   * Writes an issue.
   *
   * @param source the issue and what belongs to it
   * @param out receives the bytes; it may be closed
   * @throws IOException if a file cannot be read or written
   * @throws org.huibian.model.InputException if a template or a file of the content is at fault, or
   *     a program that the format needs is missing
   */
  void write(ExportSource source, OutputStream out) throws IOException;
}
