package org.huibian.text;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The enumeration mark at the start of a paragraph, such as 第一章, （一） or 1.
 *
 * @param style the style of the mark
 * @param number the number; the last part of a catalogue number, 0 for an attachment without one, 1
 *     for a question or an answer
 * @param depth the number of parts of a catalogue number (1.1.2 has 3), 1 for all other marks
 * @param printed the mark as printed, without the space after it
 * @param end the index of the text after the mark and its space
 */
public record Mark(Style style, int number, int depth, String printed, int end) {

  /** The styles of marks in GB/T 9704-2012 and in common use. */
  public enum Style {
    /** 第一章. */
    CHAPTER,
    /** 第一节. */
    SECTION,
    /** 第一条. */
    CLAUSE,
    /** 第一部分, 第一篇, 第一编. */
    PART,
    /** 一、. */
    COMMA,
    /** （一）. */
    BRACKET,
    /** 1. or 1． or 1、. */
    DIGIT,
    /** （1） or 1）. */
    DIGIT_BRACKET,
    /** ①. */
    CIRCLE,
    /** 1.1 or 1.1.1, or A.1. */
    CATALOGUE,
    /** 一是. */
    POINT,
    /** A word with a number and a colon or a gap: 方向一：, 亮点之一：, 工程3 …. */
    WORD,
    /** 问：, Q：, Q1. */
    QUESTION,
    /** 答：, A：. */
    ANSWER,
    /** 附件1, 附件：, 附录. */
    ATTACHMENT,
    /** 专栏 1. */
    BOX,
    /** 表 1, 附表 1. */
    TABLE,
    /** 图 1. */
    FIGURE;

    /** Returns whether a line with this mark can be a heading; 第X条 and 一是 start a paragraph. */
    public boolean canBeHeading() {
      return this != CLAUSE
          && this != POINT
          && this != ANSWER
          && this != QUESTION
          && this != CIRCLE;
    }
  }

  /**
   * The syntax of a style.
   *
   * @param first the characters with which a mark can start; empty if it can start with any
   * @param pattern the mark as group 1, its number as group 2
   */
  private record Syntax(Style style, String first, Pattern pattern) {
    boolean canStartWith(char c) {
      return first.isEmpty() || first.indexOf(c) >= 0;
    }
  }

  private static final String NUMERALS = Numerals.CHARACTER_CLASS;
  private static final String DIGITS = "0123456789０１２３４５６７８９";
  private static final String CJK = "[" + NUMERALS + "]{1,7}";
  private static final String ANY = "(?:" + CJK + "|[0-9０-９]{1,4})";
  private static final Pattern INSERTED = Pattern.compile("条\\s*之\\s*(" + CJK + ")$");

  /** What follows a decimal number, as in 2.5亿吨, which is not the number of a catalogue entry. */
  private static final String UNIT = "[亿万倍吨元]|个百分点|个点|千瓦|千米|千克|公里|公斤|平方|立方|厘米|毫米|小时|兆瓦|摄氏度";

  /** The first pattern that matches wins. */
  private static final List<Syntax> SYNTAXES =
      List.of(
          syntax(Style.CHAPTER, "第", "(第\\s*(" + ANY + ")\\s*章)(?=\\s|\\p{IsHan}|$)"),
          syntax(Style.SECTION, "第", "(第\\s*(" + ANY + ")\\s*节)(?=\\s|\\p{IsHan}|$)"),
          syntax(
              Style.CLAUSE,
              "第",
              "(第\\s*("
                  + ANY
                  + ")\\s*条(?:\\s*之\\s*"
                  + CJK
                  + ")?+)(?!、|和第|及第|至第|或者?第|的|规定[的，。]|所[称列述]|(?:修?改|作)为|中[的“，]|后增加|第\\s*[（(]?"
                  + ANY
                  + "[）)]?\\s*[款项])"),
          syntax(Style.PART, "第", "(第\\s*(" + ANY + ")\\s*(?:部分|篇|编))(?=\\s|$)"),
          syntax(Style.ATTACHMENT, "附", "(附\\s*(?:件|录)\\s*(" + ANY + ")?)(?=[\\s：:.．、]|$)"),
          syntax(Style.BOX, "专", "(专\\s*栏\\s*(" + ANY + "))(?=[\\s：:]|\\p{IsHan}|$)"),
          syntax(
              Style.TABLE,
              "附表",
              "(附?表\\s*([0-9０-９]{1,3}(?=[\\s：:]|\\p{IsHan})|" + CJK + "(?=[\\s：:])))"),
          syntax(Style.FIGURE, "图", "(图\\s*([0-9０-９]{1,3}))(?=[\\s：:]|\\p{IsHan})"),
          syntax(Style.POINT, NUMERALS, "((" + CJK + ")[是要])(?=\\p{IsHan})"),
          syntax(Style.COMMA, NUMERALS, "((" + CJK + ")\\s*、)"),
          syntax(Style.BRACKET, "（(", "([（(]\\s*(" + CJK + ")\\s*[）)])"),
          syntax(Style.DIGIT_BRACKET, "（(" + DIGITS, "([（(]?\\s*([0-9０-９]{1,3})\\s*[）)])"),
          syntax(
              Style.CATALOGUE,
              DIGITS + "ABCDEFGHIJKLMNOPQRSTUVWXYZ",
              "((?:[0-9]{1,2}|[A-Z])(?:[.．]([0-9]{1,2}))+[.．]?)(?=\\s|(?!" + UNIT + ")\\p{IsHan})"),
          syntax(
              Style.DIGIT,
              DIGITS,
              "(([0-9０-９]{1,3})\\s*(?:[.．](?![0-9](?![0-9]{3}\\s*(?:年|[-—－～~至]\\s*[12][0-9]{3})))|、))"),
          syntax(Style.CIRCLE, "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳", "(([①-⑳]))"),
          syntax(
              Style.QUESTION,
              "问Q",
              "((?:问|Q\\s?)([0-9]{0,2}))(?=\\s*[：:]|(?<=[0-9])[\\s.．、]+(?=[^。]{2,60}[？?]))"),
          syntax(Style.ANSWER, "答A", "((?:答|A\\s?)([0-9]{0,2}))(?=\\s*[：:])"),
          syntax(
              Style.WORD,
              "",
              // The third character tells soonest that a text has no such mark.
              "(?=..[之\\s0-9"
                  + NUMERALS
                  + "])(\\p{IsHan}{2}(?:之|\\s)?("
                  + CJK
                  + "|[0-9]{1,2}))(?=[：:](?![0-5][0-9]))"),
          syntax(
              Style.WORD,
              "工任行方领重举问亮要模路",
              "((?:工程|任务|行动|方向|领域|重点|举措|问题|亮点|要点|模式|路径)("
                  + CJK
                  + "|[0-9]{1,2}))(?=\\s+\\p{IsHan})"));

