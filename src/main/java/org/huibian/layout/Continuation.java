package org.huibian.layout;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.huibian.model.Decisions;
import org.huibian.model.Decisions.Verdict;
import org.huibian.text.Brackets;
import org.huibian.text.Mark;
import org.huibian.text.TextKey;

/**
 * Decides from the text whether a passage goes on with the one before it, against the source's own
 * marks: an open bracket, a comma at the end, a sentence without an end. Remembers which sorts of
 * marks open paragraphs in this document and which open headings.
 */
final class Continuation {
  /** A printed line holds 33 to 36 characters, the first of a paragraph two less. */
  static final int FULL_LINE = 30;

  private static final int FIRST_LINE_SHORTEST = 31;
  private static final int FIRST_LINE_LONGEST = 36;

  /** The rest of a cut heading is at most this long. */
  private static final int HEADING_REST = 16;

  /** A marked passage without a full stop is a heading up to this length, an unmarked one up to… */
  private static final int LONGEST_HEADING = 45;

  /** … this. */
  private static final int LONGEST_UNMARKED_HEADING = 60;

  /** A sentence on one line that is shorter than this may be complete without a stop. */
  private static final int SHORTEST_SENTENCE = 26;

  /** The same for one over several lines, and for an enumeration. */
  private static final int SHORTEST_ENUMERATION = 20;

  private static final Pattern DUTIES = Pattern.compile("[（(][^。；]{4,400}?负责[^（）()。]{0,12}[)）]");
  private static final Pattern DUTIES_END = Pattern.compile("负责[^（）()。]{0,12}[)）]$");
  private static final Pattern TITLE_END =
      Pattern.compile("(?:通知|意见|办法|方案|规定|条例|公告|决定|指南|规划|计划|清单|目录|解读|记者问|印发|发布|名单)$");

  /** What tells an edition of a work from others, below its title: （试行）, （2025年版）. */
  private static final Pattern EDITION =
      Pattern.compile(
          "[（(](?:试行|暂行|修订|草案|.{0,8}稿|[12][0-9]{3}\\s*年?.{0,8}(?:版|本|修订)|第.{1,4}[批版])[）)]");

  /** A headline of two parts: running text has no gap between characters. */
  private static final Pattern TWO_PARTS = Pattern.compile("\\p{IsHan}[ \\u3000]\\p{IsHan}");

  private final Family family;
  private final Decisions decisions;
  private final Set<String> titles = new HashSet<>();

  /** The sorts of marks whose last passage so far was a whole paragraph. */
  private final Set<Mark.Style> paragraphs = EnumSet.noneOf(Mark.Style.class);

  Continuation(Family family, ContentsList contents, Decisions decisions) {
    this.family = family;
    this.decisions = decisions;
    contents.titles().forEach(title -> titles.add(Beginnings.titleKey(title)));
  }

  void remember(Passage passage) {
    if (passage.mark().isPresent()) {
      Mark.Style style = passage.mark().get().style();
      if (TextKey.count(passage.text()) > FIRST_LINE_LONGEST) {
        paragraphs.add(style);
      } else if (TextKey.count(passage.text()) < FIRST_LINE_SHORTEST) {
        paragraphs.remove(style);
      }
    }
  }

