package org.huibian.catalog.date;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.huibian.catalog.text.SentenceSplitter;
import org.huibian.text.Numerals;

/**
 * Finds the days that a text names: 2025 年 7 月 10 日, 8 月 31 日, 12 月底, 2025 年底, 每年 3 月 31 日. A day
 * without a year gets the last year that the same text names before it; if there is none, the first
 * year in which it lies no more than three months before the date of the text.
 */
final class DayFinder {
  private static final String NUMBER = "[0-9０-９]{1,2}|[" + Numerals.CHARACTER_CLASS + "]{1,3}";

  /** 6月30日 or 30日, within brackets behind the day. */
  private static final String THAT_DAY =
      "(?:(?:[12][0-9]{3}\\s*年\\s*)?[0-9]{1,2}\\s*月\\s*)?[0-9]{1,2}\\s*日";

  private static final Pattern DAY =
      Pattern.compile(
          "(?:(?<year>[12][0-9]{3}|[１２][０-９]{3}|[〇零○一二三四五六七八九]{4})\\s*年(?:度)?|(?<word>每年度?|次年度?|翌年|明年|下一?年度?|当年|同年|今年|本年度?)的?)?\\s*"
              + "(?:(?<![0-9０-９"
              + Numerals.CHARACTER_CLASS
              + "个])(?<month>"
              + NUMBER
              + ")\\s*月\\s*(?:份)?\\s*(?:(?<day>"
              + NUMBER
              + ")\\s*[日号]|(?<endOfMonth>底|末))?|(?:(?<![去上前往历近])年)?(?<=[年度])(?<endOfYear>底|末))"
              + "(?:\\s*[（(](?:星期|周)[一二三四五六日天][）)])?"
              + "(?:\\s*(?:上午|中午|下午|晚上?|北京时间)?\\s*(?:[0-9]{1,2}|零)\\s*(?:[:：]\\s*[0-9]{2}|[时点](?:整|\\s*[0-9]{1,2}\\s*分)?))?"
              + "(?:\\s*[（(](?:含(?:当[日天]|本[日数]|"
              + THAT_DAY
              + ")?|(?<without>不含)(?:当[日天]|本[日数]|(?<excluded>"
              + THAT_DAY
              + "))?)[）)]"
              // 前（不含当日） stands behind the word that makes the day a last one.
              + "|(?=\\s*(?:之|以)?前\\s*[（(]不含(?:当[日天]|本[日数]|(?<excludedLater>"
              + THAT_DAY
              + "))[）)])(?<withoutLater>))?");

  /** 自7月1日（不含）起: the day after is the first, and not the day before the last. */
  private static final Pattern BEGINS = Pattern.compile("^\\s*(?:之?后|以后|起)");

  /** A leap year: a day that recurs at the end of February is 29 February. */
  private static final int LEAP_YEAR = 2024;

  /** How many months a day without a year lies before the date of the text at most. */
  private static final int MONTHS_BACK = 3;

  /** The text speaks of every year: 上一年度的报告, 年度总结. */
  private static final Pattern EVERY_YEAR =
      Pattern.compile("[上下本次]一?年度|年度[^，。；]{0,12}(?:报告|总结|计划|名单)");

  private static final Pattern MOVED_IN_ONE_YEAR =
      Pattern.compile(
          "(?:[12][0-9]{3}\\s*年|今年|本年)[^。]{0,40}(?:延长|放宽|推迟|顺延|延后|延期|调整|提前)(?:至|到|为)\\s*$");

  /** Between the days of a list or of a period. */
  private static final Pattern JOINED =
      Pattern.compile("\\s*(?:起|之?前)?\\s*(?:至|到|[-—–－～~]+|[、和与及或]|以及)\\s*");

  /** 到2027年底, 3月1日起实施的: the year is that of a goal or of a thing, and 请 asks for something else. */
  private static final Pattern OTHER_YEAR =
      Pattern.compile("(?:到|力争|争取|预计)\\s*[12][0-9]{3}\\s*年|的|请");

  /** 每年召开会议，请于6月30日前: what is asked for once is not due every year. */
  private static final Pattern ONCE =
      Pattern.compile("[，,；;：:。]\\s*[^，。；]{0,12}?(?:请|今年|本年|本次|此次|本届|现将|现就)");

  /** Which year a day without a year has. */
  enum Yearless {
    /** The next one after the date of the text. */
    NEXT,
    /** Every year, as the text has said before. */
    EVERY,
    /** None: a clause of a regulation (条) holds for good, so that such a day tells no year. */
    NONE
  }

