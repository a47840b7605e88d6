package org.huibian.archive.stats;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What readers have used, by days. It has nothing by which a reader could be told.
 *
 * @param days the figures of each day that the log has, in order
 * @param articles how often each article was read, the most first
 * @param lines the number of lines
 * @param outside the number of requests for addresses that do not belong to the site
 * @param damaged the number of lines that are none of a log
 * @param examples the first places with such lines, such as {@code access.log:12}
 */
public record UsageReport(
    SortedMap<LocalDate, Figures> days,
    List<Article> articles,
    long lines,
    long outside,
    long damaged,
    List<String> examples) {
  /** Copies the collections. */
  public UsageReport {
    days = Collections.unmodifiableSortedMap(new TreeMap<>(days));
    articles = List.copyOf(articles);
    examples = List.copyOf(examples);
  }

  /**
   * An article.
   *
   * @param id its id, such as {@code 2025-06/03}
   * @param reads how often its page was loaded by readers
   */
  public record Article(String id, long reads) {}

  /**
   * The figures of a day or of several.
   *
   * @param visits how many readers there were on each day, as far as address and browser tell them
   *     apart, added up over the days
   * @param uses how often each thing was used by readers; all are there
   * @param robots the number of requests by robots, which are in none of the others
   */
  public record Figures(long visits, Map<Use, Long> uses, long robots) {
    /** No use at all. */
    public static final Figures NONE = new Figures(0, new EnumMap<>(Use.class), 0);

    /** Copies the map and completes it with zeros. */
    public Figures {
      Map<Use, Long> all = new EnumMap<>(Use.class);
      for (Use use : Use.values()) {
        all.put(use, uses.getOrDefault(use, 0L));
      }
      uses = Collections.unmodifiableMap(all);
    }

    /** Returns the sum of these figures and others. */
    public Figures and(Figures others) {
      Map<Use, Long> sum = new EnumMap<>(uses);
      others.uses.forEach((use, count) -> sum.merge(use, count, Long::sum));
      return new Figures(visits + others.visits, sum, robots + others.robots);
    }
  }

  /** Returns the figures by months. */
  public SortedMap<YearMonth, Figures> months() {
    SortedMap<YearMonth, Figures> out = new TreeMap<>();
    days.forEach((day, figures) -> out.merge(YearMonth.from(day), figures, Figures::and));
    return out;
  }

  /** Returns the figures of all days together. */
  public Figures total() {
    return days.values().stream().reduce(Figures.NONE, Figures::and);
  }
}
