package org.huibian.recovery;

import java.util.List;
import org.huibian.layout.SentenceEnds;

/**
 * Recognises blank forms of page dumps, whose cells follow one another as lines. A label before an
 * empty cell keeps the gap of the cell: its line ends with two spaces, or a line of nothing but
 * spaces follows. Several such labels close to each other, with what stands between them, are a
 * form: its options and hints are no headings and no list.
 */
final class FormRoles implements RolePass {
  /** So many labels before an empty cell make a form; a gap at the end of a line may be a slip. */
  private static final int FEWEST_BLANKS = 3;

  /** So many cells make a form, those with options included. */
  private static final int FEWEST_CELLS = 4;

  /** At most so many segments that do not look like cells stand between two that do. */
  private static final int LONGEST_GAP = 5;

  /**
   * A cell that stands before the first label, such as a title of a section, is at most so wide.
   */
  private static final int LONGEST_SECTION = 12;

  private final List<String> source;

  /**
   * Prepares the pass.
   *
   * @param source the lines of the source with all their spaces
   */
  FormRoles(List<String> source) {
    this.source = source;
  }

  @Override
  public List<Doubt> assign(List<Segment> article) {
    int i = 1;
    while (i < article.size()) {
      if (!isCell(article.get(i))) {
        i++;
        continue;
      }
      int end = end(article, i);
      List<Segment> form = article.subList(i, end);
      if (form.stream().filter(this::isBlank).count() >= FEWEST_BLANKS
          && form.stream().filter(this::isCell).count() >= FEWEST_CELLS) {
        article.subList(start(article, i), rest(article, end)).forEach(s -> s.become(Role.FORM));
      }
      i = end;
    }
    return List.of();
  }

  private boolean isBlank(Segment segment) {
    return FormCells.of(segment, source).isBlank();
  }

  /** Returns whether a segment may belong to a form: a hint in brackets has the look of a note. */
  private static boolean mayBeCell(Segment segment) {
    return (segment.isOpen() || segment.is(Role.NOTE)) && !FormCells.isRemark(segment);
  }

  private boolean isCell(Segment segment) {
    return segment.isOpen() && FormCells.of(segment, source).isCell();
  }

  /** Returns the index after the last cell that is close to the one before. */
  private int end(List<Segment> article, int start) {
    int end = start + 1;
    for (int i = start + 1; i < article.size() && i - end <= LONGEST_GAP; i++) {
      if (!mayBeCell(article.get(i))) {
        break;
      }
      end = isCell(article.get(i)) ? i + 1 : end;
    }
    return end;
  }

  /** Returns the index of the first cell: titles of sections may stand before the first label. */
  private static int start(List<Segment> article, int first) {
    int i = first;
    while (i > 1
        && article.get(i - 1).isOpen()
        && article.get(i - 1).standsAlone(LONGEST_SECTION)
        && !SentenceEnds.isComplete(article.get(i - 1).text())) {
      i--;
    }
    return article.get(i - 1).is(Role.HEADING) ? i : first;
  }

  /** Returns the index after the last cells if a remark, a heading or the end follows them soon. */
  private static int rest(List<Segment> article, int end) {
    int i = end;
    while (i < article.size() && i - end <= LONGEST_GAP) {
      if (!mayBeCell(article.get(i))) {
        return i;
      }
      i++;
    }
    return i == article.size() ? i : end;
  }
}
