package org.huibian.layout;

/**
 * Reads reflowed text: every line is a paragraph; a page is known to start after its header only.
 */
final class ReflowedLines implements LineReader {
  @Override
  public Line read(RawLine line) {
    boolean pageStart = line.isFirst() || line.afterPageEdge();
    return new Line(line.number(), line.trimmed(), pageStart, true);
  }
}
