package org.huibian.source;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.huibian.model.InputException;
import org.huibian.model.Problem;

/**
 * A file that is a zip: documents of most offices are, and so are archives. Told by the parts that
 * each kind of document must have (ECMA-376 part 2, OpenDocument part 2).
 *
 * @param file the file
 */
record ZipContent(Path file) {
  /** A part that tells the type is this long at most; more is not read. */
  private static final int LONGEST = 256;

  /** How much of a broken zip is searched for the names of its parts. */
  private static final int SEARCHED = 1 << 16;

  private static final String CONTENT_TYPES = "[Content_Types].xml";
  private static final String OPEN_DOCUMENT = "application/vnd.oasis.opendocument.";

  FileType type() throws IOException {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      if (zip.getEntry(CONTENT_TYPES) != null) {
        return office(zip);
      }
      Optional<String> type = mediaType(zip);
      if (type.filter(t -> t.startsWith(OPEN_DOCUMENT + "text")).isPresent()) {
        throw fault(Problem.FILE_IS_OTHER_DOCUMENT, "OpenDocument");
      }
      if (type.filter(t -> t.startsWith(OPEN_DOCUMENT + "spreadsheet")).isPresent()) {
        throw fault(Problem.FILE_IS_SPREADSHEET);
      }
      if (type.filter(t -> t.startsWith("application/epub")).isPresent()) {
        throw fault(Problem.FILE_IS_OTHER_DOCUMENT, "EPUB");
      }
      if (zip.getEntry("OFD.xml") != null) {
        throw fault(Problem.FILE_IS_OTHER_DOCUMENT, "OFD");
      }
      throw fault(Problem.FILE_IS_ARCHIVE);
    } catch (ZipException e) {
      // The list of parts stands at the end; a document that was cut short has lost it.
      throw fault(looksLikeOffice() ? Problem.FILE_DAMAGED : Problem.FILE_IS_ARCHIVE);
    }
  }

  private FileType office(ZipFile zip) {
    boolean sheet = false;
    boolean slides = false;
    for (ZipEntry entry : (Iterable<ZipEntry>) zip.stream().<ZipEntry>map(e -> e)::iterator) {
      if (entry.getName().startsWith("word/")) {
        return FileType.WORD;
      }
      sheet |= entry.getName().startsWith("xl/");
      slides |= entry.getName().startsWith("ppt/");
    }
    if (sheet) {
      throw fault(Problem.FILE_IS_SPREADSHEET);
    }
    if (slides) {
      throw fault(Problem.FILE_IS_OTHER_DOCUMENT, "PowerPoint");
    }
    throw fault(Problem.FILE_IS_ARCHIVE);
  }

  private static Optional<String> mediaType(ZipFile zip) throws IOException {
    ZipEntry entry = zip.getEntry("mimetype");
    if (entry == null) {
      return Optional.empty();
    }
    try (var in = zip.getInputStream(entry)) {
      return Optional.of(new String(in.readNBytes(LONGEST), StandardCharsets.US_ASCII));
    }
  }

  private boolean looksLikeOffice() throws IOException {
    try (var in = Files.newInputStream(file)) {
      String bytes = new String(in.readNBytes(SEARCHED), StandardCharsets.ISO_8859_1);
      return bytes.contains(CONTENT_TYPES) || bytes.contains("word/document.xml");
    }
  }

  private InputException fault(Problem problem, String... details) {
    return new InputException(file, 0, problem, details);
  }
}
