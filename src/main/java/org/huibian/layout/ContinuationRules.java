package org.huibian.layout;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.huibian.model.Decisions;
import org.huibian.model.Decisions.Verdict;
import org.huibian.text.Brackets;
import org.huibian.text.Mark;
import org.huibian.text.Numerals;
import org.huibian.text.TextKey;

/**
 * Finds the evidence in the text that a passage continues the one before it although the source
 * marks a paragraph's end between them: an open bracket, a comma at the end, an incomplete
 * sentence. Whether the evidence is strong enough to join them is decided by {@link PassageJoiner}.
 *
 * <p>The rules learn on the way which styles of enumeration open whole paragraphs in this document
 * and which open headings, so passages must be remembered in order.
 */
final class ContinuationRules {
  /** A printed line holds 33 to 36 characters, the first line of a paragraph two fewer. */
  static final int FULL_LINE = 30;

  private static final int FIRST_LINE_SHORTEST = 31;
  private static final int FIRST_LINE_LONGEST = 36;

  /** The longest second part of a heading that was cut, in characters. */
  private static final int HEADING_REST = 16;

  /** The longest heading with a mark. */
  private static final int LONGEST_HEADING = 45;

  /** The longest heading without a mark. */
  private static final int LONGEST_UNMARKED_HEADING = 60;

  /** A shorter text on one line may be complete without a full stop. */
  private static final int SHORTEST_SENTENCE = 26;

  /** The same for a text of several lines, and for an enumeration with 、. */
  private static final int SHORTEST_ENUMERATION = 20;

  private static final Pattern DUTIES = Pattern.compile("[（(][^。；]{4,400}?负责[^（）()。]{0,12}[)）]");
  private static final Pattern DUTIES_END = Pattern.compile("负责[^（）()。]{0,12}[)）]$");
  private static final Pattern TITLE_END =
      Pattern.compile("(?:通知|意见|办法|方案|规定|条例|公告|决定|指南|规划|计划|清单|目录|解读|记者问|印发|发布|名单)$");

  /** The edition of a work, printed below its title: （试行）, （2025年版）. */
  private static final Pattern EDITION =
      Pattern.compile(
          "[（(](?:试行|暂行|修订|草案|.{0,8}稿|[12][0-9]{3}\\s*年?.{0,8}(?:版|本|修订)|第.{1,4}[批版])[）)]");

  /** A heading of a series: 要点之二：…. */
  private static final Pattern LABELLED =
      Pattern.compile("\\p{IsHan}{2,4}之?[" + Numerals.CHARACTER_CLASS + "]{1,3}[：:]");

  /** A headline of two parts: running text has no gap between Chinese characters. */
  private static final Pattern TWO_PARTS = Pattern.compile("\\p{IsHan}[ \\u3000]\\p{IsHan}");

  private final Family family;
  private final Set<Integer> apart;
  private final PrintedMeasure measure;
  private final Decisions decisions;

  /** The keys of the titles that the contents list. */
  private final Set<String> titles;

  /** The mark styles whose last passage so far was a whole paragraph. */
  private final Set<Mark.Style> paragraphStyles = EnumSet.noneOf(Mark.Style.class);

  /**
   * Prepares the rules.
   *
   * @param apart the numbers of lines that go on with nothing
   */
  ContinuationRules(
      Family family,
      ContentsList contents,
      Decisions decisions,
      Set<Integer> apart,
      PrintedMeasure measure) {
    this.measure = measure;
    this.family = family;
    this.apart = apart;
    this.decisions = decisions;
    this.titles = contents.titleKeys();
  }

  /** Learns from a passage whether its mark opens paragraphs or headings. */
  void remember(Passage passage) {
    if (passage.mark().isPresent()) {
      Mark.Style style = passage.mark().get().style();
      if (TextKey.count(passage.text()) > FIRST_LINE_LONGEST) {
        paragraphStyles.add(style);
      } else if (TextKey.count(passage.text()) < FIRST_LINE_SHORTEST) {
        paragraphStyles.remove(style);
      }
    }
  }

  /** Returns the reason why a passage continues the one before it; empty if it does not. */
  Optional<Join.Reason> reason(Passage before, Passage next) {
    if (decisions.has(next.line(), Verdict.JOIN)) {
      return Optional.of(Join.Reason.DECIDED);
    }
    if (isSeparate(before, next)) {
      return Optional.empty();
    }
    Optional<Join.Reason> bracket = bracketReason(before, next);
    if (bracket.isPresent()) {
      return bracket;
    }
    boolean ended =
        PassageStarts.opensParagraph(next.text())
            || isComplete(before.text())
            || before.isSetLarge(measure)
            || PassageStarts.isDocumentHead(next);
    return ended ? Optional.empty() : sentenceReason(before, next);
  }

  /** Returns whether two passages must not be joined, whatever their text looks like. */
  private boolean isSeparate(Passage before, Passage next) {
    return decisions.has(next.line(), Verdict.APART)
        || decisions.has(next.line(), Verdict.NOT_JOINED)
        || decisions.has(next.line(), Verdict.ARTICLE)
        || apart.contains(next.line())
        || before.isRow()
        || next.isRow()
        || titles.contains(PassageStarts.titleKey(before.text()))
        || titles.contains(PassageStarts.titleKey(next.text()))
        || PassageStarts.isUrl(next.text())
        || PassageStarts.isUrl(before.text())
        || PassageStarts.isLocalFile(before.text())
        || PassageStarts.isLocalFile(next.text());
  }

