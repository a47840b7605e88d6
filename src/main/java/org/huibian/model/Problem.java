package org.huibian.model;

/**
 * A mistake that a user can make. Each has its message and its remedy in both languages in {@code
 * org/huibian/cli/messages*.properties}, under this name; a test keeps the two complete.
 */
public enum Problem {
  /** The file does not exist. */
  FILE_MISSING,
  /** The file or folder cannot be read; detail: the system's reason. */
  FILE_UNREADABLE,
  /** The file or folder cannot be written; detail: the system's reason. */
  FILE_UNWRITABLE,
  /** A folder was named where a file is needed. */
  FILE_IS_FOLDER,
  /** The file has no text. */
  FILE_EMPTY,
  /** The file is not text: it holds bytes that no text holds. */
  FILE_BINARY,
  /** The file is text in an encoding that cannot be told. */
  FILE_ENCODING_UNKNOWN,
  /** The file is not UTF-8; detail: the offset of the first wrong byte. */
  FILE_NOT_UTF8,
  /** The file is larger than any original; detail: the limit in megabytes. */
  FILE_TOO_LARGE,
  /** The original has more lines or paragraphs than any issue; detail: how many are read. */
  FILE_TOO_LONG,
  /** The file is damaged: cut short, or changed on its way. */
  FILE_DAMAGED,
  /** A part of the document is no XML that a document may hold; details: the part, the reason. */
  FILE_XML_BROKEN,
  /** The document unpacks to more than a document holds; detail: the part. */
  FILE_UNPACKS_TOO_LARGE,
  /** The PDF is damaged: cut short, or without what its parts point to. */
  PDF_DAMAGED,
  /** Pages of the PDF are pictures without text; details: how many, of how many. */
  PDF_WITHOUT_TEXT,
  /** Fonts of the PDF do not say what their characters mean; details: how many pages, which. */
  PDF_FONTS_UNREADABLE,
  /** The PDF has more pages than any issue; details: how many, how many are read. */
  PDF_TOO_MANY_PAGES,
  /** A page of the PDF demands more time or memory than a page does; detail: which. */
  PDF_TOO_DEMANDING,
  /** Pages are to be recognised, and the program is missing; detail: its name. */
  OCR_MISSING,
  /** The program that recognises text does not know Chinese; details: its name, what it lacks. */
  OCR_LANGUAGE_MISSING,
  /** The program could not recognise a page; details: its name, the page, the reason. */
  OCR_FAILED,
  /** The document can be read only with a password. */
  FILE_ENCRYPTED,
  /** The document is one of Word 97 to 2003. */
  FILE_IS_OLD_WORD,
  /** The file is a spreadsheet. */
  FILE_IS_SPREADSHEET,
  /** The file is a picture. */
  FILE_IS_PICTURE,
  /** The file is a web page. */
  FILE_IS_WEB_PAGE,
  /** The file is an archive of files. */
  FILE_IS_ARCHIVE,
  /** The file is a document of a type that is not read; detail: the type. */
  FILE_IS_OTHER_DOCUMENT,
  /** The text is not an issue of a compendium: no article was found in it. */
  NO_ARTICLES,
  /** Year and month stand nowhere in the text. */
  ISSUE_UNKNOWN,
  /** The text names several months; detail: the months. */
  ISSUE_AMBIGUOUS,
  /** The import could not account for every character; detail: how many, an example. */
  TEXT_UNACCOUNTED,
  /** The front matter is missing. */
  FRONT_MATTER_MISSING,
  /** The front matter is not YAML; detail: the parser's reason. */
  FRONT_MATTER_BROKEN,
  /** A field of the front matter or of a settings file is missing; detail: its name. */
  FIELD_MISSING,
  /** A field has a wrong value; details: its name, the value, what is allowed. */
  FIELD_WRONG,
  /** A field is not known; detail: its name. */
  FIELD_UNKNOWN,
  /** The content folder holds no issue. */
  CONTENT_EMPTY,
  /** A template is broken; detail: FreeMarker's reason. */
  TEMPLATE_BROKEN,
  /** A template or asset that the site needs is missing; detail: its name. */
  TEMPLATE_MISSING,
  /** The folder holds other files, which a build would delete; detail: an example. */
  OUTPUT_FOREIGN,
  /** The site has not been built. */
  SITE_MISSING,
  /** The port is taken; detail: its number. */
  PORT_TAKEN,
  /**
   * A file was changed by hand and a new import differs at the same place; details: all such files,
   * the new import's versions of them, the places.
   */
  EDIT_CONFLICT,
  /**
   * Almost nothing of the present issue is in the file to import; details: the issue, how many of
   * its articles are in the file, how many it has, how many the file has, the months that the file
   * names.
   */
  OTHER_ISSUE,
  /** The issue's folder changed again and again while an import was to be written. */
  CONTENT_BUSY,
  /** No import is known that could be taken back. */
  NOTHING_TO_UNDO
}
