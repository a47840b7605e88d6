package org.huibian.site.view;

import java.util.List;
import java.util.Optional;

/**
 * A summary of what an issue contains.
 *
 * @param kinds the number of articles of each kind, in the order of the kinds
 * @param organs the number of articles that each organ has signed, the largest first
 * @param due calls for applications, and other articles with a deadline
 */
public record OverviewView(List<Count> kinds, List<HeadingView> organs, List<Due> due) {
  /** The number of articles of a kind. */
  public record Count(String name, int count) {}

  /**
   * A deadline.
   *
   * @param card the article
   * @param date the last day; empty if the text names none
   * @param href the address of the sentence that names it, or of the article
   */
  public record Due(CardView card, Optional<DateView> date, String href) {}
}
