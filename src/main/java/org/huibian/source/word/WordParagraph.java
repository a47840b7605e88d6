package org.huibian.source.word;

/**
 * A paragraph that was read, before it becomes lines.
 *
 * @param text its printed text with its automatic number, line breaks as {@link
 *     InlineContent#SOFT_BREAK}
 * @param content what else it holds
 * @param format its format
 * @param isContents whether it belongs to the table of contents
 */
record WordParagraph(
    String text, InlineContent content, WordLine.Format format, boolean isContents) {
  WordLine.Kind kind() {
    if (isContents) {
      return WordLine.Kind.CONTENTS;
    }
    return content.isPageNumber() ? WordLine.Kind.PAGE_NUMBER : WordLine.Kind.TEXT;
  }
}
