package org.huibian.recovery;

import java.util.ArrayList;
import java.util.List;
import org.huibian.model.Decisions;
import org.huibian.text.Authorities;

/**
 * Assigns a role to every segment of an article, in passes from the certain to the uncertain. A
 * pass relies on the roles of earlier passes, and the decisions of the editor come last.
 */
final class RoleAssignment {
  private final GluedSignatures gluedSignatures;
  private final List<RolePass> passes;

  /**
   * Prepares the assignment.
   *
   * @param source the lines of the source with all their spaces
   */
  RoleAssignment(Authorities authorities, Decisions decisions, List<String> source) {
    this.gluedSignatures = new GluedSignatures(authorities);
    this.passes =
        List.of(
            new HeadRoles(authorities),
            new SignatureRoles(authorities),
            new PartRoles(),
            new FormRoles(source),
            new FixedHeadingRoles(),
            new OutlineRoles(),
            new UnmarkedHeadingRoles(),
            new NestedLevels(),
            new DecidedRoles(decisions));
  }

  /**
   * Returns copies of the segments, or of their parts, with their roles; the given ones do not
   * change.
   */
  AssignedRoles assign(List<Segment> article) {
    List<Segment> signed = gluedSignatures.part(article);
    List<Segment> parts = GluedFormTitles.part(AttachmentLists.part(signed));
    List<Segment> ordered = Footnotes.place(SubtitledHeadings.join(parts));
    List<Segment> segments = ordered.stream().map(Segment::copy).toList();
    List<Doubt> doubts = new ArrayList<>();
    passes.forEach(pass -> doubts.addAll(pass.assign(segments)));
    return new AssignedRoles(segments, doubts);
  }
}
