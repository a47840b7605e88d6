package org.huibian.archive.publish;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.huibian.model.InputException;
import org.huibian.model.Problem;

/**
 * What a publication has recorded in a place, by which it notices that another machine publishes to
 * the same place. Most places have no locks, and whether the publication that has left a record
 * still goes on cannot be told; so the later one takes over, and the earlier one fails.
 *
 * <p>Between a check and the change that follows it, another publication may still begin. The
 * earlier one notices that at its next check and records what it has changed, so that the next
 * publication sends it again.
 */
final class PublicationRecord {
  private final Place place;
  private final String file;

  /** The records that the place has if no other publication has begun, by their files. */
  private final Map<String, String> expected;

  /** Whether files of the place may have been changed. */
  private boolean hasChanges;

  PublicationRecord(Place place, String file, Map<String, String> expected) {
    this.place = place;
    this.file = file;
    this.expected = Map.copyOf(expected);
  }

  /**
   * Checks that no other publication has begun, before files of the place are changed.
   *
   * @throws InputException PUBLISH_OVERTAKEN if one has; what this one has changed is then recorded
   */
  void requireAlone() throws IOException {
    Map<String, String> found = new TreeMap<>();
    place
        .readAll(DoubtfulPaths.FILES)
        .forEach((path, bytes) -> found.put(path, new String(bytes, StandardCharsets.UTF_8)));
    if (!found.equals(expected)) {
      if (hasChanges && !found.containsValue(expected.get(file))) {
        place.write(free(found), expected.get(file).getBytes(StandardCharsets.UTF_8));
      }
      throw new InputException(Problem.PUBLISH_OVERTAKEN);
    }
    hasChanges = true;
  }

  /** Returns the file for this record that has not the record of the other publication. */
  private String free(Map<String, String> found) {
    boolean isTaken = found.containsKey(file);
    return isTaken
        ? DoubtfulPaths.FILES.stream()
            .filter(other -> !other.equals(file))
            .findFirst()
            .orElseThrow()
        : file;
  }

  /** Removes the records, when nothing is in doubt any more. */
  void remove() throws IOException {
    requireAlone();
    place.remove(DoubtfulPaths.FILES);
  }
}
