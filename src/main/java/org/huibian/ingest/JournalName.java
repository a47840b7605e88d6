package org.huibian.ingest;

import java.nio.file.Path;
import java.util.Locale;

/**
 * Writes names of files in a line of the {@link Journal} and reads them back. A control character,
 * a backslash and half of a surrogate pair are written as a backslash, {@code u} and four
 * hexadecimal digits, because a name may hold tabs and line breaks.
 */
final class JournalName {
  private static final char ESCAPE = '\\';
  private static final int DIGITS = 4;

  private JournalName() {}

  /** Returns the name as it stands in the journal. */
  static String escape(String name) {
    StringBuilder out = new StringBuilder();
    name.codePoints()
        .forEach(
            c -> {
              if (c == ESCAPE || Character.isISOControl(c) || isHalf(c)) {
                out.append(ESCAPE).append(String.format(Locale.ROOT, "u%04x", c));
              } else {
                out.appendCodePoint(c);
              }
            });
    return out.toString();
  }

  /**
   * Returns the name that was written.
   *
   * @throws IllegalArgumentException if an escape is not whole
   */
  static String unescape(String written) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < written.length(); i++) {
      char c = written.charAt(i);
      if (c != ESCAPE) {
        out.append(c);
      } else if (written.startsWith("u", i + 1) && i + 2 + DIGITS <= written.length()) {
        out.append((char) Integer.parseInt(written, i + 2, i + 2 + DIGITS, 16));
        i += 1 + DIGITS;
      } else {
        throw new IllegalArgumentException("not a whole escape: " + written);
      }
    }
    return out.toString();
  }

  /**
   * Returns a name if it names one entry of a folder and can lead to no other folder.
   *
   * @throws IllegalArgumentException if it is empty, {@code .} or {@code ..}, has a separator or a
   *     zero character, or is no name on this system
   */
  static String requirePlain(String name) {
    boolean isDots = name.equals(".") || name.equals("..");
    if (name.isEmpty() || isDots || name.indexOf('/') >= 0 || name.indexOf('\0') >= 0) {
      throw new IllegalArgumentException("not the name of a file: " + name);
    }
    Path path = Path.of(name);
    if (path.isAbsolute() || path.getRoot() != null || path.getNameCount() != 1) {
      throw new IllegalArgumentException("not the name of a file: " + name);
    }
    return name;
  }

  private static boolean isHalf(int c) {
    return c <= Character.MAX_VALUE && Character.isSurrogate((char) c);
  }
}
