package org.huibian.recovery;

import java.util.List;
import java.util.OptionalInt;
import org.huibian.model.Decisions;
import org.huibian.model.Decisions.Decision;
import org.huibian.text.Mark;

/** Assigns the roles that the editor has decided. */
final class DecidedRoles implements RolePass {
  /** The level of a run-in heading without a mark. */
  private static final int DEFAULT_LEVEL = 4;

  private final Decisions decisions;

  DecidedRoles(Decisions decisions) {
    this.decisions = decisions;
  }

  @Override
  public List<Doubt> assign(List<Segment> article) {
    for (Segment segment : article) {
      decisions.at(segment.line()).ifPresent(decision -> assign(segment, decision));
    }
    return List.of();
  }

  private static void assign(Segment segment, Decision decision) {
    switch (decision.verdict()) {
      case HEADING -> segment.becomeHeading(decision.level().orElseThrow());
      case RUN_IN -> becomeRunIn(segment);
      case PARAGRAPH -> segment.become(Role.PARAGRAPH);
      case LIST -> segment.become(Role.LISTED);
      default -> {} // The other verdicts are about the boundaries of passages, boxes and articles.
    }
  }

  /**
   * Makes it a paragraph that starts with its heading, which ends at the first full stop or colon;
   * a passage without either is a heading as a whole.
   */
  private static void becomeRunIn(Segment segment) {
    int start = segment.mark().map(Mark::end).orElse(0);
    int level = segment.mark().map(OutlineRoles::level).orElse(DEFAULT_LEVEL);
    OptionalInt end = RunInHeading.end(segment.text(), start);
    if (end.isPresent()) {
      segment.becomeRunIn(level, end.getAsInt());
    } else {
      segment.becomeHeading(level);
    }
  }
}
