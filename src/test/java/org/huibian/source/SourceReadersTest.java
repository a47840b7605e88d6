package org.huibian.source;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.huibian.model.InputException;
import org.huibian.model.Problem;
import org.huibian.source.ofd.OfdReader;
import org.huibian.source.pdf.PdfReader;
import org.huibian.source.web.WebReader;
import org.huibian.source.word.WordReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The content of a file decides which reader reads it, not its name. */
class SourceReadersTest {
  private static final SourceReaders READERS =
      new SourceReaders(
          List.of(
              new PdfReader(),
              new WordReader(),
              new OfdReader(),
              new WebReader(),
              new TextReader()));

  @TempDir Path folder;

  private Path file(byte[] bytes) throws IOException {
    return Files.write(folder.resolve("misleading.html"), bytes);
  }

  private SourceReader reader(byte[] bytes) throws IOException {
    return READERS.readerFor(file(bytes));
  }

  private void refused(Problem problem, byte[] bytes, String... details) throws IOException {
    Path file = file(bytes);
    InputException e = assertThrows(InputException.class, () -> READERS.readerFor(file));
    assertEquals(problem, e.problem());
    assertEquals(List.of(details), e.details());
  }

  /** Returns a zip; each argument is the name of a part, or {@code name=text}. */
  private static byte[] zip(String... parts) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (String part : parts) {
        String[] nameAndText = part.split("=", 2);
        zip.putNextEntry(new ZipEntry(nameAndText[0]));
        zip.write((nameAndText.length > 1 ? nameAndText[1] : "").getBytes(UTF_8));
      }
    }
    return out.toByteArray();
  }

  /** Returns the signature of a compound file and the directory entries of some streams. */
  private static byte[] compound(String... streams) {
    byte[] bytes = new byte[512 + 128 * streams.length];
    byte[] signature = "\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1".getBytes(ISO_8859_1);
    System.arraycopy(signature, 0, bytes, 0, signature.length);
    for (int i = 0; i < streams.length; i++) {
      byte[] name = streams[i].getBytes(UTF_16LE);
      System.arraycopy(name, 0, bytes, 512 + 128 * i, name.length);
    }
    return bytes;
  }

  @Test
  void aZipWithWordPartsIsAWordDocument() throws IOException {
    byte[] bytes = zip("[Content_Types].xml", "_rels/.rels", "word/document.xml");
    assertInstanceOf(WordReader.class, reader(bytes));
    assertEquals("source.docx", reader(bytes).sourceName());
  }

  @Test
  void aPdfMayHaveOtherBytesBeforeItsHeader() throws IOException {
    assertInstanceOf(PdfReader.class, reader("%PDF-1.7\n".getBytes(UTF_8)));
    assertInstanceOf(PdfReader.class, reader("\r\n\u0000x%PDF-1.4\n".getBytes(UTF_8)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"政策汇编", "\uFEFF政策汇编", "BMW 与宝武签约", "<关于印发…的通知>", "PKM 标准", "II*", "PDF"})
  void everythingElseIsText(String text) throws IOException {
    assertInstanceOf(TextReader.class, reader(text.getBytes(UTF_8)));
  }

  @Test
  void theErrorNamesOtherDocumentFormats() throws IOException {
    refused(Problem.FILE_IS_SPREADSHEET, zip("[Content_Types].xml", "xl/workbook.xml"));
    refused(
        Problem.FILE_IS_OTHER_DOCUMENT,
        zip("[Content_Types].xml", "ppt/presentation.xml"),
        "PowerPoint");
    refused(
        Problem.FILE_IS_CONVERTIBLE,
        zip("mimetype=application/vnd.oasis.opendocument.text", "content.xml"),
        "OpenDocument");
    refused(
        Problem.FILE_IS_SPREADSHEET,
        zip("mimetype=application/vnd.oasis.opendocument.spreadsheet", "content.xml"));
    refused(Problem.FILE_IS_OTHER_DOCUMENT, zip("mimetype=application/epub+zip"), "EPUB");
    refused(Problem.FILE_IS_CONVERTIBLE, "{\\rtf1\\ansi".getBytes(UTF_8), "RTF");
    refused(
        Problem.FILE_IS_OTHER_DOCUMENT,
        "\uFEFF<?xml version='1.0'?><w:wordDocument/>".getBytes(UTF_8),
        "XML");
  }

  @Test
  void anArchiveIsRefused() throws IOException {
    refused(Problem.FILE_IS_ARCHIVE, zip("政策汇编.txt=政策"));
    refused(Problem.FILE_IS_ARCHIVE, zip());
    refused(Problem.FILE_IS_ARCHIVE, "Rar!\u001A\u0007".getBytes(UTF_8));
    refused(Problem.FILE_IS_ARCHIVE, new byte[] {0x1F, (byte) 0x8B, 8, 0});
  }

  @Test
  void aTruncatedDocumentIsDamaged() throws IOException {
    byte[] whole = zip("[Content_Types].xml", "word/document.xml=<w:document/>");
    refused(Problem.FILE_DAMAGED, Arrays.copyOf(whole, whole.length - 30));
    byte[] archive = zip("a.txt=一", "b.txt=二");
    refused(Problem.FILE_IS_ARCHIVE, Arrays.copyOf(archive, archive.length - 30));
  }

  @Test
  void oldAndEncryptedOfficeDocumentsAreToldApart() throws IOException {
    refused(Problem.FILE_IS_OLD_WORD, compound("Root Entry", "1Table", "WordDocument"));
    refused(Problem.FILE_IS_SPREADSHEET, compound("Root Entry", "Workbook"));
    refused(Problem.FILE_ENCRYPTED, compound("Root Entry", "EncryptionInfo", "EncryptedPackage"));
    refused(Problem.FILE_BINARY, compound("Root Entry", "Quill"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!DOCTYPE html><title>x",
        "\uFEFF \n<HTML>",
        "<!-- x -->\n<html lang='zh'>",
        "<?xml version='1.0'?>\n<!DOCTYPE html PUBLIC>",
        "<div class='TRS_Editor'><p>文"
      })
  void aWebPageIsRead(String text) throws IOException {
    assertInstanceOf(WebReader.class, reader(text.getBytes(UTF_8)));
    assertInstanceOf(WebReader.class, reader(text.replace("\uFEFF", "").getBytes(UTF_16)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "MIME-Version: 1.0\nContent-Type: multipart/related",
        "From: <Saved by Blink>\nSnapshot-Content-Location: https://example.org/"
      })
  void aWebArchiveIsReadAsAPage(String text) throws IOException {
    assertInstanceOf(WebReader.class, reader(text.getBytes(UTF_8)));
  }

  @Test
  void aTextIsNoWebPageWhateverItsName() throws IOException {
    assertInstanceOf(TextReader.class, reader("关于开展试点的通知\n<附件>".getBytes(UTF_8)));
    assertInstanceOf(TextReader.class, reader("<关于开展试点的通知>\n".getBytes(UTF_8)));
  }

  @Test
  void aPictureIsRefused() throws IOException {
    refused(Problem.FILE_IS_PICTURE, "\u00FF\u00D8\u00FF\u00E0".getBytes(ISO_8859_1));
    refused(Problem.FILE_IS_PICTURE, "RIFF\0\0\0\0WEBPVP8 ".getBytes(ISO_8859_1));
    refused(Problem.FILE_IS_PICTURE, "BM\u0036\u0000\0\0\0\0\0\0".getBytes(ISO_8859_1));
    refused(Problem.FILE_IS_PICTURE, "II*\0\u0008\0\0\0".getBytes(ISO_8859_1));
  }

  @Test
  void emptyAndMissingFilesAndFoldersAreRefused() throws IOException {
    refused(Problem.FILE_EMPTY, new byte[0]);
    Path missing = folder.resolve("none.docx");
    InputException e = assertThrows(InputException.class, () -> READERS.readerFor(missing));
    assertEquals(Problem.FILE_MISSING, e.problem());
    e = assertThrows(InputException.class, () -> READERS.readerFor(folder));
    assertEquals(Problem.FILE_IS_FOLDER, e.problem());
  }

  @Test
  void aNewFormatNeedsOneReaderAndItsRegistration() throws IOException {
    SourceReader webPages =
        new SourceReader() {
          @Override
          public String extension() {
            return "html";
          }

          @Override
          public boolean accepts(FileHead head) {
            return head.lowerCaseText().startsWith("<!doctype html");
          }

          @Override
          public SourceText read(Path file, Progress progress) {
            return new SourceText(file, List.of("政策汇编"));
          }
        };
    SourceReaders more = new SourceReaders(List.of(webPages, new TextReader()));
    assertSame(webPages, more.readerFor(file("<!DOCTYPE html><title>x".getBytes(UTF_8))));
    assertInstanceOf(TextReader.class, more.readerFor(file("政策汇编".getBytes(UTF_8))));
  }
}
