package org.huibian.site;

import java.util.List;
import java.util.regex.Pattern;
import org.huibian.catalog.OutlineEntry;
import org.huibian.site.view.OutlineView;

/** The outline as readers see it: as deep as it stays easy to look through. */
final class Outlines {
  /**
   * More lines than this are no help any more: a catalogue of hundreds of entries shows its parts.
   */
  static final int MOST = 160;

  private static final Pattern BELOW_A_CLAUSE = Pattern.compile("(?:.*-)?t[0-9_]+-.*");
  private static final Pattern CLAUSE = Pattern.compile("(?:.*-)?t[0-9_]+");
  private static final Pattern ATTACHMENT = Pattern.compile("fj[0-9]*");

  private Outlines() {}

  /** The lines down to the deepest level with which there are not too many. */
  static List<OutlineView> of(List<OutlineEntry> entries) {
    int depth = 6;
    while (depth > 2 && upTo(depth, entries).size() > MOST) {
      depth--;
    }
    return upTo(depth, entries);
  }

  /** The attachments, as parts to jump to. */
  static List<OutlineView> attachments(List<OutlineEntry> entries) {
    return entries.stream()
        .filter(entry -> ATTACHMENT.matcher(entry.anchor()).matches())
        .map(Outlines::line)
        .toList();
  }

  private static List<OutlineView> upTo(int depth, List<OutlineEntry> entries) {
    return entries.stream().filter(entry -> level(entry) <= depth).map(Outlines::line).toList();
  }

  private static OutlineView line(OutlineEntry entry) {
    boolean bare = CLAUSE.matcher(entry.anchor()).matches() && entry.text().length() <= 8;
    return new OutlineView(
        bare ? "clause" : Integer.toString(level(entry)), entry.text(), entry.anchor());
  }

  /** What stands below a clause is one level deeper than the same mark elsewhere. */
  private static int level(OutlineEntry entry) {
    return BELOW_A_CLAUSE.matcher(entry.anchor()).matches() ? 5 : entry.level();
  }
}
