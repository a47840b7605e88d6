package org.huibian.source.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.huibian.model.InputException;
import org.huibian.model.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that are not readable PDFs are refused with the reason. */
class RefusedPdfTest {
  @TempDir Path folder;

  private InputException refusal(Path file) {
    return assertThrows(InputException.class, () -> new PdfReader().read(file));
  }

  private Path completeFile() {
    TestPdf pdf = new TestPdf().page();
    pdf.paragraph(100, "为进一步规范和加强示范项目的管理，根据有关规定，现就有关事项通知如下。");
    return pdf.save(folder.resolve("whole.pdf"));
  }

  @Test
  void aTruncatedFileIsDamaged() throws IOException {
    byte[] bytes = Files.readAllBytes(completeFile());
    Path cut = folder.resolve("cut.pdf");
    for (int part = 1; part < 8; part++) {
      Files.write(cut, Arrays.copyOf(bytes, bytes.length * part / 8));
      assertEquals(Problem.PDF_DAMAGED, refusal(cut).problem());
    }
  }

  @Test
  void aFileOfJunkBetweenHeaderAndEndIsDamaged() throws IOException {
    Path file = folder.resolve("junk.pdf");
    Files.writeString(file, "%PDF-1.7\n" + "junk ".repeat(500) + "\n%%EOF\n");
    assertEquals(Problem.PDF_DAMAGED, refusal(file).problem());
  }

  @Test
  void aFileWithAPasswordIsEncrypted() throws IOException {
    TestPdf pdf = new TestPdf().page().text(80, 100, "政策");
    var policy = new StandardProtectionPolicy("owner", "user", new AccessPermission());
    policy.setEncryptionKeyLength(128);
    pdf.document.protect(policy);
    Path file = pdf.save(folder.resolve("locked.pdf"));
    assertEquals(Problem.FILE_ENCRYPTED, refusal(file).problem());
  }

  @Test
  void aFileOfPicturesIsRefusedWithTheNumberOfItsPages() throws IOException {
    TestPdf pdf = new TestPdf();
    var image =
        LosslessFactory.createFromImage(
            pdf.document, new BufferedImage(60, 80, BufferedImage.TYPE_BYTE_GRAY));
    for (int i = 0; i < 3; i++) {
      pdf.page().raw("q 595 0 0 842 0 0 cm /S Do Q");
      PDResources resources = new PDResources();
      resources.put(COSName.getPDFName("S"), image);
      pdf.document.getPage(i).setResources(resources);
    }
    InputException e = refusal(pdf.save(folder.resolve("scan.pdf")));
    assertEquals(Problem.PDF_WITHOUT_TEXT, e.problem());
    assertEquals(List.of("3", "3"), e.details());
  }

  @Test
  void fontsWithoutMeaningAreRefusedWithTheirPages() {
    TestPdf pdf = new TestPdf().page().text(80, 100, "政策汇编");
    pdf.page().raw("BT /J 12 Tf 80 700 Td <" + "01230456".repeat(20) + "> Tj ET");
    InputException e = refusal(pdf.save(folder.resolve("fonts.pdf")));
    assertEquals(Problem.PDF_FONTS_UNREADABLE, e.problem());
    assertEquals(List.of("1", "2"), e.details());
  }

  @Test
  void aFontWithAWrongMeaningIsRefused() {
    TestPdf pdf = new TestPdf().page();
    StringBuilder junk = new StringBuilder();
    for (int i = 0; i < 600; i++) {
      junk.appendCodePoint(0x4E00 + (i * 7919) % 0x5000);
    }
    pdf.paragraph(80, junk.toString());
    InputException e = refusal(pdf.save(folder.resolve("table.pdf")));
    assertEquals(Problem.PDF_FONTS_UNREADABLE, e.problem());
  }

  @Test
  void tooManyPagesAreRefused() {
    TestPdf pdf = new TestPdf();
    for (int i = 0; i <= PdfReader.MOST_PAGES; i++) {
      pdf.page();
    }
    InputException e = refusal(pdf.save(folder.resolve("long.pdf")));
    assertEquals(Problem.PDF_TOO_MANY_PAGES, e.problem());
  }

  @Test
  void anEmptyDocumentIsRefused() {
    InputException e = refusal(new TestPdf().page().save(folder.resolve("empty.pdf")));
    assertEquals(Problem.FILE_EMPTY, e.problem());
  }

  @Test
  void aPageTreeThatContainsItselfIsRefused() throws IOException {
    String loop =
        "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
            + "2 0 obj<</Type/Pages/Count 9/Kids[2 0 R 2 0 R]>>endobj\n"
            + "trailer<</Root 1 0 R/Size 3>>\n%%EOF\n";
    Path file = Files.write(folder.resolve("loop.pdf"), loop.getBytes(StandardCharsets.US_ASCII));
    assertTrue(refusal(file).problem().name().startsWith("PDF_"));
  }
}
