package org.huibian.archive.export.print;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.huibian.archive.export.ExportSource;
import org.huibian.archive.export.IssueState;
import org.huibian.markdown.ContentFolder;
import org.huibian.model.Issue;
import org.huibian.site.SiteInput;
import org.huibian.site.SiteModel;
import org.huibian.site.template.TemplateFolder;

/**
 * Prints all issues of a content folder, and says of each which lines of the contents name a page
 * on which the title does not stand, how many tags of each kind it has, and which rules of PDF/A-2b
 * and PDF/UA-1 it breaks. The rules take minutes of an issue, so no test does this.
 */
final class PrintedIssueFigures {
  private PrintedIssueFigures() {}

  /**
   * Prints the issues.
   *
   * @param arguments the content folder, the folder for the PDFs, and perhaps {@code norules}
   */
  public static void main(String[] arguments) throws Exception {
    SiteModel site = SiteModel.of(SiteInput.read(new ContentFolder(Path.of(arguments[0]))), "");
    Path folder = Files.createDirectories(Path.of(arguments[1]));
    boolean rules = arguments.length < 3;
    List<Path> programs =
        Arrays.stream(System.getenv("PATH").split(File.pathSeparator)).map(Path::of).toList();
    for (Issue issue : site.catalog().issues()) {
      ExportSource source =
          new ExportSource(
              site,
              issue,
              IssueState.of(issue, PaperIssueFixture.DIGEST, "0"),
              TemplateFolder.of(Path.of("templates")));
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      new PdfExport(Optional.empty(), programs).write(source, out);
      Files.write(folder.resolve(issue.id() + ".pdf"), out.toByteArray());
      System.out.println(
          issue.id() + " " + look(out.toByteArray(), new PaperPages(source).titles()));
      if (rules) {
        System.out.println(issue.id() + " broken rules: " + PdfRules.broken(out.toByteArray()));
      }
    }
  }

  private static String look(byte[] file, Map<String, String> titles) throws IOException {
    try (PDDocument document = Loader.loadPDF(file)) {
      int pages = document.getNumberOfPages();
      String[] texts = new String[pages + 1];
      for (int page = 1; page <= pages; page++) {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        texts[page] = squeezed(stripper.getText(document));
      }
      List<String> tags = Tags.of(document);
      // A blank at which a title is broken into lines is not printed.
      List<String> headings = tags.stream().map(PrintedIssueFigures::squeezed).toList();
      Map<String, Integer> places = PageNumbers.of(document, titles.keySet());
      int right = 0;
      int number = 0;
      for (Map.Entry<String, String> title : titles.entrySet()) {
        number++;
        int page = places.get(title.getKey());
        String line = squeezed(number + title.getValue() + page);
        boolean named = false;
        for (int contents = 3; contents < places.get("a01"); contents++) {
          named |= texts[contents].contains(line);
        }
        boolean stands =
            texts[page].contains(squeezed(title.getValue()))
                && headings.contains(squeezed("H1" + title.getValue()));
        right += named && stands ? 1 : 0;
        if (!named || !stands) {
          System.out.println(
              "  page " + page + " named " + named + ", stands " + stands + ": " + title);
        }
      }
      return pages
          + " pages, "
          + right
          + " of "
          + titles.size()
          + " lines of the contents are right, "
          + count(tags, "H[1-6]")
          + " headings, "
          + count(tags, "TH")
          + " table heads, "
          + count(tags, "Figure")
          + " figures, "
          + file.length
          + " bytes";
    }
  }

  private static long count(List<String> tags, String type) {
    return tags.stream().filter(tag -> tag.matches("(?s)" + type + "( .*)?")).count();
  }

  private static String squeezed(String text) {
    return text.replaceAll("\\s+", "");
  }
}