  /** The characters with which only some styles can start; most paragraphs start with others. */
  private static final BitSet FIRST_CHARACTERS = firstCharacters();

  /** The styles that can start with any character. */
  private static final List<Syntax> STARTING_WITH_ANY =
      SYNTAXES.stream().filter(syntax -> syntax.first().isEmpty()).toList();

  private static final Pattern BARE_CATALOGUE = Pattern.compile("(([0-9]{1,2}))\\s+(?=\\p{IsHan})");

  private static Syntax syntax(Style style, String first, String pattern) {
    return new Syntax(style, first, Pattern.compile(pattern));
  }

  private static BitSet firstCharacters() {
    BitSet out = new BitSet();
    SYNTAXES.forEach(syntax -> syntax.first().chars().forEach(out::set));
    return out;
  }

  /** Returns the mark at the start of a paragraph, after white space, if there is one. */
  public static Optional<Mark> of(String paragraph) {
    int start = 0;
    while (start < paragraph.length() && TextKey.isSpace(paragraph.charAt(start))) {
      start++;
    }
    if (start == paragraph.length()) {
      return Optional.empty();
    }
    char first = paragraph.charAt(start);
    boolean mayBeWord = hasNumberThird(paragraph, start);
    if (!mayBeWord && !FIRST_CHARACTERS.get(first)) {
      return Optional.empty();
    }
    for (Syntax syntax : FIRST_CHARACTERS.get(first) ? SYNTAXES : STARTING_WITH_ANY) {
      if (!syntax.canStartWith(first) || !mayBeWord && syntax.first().isEmpty()) {
        continue;
      }
      Matcher m = syntax.pattern().matcher(paragraph).region(start, paragraph.length());
      m.useTransparentBounds(true);
      if (m.lookingAt()) {
        return Optional.of(mark(syntax.style(), m, paragraph));
      }
    }
    return Optional.empty();
  }

  /**
   * Returns whether the third character after an index can continue a {@link Style#WORD} that may
   * start with any character. Few paragraphs have such a one, and the others need no slow pattern.
   */
  private static boolean hasNumberThird(String paragraph, int start) {
    int at = start;
    for (int skipped = 0; skipped < 2; skipped++) {
      if (at >= paragraph.length()) {
        return false;
      }
      at += Character.charCount(paragraph.codePointAt(at));
    }
    if (at >= paragraph.length()) {
      return false;
    }
    char third = paragraph.charAt(at);
    return third <= ' '
        || third == '之'
        || third >= '0' && third <= '9'
        || NUMERALS.indexOf(third) >= 0;
  }

  /** Returns N for a clause 第X条之N, which was inserted after 第X条; 0 for all other marks. */
  public int insertion() {
    if (style != Style.CLAUSE) {
      return 0;
    }
    Matcher m = INSERTED.matcher(printed);
    return m.find() ? Numerals.parse(m.group(1)).orElse(0) : 0;
  }

  /**
   * Returns the number of the first level of a catalogue, {@code 3 资源循环利用产业}: digits and a space
   * before a Chinese character. Outside of a catalogue such digits are rarely a mark, so {@link
   * #of(String)} does not accept them.
   */
  public static Optional<Mark> bareCatalogue(String paragraph) {
    Matcher m = BARE_CATALOGUE.matcher(paragraph);
    return m.lookingAt() ? Optional.of(mark(Style.CATALOGUE, m, paragraph)) : Optional.empty();
  }

  /** Returns the number of parts of a catalogue number; a dot at its end begins no further one. */
  private static int parts(String printed) {
    int parts = 1;
    for (int i = 0; i < printed.length() - 1; i++) {
      parts += printed.charAt(i) == '.' || printed.charAt(i) == '．' ? 1 : 0;
    }
    return parts;
  }

  private static Mark mark(Style style, Matcher m, String paragraph) {
    String printed = m.group(1).strip();
    String digits = m.group(2) == null ? "" : m.group(2);
    int number =
        style == Style.CIRCLE
            ? digits.charAt(0) - '①' + 1
            : Numerals.parse(digits).orElse(style == Style.ATTACHMENT ? 0 : 1);
    int depth = style == Style.CATALOGUE ? parts(printed) : 1;
    int end = m.end(1);
    while (end < paragraph.length() && TextKey.isSpace(paragraph.charAt(end))) {
      end++;
    }
    return new Mark(style, number, depth, printed, end);
  }
}
