package org.huibian.ingest;

import java.util.List;

/**
 * The files that an editor has changed since the last import, by how an import treats them. Each
 * list holds names of files, in order.
 *
 * @param kept files that were corrected by hand and that the new import does not change; they stay
 *     as they are
 * @param merged files that were corrected by hand and that the new import changes elsewhere; they
 *     hold both
 * @param deleted files that were deleted by hand; they are not written again
 * @param gone files of articles that the new import no longer has; they stay, because their
 *     addresses may have been published
 */
public record HandEdits(
    List<String> kept, List<String> merged, List<String> deleted, List<String> gone) {
  /** Nothing was edited, and no article is gone. */
  public static final HandEdits NONE = new HandEdits(List.of(), List.of(), List.of(), List.of());

  /** Copies the lists. */
  public HandEdits {
    kept = List.copyOf(kept);
    merged = List.copyOf(merged);
    deleted = List.copyOf(deleted);
    gone = List.copyOf(gone);
  }
}
