package org.huibian.recovery;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.huibian.layout.SentenceEnds;
import org.huibian.text.Brackets;
import org.huibian.text.Mark.Style;

/**
 * Assigns the roles of the parts of an article: remarks, URLs, captions of figures, the list of
 * attachments, the labels of attachments, and the titles of issued or attached documents.
 */
final class PartRoles implements RolePass {
  private static final int LONGEST_TITLE = 90;
  private static final int LONGEST_CAPTION = 60;
  private static final Pattern URL = Pattern.compile("<https?://[^\\s<>]+>|https?://[^\\s<>]+");

  /** A URL as the WeChat client hands it on for a word that is a link in a message. */
  private static final Pattern COPIED = Pattern.compile("<?https?://\\S+#(?:wechat_redirect|rd)>?");

  private static final int SHORTEST_PARAGRAPH = 16;
  private static final Pattern LOCAL_PATH = Pattern.compile("<?file:/[^。]+");
  private static final Pattern SEPARATOR = Pattern.compile("([※＊*＝=★☆◆◇~～—－-])(?:\\s*\\1){3,}");
  private static final Pattern LABEL =
      Pattern.compile("附(?:\\s*(?:件|录)\\s*[0-9〇一二三四五六七八九十]{0,3})?\\s*[：:.．、]?");
  private static final Pattern FIRST_ATTACHMENT = Pattern.compile("附\\s*件\\s*[：:]\\s*1\\s*[.．、]");
  private static final Pattern CONTENTS = Pattern.compile("(?:《.{2,60}》)?\\s*目\\s*录");

  /** The label of an appendix and its title on one line: 附录　评分办法. */
  private static final Pattern APPENDIX =
      Pattern.compile("附\\s*录\\s*[0-9〇一二三四五六七八九十A-Z]{0,2}[\\s：:]\\s*\\p{IsHan}.{2,}");

  /** A list of contents within an article has at least this many entries. */
  private static final int FEWEST_ENTRIES = 5;

  /** The same where its first entry occurs again below the list. */
  private static final int FEWEST_REPEATED = 2;

  @Override
  public List<Doubt> assign(List<Segment> article) {
    Set<String> named = new HashSet<>();
    for (int i = 0; i < article.size(); i++) {
      Segment segment = article.get(i);
      if (isStray(article, i)) {
        segment.become(Role.STRAY_LINK);
      } else if (segment.isOpen()) {
        assignOwnRole(segment);
      }
      if (segment.isOpen() && LABEL.matcher(segment.text()).matches()) {
        assignAtLabel(article, i, named);
      } else if (segment.isOpen() && FIRST_ATTACHMENT.matcher(segment.text()).lookingAt()) {
        assignAttachments(article, i + 1, 2, named);
      } else if (segment.isOpen() && (isAppendix(article, i) || isPartTitle(article, i, named))) {
        segment.becomeHeading(2);
      } else if (segment.isOpen() && CONTENTS.matcher(segment.text()).matches()) {
        assignContents(article, i);
      }
      Headlines.works(segment.text()).forEach(w -> named.add(Headlines.key(w)));
      if (segment.is(Role.TITLE)) {
        named.add(Headlines.key(bareHeadline(segment.text())));
      }
    }
    return List.of();
  }

  /** Assigns the roles that a segment shows by itself. */
  private static void assignOwnRole(Segment segment) {
    if (Brackets.isRemark(segment.text())) {
      segment.become(Role.NOTE);
    } else if (URL.matcher(segment.text()).matches()) {
      segment.become(Role.LINK);
    } else if (LOCAL_PATH.matcher(segment.text()).matches()) {
      segment.become(Role.LOCAL_PATH);
    } else if (SEPARATOR.matcher(segment.text()).matches()) {
      segment.become(Role.SEPARATOR);
    } else if (segment.hasMark(Style.FIGURE) && segment.standsAlone(LONGEST_CAPTION)) {
      segment.become(Role.FIGURE);
    }
  }

