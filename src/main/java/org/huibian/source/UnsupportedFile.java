package org.huibian.source;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import org.huibian.model.InputException;
import org.huibian.model.Problem;

/** Recognises common file formats that cannot be imported, so that the error names the format. */
final class UnsupportedFile {
  /** The first bytes of a compound file. */
  static final String COMPOUND_FILE = "\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1";

  private static final List<String> PICTURES =
      List.of("\u0089PNG", "\u00FF\u00D8\u00FF", "GIF8", "BM", "II*\0", "MM\0*", "8BPS");
  private static final List<String> ARCHIVES =
      List.of("Rar!\u001A", "7z\u00BC\u00AF", "\u001F\u008B", "BZh", "\u00FD7zXZ");

  private static final String CONTENT_TYPES = "[Content_Types].xml";
  private static final String OPEN_DOCUMENT = "application/vnd.oasis.opendocument.";

  /** How many bytes of a damaged zip are searched for the names of its parts. */
  private static final int SEARCHED = 1 << 16;

  private UnsupportedFile() {}

  /**
   * Returns the error for a file of a known format other than text; empty for anything else, which
   * may be text. The formats that have a reader are not expected here.
   */
  static Optional<InputException> of(FileHead head) throws IOException {
    if (head.isZip()) {
      return head.zip().isPresent() ? zip(head, head.zip().get()) : damagedZip(head);
    }
    String bytes = head.bytes();
    if (bytes.startsWith(COMPOUND_FILE)) {
      return error(head, CompoundFile.problem(head.file()));
    }
    if (isPicture(bytes)) {
      return error(head, Problem.FILE_IS_PICTURE);
    }
    if (ARCHIVES.stream().anyMatch(bytes::startsWith)) {
      return error(head, Problem.FILE_IS_ARCHIVE);
    }
    String text = head.lowerCaseText();
    if (text.startsWith("{\\rtf")) {
      return error(head, Problem.FILE_IS_CONVERTIBLE, "RTF");
    }
    if (text.startsWith("<?xml")) {
      return error(head, Problem.FILE_IS_OTHER_DOCUMENT, "XML");
    }
    return Optional.empty();
  }

  private static boolean isPicture(String bytes) {
    if (bytes.startsWith("BM")) {
      // A text may begin with these letters; only a bitmap has four zero bytes in its header.
      return bytes.startsWith("\0\0\0\0", 6);
    }
    return bytes.startsWith("RIFF") && bytes.startsWith("WEBP", 8)
        || PICTURES.stream().anyMatch(bytes::startsWith);
  }

  private static Optional<InputException> zip(FileHead head, ZipListing zip) {
    String mediaType = zip.mediaType();
    if (zip.has(CONTENT_TYPES)) {
      return zip.hasFolder("xl/")
          ? error(head, Problem.FILE_IS_SPREADSHEET)
          : zip.hasFolder("ppt/")
              ? error(head, Problem.FILE_IS_OTHER_DOCUMENT, "PowerPoint")
              : error(head, Problem.FILE_IS_ARCHIVE);
    }
    if (mediaType.startsWith(OPEN_DOCUMENT + "text")) {
      return error(head, Problem.FILE_IS_CONVERTIBLE, "OpenDocument");
    }
    if (mediaType.startsWith(OPEN_DOCUMENT + "spreadsheet")) {
      return error(head, Problem.FILE_IS_SPREADSHEET);
    }
    if (mediaType.startsWith("application/epub")) {
      return error(head, Problem.FILE_IS_OTHER_DOCUMENT, "EPUB");
    }
    return error(head, Problem.FILE_IS_ARCHIVE);
  }

  /** The directory of a zip is at its end, so a document that was cut short has lost it. */
  private static Optional<InputException> damagedZip(FileHead head) throws IOException {
    try (var in = Files.newInputStream(head.file())) {
      String bytes = new String(in.readNBytes(SEARCHED), StandardCharsets.ISO_8859_1);
      boolean isOffice = bytes.contains(CONTENT_TYPES) || bytes.contains("word/document.xml");
      return error(head, isOffice ? Problem.FILE_DAMAGED : Problem.FILE_IS_ARCHIVE);
    }
  }

  private static Optional<InputException> error(FileHead head, Problem problem, String... details) {
    return Optional.of(new InputException(head.file(), problem, details));
  }
}
