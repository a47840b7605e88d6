package org.huibian.serve;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A range of the bytes of a file that a request asks for, as RFC 9110 defines it in section 14.
 *
 * @param first the position of the first byte, 0 or more
 * @param last the position of the last byte, less than the size of the file; less than {@code
 *     first} if the range has no byte of the file
 */
record ByteRange(long first, long last) {
  private static final Pattern SINGLE = Pattern.compile("bytes=([0-9]{0,18})-([0-9]{0,18})");

  /**
   * Parses the header Range.
   *
   * @param header its value, null if there is none
   * @param size the size of the file in bytes
   * @return the range; empty if the whole file is to be sent, which a server may also do if several
   *     ranges are asked for or if it does not know the unit
   */
  static Optional<ByteRange> parse(String header, long size) {
    Matcher matcher = SINGLE.matcher(header == null ? "" : header.strip());
    if (!matcher.matches()) {
      return Optional.empty();
    }
    String from = matcher.group(1);
    String to = matcher.group(2);
    if (from.isEmpty()) {
      return to.isEmpty()
          ? Optional.empty()
          : Optional.of(new ByteRange(Math.max(0, size - Long.parseLong(to)), size - 1));
    }
    long first = Long.parseLong(from);
    long last = to.isEmpty() ? Long.MAX_VALUE : Long.parseLong(to);
    return last < first
        ? Optional.empty()
        : Optional.of(new ByteRange(first, Math.min(last, size - 1)));
  }

  /** Returns whether the file has a byte of the range. */
  boolean isSatisfiable() {
    return first <= last;
  }

  /** Returns the value of the header Content-Range for a file of some size. */
  String contentRange(long size) {
    return isSatisfiable() ? "bytes " + first + "-" + last + "/" + size : "bytes */" + size;
  }
}
