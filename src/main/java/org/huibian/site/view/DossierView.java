package org.huibian.site.view;

import java.util.List;

/**
 * The page of a dossier.
 *
 * @param policy the policy
 * @param entries all that belongs to it, the earliest first; their numbers are those of the dots
 * @param elsewhere what it cites and the archive does not have
 * @param picture the time line
 */
public record DossierView(
    CardView policy, List<Entry> entries, List<Work> elsewhere, Picture picture) {
  /**
   * An entry.
   *
   * @param number its number, from 1
   * @param bond how it hangs together with the policy: {@code basis}, {@code changed}, {@code
   *     self}, {@code together}, {@code explanation}, {@code citing}, {@code changing} or {@code
   *     day}
   * @param date the day
   * @param dated whether the document states this day, rather than the month of its issue
   * @param card the article; of a day that of the policy
   * @param day of a day what happens, as of {@link OccasionView}; otherwise empty
   * @param edition whether another edition is meant
   * @param sentence the sentence that says so, or empty
   * @param href where the sentence stands
   */
  public record Entry(
      int number,
      String bond,
      DateView date,
      boolean dated,
      CardView card,
      String day,
      boolean edition,
      String sentence,
      String href) {}

  /**
   * A document that the archive does not have.
   *
   * @param title as printed
   * @param titled whether the title stands between 《 and 》
   * @param number its number, or empty
   * @param href where the policy cites it
   */
  public record Work(String title, boolean titled, String number, String href) {}

  /** A line of the picture: its bond and its middle. */
  public record Line(String bond, int y) {}

  /** A dot of the picture, which stands for the entries from the first number to the last. */
  public record Dot(int first, int last, String bond, String x, int y) {}

  /** A mark of time; the month is 0 at the start of a year. */
  public record Tick(String x, int year, int month) {}

  /**
   * The picture.
   *
   * @param height the height of all lines together, in pixels
   * @param self the dot of the policy itself
   */
  public record Picture(int height, List<Line> lines, List<Dot> dots, List<Tick> ticks, Dot self) {}
}