  /**
   * Assigns the roles at a label 附件. Before numbered entries it opens the list of attachments,
   * before a title it labels the attachment, and before other marks or a table it is the heading.
   */
  private static void assignAtLabel(List<Segment> article, int i, Set<String> named) {
    boolean last = i + 1 >= article.size();
    Segment label = article.get(i);
    if (last) {
      return;
    }
    Segment next = article.get(i + 1);
    if (next.hasMark(Style.DIGIT)) {
      assignAttachments(article, i + 1, 1, named);
    } else if (next.mark().isEmpty() && next.isOpen() && next.standsAlone(LONGEST_TITLE)) {
      next.becomeHeading(2);
    } else if (next.is(Role.ROW) || next.mark().isPresent()) {
      label.becomeHeading(2);
    }
  }

  /**
   * Makes list items of the attachments that are numbered in order.
   *
   * @param named receives their names, with which the attachments themselves start
   */
  private static void assignAttachments(
      List<Segment> article, int first, int firstNumber, Set<String> named) {
    int number = firstNumber;
    for (int i = first; i < article.size(); i++) {
      Segment segment = article.get(i);
      if (!segment.hasMark(Style.DIGIT) || segment.mark().get().number() != number) {
        return;
      }
      segment.become(Role.ITEM);
      named.add(Headlines.key(segment.text().substring(segment.mark().get().end())));
      number++;
    }
  }

  /**
   * Returns whether a segment is the title of an issued or attached document: the article has named
   * it before, or it has the form of a headline right after a signature or a remark.
   */
  private static boolean isPartTitle(List<Segment> article, int i, Set<String> named) {
    Segment segment = article.get(i);
    if (segment.mark().isPresent() || !segment.standsAlone(LONGEST_TITLE) || segment.width() < 4) {
      return false;
    }
    if (named.contains(Headlines.key(segment.text()))) {
      return true;
    }
    Role before = i == 0 ? Role.TITLE : article.get(i - 1).role();
    boolean afterHead = before == Role.SIGNATURE || before == Role.NOTE;
    return afterHead
        && i + 1 < article.size()
        && Headlines.form(segment.text()) != Headlines.Form.NONE
        && !segment.text().contains("：");
  }

  /** Returns whether a copied URL stands between two paragraphs and the first does not name it. */
  private static boolean isStray(List<Segment> article, int i) {
    return i > 1
        && i + 1 < article.size()
        && COPIED.matcher(article.get(i).text()).matches()
        && article.get(i - 1).isOpen()
        && article.get(i - 1).width() >= SHORTEST_PARAGRAPH
        && SentenceEnds.endsSentence(article.get(i - 1).text())
        && article.get(i + 1).isOpen()
        && article.get(i + 1).width() >= SHORTEST_PARAGRAPH;
  }

  /** Returns whether a segment is the label and the title of an appendix that follows. */
  private static boolean isAppendix(List<Segment> article, int i) {
    Segment segment = article.get(i);
    return segment.standsAlone(LONGEST_TITLE)
        && APPENDIX.matcher(segment.text()).matches()
        && i + 1 < article.size()
        && !article.get(i + 1).hasMark(Style.ATTACHMENT);
  }

  /** Returns the title of the work in a headline such as 解读 | 黄金产业高质量发展实施方案. */
  private static String bareHeadline(String title) {
    return title.replaceFirst("^.{0,8}解\\s*读\\s*[|丨｜]?\\s*", "");
  }

  /**
   * Makes list entries of a list of contents within the article, which would otherwise look like
   * headings; the list ends where its first entry occurs again.
   */
  private static void assignContents(List<Segment> article, int i) {
    int end = i + 1;
    String first = i + 1 < article.size() ? article.get(i + 1).text() : "";
    while (end < article.size()
        && (end == i + 1 || !article.get(end).text().equals(first))
        && article.get(end).isOpen()
        && article.get(end).standsAlone(LONGEST_TITLE)) {
      end++;
    }
    boolean repeated = end > i + 1 && end < article.size() && article.get(end).text().equals(first);
    if (end - i - 1 >= (repeated ? FEWEST_REPEATED : FEWEST_ENTRIES)) {
      article.get(i).becomeHeading(2);
      article.subList(i + 1, end).forEach(s -> s.become(Role.BULLET));
    }
  }
}
