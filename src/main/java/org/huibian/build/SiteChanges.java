package org.huibian.build;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a build changed in the folder of a site. Paths are relative to the site's root, use slashes
 * and are sorted.
 *
 * @param added files that the earlier site did not have
 * @param changed files whose bytes differ from the earlier ones
 * @param removed files that only the earlier site had
 */
public record SiteChanges(List<String> added, List<String> changed, List<String> removed) {
  /** The first line of the list, a comment. */
  private static final String HEADER = "# Huibian: what the last build changed";

  /** The changes of a build that changed nothing. */
  static final SiteChanges NONE = new SiteChanges(List.of(), List.of(), List.of());

  /** Copies the lists. */
  public SiteChanges {
    added = List.copyOf(added);
    changed = List.copyOf(changed);
    removed = List.copyOf(removed);
  }

  /**
   * Compares a site with the one before.
   *
   * @param earlier the paths of the earlier site
   * @param now the paths of the new one
   * @param unchanged the paths whose bytes are the same in both
   */
  static SiteChanges between(Set<String> earlier, Set<String> now, Set<String> unchanged) {
    List<String> added = now.stream().filter(path -> !earlier.contains(path)).toList();
    List<String> changed =
        now.stream().filter(path -> earlier.contains(path) && !unchanged.contains(path)).toList();
    List<String> removed = earlier.stream().filter(path -> !now.contains(path)).toList();
    return new SiteChanges(added, changed, removed);
  }

  /** Returns the files that the build has added or changed. */
  List<String> written() {
    return Stream.concat(added.stream(), changed.stream()).toList();
  }

  /** Returns the list with its header: for each file a line with the change, a tab and the path. */
  String text() {
    StringBuilder out = new StringBuilder(HEADER).append('\n');
    lines(out, "added", added);
    lines(out, "changed", changed);
    lines(out, "removed", removed);
    return out.toString();
  }

  private static void lines(StringBuilder out, String change, List<String> paths) {
    paths.forEach(path -> out.append(change).append('\t').append(path).append('\n'));
  }
}
