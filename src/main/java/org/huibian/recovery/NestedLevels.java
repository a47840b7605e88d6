package org.huibian.recovery;

import java.util.List;
import org.huibian.text.Mark.Style;

/**
 * Lowers the levels of headings that the document nests deeper than their marks do: 一、 below a
 * chapter or a section, （一） within a clause (第X条). What is below such a heading is lowered with it.
 */
final class NestedLevels implements RolePass {
  private static final int LOWEST = 6;

  /** The levels of 一、 and 第X条, whose marks have the levels below them too. */
  private static final int COMMA = 2;

  private static final int CLAUSE = 4;

  @Override
  public List<Doubt> assign(List<Segment> article) {
    int division = 0;
    int lowered = 0;
    boolean inClause = false;
    for (Segment segment : article) {
      boolean heads = segment.is(Role.HEADING) || segment.is(Role.RUN_IN);
      if (endsDivision(segment)) {
        division = 0;
        lowered = 0;
        inClause = false;
      } else if (heads && isDivision(segment)) {
        division = segment.level();
        lowered = 0;
        inClause = false;
      } else if (heads && segment.hasMark(Style.COMMA)) {
        // Only where the numbers start again within the division is 一、 below it.
        boolean nested = division > 0 && (lowered > 0 || segment.mark().get().number() == 1);
        lowered = nested ? division + 1 - COMMA : 0;
        inClause = false;
        lower(segment, lowered);
      } else if (heads && segment.hasMark(Style.CLAUSE)) {
        inClause = true;
      } else if (heads && segment.hasMark(Style.BRACKET)) {
        lower(segment, inClause ? CLAUSE + 1 - segment.level() : lowered);
      } else if (heads && isBelowBracket(segment)) {
        lower(segment, inClause ? 1 : lowered);
      }
    }
    return List.of();
  }

  private static boolean isDivision(Segment segment) {
    return segment.hasMark(Style.CHAPTER)
        || segment.hasMark(Style.PART)
        || segment.hasMark(Style.SECTION);
  }

  /** Returns whether another document or part starts with a segment. */
  private static boolean endsDivision(Segment segment) {
    boolean part = segment.is(Role.HEADING) && segment.level() == 2 && segment.mark().isEmpty();
    return part
        || segment.is(Role.TITLE)
        || segment.is(Role.SIGNATURE)
        || segment.is(Role.HEADING) && segment.hasMark(Style.ATTACHMENT);
  }

  private static boolean isBelowBracket(Segment segment) {
    return segment.hasMark(Style.DIGIT) || segment.hasMark(Style.DIGIT_BRACKET);
  }

  /** Lowers a heading; a run-in heading has no level in Markdown. */
  private static void lower(Segment segment, int steps) {
    if (steps > 0 && segment.is(Role.HEADING)) {
      segment.becomeHeading(Math.min(LOWEST, segment.level() + steps));
    }
  }
}
