package org.huibian.layout;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.huibian.model.Decisions;
import org.huibian.model.Decisions.Verdict;
import org.huibian.text.Brackets;
import org.huibian.text.DocumentNumber;
import org.huibian.text.Mark;
import org.huibian.text.OfficialDate;
import org.huibian.text.TextKey;

/**
 * Joins lines into passages: first by the source's own marks, then where these marks stand in the
 * middle of a sentence. Decides from the text alone, and keeps a note of every join against the
 * marks.
 */
final class PassageJoiner {
  /** A printed line holds 33 to 36 characters, the first of a paragraph two less. */
  private static final int FULL_LINE = 30;

  private static final int FIRST_LINE_SHORTEST = 31;
  private static final int FIRST_LINE_LONGEST = 36;

  /** The rest of a cut heading is at most this long. */
  private static final int HEADING_REST = 16;

  /** In an enumeration without a stop a piece shorter than this may be a line of its own. */
  private static final int SHORTEST_ENUMERATION = 20;

  private static final Pattern DUTIES = Pattern.compile("[（(][^。；]{4,400}?负责[^（）()。]{0,12}[)）]");
  private static final Pattern DUTIES_END = Pattern.compile("负责[^（）()。]{0,12}[)）]$");
  private static final Pattern TITLE_END =
      Pattern.compile("(?:通知|意见|办法|方案|规定|条例|公告|决定|指南|规划|计划|清单|目录|解读|记者问|印发|发布|名单)$");
  private static final Pattern LABEL = Pattern.compile("^[\\p{L}\\p{N}]{2,16}[：:].+");
  private static final Pattern WORK = Pattern.compile("《([^《》]{6,80})》");
  private static final int LONGEST_TITLE = 80;
  private static final Pattern ADDRESS = Pattern.compile("^<?https?://\\S+>?$");

  private final Family family;
  private final Set<String> titles = new HashSet<>();
  private final Set<String> works = new HashSet<>();

  /** The sorts of marks whose last passage so far was a whole paragraph. */
  private final Set<Mark.Style> paragraphs = EnumSet.noneOf(Mark.Style.class);

  private final List<FallenTable> tables;
  private final Decisions decisions;
  private final List<Join> joins;

  PassageJoiner(
      Family family,
      ContentsList contents,
      List<FallenTable> tables,
      Decisions decisions,
      List<Join> joins) {
    this.family = family;
    this.tables = tables;
    this.decisions = decisions;
    this.joins = joins;
    contents.titles().forEach(title -> titles.add(titleKey(title)));
  }

  List<Passage> join(List<Line> lines) {
    List<Passage> marked = byMarks(lines);
    marked.forEach(this::collectWorks);
    LineMeasure measure = family == Family.REFLOWED ? learn(marked) : new LineMeasure(0);
    List<Passage> passages = new ArrayList<>();
    for (int i = 0; i < marked.size(); i++) {
      Passage next = marked.get(i);
      boolean decided = decisions.has(next.line(), Verdict.JOIN);
      boolean title = !decided && isTitle(marked, i);
      int last = passages.size() - 1;
      Optional<Join.Reason> reason =
          last < 0 || title ? Optional.empty() : reason(passages.get(last), next);
      if (reason.isPresent() && fits(measure, reason.get(), passages.get(last))) {
        joins.add(new Join(passages.get(last).span().last(), next.line(), reason.get()));
        passages.set(last, passages.get(last).join(next));
      } else {
        passages.add(next);
      }
      remember(passages.get(passages.size() - 1));
    }
    return passages;
  }

  private void remember(Passage passage) {
    if (passage.mark().isPresent()) {
      Mark.Style style = passage.mark().get().style();
      if (TextKey.count(passage.text()) > FIRST_LINE_LONGEST) {
        paragraphs.add(style);
      } else if (TextKey.count(passage.text()) < FIRST_LINE_SHORTEST) {
        paragraphs.remove(style);
      }
    }
  }

  /** A title: a work that the text cites, or what stands before a document number. */
  private boolean isTitle(List<Passage> passages, int i) {
    return isWork(passages.get(i))
        || i + 1 < passages.size() && startsDocument(passages.get(i + 1));
  }

  /** A sentence without an end was cut only if it fills its last line. */
  private static boolean fits(LineMeasure measure, Join.Reason reason, Passage before) {
    return reason == Join.Reason.DECIDED
        || reason == Join.Reason.OPEN_BRACKET
        || reason == Join.Reason.BRACKET
        || reason == Join.Reason.COMMA
        || measure.isFull(lastLine(before), indent(before));
  }

  /** Whether a passage is the name of a work that the text cites: then it is its title. */
  private boolean isWork(Passage passage) {
    return passage.text().length() <= LONGEST_TITLE && works.contains(titleKey(passage.text()));
  }

  private void collectWorks(Passage passage) {
    Matcher m = WORK.matcher(passage.text());
    while (m.find()) {
      works.add(titleKey(m.group(1)));
    }
  }

  /** The measure shows in the pieces that look cut by their text alone. */
  private LineMeasure learn(List<Passage> marked) {
    List<Double> widths = new ArrayList<>();
    for (int i = 1; i < marked.size(); i++) {
      if (reason(marked.get(i - 1), marked.get(i)).isPresent()) {
        widths.add(LineMeasure.of(lastLine(marked.get(i - 1))) + indent(marked.get(i - 1)));
      }
    }
    return LineMeasure.learn(widths);
  }

