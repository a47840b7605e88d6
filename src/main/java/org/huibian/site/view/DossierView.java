package org.huibian.site.view;

import java.util.List;
import java.util.Optional;

/**
 * A dossier: a policy with everything that belongs to it.
 *
 * @param policy the policy
 * @param entries its entries, the earliest first; the dots of the timeline have their numbers
 * @param elsewhere the documents that it cites and that the archive lacks
 * @param picture the timeline
 */
public record DossierView(
    CardView policy, List<EntryView> entries, List<WorkView> elsewhere, TimelineView picture) {
  /**
   * An entry of the dossier.
   *
   * @param number its number, from 1
   * @param bond its relation to the policy: {@code basis}, {@code changed}, {@code self}, {@code
   *     together}, {@code explanation}, {@code citing}, {@code changing} or {@code day}
   * @param date the day
   * @param dated whether the document has this date, rather than its issue
   * @param card the article; for a day the policy itself
   * @param day what happens on a day, as in {@link OccasionView}; otherwise empty
   * @param edition whether the archive has another edition than the cited one
   * @param sentence the sentence that states the relation, or empty
   * @param href the address of the sentence
   */
  public record EntryView(
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
   * A document that the archive lacks.
   *
   * @param title the title as printed
   * @param titled whether the title stands between 《 and 》
   * @param number the document number, or empty
   * @param href the address of the place where the policy cites it
   */
  public record WorkView(String title, boolean titled, String number, String href) {}

  /** A line of the timeline, with its vertical middle in pixels. */
  public record LineView(String bond, int y) {}

  /** A dot of the timeline, which stands for the entries from the first number to the last. */
  public record DotView(int first, int last, String bond, String x, int y) {}

  /** A tick of the time axis; it has no month if the axis shows years only. */
  public record TickView(String x, int year, Optional<Integer> month) {}

  /**
   * The picture of the timeline.
   *
   * @param height the height of all lines together, in pixels
   * @param self the dot of the policy itself
   */
  public record TimelineView(
      int height, List<LineView> lines, List<DotView> dots, List<TickView> ticks, DotView self) {}
}
