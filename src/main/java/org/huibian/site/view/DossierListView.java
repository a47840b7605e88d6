package org.huibian.site.view;

import java.util.List;

/**
 * The dossiers of the policies of a year.
 *
 * @param year the year
 * @param rows the dossiers, the newest policy first
 */
public record DossierListView(String year, List<Row> rows) {
  /**
   * A dossier in the list.
   *
   * @param href the address of its page
   * @param card the policy
   * @param articles how many other articles belong to it
   * @param days how many days it contains
   */
  public record Row(String href, CardView card, int articles, int days) {}
}
