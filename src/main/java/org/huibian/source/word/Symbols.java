package org.huibian.source.word;

import java.util.Locale;
import java.util.Map;

/**
 * Signs that Word takes from a font of pictures by their place in it. The ones that official forms
 * use have their Unicode characters here; any other is the replacement character, which shows that
 * something stands there.
 */
final class Symbols {
  private static final Map<String, String> SIGNS =
      Map.ofEntries(
          Map.entry("wingdings F0FE", "☑"),
          Map.entry("wingdings F0FD", "☒"),
          Map.entry("wingdings F0A8", "□"),
          Map.entry("wingdings F06F", "□"),
          Map.entry("wingdings F0FC", "✓"),
          Map.entry("wingdings F0FB", "✗"),
          Map.entry("wingdings F06C", "●"),
          Map.entry("wingdings F06E", "■"),
          Map.entry("wingdings F075", "◆"),
          Map.entry("wingdings F0D8", "➢"),
          Map.entry("wingdings F0E0", "→"),
          Map.entry("wingdings F0DF", "←"),
          Map.entry("wingdings 2 F052", "☑"),
          Map.entry("wingdings 2 F053", "☒"),
          Map.entry("wingdings 2 F050", "✓"),
          Map.entry("wingdings 2 F0A3", "□"),
          Map.entry("symbol F0B7", "•"),
          Map.entry("symbol F0B0", "°"),
          Map.entry("symbol F0B1", "±"),
          Map.entry("symbol F0B3", "≥"),
          Map.entry("symbol F0A3", "≤"),
          Map.entry("symbol F0B4", "×"),
          Map.entry("symbol F0D7", "·"),
          Map.entry("symbol F06D", "μ"));

  private Symbols() {}

  /** The character for a place in a font; {@code code} is hexadecimal. */
  static String print(String font, String code) {
    String hex = code.toUpperCase(Locale.ROOT);
    String sign = SIGNS.get(font.toLowerCase(Locale.ROOT) + " " + hex);
    if (sign != null) {
      return sign;
    }
    try {
      int character = Integer.parseInt(hex, 16);
      // Places of fonts of pictures lie in the private area; other characters are themselves.
      boolean isPrivate = character >= 0xE000 && character <= 0xF8FF || character < ' ';
      return isPrivate || !Character.isValidCodePoint(character)
          ? "\uFFFD"
          : Character.toString(character);
    } catch (NumberFormatException e) {
      return "\uFFFD";
    }
  }
}
