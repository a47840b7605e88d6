package org.huibian.recovery;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Recognises what a web page states below a headline about its publication: 来源：…　发布时间：…, often with
 * the number of visits and the sizes of type to choose from.
 */
final class PublicationFacts {
  private static final String LABEL =
      "(?:信息来源|文章来源|稿件来源|来源单位|来\\s*源|发布(?:时间|日期|机构|单位|人)?|发文(?:时间|日期|机构)"
          + "|更新(?:时间|日期)|浏览(?:次数|量)?|阅读(?:次数|量)?|点击(?:次数|数|量|率)?|访问(?:次数|量)?|字[体号])";

  private static final String DAY =
      "([12][0-9]{3})\\s?[-/.年]\\s?([0-9]{1,2})\\s?[-/.月]\\s?([0-9]{1,2})\\s?日?";

  /** A statement, a day with its hour, or a button of the page. */
  private static final Pattern PART =
      Pattern.compile(
          "[\\s|｜/·]*(?:"
              + LABEL
              + "\\s*[：:]\\s*(?:"
              + DAY
              + "(?:\\s*[0-9]{1,2}[：:][0-9]{2}(?:[：:][0-9]{2})?)?|(?:(?!"
              + LABEL
              + "\\s*[：:])[^\\s：:。]){0,40})"
              + "|(?:作者|编辑|责任编辑|责编|编审|审核|时间|日期)\\s*[：:]\\s*[^\\s。]{0,30}"
              + "|"
              + DAY
              + "(?:\\s*[0-9]{1,2}[：:][0-9]{2}(?:[：:][0-9]{2})?)?"
              + "|[【\\[][^】\\]]{0,30}[】\\]]|打印(?:本页)?|关闭(?:窗口)?|分享(?:到|至)?[：:]?|收藏|[大中小]|A[+-]?|[0-9]{0,9}\\s?次)");

  /** The counters and buttons of a page among its facts; each ends before the next statement. */
  private static final Pattern BUTTONS =
      Pattern.compile(
          "[\\s|｜/·]*(?:(?:浏览|阅读|点击|访问)(?:次数|量|数|率)?\\s*[：:]\\s*[0-9]{0,9}\\s?次?"
              + "|[【\\[]?\\s*字[体号]\\s*[：:](?:[\\s|｜]*[【\\[]?\\s?(?:[大中小]|A[+-]?)\\s?[】\\]]?)*[】\\]]?"
              + "|分享(?:到|至)?[：:]?|[【\\[]?(?:打印(?:本页)?|关闭(?:窗口)?|收藏)[】\\]]?)");

  private static final Pattern STATED = Pattern.compile(LABEL + "\\s*[：:]");
  private static final Pattern PUBLISHED = Pattern.compile(DAY);
  private static final int LONGEST = 120;

  private PublicationFacts() {}

  /** Returns whether a line states facts of a publication and nothing else. */
  static boolean isLine(String text) {
    if (text.length() > LONGEST || !STATED.matcher(text).find()) {
      return false;
    }
    Matcher m = PART.matcher(text);
    int end = 0;
    while (end < text.length() && m.region(end, text.length()).lookingAt() && m.end() > end) {
      end = m.end();
    }
    return text.substring(end).isBlank();
  }

  /**
   * Returns the counters and buttons in a line of facts, in order; none where the line states
   * neither source nor day, so that nothing of it would be left.
   */
  static List<MatchResult> buttons(String text) {
    if (!isLine(text)) {
      return List.of();
    }
    List<MatchResult> buttons = BUTTONS.matcher(text).results().toList();
    boolean stays = !BUTTONS.matcher(text).replaceAll("").isBlank();
    return stays ? buttons : List.of();
  }

  /** Returns the day of publication that a line states. */
  static Optional<LocalDate> day(String text) {
    Matcher m = PUBLISHED.matcher(text);
    try {
      return m.find()
          ? Optional.of(
              LocalDate.of(
                  Integer.parseInt(m.group(1)),
                  Integer.parseInt(m.group(2)),
                  Integer.parseInt(m.group(3))))
          : Optional.empty();
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
