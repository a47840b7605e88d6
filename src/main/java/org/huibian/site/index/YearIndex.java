package org.huibian.site.index;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.huibian.catalog.Catalog;
import org.huibian.catalog.CatalogArticle;

/** The articles by the year and month of their dates, the newest first. */
public final class YearIndex {
  /**
   * A year.
   *
   * @param group all of the year; its id is the year
   * @param months its months, the newest first; their ids are two digits
   */
  public record Year(ArticleGroup group, List<ArticleGroup> months) {
    /** Copies the list. */
    public Year {
      months = List.copyOf(months);
    }
  }

  private YearIndex() {}

  /** The index of an archive. */
  public static List<Year> of(Catalog catalog) {
    Map<YearMonth, List<CatalogArticle>> byMonth = new TreeMap<>(Comparator.reverseOrder());
    for (CatalogArticle entry : catalog.articles()) {
      LocalDate date = Chronology.dateOf(entry);
      byMonth.computeIfAbsent(YearMonth.from(date), k -> new ArrayList<>()).add(entry);
    }
    Map<Integer, List<ArticleGroup>> months = new TreeMap<>(Comparator.reverseOrder());
    byMonth.forEach(
        (month, list) ->
            months
                .computeIfAbsent(month.getYear(), k -> new ArrayList<>())
                .add(month(month, list)));
    List<Year> years = new ArrayList<>();
    months.forEach(
        (year, list) -> {
          List<CatalogArticle> all = list.stream().flatMap(m -> m.articles().stream()).toList();
          String name = Integer.toString(year);
          years.add(new Year(new ArticleGroup(name, name, all), list));
        });
    return List.copyOf(years);
  }

  private static ArticleGroup month(YearMonth month, List<CatalogArticle> articles) {
    String number = Integer.toString(month.getMonthValue());
    return new ArticleGroup(number.length() == 1 ? "0" + number : number, number, articles);
  }
}