  private final LocalDate reference;
  private final Yearless yearless;

  /**
   * Creates a finder for a text.
   *
   * @param reference the date of the text
   * @param yearless which year a day has if the text names none before it
   */
  DayFinder(LocalDate reference, Yearless yearless) {
    this.reference = reference;
    this.yearless = yearless;
  }

  /** Returns all days that the text names, in order. */
  List<DayExpression> find(String text) {
    List<DayExpression> out = new ArrayList<>();
    if (!mayNameDay(text)) {
      return out;
    }
    OptionalInt named = OptionalInt.empty();
    int namedAt = -1;
    int end = 0;
    Matcher m = DAY.matcher(text);
    while (m.find()) {
      OptionalInt year =
          m.group("year") == null ? OptionalInt.empty() : Numerals.parse(m.group("year"));
      boolean carried = year.isPresent() || carries(text, m, named, namedAt, end);
      if (year.isPresent()) {
        named = year;
        namedAt = m.start();
      }
      end = m.end();
      boolean recurs = recurs(text, m, namedAt);
      if (year.isPresent()
          || named.isPresent()
          || recurs
          || yearless != Yearless.NONE
          || m.group("word") != null && !m.group("word").matches("[当同]年")) {
        day(text, m, year, recurs ? OptionalInt.empty() : named, recurs)
            .map(day -> carried ? day : withoutYear(day))
            .flatMap(day -> isWithout(m) ? without(day, text, m) : Optional.of(day))
            .ifPresent(out::add);
      }
    }
    return out;
  }

