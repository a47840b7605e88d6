package org.huibian.archive.bag;

import java.text.Normalizer;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/**
 * The names of the files of a bag, whichever form their characters have. Some systems keep names
 * decomposed (RFC 8493, section 6.1.4), so that a listed file has other characters there.
 */
final class ComposedNames {
  private final Map<String, String> files = new HashMap<>();

  ComposedNames(Collection<String> paths) {
    paths.forEach(path -> files.put(path, path));
    paths.forEach(path -> files.putIfAbsent(composed(path), path));
  }

  /** Returns the path by which the bag has a listed file; the same path if it has none. */
  String actual(String listed) {
    String exact = files.get(listed);
    return exact == null ? files.getOrDefault(composed(listed), listed) : exact;
  }

  /** Returns a path with composed characters. */
  static String composed(String path) {
    return Normalizer.normalize(path, Normalizer.Form.NFC);
  }
}
