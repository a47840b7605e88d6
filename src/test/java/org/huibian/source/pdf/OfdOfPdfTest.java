package org.huibian.source.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.huibian.markdown.ContentFolder;
import org.huibian.model.Issue;
import org.huibian.model.IssueId;
import org.huibian.source.SourceText;
import org.huibian.source.ofd.OfdFile;
import org.huibian.source.ofd.OfdReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The pages of a PDF, written as OFD, are read as the PDF is. */
class OfdOfPdfTest {
  @TempDir Path folder;

  @Test
  void anIssueHasTheSameLinesInBothFormats() throws IOException {
    Issue whole = new ContentFolder(Path.of("content")).read(new IssueId(2025, 6)).issue();
    Issue issue = whole.withArticles(whole.articles().subList(0, 2));
    Path pdf =
        TypesetIssue.write(issue, TypesetRoundTripTest.LAYOUTS.get(0), folder.resolve("a.pdf"));
    OfdFile ofd = new OfdFile();
    try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
      PdfPageReader reader = new PdfPageReader(new TimeLimit(() -> 0));
      for (int i = 0; i < document.getNumberOfPages(); i++) {
        ofd.page(reader.read(document.getPage(i), i + 1).content());
      }
    }
    SourceText want = new PdfReader().read(pdf);
    SourceText have = new OfdReader().read(ofd.write(folder.resolve("a.ofd")));
    assertEquals(want.lines().size(), have.lines().size());
    for (int i = 0; i < want.lines().size(); i++) {
      assertEquals(want.lines().get(i), have.lines().get(i));
      assertEquals(want.marks().at(i + 1).merges(), have.marks().at(i + 1).merges());
      assertEquals(want.marks().at(i + 1).role(), have.marks().at(i + 1).role());
    }
  }
}