  /**
   * Returns whether a text has a number before 月, or 年底 or the like. Every day has one of them;
   * most texts have not and need no slow search.
   */
  private static boolean mayNameDay(String text) {
    for (int i = 1; i < text.length(); i++) {
      char c = text.charAt(i);
      char before = text.charAt(i - 1);
      boolean isEnd = (c == '底' || c == '末') && (before == '年' || before == '度');
      if (isEnd || c == '月' && (before <= ' ' || isNumeral(before))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isNumeral(char c) {
    return c >= '0' && c <= '9' || c >= '０' && c <= '９' || Numerals.CHARACTER_CLASS.indexOf(c) >= 0;
  }

  private Optional<DayExpression> day(
      String text, Matcher m, OptionalInt own, OptionalInt named, boolean recurs) {
    int month = m.group("month") == null ? 12 : Numerals.parse(m.group("month")).orElse(0);
    if (month < 1 || month > 12) {
      return Optional.empty();
    }
    boolean isEnd = m.group("endOfMonth") != null || m.group("endOfYear") != null;
    int day = m.group("day") == null ? 0 : Numerals.parse(m.group("day")).orElse(0);
    if (day > 31) {
      return Optional.empty();
    }
    String word = m.group("word") == null ? "" : m.group("word");
    boolean precise = day > 0 || isEnd;
    int start = m.start() + leadingSpace(m.group());
    try {
      if (recurs) {
        int last = day > 0 ? day : YearMonth.of(LEAP_YEAR, month).lengthOfMonth();
        Optional<MonthDay> yearly = Optional.of(MonthDay.of(month, last));
        return Optional.of(
            new DayExpression(start, m.end(), Optional.empty(), yearly, isEnd, precise));
      }
      OptionalInt year = own.isPresent() ? own : year(word, month, named);
      Optional<LocalDate> date =
          year.isEmpty() ? Optional.empty() : Optional.of(date(year.getAsInt(), month, day, isEnd));
      return Optional.of(new DayExpression(start, m.end(), date, Optional.empty(), isEnd, precise));
    } catch (DateTimeException e) {
      // 2 月 30 日 is a misprint.
      return Optional.empty();
    }
  }

  /**
   * Returns whether the year that a text has named last is that of a day without one:
   * 2026年3月31日前提交初稿， 6月30日前提交终稿. A year to come that is only that of a goal, of a thing, or of
   * another sentence does not tell that, if the day can as well be the next one:
   * 力争到2027年底形成体系，请于6月30日前报送.
   *
   * @param end where the day before this one ends
   */
  private boolean carries(String text, Matcher m, OptionalInt named, int namedAt, int end) {
    if (m.group("word") != null || named.isEmpty()) {
      return true;
    }
    int next = year("", monthOf(m), OptionalInt.empty()).getAsInt();
    if (named.getAsInt() <= next) {
      return true;
    }
    String between = text.substring(end, m.start());
    if (JOINED.matcher(between).matches()) {
      return true;
    }
    int sentence = SentenceSplitter.startOf(text, m.start());
    int sentenceBefore = SentenceSplitter.startOf(text, namedAt);
    if (sentence != sentenceBefore) {
      return text.substring(sentence, m.start()).isBlank()
          && text.substring(sentenceBefore, namedAt).isBlank();
    }
    return !OTHER_YEAR.matcher(text.substring(sentence, m.start())).find();
  }

  private static int monthOf(Matcher m) {
    return m.group("month") == null ? 12 : Numerals.parse(m.group("month")).orElse(12);
  }

  private static DayExpression withoutYear(DayExpression day) {
    return new DayExpression(
        day.start(), day.end(), Optional.empty(), day.yearly(), day.monthEnd(), day.precise());
  }

  private static boolean isWithout(Matcher m) {
    return m.group("without") != null || m.group("withoutLater") != null;
  }

  /**
   * Returns the day before one that its text excludes, 6月30日（不含）前, or the day after it, 6月30日（不含）起;
   * empty if the brackets name another day, so that either is a misprint.
   */
  private static Optional<DayExpression> without(DayExpression day, String text, Matcher m) {
    String excluded = m.group("excluded") != null ? m.group("excluded") : m.group("excludedLater");
    boolean same =
        excluded == null
            || m.group("day") != null
                && excluded.matches(".*?(?<![0-9])" + m.group("day") + "\\s*日");
    if (!same || day.monthEnd() || !day.precise()) {
      return Optional.empty();
    }
    int step = BEGINS.matcher(text.substring(m.end())).find() ? 1 : -1;
    return Optional.of(
        new DayExpression(
            day.start(),
            day.end(),
            day.date().map(d -> d.plusDays(step)),
            day.yearly().map(d -> MonthDay.from(d.atYear(LEAP_YEAR).plusDays(step))),
            day.yearly().filter(d -> d.equals(MonthDay.of(3, 1)) && step < 0).isPresent(),
            true));
  }

  private static int leadingSpace(String text) {
    return text.length() - text.stripLeading().length();
  }

  private static LocalDate date(int year, int month, int day, boolean end) {
    YearMonth of = YearMonth.of(year, month);
    return end ? of.atEndOfMonth() : of.atDay(Math.max(day, 1));
  }

  /**
   * Returns whether a day is one of every year: 每年 11 月底前; of 每年 11 月底前…，次年 1 月底前…，3 月底前… all are,
   * and so is 当年 11 月底 after 每年.
   *
   * @param namedAt where the text has last named a year; -1 if it has not
   */
  private boolean recurs(String text, Matcher m, int namedAt) {
    String word = m.group("word") == null ? "" : m.group("word");
    if (word.startsWith("每")) {
      return true;
    }
    if (m.group("year") != null || !word.isEmpty() && !word.matches("[次翌下当同].*")) {
      return false;
    }
    int sentence = SentenceSplitter.startOf(text, m.start());
    int every = text.lastIndexOf("每年", m.start());
    if (every >= sentence && every > namedAt) {
      // 每年3月31日前报送，2026年度的延长至4月30日: only one year has the later day.
      String since = text.substring(every, m.start());
      return !MOVED_IN_ONE_YEAR.matcher(since).find() && !ONCE.matcher(since).find();
    }
    return namedAt < 0
        && word.isEmpty()
        && (yearless == Yearless.EVERY
            || yearless == Yearless.NONE
                && EVERY_YEAR
                    .matcher(text.substring(sentence, SentenceSplitter.endOf(text, m.end())))
                    .find());
  }

  private OptionalInt year(String word, int month, OptionalInt named) {
    if (word.matches("[次翌].*|下.*")) {
      return named.isPresent() ? OptionalInt.of(named.getAsInt() + 1) : OptionalInt.empty();
    }
    if (word.startsWith("明")) {
      return OptionalInt.of(reference.getYear() + 1);
    }
    if (!word.isEmpty() && !word.startsWith("同") && !word.startsWith("当")) {
      return OptionalInt.of(reference.getYear());
    }
    if (named.isPresent()) {
      return named;
    }
    YearMonth earliest = YearMonth.from(reference).minusMonths(MONTHS_BACK);
    YearMonth sameYear = YearMonth.of(earliest.getYear(), month);
    return OptionalInt.of(
        sameYear.isBefore(earliest) ? sameYear.getYear() + 1 : sameYear.getYear());
  }
}
