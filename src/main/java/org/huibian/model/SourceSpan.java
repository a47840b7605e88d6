package org.huibian.model;

/**
 * Where something stands in the source: its first and last line, counted from 1, both inclusive.
 *
 * @param first the first line, 1 or more
 * @param last the last line, not before the first
 */
public record SourceSpan(int first, int last) {
  /** Refuses a span that ends before it starts or starts before line 1. */
  public SourceSpan {
    if (first < 1 || last < first) {
      throw new IllegalArgumentException("no such lines: " + first + "-" + last);
    }
  }

  /** The smallest span that covers both. */
  public SourceSpan union(SourceSpan other) {
    return new SourceSpan(Math.min(first, other.first), Math.max(last, other.last));
  }

  @Override
  public String toString() {
    return first == last ? Integer.toString(first) : first + "-" + last;
  }
}
