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

/**
 * The articles by the years and months of their dates.
 *
 * @param headings the years, the newest first, with their months, the newest first; the ids of
 *     months have two digits, their names none that is needless
 */
public record YearIndex(List<DividedGroup> headings) implements Index {
  /** Copies the list. */
  public YearIndex {
    headings = List.copyOf(headings);
  }

  @Override
  public String id() {
    return "years";
  }

  /** Returns false: the article has its date. */
  @Override
  public boolean isInOpenData() {
    return false;
  }

  /** Returns the index of an archive. */
  public static YearIndex of(Catalog catalog) {
    Map<YearMonth, List<CatalogArticle>> byMonth = new TreeMap<>(Comparator.reverseOrder());
    for (CatalogArticle entry : catalog.articles()) {
      LocalDate date = Chronology.dateOf(entry);
      byMonth.computeIfAbsent(YearMonth.from(date), k -> new ArrayList<>()).add(entry);
    }
    Map<Integer, List<ArticleGroup>> years = new TreeMap<>(Comparator.reverseOrder());
    byMonth.forEach(
        (month, list) ->
            years.computeIfAbsent(month.getYear(), k -> new ArrayList<>()).add(month(month, list)));
    List<DividedGroup> headings = new ArrayList<>();
    years.forEach(
        (year, months) -> headings.add(new DividedGroup(year.toString(), year.toString(), months)));
    return new YearIndex(headings);
  }

  private static ArticleGroup month(YearMonth month, List<CatalogArticle> articles) {
    String number = Integer.toString(month.getMonthValue());
    return new ArticleGroup(number.length() == 1 ? "0" + number : number, number, articles);
  }
}
