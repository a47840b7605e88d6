package org.huibian.layout;

/**
 * Reads a page dump: a trailing space ends a paragraph, and a page starts with exactly one space
 * and no blank line before it.
 */
final class PageDumpLines implements LineReader {
  @Override
  public Line read(RawLine line) {
    boolean pageStart =
        line.isFirst()
            || line.afterPageEdge()
            || !line.afterBlank() && startsWithOneSpace(line.text());
    return new Line(line.number(), line.trimmed(), pageStart, line.text().endsWith(" "));
  }

  /** Cells of tables may start with more spaces. */
  private static boolean startsWithOneSpace(String text) {
    return text.length() > 1 && text.charAt(0) == ' ' && text.charAt(1) != ' ';
  }
}
