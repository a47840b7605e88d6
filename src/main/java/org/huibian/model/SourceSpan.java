package org.huibian.model;

/**
 * A range of lines in the original, or of pages if the original is a PDF.
 *
 * @param first the first line, counted from 1
 * @param last the last line, inclusive; not before the first
 */
public record SourceSpan(int first, int last) {
  /** Rejects a range that ends before it starts or starts before line 1. */
  public SourceSpan {
    if (first < 1 || last < first) {
      throw new IllegalArgumentException("no such lines: " + first + "-" + last);
    }
  }

  /** Returns the smallest range that covers both. */
  public SourceSpan union(SourceSpan other) {
    return new SourceSpan(Math.min(first, other.first), Math.max(last, other.last));
  }

  /** Returns {@code 29-185}, or {@code 29} for a single line. */
  @Override
  public String toString() {
    return first == last ? Integer.toString(first) : first + "-" + last;
  }
}
