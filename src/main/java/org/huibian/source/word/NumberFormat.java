package org.huibian.source.word;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Formats the numbers of automatic lists as Word does (ST_NumberFormat, ECMA-376 part 1, 17.18.59).
 * As in Word, a number in an unknown format is written in decimal digits.
 */
final class NumberFormat {
  private static final String HAN = "〇一二三四五六七八九";
  private static final String LEGAL_SIMPLIFIED = "零壹贰叁肆伍陆柒捌玖";
  private static final String LEGAL_TRADITIONAL = "零壹貳參肆伍陸柒捌玖";
  private static final String STEMS = "甲乙丙丁戊己庚辛壬癸";
  private static final String BRANCHES = "子丑寅卯辰巳午未申酉戌亥";
  private static final int[] ROMAN_VALUES = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
  private static final String[] ROMAN = {
    "m", "cm", "d", "cd", "c", "xc", "l", "xl", "x", "ix", "v", "iv", "i"
  };

  private NumberFormat() {}

  /**
   * Returns a number as printed.
   *
   * @param format the name of the format in the document
   * @param number the number, 0 or more; formats that cannot write it use decimal digits
   */
  static String print(String format, int number) {
    return switch (format) {
      case "none" -> "";
      case "bullet" -> "•";
      case "chineseCounting", "taiwaneseCounting", "ideographDigital", "japaneseDigitalTen" ->
          counting(format, number);
      case "chineseCountingThousand", "taiwaneseCountingThousand", "japaneseCounting" ->
          thousands(number, HAN, "十百千万", true);
      case "chineseLegalSimplified" -> thousands(number, LEGAL_SIMPLIFIED, "拾佰仟萬", false);
      case "ideographLegalTraditional" -> thousands(number, LEGAL_TRADITIONAL, "拾佰仟萬", false);
      case "taiwaneseDigital", "koreanDigital2" -> digits(number, HAN);
      case "ideographTraditional" -> cycle(number, STEMS);
      case "ideographZodiac" -> cycle(number, BRANCHES);
      case "ideographZodiacTraditional" -> sexagenary(number);
      case "decimalEnclosedCircle", "decimalEnclosedCircleChinese" -> circled(number);
      case "ideographEnclosedCircle" -> range(number, 0x3280, 10);
      case "decimalEnclosedFullstop" -> range(number, 0x2488, 20);
      case "decimalEnclosedParen" -> range(number, 0x2474, 20);
      case "decimalFullWidth", "decimalFullWidth2" -> digits(number, "０１２３４５６７８９");
      case "decimalZero" -> String.format(Locale.ROOT, "%02d", number);
      case "numberInDash" -> "- " + number + " -";
      case "ordinal" -> number + suffix(number);
      case "upperLetter" -> letters(number).toUpperCase(Locale.ROOT);
      case "lowerLetter" -> letters(number);
      case "upperRoman" -> roman(number).toUpperCase(Locale.ROOT);
      case "lowerRoman" -> roman(number);
      default -> Integer.toString(number);
    };
  }

  /**
   * Returns a number in a custom format such as {@code 001, 002, 003, ...}, which has as many
   * digits as its first example; empty if the pattern is of another kind.
   */
  static Optional<String> custom(String pattern, int number) {
    String first = pattern.split(",", 2)[0].strip();
    return first.matches("0*[0-9]") && first.length() <= 8
        ? Optional.of(String.format(Locale.ROOT, "%0" + first.length() + "d", number))
        : Optional.empty();
  }

  /** Returns 一 to 九十九 in words, and larger numbers digit by digit: 一〇〇. */
  private static String counting(String format, int number) {
    boolean words = !format.equals("ideographDigital") && number < 100 || number == 10;
    return words && number > 0 ? thousands(number, HAN, "十百千万", true) : digits(number, HAN);
  }

  private static String digits(int number, String ten) {
    StringBuilder out = new StringBuilder();
    Integer.toString(number).chars().forEach(c -> out.append(ten.charAt(c - '0')));
    return out.toString();
  }

  /**
   * Returns a number below 100,000 in Chinese words: 一千零一, 十二, 壹拾贰.
   *
   * @param ten the ten digits
   * @param units the words for ten, hundred, thousand and ten thousand
   * @param shortTen whether 10 to 19 are 十 to 十九, without a digit before 十
   */
  private static String thousands(int number, String ten, String units, boolean shortTen) {
    if (number <= 0 || number >= 100_000) {
      return number == 0 ? String.valueOf(ten.charAt(0)) : Integer.toString(number);
    }
    StringBuilder out = new StringBuilder();
    String figures = Integer.toString(number);
    boolean gap = false;
    for (int i = 0; i < figures.length(); i++) {
      int digit = figures.charAt(i) - '0';
      int power = figures.length() - 1 - i;
      if (digit == 0) {
        gap = true;
        continue;
      }
      if (gap && out.length() > 0) {
        out.append('零');
      }
      gap = false;
      if (!(shortTen && number < 20 && power == 1)) {
        out.append(ten.charAt(digit));
      }
      if (power > 0) {
        out.append(units.charAt(power - 1));
      }
    }
    return out.toString();
  }

  private static String cycle(int number, String characters) {
    return number >= 1 && number <= characters.length()
        ? String.valueOf(characters.charAt(number - 1))
        : Integer.toString(number);
  }

  private static String sexagenary(int number) {
    if (number < 1) {
      return Integer.toString(number);
    }
    int index = number - 1;
    return "" + STEMS.charAt(index % 10) + BRANCHES.charAt(index % 12);
  }

  /** Returns ① to ㊿ for 1 to 50. */
  static String circled(int number) {
    if (number >= 1 && number <= 20) {
      return Character.toString(0x2460 + number - 1);
    } else if (number >= 21 && number <= 35) {
      return Character.toString(0x3251 + number - 21);
    } else if (number >= 36 && number <= 50) {
      return Character.toString(0x32B1 + number - 36);
    }
    return Integer.toString(number);
  }

  private static String range(int number, int first, int count) {
    return number >= 1 && number <= count
        ? Character.toString(first + number - 1)
        : Integer.toString(number);
  }

  private static String suffix(int number) {
    int last = number % 10;
    boolean teen = number % 100 / 10 == 1;
    return teen || last < 1 || last > 3 ? "th" : List.of("st", "nd", "rd").get(last - 1);
  }

  /** Returns a … z, aa, bb …: after z, Word repeats the letter. */
  private static String letters(int number) {
    if (number < 1 || number > 26 * 20) {
      return Integer.toString(number);
    }
    return String.valueOf((char) ('a' + (number - 1) % 26)).repeat((number - 1) / 26 + 1);
  }

  private static String roman(int number) {
    if (number < 1 || number > 9999) {
      return Integer.toString(number);
    }
    StringBuilder out = new StringBuilder();
    int rest = number;
    for (int i = 0; i < ROMAN.length; i++) {
      while (rest >= ROMAN_VALUES[i]) {
        out.append(ROMAN[i]);
        rest -= ROMAN_VALUES[i];
      }
    }
    return out.toString();
  }
}
