package org.huibian.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A document number (发文字号) in a text.
 *
 * @param printed the number as printed, without white space
 * @param start the index of its first character in the text
 * @param end the index after its last character
 */
public record DocumentNumber(String printed, int start, int end) {
  private static final String OPENING = "〔﹝[［（(【";
  private static final String OPEN = "[" + Pattern.quote(OPENING) + "]";
  private static final String CLOSE = "[〕﹞\\]］）)】]";

  /** A code of the organ, the year in brackets and a number: 工信厅科〔2025〕33号. */
  private static final Pattern CODE =
      Pattern.compile(
          "\\p{IsHan}[\\p{IsHan}\\s]{0,14}?\\s*"
              + OPEN
              + "\\s*[12][0-9]{3}\\s*"
              + CLOSE
              + "\\s*第?\\s*[0-9]{1,5}\\s*号");

  /** An order or announcement: 国家市场监督管理总局令第102号, 公告2020年第25号, 公告第五九四号, 公告2025年第4号（总第61号）. */
  private static final Pattern ORDER =
      Pattern.compile(
          "[\\p{IsHan}\\s]{0,30}?(?:令|公告)\\s*(?:[12][0-9]{3}\\s*年)?\\s*第\\s*(?:[0-9]{1,5}|["
              + Numerals.CHARACTER_CLASS
              + "]{1,7})\\s*号(?:\\s*[（(]\\s*总第\\s*[0-9]{1,4}\\s*号\\s*[）)])?");

  /** The same on a line of its own with the number in brackets: 示例海事局令（第5号）. */
  private static final Pattern BRACKETED_ORDER =
      Pattern.compile(
          "[\\p{IsHan}\\s]{0,30}?(?:令|公告)\\s*[（(]\\s*(?:[12][0-9]{3}\\s*年)?\\s*第\\s*(?:[0-9]{1,5}|["
              + Numerals.CHARACTER_CLASS
              + "]{1,7})\\s*号\\s*[）)]");

  /** The number of an announcement below its title, which names the organ: 2025年第21号. */
  private static final Pattern YEARLY =
      Pattern.compile(
          "[12][0-9]{3}\\s*年\\s*第\\s*(?:[0-9]{1,5}|["
              + Numerals.CHARACTER_CLASS
              + "]{1,7})\\s*号(?:\\s*[（(]\\s*总第\\s*[0-9]{1,4}\\s*号\\s*[）)])?");

  private static final Pattern LEADING_WORDS = Pattern.compile("^(?:根据|按照|依据|和|与|及|以)");

  /** Parses a text that is only a document number, which may be in brackets. */
  public static Optional<DocumentNumber> whole(String text) {
    String bare = withoutBrackets(text);
    if (!bare.endsWith("号") && !bare.endsWith("号）") && !bare.endsWith("号)")) {
      return Optional.empty(); // Skips the slow patterns for most lines.
    }
    boolean matches =
        CODE.matcher(bare).matches()
            || ORDER.matcher(bare).matches()
            || BRACKETED_ORDER.matcher(bare).matches();
    return matches
        ? Optional.of(new DocumentNumber(TextKey.withoutSpaces(bare), 0, text.length()))
        : Optional.empty();
  }

  /**
   * Parses a text that is only the year and the number of an announcement, 2025年第21号, which may be
   * in brackets. Only below or beside a title is it a document number: elsewhere it can be the
   * issue of a journal.
   */
  public static Optional<DocumentNumber> yearly(String text) {
    String bare = withoutBrackets(text);
    return YEARLY.matcher(bare).matches()
        ? Optional.of(new DocumentNumber(TextKey.withoutSpaces(bare), 0, text.length()))
        : Optional.empty();
  }

  private static String withoutBrackets(String text) {
    String bare = text.strip();
    boolean opens = bare.startsWith("（") || bare.startsWith("(");
    return opens && bare.length() > 2 && (bare.endsWith("）") || bare.endsWith(")"))
        ? bare.substring(1, bare.length() - 1).strip()
        : bare;
  }

  /** Returns all document numbers in a running text, in order. */
  public static List<DocumentNumber> all(String text) {
    List<DocumentNumber> found = new ArrayList<>();
    if (text.indexOf('号') >= 0) {
      addCodes(text, found);
      if (text.indexOf('令') >= 0 || text.contains("公告")) {
        Matcher order = ORDER.matcher(text);
        while (order.find()) {
          add(order, found);
        }
      }
    }
    found.sort(Comparator.comparingInt(DocumentNumber::start));
    return List.copyOf(found);
  }

  /**
   * Adds all codes. The pattern of a code would try every Chinese character of a text; it only
   * needs to try those before the bracket of a year.
   */
  private static void addCodes(String text, List<DocumentNumber> found) {
    Matcher code = CODE.matcher(text);
    int from = 0;
    for (int year = nextYear(text, 0); year >= 0; year = nextYear(text, from)) {
      int start = year;
      while (start > from && canBeOfCode(text.charAt(start - 1))) {
        start--;
      }
      if (!code.find(start)) {
        return;
      }
      add(code, found);
      from = code.end();
    }
  }

  /** Returns the position of the next bracket before a 1 or a 2; -1 if there is none. */
  private static int nextYear(String text, int from) {
    for (int i = from; i < text.length(); i++) {
      if (OPENING.indexOf(text.charAt(i)) >= 0) {
        int digit = i + 1;
        while (digit < text.length() && isSpace(text.charAt(digit))) {
          digit++;
        }
        if (digit < text.length() && (text.charAt(digit) == '1' || text.charAt(digit) == '2')) {
          return i;
        }
      }
    }
    return -1;
  }

  /** Returns whether a character is white space for a pattern. */
  private static boolean isSpace(char c) {
    return c == ' ' || c >= '\t' && c <= '\r';
  }

  /** Returns whether a character can stand before the year; some that cannot are among these. */
  private static boolean canBeOfCode(char c) {
    boolean punctuation = c >= 0x3008 && c <= 0x3020 || c >= 0x3000 && c <= 0x3004 || c > 0xFEFF;
    return c >= 0x2E80 && !punctuation || isSpace(c);
  }

  private static void add(Matcher m, List<DocumentNumber> found) {
    String printed = TextKey.withoutSpaces(m.group());
    Matcher lead = LEADING_WORDS.matcher(printed);
    int cut = lead.find() ? lead.end() : 0;
    found.add(new DocumentNumber(printed.substring(cut), m.start() + cut, m.end()));
  }

  /**
   * Returns a key that is equal for two printings of one number: brackets, width, spaces and 第
   * differ.
   */
  public static String key(String number) {
    return TextKey.normalized(number).replaceAll("[\\[(]([12][0-9]{3})[\\])]第?", "[$1]");
  }
}
