package org.huibian.recovery;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.huibian.text.Brackets;
import org.huibian.text.Mark.Style;

/**
 * Finds the parts that an article is made of: remarks, addresses, figures, the list of attachments,
 * the labels of attachments, and the titles of the documents that it issues or attaches.
 */
final class PartRoles {
  private static final int LONGEST_TITLE = 90;
  private static final int LONGEST_CAPTION = 60;
  private static final Pattern ADDRESS = Pattern.compile("<?https?://[^\\s<>]+>?");
  private static final Pattern LABEL =
      Pattern.compile("附\\s*(?:件|录)\\s*[0-9〇一二三四五六七八九十]{0,3}\\s*[：:.．、]?");
  private static final Pattern FIRST_ATTACHMENT = Pattern.compile("附\\s*件\\s*[：:]\\s*1\\s*[.．、]");
  private static final Pattern CONTENTS = Pattern.compile("(?:《.{2,60}》)?\\s*目\\s*录");
  private static final int CONTENTS_ENTRIES = 5;

  private PartRoles() {}

  static void find(List<Piece> article) {
    Set<String> named = new HashSet<>();
    for (int i = 0; i < article.size(); i++) {
      Piece piece = article.get(i);
      if (piece.isOpen()) {
        simple(piece);
      }
      if (piece.isOpen() && LABEL.matcher(piece.text()).matches()) {
        label(article, i);
      } else if (piece.isOpen() && FIRST_ATTACHMENT.matcher(piece.text()).lookingAt()) {
        attachments(article, i + 1, 2);
      } else if (piece.isOpen() && isPartTitle(article, i, named)) {
        piece.becomeHeading(2);
      } else if (piece.isOpen() && CONTENTS.matcher(piece.text()).matches()) {
        contents(article, i);
      }
      Headlines.works(piece.text()).forEach(w -> named.add(Headlines.key(w)));
      if (piece.is(Role.TITLE)) {
        named.add(Headlines.key(bareHeadline(piece.text())));
      }
    }
  }

  private static void simple(Piece piece) {
    if (Brackets.isRemark(piece.text())) {
      piece.become(Role.NOTE);
    } else if (ADDRESS.matcher(piece.text()).matches()) {
      piece.become(Role.LINK);
    } else if (piece.hasMark(Style.FIGURE) && piece.standsAlone(LONGEST_CAPTION)) {
      piece.become(Role.FIGURE);
    }
  }

  /**
   * 附件： before numbered entries opens the list of attachments; before a title it labels the
   * attachment that follows; with letters spaced and neither after it, it is a heading itself.
   */
  private static void label(List<Piece> article, int i) {
    boolean last = i + 1 >= article.size();
    Piece label = article.get(i);
    if (last) {
      return;
    }
    Piece next = article.get(i + 1);
    if (next.hasMark(Style.DIGIT)) {
      attachments(article, i + 1, 1);
    } else if (next.mark().isEmpty() && next.isOpen() && next.standsAlone(LONGEST_TITLE)) {
      next.becomeHeading(2);
    } else if (next.is(Role.ROW) || next.mark().isPresent()) {
      label.becomeHeading(2);
    }
  }

  private static void attachments(List<Piece> article, int first, int firstNumber) {
    int number = firstNumber;
    for (int i = first; i < article.size(); i++) {
      Piece piece = article.get(i);
      if (!piece.hasMark(Style.DIGIT) || piece.mark().get().number() != number) {
        return;
      }
      piece.become(Role.ITEM);
      number++;
    }
  }

  private static boolean isPartTitle(List<Piece> article, int i, Set<String> named) {
    Piece piece = article.get(i);
    if (piece.mark().isPresent() || !piece.standsAlone(LONGEST_TITLE) || piece.width() < 4) {
      return false;
    }
    if (named.contains(Headlines.key(piece.text()))) {
      return true;
    }
    Role before = i == 0 ? Role.TITLE : article.get(i - 1).role();
    boolean afterHead = before == Role.SIGNATURE || before == Role.NOTE;
    return afterHead
        && i + 1 < article.size()
        && Headlines.form(piece.text()) != Headlines.Form.NONE
        && !piece.text().contains("：");
  }

  /** The work's own title in a headline such as 解读 | 黄金产业高质量发展实施方案. */
  private static String bareHeadline(String title) {
    return title.replaceFirst("^.{0,8}解\\s*读\\s*[|丨｜]?\\s*", "");
  }

  /** A list of contents within an article: entries, not headings, until the first stands again. */
  private static void contents(List<Piece> article, int i) {
    int end = i + 1;
    String first = i + 1 < article.size() ? article.get(i + 1).text() : "";
    while (end < article.size()
        && (end == i + 1 || !article.get(end).text().equals(first))
        && article.get(end).isOpen()
        && article.get(end).standsAlone(LONGEST_TITLE)) {
      end++;
    }
    if (end - i - 1 >= CONTENTS_ENTRIES) {
      article.get(i).becomeHeading(2);
      article.subList(i + 1, end).forEach(p -> p.become(Role.BULLET));
    }
  }
}
