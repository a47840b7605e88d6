package org.huibian.archive.export.print;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.huibian.archive.export.ExportSource;
import org.huibian.archive.export.IssueExport;
import org.huibian.model.InputException;
import org.huibian.model.Problem;
import org.huibian.site.Folders;

/**
 * Writes an issue as a PDF for print and for keeping. It is printed until its contents name the
 * pages on which the articles start, as a rule twice.
 */
public final class PdfExport implements IssueExport {
  /** Numbers that are longer than expected can move a line once, hardly ever twice. */
  private static final int MOST_PASSES = 5;

  private final Optional<String> chromium;
  private final List<Path> programs;

  /**
   * Creates the format.
   *
   * @param chromium the name or path of the browser that prints, if the user has said it
   * @param programs the folders in which it is looked for
   */
  public PdfExport(Optional<String> chromium, List<Path> programs) {
    this.chromium = chromium;
    this.programs = List.copyOf(programs);
  }

  @Override
  public String format() {
    return "pdf";
  }

  @Override
  public void prepare() {
    ChromiumPrinter.find(chromium, programs);
  }

  @Override
  public void write(ExportSource source, OutputStream out) throws IOException {
    ChromiumPrinter printer = ChromiumPrinter.find(chromium, programs);
    PaperPages paper = new PaperPages(source);
    Map<String, String> titles = paper.titles();
    Map<String, Integer> pages = Map.of();
    for (int pass = 0; pass < MOST_PASSES; pass++) {
      byte[] printed = printer.print(paper.html(pages));
      try (PDDocument document = Loader.loadPDF(printed)) {
        Map<String, Integer> found = PageNumbers.of(document, titles.keySet());
        if (found.equals(pages)) {
          new ArchivalPdf(document, ArchivalPdf.Facts.of(source, paper)).write(out);
          return;
        }
        pages = found;
      } catch (FileSystemException e) {
        throw e;
      } catch (IOException e) {
        // The browser has ended well, but what it has printed is no PDF of this issue.
        throw new InputException(Problem.CHROMIUM_FAILED, "Chromium", Folders.reason(e));
      }
    }
    throw new InputException(Problem.CHROMIUM_FAILED, "Chromium", "page numbers");
  }
}
