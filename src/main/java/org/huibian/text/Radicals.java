package org.huibian.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;

/**
 * The characters that look like an ideograph and are none, with the ideograph that they stand for.
 * Some programs write 文 as the radical ⽂; the two look the same, but no search finds the wrong one.
 */
public final class Radicals {
  private static final int FIRST_RADICAL = 0x2E80;
  private static final int FIRST_KANGXI = 0x2F00;
  private static final int LAST_KANGXI = 0x2FD5;

  /** The compatibility ideographs, such as a second 不. */
  private static final int FIRST_COMPATIBLE = 0xF900;

  private static final int LAST_COMPATIBLE = 0xFAD9;

  private static final Radicals TABLE = new Radicals();

  private final Map<Integer, String> listed = new HashMap<>();

  private Radicals() {
    try (InputStream in = Radicals.class.getResourceAsStream("radicals.txt")) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      text.lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .forEach(
              line -> {
                String[] pair = line.split("\\s+");
                listed.put(pair[0].codePointAt(0), pair[1]);
              });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns whether a character is a radical or a compatibility ideograph. */
  public static boolean isRadical(int c) {
    return c >= FIRST_RADICAL && c <= LAST_KANGXI || c >= FIRST_COMPATIBLE && c <= LAST_COMPATIBLE;
  }

  /**
   * Returns the ideograph for a radical; any other character as it is. The table also holds some
   * characters that fonts of paged documents confuse, such as 㬵 for 胶.
   */
  public static String ideograph(int c) {
    String known = TABLE.listed.get(c);
    if (known != null) {
      return known;
    }
    return c >= FIRST_KANGXI && isRadical(c)
        ? Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKC)
        : Character.toString(c);
  }
}
