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

/**
 * The document numbers by year, by the code of the organ, and by the running number.
 *
 * @param headings the years, the newest first; in a year the numbers by code, then the highest
 *     running number first
 */
public record NumberIndex(List<EntryGroup> headings) implements Index {
  private static final Pattern CODE = Pattern.compile("(.*?)\\[([12][0-9]{3})](?:第)?([0-9]+)号");
  private static final Pattern ORDER = Pattern.compile("(.*?(?:令|公告))(?:([12][0-9]{3})年)?第?(.+)号");

  /**
   * A document number in its parts.
   *
   * @param printed the number as printed
   * @param code what stands before year and running number: 工信厅科
   * @param year its own year, or the article's where the number names none
   * @param number the running number; 0 if it cannot be parsed
   */
  private record Parts(String printed, String code, int year, int number, CatalogArticle article) {}

  private static final Comparator<Parts> ORDERED =
      Comparator.comparing(Parts::code)
          .thenComparing(Comparator.comparingInt(Parts::number).reversed())
          .thenComparing(Parts::printed)
          .thenComparing(parts -> parts.article().id());

  /** Copies the list. */
  public NumberIndex {
    headings = List.copyOf(headings);
  }

  @Override
  public String id() {
    return "numbers";
  }

  /** Returns false: the article has its document numbers. */
  @Override
  public boolean isInOpenData() {
    return false;
  }

  /** Returns the index of an archive. */
  public static NumberIndex of(Catalog catalog) {
    Map<Integer, List<Parts>> years = new TreeMap<>(Comparator.reverseOrder());
    for (CatalogArticle article : catalog.articles()) {
      for (String printed : article.article().head().documentNumbers()) {
        Parts parts = parse(printed, article);
        years.computeIfAbsent(parts.year(), k -> new ArrayList<>()).add(parts);
      }
    }
    List<EntryGroup> headings = new ArrayList<>();
    years.forEach((year, all) -> headings.add(heading(year.toString(), all)));
    return new NumberIndex(headings);
  }

  private static EntryGroup heading(String year, List<Parts> numbers) {
    return new EntryGroup(
        year,
        year,
        numbers.stream()
            .sorted(ORDERED)
            .map(n -> new IndexEntry(n.code(), n.printed(), n.article()))
            .toList());
  }

  private static Parts parse(String printed, CatalogArticle article) {
    int year = Chronology.dateOf(article).getYear();
    String key = DocumentNumber.key(printed);
    Matcher code = CODE.matcher(key);
    if (code.matches()) {
      return new Parts(
          printed, code.group(1), Integer.parseInt(code.group(2)), number(code.group(3)), article);
    }
    Matcher order = ORDER.matcher(key);
    if (order.matches()) {
      int own = order.group(2) == null ? year : Integer.parseInt(order.group(2));
      return new Parts(printed, order.group(1), own, number(order.group(3)), article);
    }
    return new Parts(printed, printed, year, 0, article);
  }

  private static int number(String text) {
    return text.length() > 9 ? 0 : Numerals.parse(text).orElse(0);
  }
}
