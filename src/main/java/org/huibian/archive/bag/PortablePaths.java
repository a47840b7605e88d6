package org.huibian.archive.bag;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Tells which paths of a payload are the same file on every system. */
final class PortablePaths {
  private PortablePaths() {}

  /**
   * Returns a path that is hidden, that Windows reads as a drive or a stream, or that is the file
   * or a folder of another path where names are compared without case or in another form of their
   * characters.
   *
   * @param paths the paths below the folder of the payload
   */
  static Optional<String> unsafe(Collection<String> paths) {
    Map<String, String> plain = new TreeMap<>();
    for (String path : paths) {
      String folded =
          ComposedNames.composed(path).toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
      boolean hidden = path.startsWith(".") || path.contains("/.");
      if (hidden || path.contains(":") || plain.put(folded, path) != null) {
        return Optional.of(path);
      }
    }
    for (Map.Entry<String, String> path : plain.entrySet()) {
      String folded = path.getKey();
      for (int at = folded.indexOf('/'); at >= 0; at = folded.indexOf('/', at + 1)) {
        if (plain.containsKey(folded.substring(0, at))) {
          return Optional.of(path.getValue());
        }
      }
    }
    return Optional.empty();
  }
}
