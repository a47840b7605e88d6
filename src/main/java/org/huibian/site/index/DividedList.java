package org.huibian.site.index;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * A list by years or by months. The page of a long list shows the newest of these parts and links
 * to the pages of the others, so that a new issue changes only the pages of the newest part,
 * however long the list is.
 *
 * @param parts the entries by the names of the parts, the newest part first
 */
public record DividedList<T>(Map<String, List<T>> parts) {
  /** How many entries a page shows at most, unless the newest part alone has more. */
  private static final int MOST = 60;

  /** Copies the map. */
  public DividedList {
    parts = Collections.unmodifiableMap(new LinkedHashMap<>(parts));
  }

  /**
   * Divides a list.
   *
   * @param newestFirst the entries, those of each part together
   * @param part returns the name of the part to which an entry belongs
   */
  public static <T> DividedList<T> of(List<T> newestFirst, Function<T, String> part) {
    Map<String, List<T>> parts = new LinkedHashMap<>();
    newestFirst.forEach(e -> parts.computeIfAbsent(part.apply(e), k -> new ArrayList<>()).add(e));
    return new DividedList<>(parts);
  }

  /** Returns whether the list is too long for one page. */
  public boolean isLong() {
    return parts.values().stream().mapToInt(List::size).sum() > MOST;
  }

  /** Returns the name of the newest part; the list must have an entry. */
  public String newest() {
    return parts.keySet().iterator().next();
  }

  /** Returns the parts that the page of the list shows. */
  public Map<String, List<T>> shown() {
    Map<String, List<T>> shown = new LinkedHashMap<>();
    int count = 0;
    for (Map.Entry<String, List<T>> part : parts.entrySet()) {
      count += part.getValue().size();
      if (count > MOST && !shown.isEmpty()) {
        break;
      }
      shown.put(part.getKey(), part.getValue());
    }
    return shown;
  }
}
