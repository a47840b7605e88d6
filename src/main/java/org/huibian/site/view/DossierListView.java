package org.huibian.site.view;

import java.util.List;

/**
 * The dossiers of a year.
 *
 * @param year the year of the policies
 * @param rows the newest policy first
 */
public record DossierListView(String year, List<Row> rows) {
  /**
   * A dossier.
   *
   * @param href the address of its page
   * @param card the policy
   * @param articles how many other articles belong to it
   * @param days how many days it has
   */
  public record Row(String href, CardView card, int articles, int days) {}
}
