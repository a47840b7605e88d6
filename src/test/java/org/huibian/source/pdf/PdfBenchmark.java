package org.huibian.source.pdf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.huibian.source.SourceReader;
import org.huibian.source.SourceText;

/**
 * Measures how the time and memory for reading a PDF grow with the number of its pages.
 *
 * <pre>{@code
 * java -cp … org.huibian.source.pdf.PdfBenchmark issue.pdf 130 1300
 * }</pre>
 *
 * The pages of the file are repeated to reach each number of pages.
 */
final class PdfBenchmark {
  private PdfBenchmark() {}

  public static void main(String[] args) throws IOException {
    Path file = Files.createTempFile("benchmark", ".pdf");
    for (int i = 1; i < args.length; i++) {
      int pages = Integer.parseInt(args[i]);
      try (PDDocument source = Loader.loadPDF(Path.of(args[0]).toFile());
          PDDocument target = new PDDocument()) {
        for (int page = 0; page < pages; page++) {
          target.importPage(source.getPage(page % source.getNumberOfPages()));
        }
        target.save(file.toFile());
      }
      System.gc();
      long start = System.nanoTime();
      SourceText text = new PdfReader().read(file, SourceReader.Progress.SILENT);
      double seconds = (System.nanoTime() - start) / 1e9;
      System.gc();
      long held = Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
      System.out.printf(
          Locale.ROOT,
          "%5d pages: %6.1f s, %5.1f ms a page, %7d lines, %4d MB held%n",
          pages,
          seconds,
          1000 * seconds / pages,
          text.lines().size(),
          held >> 20);
    }
    Files.delete(file);
  }
}
