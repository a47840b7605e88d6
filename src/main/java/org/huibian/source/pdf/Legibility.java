package org.huibian.source.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Collectors;
import org.huibian.source.page.Glyph;
import org.huibian.source.page.PageContent;

/**
 * Tells text from junk. A font with a wrong ToUnicode map yields characters that are all possible,
 * but hardly any of those that every Chinese page is full of.
 */
final class Legibility {
  /** With fewer ideographs, a page cannot be judged. */
  private static final int FEWEST_IDEOGRAPHS = 120;

  /**
   * The least share of common characters among the ideographs of a text. Real pages have 0.2 and
   * more, lists of names 0.08, random ideographs 0.02.
   */
  private static final double LEAST_COMMON = 0.045;

  private final Set<Integer> common;

  Legibility() {
    try (InputStream in = Legibility.class.getResourceAsStream("common.txt")) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      common =
          text.lines()
              .filter(line -> !line.startsWith("#"))
              .flatMapToInt(String::codePoints)
              .boxed()
              .collect(Collectors.toUnmodifiableSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns whether the characters of a page cannot be a Chinese text. */
  boolean isJunk(PageContent page) {
    int ideographs = 0;
    int known = 0;
    for (Glyph glyph : page.glyphs()) {
      int c = glyph.text().isEmpty() ? ' ' : glyph.text().codePointAt(0);
      if (Character.isIdeographic(c)) {
        ideographs++;
        known += common.contains(c) ? 1 : 0;
      }
    }
    return ideographs >= FEWEST_IDEOGRAPHS && known < LEAST_COMMON * ideographs;
  }
}
