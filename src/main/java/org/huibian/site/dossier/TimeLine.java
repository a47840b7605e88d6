package org.huibian.site.dossier;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Where the entries of a dossier stand in its picture: across by their dates, in proportion; down
 * by their bonds, one line for each that occurs. Lengths across are percentages, so that the
 * picture is as wide as the page; lengths down are pixels.
 */
public final class TimeLine {
  /** The height of a line. */
  public static final int LINE = 44;

  /** Dots that would touch are moved apart by this. */
  private static final int STEP = 13;

  private static final double LEFT = 6;
  private static final double WIDTH = 88;

  /** Closer dots than this touch, on a narrow screen. */
  private static final double NEAR = 7;

  private static final int MOST_TICKS = 6;

  /**
   * A dot. What stands on one line on one day has one together.
   *
   * @param first its number in the list, from 1
   * @param last the last number that it stands for
   * @param bond which line it is on
   * @param x how far across, such as {@code 12.50%}
   * @param y how far down
   */
  public record Dot(int first, int last, Bond bond, String x, int y) {}

  /**
   * A mark of time.
   *
   * @param x how far across
   * @param year the year
   * @param month the month, 0 for the start of a year
   */
  public record Tick(String x, int year, int month) {}

  private final List<Dot> dots = new ArrayList<>();
  private final List<Tick> ticks = new ArrayList<>();
  private final Map<Bond, Integer> lines = new EnumMap<>(Bond.class);
  private final LocalDate first;
  private final long span;

  /** The picture of a dossier. */
  public TimeLine(Dossier dossier) {
    List<Entry> entries = dossier.entries();
    first = entries.get(0).date();
    LocalDate last = entries.get(entries.size() - 1).date();
    span = ChronoUnit.DAYS.between(first, last);
    for (Bond bond : Bond.values()) {
      if (entries.stream().anyMatch(e -> e.bond() == bond)) {
        lines.put(bond, LINE / 2 + LINE * lines.size());
      }
    }
    Map<Bond, Double> before = new EnumMap<>(Bond.class);
    Map<Bond, Integer> moved = new EnumMap<>(Bond.class);
    for (int i = 0; i < entries.size(); ) {
      Entry entry = entries.get(i);
      int end = i + 1;
      while (end < entries.size() && isSamePlace(entry, entries.get(end))) {
        end++;
      }
      double x = across(entry.date());
      boolean touches = before.containsKey(entry.bond()) && x - before.get(entry.bond()) < NEAR;
      int step = touches ? (moved.getOrDefault(entry.bond(), 0) + 1) % 3 : 0;
      before.put(entry.bond(), x);
      moved.put(entry.bond(), step);
      int y = lines.get(entry.bond()) + (step == 0 ? 0 : step == 1 ? -STEP : STEP);
      dots.add(new Dot(i + 1, end, entry.bond(), percent(x), y));
      i = end;
    }
    ticks(last);
  }

  private static boolean isSamePlace(Entry a, Entry b) {
    return a.bond() == b.bond() && a.date().equals(b.date());
  }

  private double across(LocalDate date) {
    return span == 0 ? 50 : LEFT + WIDTH * ChronoUnit.DAYS.between(first, date) / span;
  }

  private static String percent(double x) {
    return String.format(Locale.ROOT, "%.2f%%", x);
  }

  /** Starts of years, or of months if all is within one or two, so many as there is room for. */
  private void ticks(LocalDate last) {
    boolean years = last.getYear() - first.getYear() >= 2;
    List<LocalDate> all = new ArrayList<>();
    LocalDate at =
        years ? first.withDayOfYear(1).plusYears(1) : first.withDayOfMonth(1).plusMonths(1);
    while (!at.isAfter(last)) {
      all.add(at);
      at = years ? at.plusYears(1) : at.plusMonths(1);
    }
    int every = Math.max(1, (all.size() + MOST_TICKS - 1) / MOST_TICKS);
    for (int i = 0; i < all.size(); i += every) {
      LocalDate day = all.get(i);
      ticks.add(new Tick(percent(across(day)), day.getYear(), years ? 0 : day.getMonthValue()));
    }
  }

  /** The dots, in the order of the list. */
  public List<Dot> dots() {
    return List.copyOf(dots);
  }

  /** The marks of time. */
  public List<Tick> ticks() {
    return List.copyOf(ticks);
  }

  /** The lines from above, each with its middle. */
  public Map<Bond, Integer> lines() {
    return lines;
  }

  /** The height of all lines together. */
  public int height() {
    return LINE * lines.size();
  }
}
