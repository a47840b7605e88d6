package org.huibian.site.view;

import java.util.List;

/**
 * What an issue has, at a glance.
 *
 * @param kinds how many articles of each kind, in the order of the kinds
 * @param organs how many articles each organ has signed, the most first, with the organ's page
 * @param due what members have to do in time: calls, and other articles with a closing day
 */
public record OverviewView(List<Count> kinds, List<HeadingView> organs, List<Due> due) {
  /** How many there are of something. */
  public record Count(String name, int count) {}

  /**
   * Something to do in time.
   *
   * @param card the article
   * @param date the closing day; null if the text gives none
   * @param href the address of the sentence that gives it, or of the article
   */
  public record Due(CardView card, DateView date, String href) {}
}
