package org.huibian.source.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;

/**
 * What the characters of a PDF mean. Some programs write the ideograph 文 as the radical ⽂, 胶 as 㬵
 * or — as ―, which look the same and are found by no search; these are mapped back. Other forms,
 * such as those of full width, stay as they are.
 */
final class Characters {
  private static final Characters TABLE = new Characters();

  private final Map<Integer, String> radicals = new HashMap<>();

  private Characters() {
    try (InputStream in = Characters.class.getResourceAsStream("radicals.txt")) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      text.lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .forEach(
              line -> {
                String[] pair = line.split("\\s+");
                radicals.put(pair[0].codePointAt(0), pair[1]);
              });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether a character can be text at all: no control, no private use, no noncharacter. */
  static boolean isReadable(String text) {
    return !text.isEmpty()
        && text.codePoints()
            .allMatch(
                c ->
                    c != 0xFFFD
                        && (c >= ' ' && c < 0x7F || c > 0x9F || Character.isWhitespace(c))
                        && Character.getType(c) != Character.PRIVATE_USE
                        && Character.getType(c) != Character.SURROGATE
                        && Character.getType(c) != Character.UNASSIGNED);
  }

  /** The text with ideographs for radicals, and without what is never seen. */
  static String clean(String text) {
    StringBuilder out = new StringBuilder(text.length());
    text.codePoints()
        .filter(c -> c != 0xAD && Character.getType(c) != Character.FORMAT)
        .forEach(c -> out.append(ideograph(c)));
    return out.toString();
  }

  private static String ideograph(int c) {
    String same = TABLE.radicals.get(c);
    if (same != null) {
      return same;
    }
    boolean radical = c >= 0x2F00 && c <= 0x2FD5;
    boolean compatible = c >= 0xF900 && c <= 0xFAD9; // 不 and the like, twice in Unicode.
    boolean ligature = c >= 0xFB00 && c <= 0xFB06;
    return radical || compatible || ligature
        ? Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKC)
        : Character.toString(c);
  }
}
