package org.huibian.source.word;

import java.util.Locale;
import java.util.Map;

/**
 * Maps the characters of symbol fonts such as Wingdings to Unicode. The table holds those that
 * official forms use; any other becomes the replacement character, so that its place stays visible.
 */
final class Symbols {
  private static final Map<String, String> UNICODE =
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

  /**
   * Returns the Unicode character of a symbol.
   *
   * @param font the name of the font
   * @param code the code of the character in the font, hexadecimal
   */
  static String print(String font, String code) {
    String hex = code.toUpperCase(Locale.ROOT);
    String symbol = UNICODE.get(font.toLowerCase(Locale.ROOT) + " " + hex);
    if (symbol != null) {
      return symbol;
    }
    try {
      int character = Integer.parseInt(hex, 16);
      // Symbol fonts use the private use area; any other code is a Unicode character.
      boolean isPrivate = character >= 0xE000 && character <= 0xF8FF || character < ' ';
      return isPrivate || !Character.isValidCodePoint(character)
          ? "\uFFFD"
          : Character.toString(character);
    } catch (NumberFormatException e) {
      return "\uFFFD";
    }
  }
}