  /** Why the second passage goes on with the first, or empty if it does not. */
  Optional<Join.Reason> reason(Passage before, Passage next) {
    String text = before.text();
    int line = next.line();
    if (decisions.has(line, Verdict.JOIN)) {
      return Optional.of(Join.Reason.DECIDED);
    }
    if (decisions.has(line, Verdict.APART)
        || decisions.has(line, Verdict.ARTICLE)
        || before.isRow()
        || next.isRow()
        || titles.contains(Beginnings.titleKey(text))
        || titles.contains(Beginnings.titleKey(next.text()))
        || Beginnings.isAddress(next.text())
        || Beginnings.isAddress(text)) {
      return Optional.empty();
    }
    int width = TextKey.count(text);
    if (Sentences.isOpen(text) && width >= FULL_LINE && !Beginnings.startsDocument(next)) {
      return Optional.of(Join.Reason.OPEN_BRACKET);
    }
    if (width >= FULL_LINE && isBracketRest(text, next.text()) || isEdition(before, next)) {
      return Optional.of(Join.Reason.BRACKET);
    }
    if (Beginnings.startsItself(next.text())
        || ends(text)
        || before.isSetLarge()
        || Beginnings.startsDocument(next)) {
      return Optional.empty();
    }
    char last = text.charAt(text.length() - 1);
    if ((last == '、' || last == '，' || last == ',') && width > HEADING_REST) {
      return Optional.of(Join.Reason.COMMA);
    }
    if (isCutLine(before, next)) {
      return Optional.of(Join.Reason.UNFINISHED_SENTENCE);
    }
    if (isHeadingLike(before)) {
      boolean firstLine =
          before.lines().size() == 1 && width >= FIRST_LINE_SHORTEST && width <= FIRST_LINE_LONGEST;
      boolean rest = TextKey.count(next.text()) <= HEADING_REST;
      boolean cut = rest || runsIn(before) && Sentences.isProse(next.text());
      boolean end = rest && Sentences.endsSentence(next.text());
      return firstLine && (family != Family.PAGE_DUMP ? cut : end)
          ? Optional.of(Join.Reason.CUT_HEADING)
          : Optional.empty();
    }
    boolean sentence =
        Sentences.isProse(text)
            && width >= (before.lines().size() > 1 ? SHORTEST_ENUMERATION : SHORTEST_SENTENCE);
    return sentence ? Optional.of(Join.Reason.UNFINISHED_SENTENCE) : Optional.empty();
  }

  /**
   * A piece of a sentence without any stop, as in an enumeration: unmarked, no title, as wide as a
   * cut piece is, and completed by the next.
   */
  private boolean isCutLine(Passage before, Passage next) {
    String text = before.text();
    int width = TextKey.count(text);
    boolean enumeration = text.indexOf('、') > 0 && width >= SHORTEST_ENUMERATION;
    boolean fullLine = width >= FIRST_LINE_SHORTEST && width <= FIRST_LINE_LONGEST;
    return before.mark().filter(m -> m.style().canHead()).isEmpty()
        && text.indexOf('《') < 0
        && text.indexOf('|') < 0
        && !TWO_PARTS.matcher(text).find()
        && !TITLE_END.matcher(text).find()
        && Sentences.endsSentence(next.text())
        && (family != Family.PAGE_DUMP
            ? fullLine || enumeration && width > FIRST_LINE_LONGEST
            : enumeration && Sentences.isProse(next.text()));
  }

  /** A closing mark ends a title or a remark; it does not end running sentences by itself. */
  private boolean ends(String text) {
    char last = text.charAt(text.length() - 1);
    boolean cut =
        family != Family.PAGE_DUMP
            && (last == '”' || last == '》')
            && TextKey.count(text) > FIRST_LINE_LONGEST
            && Sentences.isProse(text)
            && !Sentences.endsSentence(text);
    return Sentences.ends(text) && !cut;
  }

  /**
   * What begins with a bracket and is no remark of its own goes on with the text before: the number
   * of a standard after its 《name》, or who is responsible after a task.
   */
  private static boolean isBracketRest(String before, String next) {
    if (next.charAt(0) != '（' && next.charAt(0) != '(') {
      return false;
    }
    boolean standard = before.endsWith("》") && !Brackets.isRemark(next);
    boolean duties = DUTIES.matcher(next).lookingAt() && !DUTIES_END.matcher(before).find();
    return (standard || duties) && Mark.of(next).isEmpty();
  }

  /** A title and, printed below it, what belongs to the work's identity. */
  private static boolean isEdition(Passage before, Passage next) {
    return EDITION.matcher(next.text()).matches()
        && before.mark().isEmpty()
        && !Sentences.ends(before.text())
        && isHeadingLike(before);
  }

  /** Whether the passage before with the same sort of mark was a paragraph, not a heading. */
  private boolean runsIn(Passage passage) {
    return passage.mark().isPresent() && paragraphs.contains(passage.mark().get().style());
  }

  /** Marked, without a full stop inside, and no longer than a heading may be. */
  private static boolean isHeadingLike(Passage passage) {
    String text = passage.text();
    return text.indexOf('。') < 0
        && (passage.mark().filter(m -> m.style().canHead()).isPresent()
                && TextKey.count(text) <= LONGEST_HEADING
            || !Sentences.isProse(text) && TextKey.count(text) <= LONGEST_UNMARKED_HEADING);
  }
}
