package org.huibian.site.dossier;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Computes the positions of a dossier's entries in the picture of its timeline: horizontally in
 * proportion to their dates, vertically by their bonds, with a line for each bond that occurs.
 * Horizontal positions are percentages, so that the picture can have the width of the page;
 * vertical ones are pixels.
 */
public final class TimeLine {
  /** The height of a line, in pixels. */
  public static final int LINE = 44;

  /** The vertical distance by which dots that would touch are separated, in pixels. */
  private static final int STEP = 12;

  /** The position of the first date and the width of the time axis, in percent. */
  private static final double LEFT = 6;

  private static final double WIDTH = 88;

  /** The distance below which dots touch on a narrow screen, in percent. */
  private static final double NEAR = 7;

  private static final int MOST_TICKS = 6;

  /**
   * A dot. Entries on the same line and day share one.
   *
   * @param first the number of its first entry, from 1
   * @param last the number of its last entry
   * @param bond the line on which it is
   * @param x the horizontal position, such as {@code 12.50%}
   * @param y the vertical position in pixels
   */
  public record Dot(int first, int last, Bond bond, String x, int y) {}

  /**
   * A tick of the time axis.
   *
   * @param x the horizontal position, such as {@code 12.50%}
   * @param year the year
   * @param month the month, 1 to 12; empty if the axis has a tick for each year only
   */
  public record Tick(String x, int year, Optional<Integer> month) {}

  private final List<Dot> dots = new ArrayList<>();
  private final List<Tick> ticks = new ArrayList<>();
  private final Map<Bond, Integer> lines = new EnumMap<>(Bond.class);
  private final LocalDate first;
  private final long span;

  /** Computes the timeline of a dossier. */
  public TimeLine(Dossier dossier) {
    List<DossierEntry> entries = dossier.entries();
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
      DossierEntry entry = entries.get(i);
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
    addTicks(last);
  }

  private static boolean isSamePlace(DossierEntry a, DossierEntry b) {
    return a.bond() == b.bond() && a.date().equals(b.date());
  }

  private double across(LocalDate date) {
    return span == 0 ? 50 : LEFT + WIDTH * ChronoUnit.DAYS.between(first, date) / span;
  }

  private static String percent(double x) {
    return String.format(Locale.ROOT, "%.2f%%", x);
  }

  /** Adds ticks at starts of years, or of months for a short time, as many as there is room for. */
  private void addTicks(LocalDate last) {
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
      Optional<Integer> month = years ? Optional.empty() : Optional.of(day.getMonthValue());
      ticks.add(new Tick(percent(across(day)), day.getYear(), month));
    }
  }

  /** Returns the dots in the order of the entries. */
  public List<Dot> dots() {
    return List.copyOf(dots);
  }

  /** Returns the ticks of the time axis. */
  public List<Tick> ticks() {
    return List.copyOf(ticks);
  }

  /** Returns the lines from top to bottom, each with its vertical middle in pixels. */
  public Map<Bond, Integer> lines() {
    return lines;
  }

  /** Returns the height of all lines together, in pixels. */
  public int height() {
    return LINE * lines.size();
  }
}
