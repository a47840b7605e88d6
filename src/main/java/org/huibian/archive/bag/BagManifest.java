package org.huibian.archive.bag;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.huibian.archive.SumsFile;
import org.huibian.model.InputException;
import org.huibian.model.Problem;

/**
 * A manifest of a bag: the sums of files by their paths, one in a line (RFC 8493, section 2.1.3).
 * {@code sha512sum -c} reads it too.
 *
 * @param sums the sums in lower case by path, sorted by path
 */
record BagManifest(SortedMap<String, String> sums) {
  /** Sum and path; the sum in lower or in upper case, since RFC 8493 allows both. */
  private static final Pattern LINE =
      Pattern.compile("([0-9a-f]{32,128}|[0-9A-F]{32,128})[ \\t]+\\*?(.+)");

  private static final Pattern LINE_END = Pattern.compile("\\r\\n|\\n|\\r");

  /** Copies the map. */
  BagManifest {
    sums = Collections.unmodifiableSortedMap(new TreeMap<>(sums));
  }

  /**
   * Reads a manifest.
   *
   * @param where the file, for messages
   * @param digits the number of hexadecimal digits of a sum
   * @throws InputException BAG_BROKEN if it is not UTF-8, a line is no sum, a path leads out of the
   *     bag, or a path is listed twice
   */
  static BagManifest read(byte[] bytes, Path where, int digits) {
    String text;
    try {
      text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw new InputException(where, Problem.BAG_BROKEN);
    }
    SortedMap<String, String> sums = new TreeMap<>();
    String[] lines = LINE_END.split(text);
    for (int i = 0; i < lines.length; i++) {
      if (lines[i].isEmpty() && lines.length == 1) {
        continue;
      }
      Matcher line = LINE.matcher(lines[i]);
      if (!line.matches() || line.group(1).length() != digits) {
        throw new InputException(where, i + 1, Problem.BAG_BROKEN);
      }
      String path = decoded(line.group(2));
      // Some programs write the path of a file as "./data/…".
      path = path.startsWith("./") ? path.substring(2) : path;
      String sum = line.group(1).toLowerCase(Locale.ROOT);
      if (!SumsFile.isInside(path) || sums.put(path, sum) != null) {
        throw new InputException(where, i + 1, Problem.BAG_BROKEN);
      }
    }
    return new BagManifest(sums);
  }

  /** Returns the text of the file as this program writes it. */
  String text() {
    StringBuilder out = new StringBuilder();
    for (Map.Entry<String, String> file : sums.entrySet()) {
      out.append(file.getValue()).append("  ").append(encoded(file.getKey())).append('\n');
    }
    return out.toString();
  }

  /** Only these three characters are encoded, as the RFC says; Chinese stays as it is. */
  private static String encoded(String path) {
    return path.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
  }

  private static String decoded(String path) {
    return path.replaceAll("(?i)%0D", "\r").replaceAll("(?i)%0A", "\n").replace("%25", "%");
  }
}
