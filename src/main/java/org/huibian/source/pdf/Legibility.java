package org.huibian.source.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Tells text from junk. A font whose table of meanings is wrong gives characters that are each
 * possible, but hardly any of those that every Chinese page is full of.
 */
final class Legibility {
  /** On a page with fewer ideographs nothing can be told. */
  private static final int FEWEST = 120;

  /** Real pages have 20 and more in a hundred, lists of names 8; random ideographs 2. */
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

  boolean isJunk(PageInk page) {
    int ideographs = 0;
    int known = 0;
    for (Glyph glyph : page.glyphs()) {
      int c = glyph.text().isEmpty() ? ' ' : glyph.text().codePointAt(0);
      if (Character.isIdeographic(c)) {
        ideographs++;
        known += common.contains(c) ? 1 : 0;
      }
    }
    return ideographs >= FEWEST && known < LEAST_COMMON * ideographs;
  }
}