  private static Optional<Join.Reason> bracketReason(Passage before, Passage next) {
    String text = before.text();
    boolean full = TextKey.count(text) >= FULL_LINE;
    if (full && isOpenAcross(text, next.text()) && !PassageStarts.isDocumentHead(next)) {
      return Optional.of(Join.Reason.OPEN_BRACKET);
    }
    return full && isBracketRest(text, next.text()) || isEdition(before, next)
        ? Optional.of(Join.Reason.BRACKET)
        : Optional.empty();
  }

  /**
   * Returns whether a bracket or quotation mark is open at the end of a text so that the next text
   * belongs to it. After a complete sentence it does only if it closes what is open: where a
   * closing mark is missing, or every paragraph of a quotation has an opening one, nothing is
   * joined.
   */
  private static boolean isOpenAcross(String text, String next) {
    return SentenceEnds.hasOpenBracket(text)
        && (!SentenceEnds.endsSentence(text)
            || !PassageStarts.opensParagraph(next)
                && !next.startsWith("“")
                && !SentenceEnds.hasOpenBracket(text + next));
  }

  private Optional<Join.Reason> sentenceReason(Passage before, Passage next) {
    String text = before.text();
    int width = TextKey.count(text);
    char last = text.charAt(text.length() - 1);
    if ((last == '、' || last == '，' || last == ',') && width > HEADING_REST) {
      return Optional.of(Join.Reason.COMMA);
    }
    if (isCutLine(before, next)) {
      return Optional.of(Join.Reason.UNFINISHED_SENTENCE);
    }
    if (isHeadingLike(before)) {
      return isCutHeading(before, next) ? Optional.of(Join.Reason.CUT_HEADING) : Optional.empty();
    }
    int shortest = before.lines().size() > 1 ? SHORTEST_ENUMERATION : SHORTEST_SENTENCE;
    return SentenceEnds.isProse(text) && width >= shortest
        ? Optional.of(Join.Reason.UNFINISHED_SENTENCE)
        : Optional.empty();
  }

  /** Returns whether a heading fills exactly its one line and the next passage completes it. */
  private boolean isCutHeading(Passage before, Passage next) {
    boolean rest = TextKey.count(next.text()) <= HEADING_REST;
    boolean completed =
        family == Family.PAGE_DUMP
            ? rest && SentenceEnds.endsSentence(next.text())
            : rest || opensParagraphs(before) && SentenceEnds.isProse(next.text());
    return completed && before.lines().size() == 1 && isFirstLineWide(before.text());
  }

  private static boolean isFirstLineWide(String text) {
    int width = TextKey.count(text);
    return width >= FIRST_LINE_SHORTEST && width <= FIRST_LINE_LONGEST;
  }

  /**
   * Returns whether a text without any punctuation of sentences, such as an enumeration, was cut:
   * it has no mark, is no title, is as wide as a cut line, and the next passage completes it.
   */
  private boolean isCutLine(Passage before, Passage next) {
    String text = before.text();
    int width = TextKey.count(text);
    boolean enumeration = text.indexOf('、') > 0 && width >= SHORTEST_ENUMERATION;
    return before.mark().filter(m -> m.style().canBeHeading()).isEmpty()
        && text.indexOf('《') < 0
        && text.indexOf('|') < 0
        && !TWO_PARTS.matcher(text).find()
        && !TITLE_END.matcher(text).find()
        && SentenceEnds.endsSentence(next.text())
        && (family != Family.PAGE_DUMP
            ? isFirstLineWide(text) || enumeration && width > FIRST_LINE_LONGEST
            : enumeration && SentenceEnds.isProse(next.text()));
  }

  /**
   * Returns whether a text is complete. A closing mark ends a title or a remark, but not a running
   * sentence.
   */
  private boolean isComplete(String text) {
    char last = text.charAt(text.length() - 1);
    boolean cut =
        family != Family.PAGE_DUMP
            && (last == '”' || last == '》')
            && TextKey.count(text) > FIRST_LINE_LONGEST
            && SentenceEnds.isProse(text)
            && !SentenceEnds.endsSentence(text);
    return SentenceEnds.isComplete(text) && !cut;
  }

  /**
   * Returns whether a bracket belongs to the text before it and is no remark of its own: the number
   * of a standard after its 《name》, or the responsible organ after a task.
   */
  private static boolean isBracketRest(String before, String next) {
    if (next.charAt(0) != '（' && next.charAt(0) != '(') {
      return false;
    }
    boolean standard = before.endsWith("》") && !Brackets.isRemark(next);
    boolean duties = DUTIES.matcher(next).lookingAt() && !DUTIES_END.matcher(before).find();
    return (standard || duties) && Mark.of(next).isEmpty();
  }

  /** Returns whether the next passage is the edition of the work whose title stands before it. */
  private static boolean isEdition(Passage before, Passage next) {
    return EDITION.matcher(next.text()).matches()
        && before.mark().isEmpty()
        && !SentenceEnds.isComplete(before.text())
        && isHeadingLike(before);
  }

  /** Returns whether the last passage with the same style of mark was a whole paragraph. */
  private boolean opensParagraphs(Passage passage) {
    return passage.mark().isPresent() && paragraphStyles.contains(passage.mark().get().style());
  }

  /** Returns whether a passage has no full stop and is no longer than a heading may be. */
  private static boolean isHeadingLike(Passage passage) {
    String text = passage.text();
    boolean marked =
        passage.mark().filter(m -> m.style().canBeHeading()).isPresent()
            || LABELLED.matcher(text).lookingAt();
    return text.indexOf('。') < 0
        && (marked && TextKey.count(text) <= LONGEST_HEADING
            || !SentenceEnds.isProse(text) && TextKey.count(text) <= LONGEST_UNMARKED_HEADING);
  }
}
