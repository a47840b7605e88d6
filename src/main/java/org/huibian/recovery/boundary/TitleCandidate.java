package org.huibian.recovery.boundary;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.huibian.layout.Passage;
import org.huibian.text.Brackets;
import org.huibian.text.DocumentNumber;
import org.huibian.text.Mark;
import org.huibian.text.OfficialDate;
import org.huibian.text.OrderNumber;
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

  /** A norm may have a name of four characters. */
  private static final Pattern SHORT_NORM = Pattern.compile("\\p{IsHan}{2,3}(?:法|条例|规定|办法)");

  /** The last line of a title may be much shorter than any heading. */
  private static final int SHORTEST_CUT = 11;

  /** A title names at most so many organs on lines of their own. */
  private static final int MOST_ORGANS = 8;

  private static final Pattern ORGAN_LINE =
      Pattern.compile("\\p{IsHan}[\\p{IsHan}\\s]{1,40}(?:部|委员会|局|署|院|会|厅|办公室|政府|银行|委|司)");
  private static final Pattern EDITION =
      Pattern.compile(
          "[（(]\\s*(?:[12][0-9]{3}\\s*(?:[-—－～~至]\\s*[12][0-9]{3}\\s*)?年?\\s*(?:版|本|修订版?|修正版?|年度?|修订稿)?"
              + "|试行|暂行|征求意见稿|送审稿|草案|修订稿?|[0-9]{1,2}\\.[0-9]版|第[一二三四五六七八九十0-9]{1,3}[批版期])\\s*[）)]");

  private static final String UNFINISHED = "，、；：,;:";
  private static final Pattern BRACKETED = Pattern.compile("[（(][^（(）)]*[）)]");
  private static final Pattern ADDRESS = Pattern.compile("<?(?:https?|file|ftp|www)[:.].*");

  /** What somebody asks in an interview: 示例日报记者：…, 三问：…. */
  private static final Pattern ASKED =
      Pattern.compile("(?:.{0,12}(?:记者|主持人|网友|观众|听众)|[一二三四五六七八九十]{1,3}问)\\s*[：:].*");

  /** The head of a table in a line, or of a list of contents: 序号 项目名称 审批部门, 《…》目录. */
  private static final Pattern TABLE_HEAD =
      Pattern.compile("序\\s?号(?:[\\s\\u3000].*)?|(?:《[^《》]{2,60}》)?\\s*目\\s*录");

  /** When and where a press conference was held, and who spoke: 时间：…, 主持人：…. */
  private static final Pattern CIRCUMSTANCE =
      Pattern.compile(
          "[【\\[]?(?:来\\s*源|信息来源|文章来源|(?:发布|发文)?(?:时\\s*间|日\\s*期)|地\\s*点|主持人?|发布人|出席(?:人员|嘉宾)?|嘉\\s*宾|主讲人?"
              + "|作\\s*者|记\\s*者|索\\s*引\\s*号|发布单位|发文机关|字\\s*号)[】\\]]?\\s*[:：].*");

  /** Who signs or has written a document: 示例部部长：李示例, 李示例（示例研究院研究员）. */
  private static final Pattern PERSON =
      Pattern.compile(
          ".{0,30}(?:长|主任|主席|总理)\\s*[：:]\\s*\\p{IsHan}{1,2}\\s?\\p{IsHan}{1,2}"
              + "|(?!.*(?:[访话]|(?<!书)记))\\p{IsHan}{0,24}(?:部长|主任|局长|署长|省长|市长|县长|区长|州长|主席|行长|院长|会长|总理|检察长|厅长|书记|秘书长)"
              + "[\\s\\u3000]+\\p{IsHan}{1,2}[\\s\\u3000]?\\p{IsHan}{1,2}"
              + "|\\p{IsHan}{2,4}\\s?[（(][^（）()]*(?:员|授|任|长|师|士|家|者|记)[）)]");

  /** Returns the name of the work that it heads, in the form of the key: without （节选）. */
  String name() {
    return Brackets.withoutExcerpt(key);
  }

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
    boolean order = isOrder(text, from) && !text.isInContents(text.at(from).key());
    if (!canOpen(text.at(from)) || order) {
      return candidates;
    }
    int width = 0;
    int organs = organLines(text, from);
    for (int to = from + 1; to <= Math.min(text.size(), from + MOST_SEGMENTS + organs); to++) {
      LineRun last = text.at(to - 1);
      width += last.width();
      if (to > from + 1 + organs && !text.isSubtitle(to - 1) && !canContinue(text.at(to - 2), last)
          || to > from + 1 && Surroundings.isImprint(last.text())
          || width > LONGEST
          || !isText(last)) {
        break;
      }
      boolean ends = UNFINISHED.indexOf(last.text().charAt(last.text().length() - 1)) < 0;
      if ((width >= SHORTEST || SHORT_NORM.matcher(last.text()).matches()) && ends) {
        candidates.add(of(text, from, to));
      }
    }
    return candidates;
  }

  /** Returns whether a segment is the first line of a number: 国务院令, above 第 999 号. */
  private static boolean isOrder(LineRuns text, int i) {
    return OrderNumber.length(k -> text.at(k).text(), i, text.size()) > 0;
  }

  /** Returns how many organs stand from a segment on, one on a line, above a line with 关于. */
  static int organLines(LineRuns text, int from) {
    int to = from;
    while (to < text.size() && to < from + MOST_ORGANS && isOrganLine(text.at(to))) {
      to++;
    }
    boolean about = to > from && to < text.size() && text.at(to).text().startsWith("关于");
    boolean first = from == 0 || !isOrganLine(text.at(from - 1));
    return about && first && !areSigners(text, from) ? to - from : 0;
  }

  /** Returns whether organs stand below the date of a document that is not signed above it. */
  private static boolean areSigners(LineRuns text, int from) {
    return from > 1
        && OfficialDate.whole(text.at(from - 1).text()).isPresent()
        && !isOrganLine(text.at(from - 2))
        && !PERSON.matcher(text.at(from - 2).text()).matches();
  }

  private static boolean isOrganLine(LineRun run) {
    return !run.isRow() && ORGAN_LINE.matcher(run.text()).matches();
  }

  /** Returns whether a line is the edition in brackets of the title above it: （2022年版）, （试行）. */
  static boolean isEdition(String line) {
    return EDITION.matcher(line).matches();
  }

  /** Returns whether a text starts with the bracket of an edition: （2022年版）》的通知. */
  static boolean startsWithEdition(String text) {
    return EDITION.matcher(text).lookingAt();
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
        && !isSpeaker(text)
        && !TABLE_HEAD.matcher(text).matches()
        && !Surroundings.isImprint(text)
        && !ADDRESS.matcher(text).matches()
        && !BRACKETED.matcher(text).matches()
        && text.codePoints().anyMatch(Character::isIdeographic)
        && (DocumentNumber.whole(text).isEmpty() || text.contains("通知"))
        && OfficialDate.whole(text).isEmpty();
  }

  /** Returns whether a line names who asks, speaks or signs; such lines have a sign or a gap. */
  private static boolean isSpeaker(String text) {
    boolean colon = text.indexOf('：') >= 0 || text.indexOf(':') >= 0;
    boolean parted = colon || text.indexOf(' ') >= 0 || text.indexOf('（') >= 0;
    return colon && (ASKED.matcher(text).matches() || CIRCUMSTANCE.matcher(text).matches())
        || parted && Bylines.isSpeaker(text)
        || (parted || text.indexOf('(') >= 0 || text.indexOf('\u3000') >= 0)
            && PERSON.matcher(text).matches();
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
