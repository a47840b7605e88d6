package org.huibian.site.view;

import java.util.List;

/**
 * Days of the calendar in two lists, since members look for their own first.
 *
 * @param members the days on which members have to act, or from or to which a document binds them
 * @param others the days that concern authorities alone, or of which the text does not say whom
 */
public record DayListView(List<OccasionView> members, List<OccasionView> others) {
  /** No days. */
  public static final DayListView NONE = new DayListView(List.of(), List.of());

  /** Copies the lists. */
  public DayListView {
    members = List.copyOf(members);
    others = List.copyOf(others);
  }

  /**
   * Divides days, which keep their order.
   *
   * @param most the most days of each list; the later ones are left out
   */
  public static DayListView of(List<OccasionView> days, int most) {
    return new DayListView(
        days.stream().filter(d -> d.concerns().equals("members")).limit(most).toList(),
        days.stream().filter(d -> !d.concerns().equals("members")).limit(most).toList());
  }
}