  private static String lastLine(Passage passage) {
    return passage.lines().get(passage.lines().size() - 1).text();
  }

  /** A piece after a cut starts at the left edge, a paragraph does not. */
  private static double indent(Passage passage) {
    return passage.lines().size() == 1 ? LineMeasure.INDENT : 0;
  }

  private List<Passage> byMarks(List<Line> lines) {
    List<Passage> passages = new ArrayList<>();
    int at = 0;
    for (FallenTable table : tables) {
      byMarks(lines.subList(at, table.from()), passages);
      passages.addAll(table.rows());
      at = table.to();
    }
    byMarks(lines.subList(at, lines.size()), passages);
    return passages;
  }

  private void byMarks(List<Line> lines, List<Passage> passages) {
    List<Line> open = new ArrayList<>();
    for (Line line : lines) {
      if (!open.isEmpty() && endsUnmarked(open, line)) {
        passages.add(Passage.of(open));
        open.clear();
      }
      open.add(line);
      if (line.ends() || line.isRow()) {
        passages.add(Passage.of(open));
        open.clear();
      }
    }
    if (!open.isEmpty()) {
      passages.add(Passage.of(open));
    }
  }

  /**
   * A page dump loses the mark now and then where a page ends: a complete sentence on a line that
   * is not full, an address, or a paragraph with a mark of its own that follows a complete sentence
   * show the end all the same.
   */
  private boolean endsUnmarked(List<Line> open, Line next) {
    if (decisions.has(next.number(), Verdict.APART)
        || decisions.has(next.number(), Verdict.ARTICLE)) {
      return true;
    }
    Line last = open.get(open.size() - 1);
    if (ADDRESS.matcher(last.text()).matches() && !isAddressRest(next.text())) {
      return true;
    }
    if (next.isRow()) {
      return true;
    }
    boolean marked = startsItself(next.text());
    if (next.pageStart() && marked && Sentences.ends(last.text())) {
      return true;
    }
    boolean shortLine = TextKey.count(last.text()) < FULL_LINE;
    return shortLine && Sentences.endsSentence(last.text()) && (next.pageStart() || marked);
  }

  private static boolean isAddressRest(String text) {
    return text.chars().allMatch(c -> c > ' ' && c < 0x7F) && !text.startsWith("http");
  }

  private Optional<Join.Reason> reason(Passage before, Passage next) {
    String text = before.text();
    int line = next.line();
    if (decisions.has(line, Verdict.JOIN)) {
      return Optional.of(Join.Reason.DECIDED);
    }
    if (decisions.has(line, Verdict.APART)
        || decisions.has(line, Verdict.ARTICLE)
        || before.isRow()
        || next.isRow()
        || titles.contains(titleKey(text))
        || titles.contains(titleKey(next.text()))
        || ADDRESS.matcher(next.text()).matches()
        || ADDRESS.matcher(text).matches()) {
      return Optional.empty();
    }
    int width = TextKey.count(text);
    if (Sentences.isOpen(text) && width >= FULL_LINE && !startsDocument(next)) {
      return Optional.of(Join.Reason.OPEN_BRACKET);
    }
    if (width >= FULL_LINE && isBracketRest(text, next.text())) {
      return Optional.of(Join.Reason.BRACKET);
    }
    if (startsItself(next.text()) || ends(text) || startsDocument(next)) {
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
      return family == Family.REFLOWED && firstLine && cut
          ? Optional.of(Join.Reason.CUT_HEADING)
          : Optional.empty();
    }
    boolean sentence = Sentences.isProse(text) && width >= (before.lines().size() > 1 ? 20 : 26);
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
        && !TITLE_END.matcher(text).find()
        && Sentences.endsSentence(next.text())
        && (family == Family.REFLOWED
            ? fullLine || enumeration && width > FIRST_LINE_LONGEST
            : enumeration && Sentences.isProse(next.text()));
  }

  /** A closing mark ends a title or a remark; it does not end running sentences by itself. */
  private boolean ends(String text) {
    char last = text.charAt(text.length() - 1);
    boolean cut =
        family == Family.REFLOWED
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

  /** Contents and body differ in the bar after 解读. */
  private static String titleKey(String title) {
    return TextKey.loose(title).replace("|", "");
  }

  /** Whether the passage before with the same sort of mark was a paragraph, not a heading. */
  private boolean runsIn(Passage passage) {
    return passage.mark().isPresent() && paragraphs.contains(passage.mark().get().style());
  }

  /** Marked, without a full stop inside, and no longer than a heading may be. */
  private static boolean isHeadingLike(Passage passage) {
    String text = passage.text();
    return text.indexOf('。') < 0
        && (passage.mark().filter(m -> m.style().canHead()).isPresent() && TextKey.count(text) <= 45
            || !Sentences.isProse(text) && TextKey.count(text) <= 60);
  }

  /** Whether a text shows by its own beginning that it is the start of a paragraph. */
  private static boolean startsItself(String text) {
    Optional<Mark> mark = Mark.of(text);
    if (mark.isPresent()) {
      return true;
    }
    return text.startsWith("——") || text.startsWith("- ") || LABEL.matcher(text).matches();
  }

  /** Whether a passage is a number, a date, a note: a line of a document's own. */
  private static boolean startsDocument(Passage passage) {
    String text = passage.text();
    return DocumentNumber.whole(text).isPresent() && !text.startsWith("〔")
        || OfficialDate.whole(text).isPresent();
  }
}
