package org.huibian.catalog.relation;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.huibian.catalog.text.TextUnit;

/**
 * A table or list of repealed documents, 附件1 予以废止的规范性文件目录. Its rows have the titles without book
 * title marks in one cell and the document numbers in another, its entries the numbers in brackets.
 */
final class RepealedTable {
  /** The heading of the table; 拟废止 announces, and 废止和修改 leaves open which documents end. */
  private static final Pattern HEADING =
      Pattern.compile(
          "^\\s*(?:附\\s*件\\s*[0-9一二三四五六七八九十]{0,2}\\s*[：:.．、]?)?\\s*(?:决定|予以|现行)?废止(?:的|和失效的)?(?!和|或|与|、|修改)[^，。；：修]{0,24}(?:目录|清单|一览表)(?:[（(][^（）()]{1,12}[）)])?\\s*$");

  private static final Pattern TITLE =
      Pattern.compile(
          "^[^，。；《》]{2,}.{4,}(?:通知|公告|通告|办法|规定|意见|细则|批复|复函|条例|决定|规则|方案|规程|指引|指南|函)(?:[（(][^（）()]{1,12}[）)])?$");

  /** 1.关于加强设备管理的通知（某发〔2010〕1号）. */
  private static final Pattern ENTRY =
      Pattern.compile(
          "^\\s*(?:[（(]?[一二三四五六七八九十0-9]{1,3}[）)、.．]\\s*)?([^《》，。；]{6,80}?)\\s*[（(]([^（）()]{5,30}号)[）)]\\s*[。；;]?\\s*$");

  private RepealedTable() {}

  /** Tells whether a heading announces repealed documents. */
  static boolean isHeading(String heading) {
    return heading.contains("废止") && HEADING.matcher(heading).find();
  }

  /**
   * Returns the title in the row of a cell that has a document number and nothing else, or in an
   * entry of a list that has the number in brackets behind it.
   *
   * @param units the units of the text
   * @param index the index of the cell or entry
   * @param number the document number
   */
  static Optional<String> title(List<TextUnit> units, int index, String number) {
    TextUnit cell = units.get(index);
    if (!cell.text().strip().equals(number)) {
      Matcher entry = ENTRY.matcher(cell.text());
      return entry.matches() && entry.group(2).equals(number)
          ? known(entry.group(1))
          : Optional.empty();
    }
    if (cell.anchor().isEmpty()) {
      return Optional.empty();
    }
    int first = index;
    while (first > 0 && isInRow(units.get(first - 1), cell)) {
      first--;
    }
    for (int i = first; i < units.size() && isInRow(units.get(i), cell); i++) {
      Optional<String> title = known(units.get(i).text().strip());
      if (title.isPresent()) {
        return title;
      }
    }
    return Optional.empty();
  }

  private static Optional<String> known(String text) {
    return Optional.of(text).filter(t -> TITLE.matcher(t).matches());
  }

  private static boolean isInRow(TextUnit unit, TextUnit cell) {
    return unit.block() == cell.block() && unit.anchor().equals(cell.anchor());
  }
}
