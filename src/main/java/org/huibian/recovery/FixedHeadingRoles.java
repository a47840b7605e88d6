package org.huibian.recovery;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.huibian.text.Mark;

/** Assigns the roles that a mark fixes by itself: chapters, sections, clauses (第X条), questions. */
final class FixedHeadingRoles implements RolePass {
  private static final int LONGEST_HEADING = 72;

  /** How probable it is that text is missing or misplaced where clauses are out of order. */
  private static final double OUT_OF_ORDER = 0.25;

  @Override
  public List<Doubt> assign(List<Segment> article) {
    List<Doubt> doubts = new ArrayList<>();
    List<Segment> astray = new ArrayList<>();
    int lastClause = 0;
    boolean inChapter = false;
    for (Segment segment : article) {
      if (segment.is(Role.HEADING)) {
        addDoubt(astray, doubts);
        astray.clear();
        lastClause = 0; // Clauses may start again below a heading.
        inChapter = false;
      }
      if (!segment.isOpen() || segment.mark().isEmpty()) {
        continue;
      }
      Mark mark = segment.mark().get();
      switch (mark.style()) {
        case CHAPTER, PART -> {
          headingIfAlone(segment, 2);
          inChapter |= segment.is(Role.HEADING);
        }
        case SECTION -> headingIfAlone(segment, inChapter ? 3 : 2);
        case QUESTION -> segment.becomeHeading(3);
        case CLAUSE -> {
          if (mark.end() < segment.text().length()) {
            segment.becomeRunIn(4, markEnd(segment, mark));
            boolean inserted = mark.insertion() > 0 && mark.number() == lastClause;
            if (lastClause != 0 && mark.number() != lastClause + 1 && !inserted) {
              astray.add(segment);
            }
            lastClause = mark.number();
          }
        }
        default -> {} // Other marks are judged by OutlineRoles.
      }
    }
    addDoubt(astray, doubts);
    return doubts;
  }

  /** Adds one doubt about all clauses of a document that are out of order: it may be an excerpt. */
  private static void addDoubt(List<Segment> astray, List<Doubt> doubts) {
    if (!astray.isEmpty()) {
      String marks =
          astray.stream()
              .map(clause -> clause.mark().orElseThrow().printed())
              .collect(Collectors.joining("、"));
      int line = astray.get(0).line();
      doubts.add(new Doubt(line, OUT_OF_ORDER, Doubt.Kind.CLAUSE_ORDER, marks));
    }
  }

  private static void headingIfAlone(Segment segment, int level) {
    if (segment.standsAlone(LONGEST_HEADING)) {
      segment.becomeHeading(level);
    }
  }

  /** Returns the index after the mark itself, before the space that follows it. */
  private static int markEnd(Segment segment, Mark mark) {
    return segment.text().indexOf(mark.printed()) + mark.printed().length();
  }
}
