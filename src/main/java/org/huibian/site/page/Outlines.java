package org.huibian.site.page;

import java.util.List;
import java.util.regex.Pattern;
import org.huibian.catalog.OutlineEntry;
import org.huibian.site.view.OutlineView;

/** Creates the outline of an article, as deep as it stays easy to look through. */
final class Outlines {
  /** How many lines an outline has at most, unless its upper level alone has more. */
  static final int MOST = 160;

  private static final Pattern BELOW_A_CLAUSE = Pattern.compile("(?:.*-)?t[0-9_]+-.*");
  private static final Pattern CLAUSE = Pattern.compile("(?:.*-)?t[0-9_]+");
  private static final Pattern ATTACHMENT = Pattern.compile("fj[0-9]*");

  private Outlines() {}

  /** Returns the lines down to the deepest level at which there are at most {@value #MOST}. */
  static List<OutlineView> of(List<OutlineEntry> entries) {
    int depth = 6;
    while (depth > 2 && upTo(depth, entries).size() > MOST) {
      depth--;
    }
    return upTo(depth, entries);
  }

  /** Returns the lines that are attachments. */
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

  /** Returns the level of a line; a number below a clause is deeper than the same one elsewhere. */
  private static int level(OutlineEntry entry) {
    // Most anchors have no letter of a clause and need no slow pattern.
    boolean below =
        entry.anchor().indexOf('t') >= 0 && BELOW_A_CLAUSE.matcher(entry.anchor()).matches();
    return below ? 5 : entry.level();
  }
}
