package org.huibian.model;

/**
 * The problems of the input that a user can correct. The message and the remedy of each are in
 * {@code org/huibian/cli/messages*.properties} under the same name, in Chinese and in English; a
 * test checks that both are complete. "Details" below are the values that the message quotes.
 */
public enum Problem {
  /** The file does not exist. */
  FILE_MISSING,
  /** The file or folder cannot be read; detail: the reason. */
  FILE_UNREADABLE,
  /** The file or folder cannot be written; detail: the reason. */
  FILE_UNWRITABLE,
  /** The path is a folder, but must be a file. */
  FILE_IS_FOLDER,
  /** The path is a pipe, a device or a socket, which may never end. */
  FILE_IS_SPECIAL,
  /** No line of the file is one of an access log. */
  LOG_FOREIGN,
  /** The file contains no text. */
  FILE_EMPTY,
  /** The document holds pictures and no text; detail: how many. */
  FILE_HOLDS_PICTURES,
  /** The file is not a text file. */
  FILE_BINARY,
  /** A text has a control character; detail: its number, such as U+0001. */
  FILE_HAS_CONTROL,
  /** The file is a text file in an unknown encoding. */
  FILE_ENCODING_UNKNOWN,
  /** The file is not UTF-8; detail: the offset of the first invalid byte. */
  FILE_NOT_UTF8,
  /** The file is too large; detail: the limit in megabytes. */
  FILE_TOO_LARGE,
  /** The original has too many lines or paragraphs; detail: the limit. */
  FILE_TOO_LONG,
  /** The file is truncated or corrupt. */
  FILE_DAMAGED,
  /** A part of the document is not valid XML; details: the part, the reason. */
  FILE_XML_BROKEN,
  /** A part of the document is too large when unpacked; detail: the part. */
  FILE_UNPACKS_TOO_LARGE,
  /** The PDF is truncated, or objects that it refers to are missing. */
  PDF_DAMAGED,
  /** Pages of the PDF are pictures without text; details: their number, the number of all pages. */
  PDF_WITHOUT_TEXT,
  /** Fonts of the PDF have no mapping to Unicode; details: the number of pages, the pages. */
  PDF_FONTS_UNREADABLE,
  /** The PDF has too many pages; details: their number, the limit. */
  PDF_TOO_MANY_PAGES,
  /** The file needs more time or memory than a document does. */
  FILE_TOO_DEMANDING,
  /** Pages of an OFD show text without characters; details: how many, of how many. */
  OFD_WITHOUT_TEXT,
  /** A page of the PDF needs too much time or memory; detail: the page. */
  PDF_TOO_DEMANDING,
  /** Pages need OCR and the OCR program is missing; detail: its name. */
  OCR_MISSING,
  /** The OCR program has no data for Chinese; details: its name, the missing language. */
  OCR_LANGUAGE_MISSING,
  /** The OCR program failed on a page; details: its name, the page, the reason. */
  OCR_FAILED,
  /** The document is protected by a password. */
  FILE_ENCRYPTED,
  /** The document has the format of Word 97 to 2003. */
  FILE_IS_OLD_WORD,
  /** The file is a spreadsheet. */
  FILE_IS_SPREADSHEET,
  /** The file is a picture. */
  FILE_IS_PICTURE,
  /** The file is a web page. */
  FILE_IS_WEB_PAGE,
  /** The file is an archive, such as ZIP. */
  FILE_IS_ARCHIVE,
  /** The file is a document that LibreOffice can convert; detail: the type. */
  FILE_IS_CONVERTIBLE,
  /** LibreOffice is missing; detail: its name. */
  CONVERTER_MISSING,
  /** LibreOffice failed; details: its name, the reason. */
  CONVERSION_FAILED,
  /** The file is a document of an unsupported type; detail: the type. */
  FILE_IS_OTHER_DOCUMENT,
  /** The text is not an issue of a compendium: it has no articles. */
  NO_ARTICLES,
  /** The text does not state the year and month of the issue. */
  ISSUE_UNKNOWN,
  /** The text states several months; detail: the months. */
  ISSUE_AMBIGUOUS,
  /** The import lost or invented characters; details: how many, an example. */
  TEXT_UNACCOUNTED,
  /** The front matter is missing. */
  FRONT_MATTER_MISSING,
  /** The front matter is not valid YAML; detail: the message of the parser. */
  FRONT_MATTER_BROKEN,
  /**
   * A decision is about a line without text; details: the line, the nearest line that has text, its
   * first characters.
   */
  DECISION_ON_BLANK_LINE,
  /**
   * A decision is about a line beyond the end of the original; details: the line, the number of
   * lines, the last line that has text, its first characters.
   */
  DECISION_BEYOND_END,
  /** A field is followed by a full-width colon; detail: its name. */
  COLON_WIDE,
  /** A field of the front matter or of a settings file is missing; detail: its name. */
  FIELD_MISSING,
  /** A field has an invalid value; details: its name, the value, what is allowed. */
  FIELD_WRONG,
  /** A colour is too light to be read; details: it, its contrast, a darker one of its hue. */
  COLOR_TOO_LIGHT,
  /** A logo is no picture, or one that does more than show; detail: the reason. */
  LOGO_UNFIT,
  /** A list in front matter is too long; details: the field, the limit. */
  FIELD_TOO_LONG,
  /** A field has an unknown name; detail: the name. */
  FIELD_UNKNOWN,
  /** Lines with bars have no line of hyphens below their head; detail: the line. */
  TABLE_WITHOUT_RULE,
  /** A row has more cells than its table has columns; details: how many, the columns. */
  TABLE_ROW_TOO_LONG,
  /** An article is longer than any; details: its characters, the most that there may be. */
  ARTICLE_TOO_LONG,
  /** A paragraph would take minutes to read; details: its characters, the marks among them. */
  PARAGRAPH_TOO_LONG,
  /** An article shows a picture whose file is not in the issue's folder; detail: its path. */
  PICTURE_MISSING,
  /** A link is to an article that is not there; details: it, the most similar ones. */
  LINK_ARTICLE_MISSING,
  /** A link is to a place that its article does not have; details: it, the most similar ones. */
  LINK_PLACE_MISSING,
  /** Links are to places of a withdrawn article; details: the article, the links. */
  LINKS_TO_WITHDRAWN,
  /** A link is to a file that is not in the issue's folder; details: it, the most similar ones. */
  ATTACHMENT_MISSING,
  /** A link leads to a file outside the content folder; detail: the file. */
  LINK_LEADS_OUT,
  /** The content folder contains no issue. */
  CONTENT_EMPTY,
  /** The content folder has no site.yaml. */
  SETTINGS_MISSING,
  /** A template, script or style sheet is invalid; detail: the reason. */
  TEMPLATE_BROKEN,
  /** A template, script or style sheet is missing; detail: its name. */
  TEMPLATE_MISSING,
  /** The output folder contains foreign files, which a build would delete; detail: an example. */
  OUTPUT_FOREIGN,
  /** Another process writes into the output folder; detail: what it does and its number. */
  OUTPUT_HELD,
  /** The site has not been built. */
  SITE_MISSING,
  /** A copy of the site has no list of sums. */
  SUMS_MISSING,
  /** A list of sums has a line that is none. */
  SUMS_BROKEN,
  /** A file that every bag has is missing, or is none of a bag. */
  BAG_BROKEN,
  /** A web archive has no list of its files. */
  WACZ_BROKEN,
  /** The name of a file is not the same on every system, so that a bag cannot hold it. */
  BAG_NAME,
  /** The folder of a bag that is to be written is there already. */
  BAG_TAKEN,
  /** A bag is not one of this program: it has no content of issues. */
  BAG_FOREIGN,
  /** A path of a bag is hidden, or would be the same file as another one on some system. */
  BAG_UNSAFE,
  /** A file of a bag is not as the bag lists it. */
  BAG_DIFFERS,
  /** The folder of a new publication has files; detail: the first of their names. */
  FOLDER_TAKEN,
  /** A folder that is to be restored is there already and is not empty. */
  RESTORE_TAKEN,
  /** An address is not one of a site; detail: the address. */
  ADDRESS_WRONG,
  /** A file of the site has changed since the site was built. */
  SITE_CHANGED,
  /** There is no publish.yaml, or it names no place. */
  PUBLISH_SETTINGS_MISSING,
  /** No place, or one that does not exist, was named; details: its name, the known names. */
  PUBLISH_PLACE,
  /** An address in publish.yaml has a password; detail: the name of the place. */
  PUBLISH_PASSWORD,
  /** ssh-keygen could not sign; detail: its message. */
  SIGNING_FAILED,
  /** The key that signs lies in the content folder or in the site. */
  SIGNING_KEY_INSIDE,
  /** The key that signs is another one than the public key of the site; detail: its file. */
  SIGNING_OTHER_KEY,
  /** A file has no public key. */
  KEY_MISSING,
  /** The place has files, but not those of a site. */
  PUBLISH_FOREIGN,
  /** A folder of the place is a symbolic link. */
  PUBLISH_LINK,
  /** A program that reaches the place is not installed; detail: its name. */
  PUBLISH_PROGRAM_MISSING,
  /** A program that reaches the place failed; details: its name, its first message. */
  PUBLISH_FAILED,
  /** Another process of this machine publishes to the place; detail: which one. */
  PUBLISH_HELD,
  /** Another publication to the place has begun before the end of this one. */
  PUBLISH_OVERTAKEN,
  /** The browser that prints is missing; detail: the name that was looked for. */
  CHROMIUM_MISSING,
  /** The browser that prints failed; details: its path, the reason. */
  CHROMIUM_FAILED,
  /**
   * A published address of a page leads nowhere; details: the address, the title that it had, how
   * many others are lost.
   */
  ADDRESS_LOST,
  /**
   * A published file of a whole issue is gone; details: its address, the issue, how many others are
   * lost.
   */
  EXPORT_LOST,
  /** A file of a whole issue may hold a text withdrawn since; details: the article, the issue. */
  EXPORT_WITHDRAWN,
  /** A published anchor is gone; details: the address with it, the title, the number of others. */
  ANCHOR_LOST,
  /**
   * A published address now has the article of another one; details: the address, the title that it
   * had, the number of others.
   */
  ADDRESS_OF_OTHER,
  /** A redirect claims an address that has a page, or another redirect; details: it, who has it. */
  REDIRECT_TAKEN,
  /** A redirect is from an anchor that the page has, or of one to two; details: it, the anchor. */
  REDIRECT_ANCHOR_TAKEN,
  /** The port is in use; detail: its number. */
  PORT_TAKEN,
  /**
   * A file was edited by hand and a new import changes the same lines; details: the files, the
   * files with the new versions, the lines.
   */
  EDIT_CONFLICT,
  /** An article cannot be divided at a line, because nothing begins there. */
  SPLIT_PLACE,
  /** An article cannot be put behind itself or one of another issue; detail: the article. */
  MERGE_OF_ONE,
  /** An article is withdrawn and cannot become a part of another one; detail: the article. */
  ARTICLE_WITHDRAWN,
  /** The front matter of another issue names an article that is to go; detail: the article. */
  ARTICLE_NAMED,
  /** A table has no line of hyphens below its head. */
  TABLE_RULE,
  /** A row of a table has more or fewer cells than its head; details: how many, how many wanted. */
  TABLE_CELLS,
  /** A file to put beside articles is of no such type; details: its name, the types. */
  BESIDE_TYPE,
  /** A file to put beside articles has a name that cannot be used; detail: the name. */
  BESIDE_NAME,
  /** A file to put beside articles is too large; details: its name, the limit in megabytes. */
  BESIDE_TOO_LARGE,
  /**
   * Almost nothing of the present issue is in the file to import; details: the issue, how many of
   * its articles are in the file, how many it has, how many the file has, the months that the file
   * names.
   */
  OTHER_ISSUE,
  /** The issue's folder changed again and again while an import was to be written. */
  CONTENT_BUSY,
  /** Another process uses the content folder; detail: what it does and its number. */
  CONTENT_HELD,
  /** A file or folder of content/.history is damaged, or a link stands in its place. */
  HISTORY_DAMAGED,
  /** No import is known that could be taken back. */
  NOTHING_TO_UNDO,
  /** A call of the desk's page is wrong; detail: the field or the limit. */
  DESK_CALL_WRONG,
  /** The program or the disk failed while the desk was used; detail: what failed. */
  DESK_FAILED,
  /** The site is not that of the content, because the last build has failed. */
  DESK_SITE_OUTDATED,
  /** A step is to be taken back that is none, or was taken back already; detail: its number. */
  DESK_STEP_GONE,
  /** A line stands in an article that an editor has split off by hand; details: line, article. */
  DESK_LINE_SPLIT_OFF,
  /** An issue is to be removed whose addresses were published; detail: the issue. */
  ISSUE_PUBLISHED,
  /** What is to be a folder is not its whole path; detail: what was given. */
  DESK_FOLDER_WRONG,
  /** A file was saved elsewhere since the desk has read it. */
  DESK_EDITED_MEANWHILE,
  /** What was put on the desk is no longer there, because the desk was started anew. */
  DESK_FILE_GONE
}
