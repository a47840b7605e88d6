package org.huibian.recovery;

import java.util.List;
import org.huibian.model.Decisions;
import org.huibian.model.Decisions.Decision;

/** Assigns the roles that the editor has decided. */
final class DecidedRoles implements RolePass {
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
      case PARAGRAPH -> segment.become(Role.PARAGRAPH);
      default -> {} // The other verdicts are about the boundaries of passages, boxes and articles.
    }
  }
}
