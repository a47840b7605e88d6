package org.huibian.cli;

import java.util.List;
import org.huibian.archive.export.IssueExport;
import org.huibian.archive.export.zip.ZipExport;

/**
 * The formats in which {@code huibian export} writes issues. A new format is one more line here.
 */
final class ExportFormats {
  private ExportFormats() {}

  /** Returns all formats, in the order in which they are written. */
  static List<IssueExport> all() {
    return List.of(new ZipExport());
  }
}
