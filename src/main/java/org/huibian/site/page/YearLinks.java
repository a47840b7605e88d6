package org.huibian.site.page;

import java.util.ArrayList;
import java.util.List;
import org.huibian.site.index.DividedList;
import org.huibian.site.view.HeadingView;

/** Creates links between the pages of a list that is divided by years. */
final class YearLinks {
  private YearLinks() {}

  /**
   * Returns links to all years with their numbers of entries, for the page that shows the newest.
   *
   * @param folder the relative address of the folder of the list
   */
  static List<HeadingView> counted(DividedList<?> years, String folder) {
    List<HeadingView> links = new ArrayList<>();
    years
        .parts()
        .forEach(
            (year, entries) ->
                links.add(new HeadingView(year, address(year, years, folder), entries.size())));
    return links;
  }

  /**
   * Returns links to all years without numbers, for the page of an older year: with them, a new
   * issue would change the pages of all years.
   *
   * @param folder the relative address of the folder of the list
   */
  static List<HeadingView> of(DividedList<?> years, String folder) {
    return years.parts().keySet().stream()
        .map(year -> new HeadingView(year, address(year, years, folder), 0))
        .toList();
  }

  /** Returns the address of a year; the newest one is on the first page. */
  private static String address(String year, DividedList<?> years, String folder) {
    return folder + (year.equals(years.newest()) ? "index.html#y" + year : year + "/index.html");
  }
}
