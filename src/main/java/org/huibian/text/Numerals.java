package org.huibian.text;

import java.util.OptionalInt;

/** Parses Chinese and Arabic numerals up to 9999: 二十五, 一百〇三, 二〇二五, ５, 12. */
public final class Numerals {
  private static final String DIGITS = "〇一二三四五六七八九";

  /** The characters of Chinese numerals, for the character class of a regular expression. */
  public static final String CHARACTER_CLASS = "〇零○一二三四五六七八九十百千两";

  private Numerals() {}

  /** Returns the value, 0 to 9999; empty if the text is not such a numeral. */
  public static OptionalInt parse(String text) {
    if (text.isEmpty() || text.length() > 9) {
      return OptionalInt.empty();
    }
    if (isDecimal(text)) {
      int value = 0;
      for (char c : text.toCharArray()) {
        value = value * 10 + (c <= '9' ? c - '0' : c - '０');
        if (value > 9999) {
          return OptionalInt.empty();
        }
      }
      return OptionalInt.of(value);
    }
    String plain = text.replace('零', '〇').replace('○', '〇').replace('两', '二');
    return hasUnit(plain) ? withUnits(plain) : digitByDigit(plain);
  }

  // Loops instead of streams: marks and days are parsed for every paragraph.
  private static boolean isDecimal(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if ((c < '0' || c > '9') && (c < '０' || c > '９')) {
        return false;
      }
    }
    return true;
  }

  private static boolean hasUnit(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (unit(text.charAt(i)) > 0) {
        return true;
      }
    }
    return false;
  }

  private static OptionalInt digitByDigit(String text) {
    int value = 0;
    for (char c : text.toCharArray()) {
      int digit = DIGITS.indexOf(c);
      if (digit < 0 || value > 999) {
        return OptionalInt.empty();
      }
      value = value * 10 + digit;
    }
    return OptionalInt.of(value);
  }

  /** Returns the value of a character for tens, hundreds or thousands; 0 for any other one. */
  private static int unit(char c) {
    return c == '十' ? 10 : c == '百' ? 100 : c == '千' ? 1000 : 0;
  }

  private static OptionalInt withUnits(String text) {
    int value = 0;
    int digit = -1;
    int lastUnit = 10_000;
    for (char c : text.toCharArray()) {
      int unit = unit(c);
      if (unit == 0) {
        digit = DIGITS.indexOf(c);
        if (digit < 0) {
          return OptionalInt.empty();
        }
      } else {
        if (unit >= lastUnit) {
          return OptionalInt.empty();
        }
        value += unit * (digit < 0 ? 1 : digit);
        lastUnit = unit;
        digit = -1;
      }
    }
    return OptionalInt.of(value + Math.max(digit, 0));
  }
}
