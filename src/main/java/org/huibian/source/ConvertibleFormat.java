package org.huibian.source;

import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import org.huibian.model.Problem;

/**
 * The formats that have no reader of their own, and that LibreOffice turns into a Word document.
 */
public enum ConvertibleFormat {
  /** Word 97–2003, and WPS, which writes the same format. */
  DOC,
  /** Rich Text Format. */
  RTF,
  /** OpenDocument text. */
  ODT;

  private static final String OPEN_DOCUMENT_TEXT = "application/vnd.oasis.opendocument.text";

  /**
   * Returns the format of a file; empty if it is none of these.
   *
   * @throws IOException if more of the file has to be read and cannot be
   */
  public static Optional<ConvertibleFormat> of(FileHead head) throws IOException {
    if (head.bytes().startsWith(UnsupportedFile.COMPOUND_FILE)) {
      return CompoundFile.problem(head.file()) == Problem.FILE_IS_OLD_WORD
          ? Optional.of(DOC)
          : Optional.empty();
    }
    if (head.lowerCaseText().startsWith("{\\rtf")) {
      return Optional.of(RTF);
    }
    return head.zip().filter(zip -> zip.mediaType().startsWith(OPEN_DOCUMENT_TEXT)).map(zip -> ODT);
  }

  /** Returns the file name extension without the dot. */
  public String extension() {
    return name().toLowerCase(Locale.ROOT);
  }
}
