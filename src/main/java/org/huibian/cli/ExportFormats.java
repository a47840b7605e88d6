package org.huibian.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.huibian.archive.export.IssueExport;
import org.huibian.archive.export.epub.EpubExport;
import org.huibian.archive.export.html.HtmlExport;
import org.huibian.archive.export.print.PdfExport;
import org.huibian.archive.export.zip.ZipExport;

/**
 * The formats in which {@code huibian export} writes issues. A new format is one more line here.
 */
final class ExportFormats {
  private ExportFormats() {}

  /**
   * Returns all formats, in the order in which they are written.
   *
   * @param chromium the name or path of the browser that prints, if the user has said it
   * @param programs the folders in which programs are looked for
   */
  static List<IssueExport> all(Optional<String> chromium, List<Path> programs) {
    return List.of(
        new EpubExport(), new PdfExport(chromium, programs), new HtmlExport(), new ZipExport());
  }
}
