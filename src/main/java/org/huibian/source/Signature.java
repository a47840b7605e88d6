package org.huibian.source;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.huibian.model.InputException;
import org.huibian.model.Problem;

/**
 * The bytes at the start of a file, by which its type is told.
 *
 * @param file the file
 * @param head its first bytes, at least one
 */
record Signature(Path file, byte[] head) {
  private static final String OLE = "\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1";
  private static final List<String> PICTURES =
      List.of("\u0089PNG", "\u00FF\u00D8\u00FF", "GIF8", "BM", "II*\0", "MM\0*", "8BPS");
  private static final List<String> ARCHIVES =
      List.of("Rar!\u001A", "7z\u00BC\u00AF", "\u001F\u008B", "BZh", "\u00FD7zXZ");
  private static final Pattern WEB_PAGE =
      Pattern.compile("<(?:!doctype\\s+html|html|head|body|meta)\\b");

  /** An end of line or a space; before the first letter they mean nothing. */
  private static final String MARK_AND_SPACE = "^(?:\u00EF\u00BB\u00BF)?\\s+|^\u00EF\u00BB\u00BF";

  FileType type() throws IOException {
    String bytes = new String(head, StandardCharsets.ISO_8859_1);
    // The format allows a PDF to begin after some other bytes.
    if (bytes.substring(0, Math.min(bytes.length(), 1024)).contains("%PDF-")) {
      return FileType.PDF;
    }
    if (bytes.startsWith("PK\u0003\u0004") || bytes.startsWith("PK\u0005\u0006")) {
      return new ZipContent(file).type();
    }
    if (bytes.startsWith(OLE)) {
      throw fault(CompoundFile.problem(file));
    }
    boolean riffPicture = bytes.startsWith("RIFF") && bytes.startsWith("WEBP", 8);
    // BM are two letters, too; a bitmap has four zero bytes in its head.
    if (riffPicture
        || PICTURES.stream().anyMatch(bytes::startsWith)
            && (!bytes.startsWith("BM") || bytes.startsWith("\0\0\0\0", 6))) {
      throw fault(Problem.FILE_IS_PICTURE);
    }
    if (ARCHIVES.stream().anyMatch(bytes::startsWith)) {
      throw fault(Problem.FILE_IS_ARCHIVE);
    }
    String text = bytes.replaceFirst(MARK_AND_SPACE, "").toLowerCase(Locale.ROOT);
    if (text.startsWith("{\\rtf")) {
      throw fault(Problem.FILE_IS_OTHER_DOCUMENT, "RTF");
    }
    if (text.startsWith("mime-version:") || text.startsWith("<") && WEB_PAGE.matcher(text).find()) {
      throw fault(Problem.FILE_IS_WEB_PAGE);
    }
    if (text.startsWith("<?xml")) {
      throw fault(Problem.FILE_IS_OTHER_DOCUMENT, "XML");
    }
    return FileType.TEXT;
  }

  private InputException fault(Problem problem, String... details) {
    return new InputException(file, 0, problem, details);
  }
}
