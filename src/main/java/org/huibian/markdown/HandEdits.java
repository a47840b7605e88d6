package org.huibian.markdown;

import java.util.List;

/**
 * What an import found that an editor had done to the issue, by the names of the files, in their
 * order.
 *
 * @param kept corrected by hand and the same as before in the new import, so they stay as they are
 * @param merged corrected by hand and otherwise changed by the new import: they hold both
 * @param deleted deleted by hand, so they were not written again
 * @param gone the new import has no such article any more; the files stay, because their addresses
 *     may have been published
 */
public record HandEdits(
    List<String> kept, List<String> merged, List<String> deleted, List<String> gone) {
  /** Nothing was edited and nothing is gone. */
  public static final HandEdits NONE = new HandEdits(List.of(), List.of(), List.of(), List.of());

  /** Copies the lists. */
  public HandEdits {
    kept = List.copyOf(kept);
    merged = List.copyOf(merged);
    deleted = List.copyOf(deleted);
    gone = List.copyOf(gone);
  }
}
