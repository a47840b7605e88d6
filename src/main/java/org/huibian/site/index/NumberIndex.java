package org.huibian.site.index;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.huibian.catalog.Catalog;
import org.huibian.catalog.CatalogArticle;
import org.huibian.text.DocumentNumber;
import org.huibian.text.Numerals;

/** The articles by their document numbers: by year, by the code of the organ, by the number. */
public final class NumberIndex {
  private static final Pattern CODE = Pattern.compile("(.*?)\\[([12][0-9]{3})](?:第)?([0-9]+)号");
  private static final Pattern ORDER = Pattern.compile("(.*?(?:令|公告))(?:([12][0-9]{3})年)?第?(.+)号");

  /**
   * A document number and who has it.
   *
   * @param printed as printed
   * @param code what stands before year and number: 工信厅科
   * @param year its own year, or the article's where the number names none
   * @param number the running number; 0 if it cannot be read
   */
  public record Entry(String printed, String code, int year, int number, CatalogArticle article) {}

  private static final Comparator<Entry> ORDERED =
      Comparator.comparing(Entry::code)
          .thenComparing(Comparator.comparingInt(Entry::number).reversed())
          .thenComparing(Entry::printed)
          .thenComparing(entry -> entry.article().id());

  private NumberIndex() {}

  /** The numbers of each year, the newest year first; in a year by code, then the highest first. */
  public static Map<Integer, List<Entry>> of(Catalog catalog) {
    Map<Integer, List<Entry>> years = new TreeMap<>(Comparator.reverseOrder());
    for (CatalogArticle article : catalog.articles()) {
      for (String printed : article.article().head().documentNumbers()) {
        Entry entry = entry(printed, article);
        years.computeIfAbsent(entry.year(), k -> new ArrayList<>()).add(entry);
      }
    }
    years.values().forEach(list -> list.sort(ORDERED));
    return years;
  }

  private static Entry entry(String printed, CatalogArticle article) {
    int year = Chronology.dateOf(article).getYear();
    String key = DocumentNumber.key(printed);
    Matcher code = CODE.matcher(key);
    if (code.matches()) {
      return new Entry(
          printed, code.group(1), Integer.parseInt(code.group(2)), number(code.group(3)), article);
    }
    Matcher order = ORDER.matcher(key);
    if (order.matches()) {
      int own = order.group(2) == null ? year : Integer.parseInt(order.group(2));
      return new Entry(printed, order.group(1), own, number(order.group(3)), article);
    }
    return new Entry(printed, printed, year, 0, article);
  }

  private static int number(String text) {
    return text.length() > 9 ? 0 : Numerals.parse(text).orElse(0);
  }
}
