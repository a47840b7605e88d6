package org.huibian.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.huibian.model.InputException;
import org.huibian.model.Problem;
import org.huibian.site.Checksums;

/**
 * Reads {@code SHA256SUMS}, the list of the files of a site in the format of {@code sha256sum}: 64
 * hexadecimal digits, two spaces and a path in each line; lines that begin with # are comments.
 */
public final class SumsFile {
  /** The file's name, at the root of the site. */
  public static final String NAME = "SHA256SUMS";

  /** The most bytes of a list: some 600,000 files, thirty times those of an archive of 50 years. */
  static final int MOST_BYTES = 64 << 20;

  /** Where the path of a line begins: behind 64 digits and two characters. */
  private static final int SEPARATOR = 66;

  private static final Pattern LINE = Pattern.compile("([0-9a-f]{64}) [ *](.+)");

  private SumsFile() {}

  /**
   * Reads a list.
   *
   * @param in the bytes of the list
   * @param where the list, for messages
   * @return the sums by path
   * @throws InputException if a line is no sum, a path leads out of the site, a path is listed
   *     twice, or the list is empty
   */
  public static SortedMap<String, String> read(InputStream in, Path where) throws IOException {
    byte[] bytes = in.readNBytes(MOST_BYTES + 1);
    if (bytes.length > MOST_BYTES) {
      throw new InputException(where, Problem.FILE_TOO_LARGE, Integer.toString(MOST_BYTES >> 20));
    }
    String text;
    try {
      text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw new InputException(where, Problem.SUMS_BROKEN);
    }
    SortedMap<String, String> sums = new TreeMap<>();
    List<String> lines = text.lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).startsWith("#")) {
        continue;
      }
      Matcher line = LINE.matcher(lines.get(i));
      if (!line.matches()
          || !isInside(line.group(2))
          || sums.put(line.group(2), line.group(1)) != null) {
        throw new InputException(where, i + 1, Problem.SUMS_BROKEN);
      }
    }
    if (sums.isEmpty()) {
      throw new InputException(where, Problem.SUMS_BROKEN);
    }
    return Collections.unmodifiableSortedMap(sums);
  }

  /**
   * Returns whether all lines have one form. No other list holds the sum of this one, and readers
   * of sums overlook a change of a remark, a space or an end of line.
   */
  static boolean isAsWritten(byte[] list) {
    String text = new String(list, StandardCharsets.UTF_8);
    Set<String> forms = new TreeSet<>();
    String[] lines = text.split("\n", -1);
    for (int i = 0; i < lines.length - 1; i++) {
      if (!lines[i].startsWith("#")) {
        boolean isShort = lines[i].length() <= SEPARATOR;
        forms.add(
            (isShort ? "" : lines[i].substring(SEPARATOR - 2, SEPARATOR))
                + (lines[i].contains("\r") ? "\r" : ""));
      } else if (!forms.isEmpty() || isDamagedHeader(lines[i])) {
        return false;
      }
    }
    return forms.size() <= 1 && lines[lines.length - 1].isEmpty();
  }

  /** Returns whether a remark is almost the first line that this program writes. */
  private static boolean isDamagedHeader(String remark) {
    return !remark.equals(Checksums.HEADER)
        && (remark.startsWith(Checksums.HEADER) || NearSum.isNear(Checksums.HEADER, remark));
  }

  /** Returns whether a path stays below the root on every system. */
  public static boolean isInside(String path) {
    return !path.contains("\\")
        && !path.contains("\0")
        && Arrays.stream(path.split("/", -1))
            .noneMatch(part -> part.isEmpty() || part.equals(".") || part.equals(".."));
  }
}
