package org.huibian.recovery.boundary;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.huibian.layout.Passage;
import org.huibian.text.DocumentNumber;
import org.huibian.text.Mark;
import org.huibian.text.OfficialDate;
import org.huibian.text.TextKey;

/**
 * Segments that can be the title of an article.
 *
 * @param from the index of the first segment
 * @param to the index after the last one
 * @param passage their lines
 * @param key the title in the form in which titles are compared
 * @param works the works that the title names, in the same form
 * @param interprets whether the title is that of an interpretation
 */
record TitleCandidate(
    int from, int to, Passage passage, String key, List<String> works, boolean interprets) {
  private static final int LONGEST = 120;
  private static final int SHORTEST = 5;
  private static final int MOST_SEGMENTS = 4;

  /** The last line of a title may be much shorter than any heading. */
  private static final int SHORTEST_CUT = 11;

  private static final String UNFINISHED = "，、；：,;:";
  private static final Pattern BRACKETED = Pattern.compile("[（(][^（(）)]*[）)]");
  private static final Pattern ORDER = Pattern.compile("[\\p{IsHan}\\s]{2,30}(?:令|公告)");
  private static final Pattern ADDRESS = Pattern.compile("<?(?:https?|file|ftp|www)[:.].*");

  /** What somebody asks in an interview: 示例日报记者：…, 三问：…. */
  private static final Pattern ASKED =
      Pattern.compile("(?:.{0,12}(?:记者|主持人|网友|观众|听众)|[一二三四五六七八九十]{1,3}问)\\s*[：:].*");

  /** Who signs or has written a document: 示例部部长：李示例, 李示例（示例研究院研究员）. */
  private static final Pattern PERSON =
      Pattern.compile(
          ".{0,30}(?:长|主任|主席|总理)\\s*[：:]\\s*\\p{IsHan}{1,2}\\s?\\p{IsHan}{1,2}"
              + "|\\p{IsHan}{2,4}\\s?[（(][^（）()]*(?:员|授|任|长|师|士|家|者|记)[）)]");

  static TitleCandidate of(LineRuns text, int from, int to) {
    Passage passage = text.at(from).passage();
    for (int i = from + 1; i < to; i++) {
      passage = passage.join(text.at(i).passage());
    }
    // Every later candidate asks for these, so they are found once.
    String title = passage.text();
    return new TitleCandidate(
        from, to, passage, Titles.key(title), Titles.works(title), Wording.isInterpretation(title));
  }

  /** Returns all candidates that start with a segment, the shortest first. */
  static List<TitleCandidate> from(LineRuns text, int from) {
    List<TitleCandidate> candidates = new ArrayList<>();
    if (!canOpen(text.at(from)) || from + 1 < text.size() && isOrder(text, from)) {
      return candidates;
    }
    int width = 0;
    for (int to = from + 1; to <= Math.min(text.size(), from + MOST_SEGMENTS); to++) {
      LineRun last = text.at(to - 1);
      width += last.width();
      if (to > from + 1 && !text.isSubtitle(to - 1) && !canContinue(text.at(to - 2), last)
          || width > LONGEST
          || !isText(last)) {
        break;
      }
      boolean ends = UNFINISHED.indexOf(last.text().charAt(last.text().length() - 1)) < 0;
      if (width >= SHORTEST && ends) {
        candidates.add(of(text, from, to));
      }
    }
    return candidates;
  }

  /** Returns whether a segment is the first line of a number: 国务院令, above 第 999 号. */
  private static boolean isOrder(LineRuns text, int i) {
    String line = text.at(i).text();
    return ORDER.matcher(line).matches()
        && Surroundings.isOrderNumber(text.at(i + 1).text())
        && DocumentNumber.whole(line + text.at(i + 1).text()).isPresent();
  }

  private static boolean isText(LineRun segment) {
    String text = segment.text();
    return !segment.isRow() && text.indexOf('。') < 0 && text.indexOf('；') < 0;
  }

  private static boolean canOpen(LineRun segment) {
    String text = segment.text();
    return isText(segment)
        && segment.mark().isEmpty()
        && !text.startsWith("——")
        && !ASKED.matcher(text).matches()
        && !PERSON.matcher(text).matches()
        && !Surroundings.isImprint(text)
        && !ADDRESS.matcher(text).matches()
        && !BRACKETED.matcher(text).matches()
        && text.codePoints().anyMatch(Character::isIdeographic)
        && (DocumentNumber.whole(text).isEmpty() || text.contains("通知"))
        && OfficialDate.whole(text).isEmpty();
  }

  private static boolean canContinue(LineRun before, LineRun next) {
    if (next.continues()) {
      return true;
    }
    boolean cut = before.width() >= SHORTEST_CUT && before.width() <= 34;
    return cut
        && next.mark().map(Mark::style).filter(s -> s != Mark.Style.BRACKET).isEmpty()
        && DocumentNumber.whole(next.text()).isEmpty()
        && OfficialDate.whole(next.text()).isEmpty()
        && !ADDRESS.matcher(next.text()).matches();
  }

  String text() {
    return passage.text();
  }

  int width() {
    return TextKey.count(passage.text());
  }
}
