package org.huibian.catalog.relation;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.huibian.catalog.text.TextUnit;

/**
 * A table of repealed documents, 附件1 予以废止的规范性文件目录. Its rows have the titles without book title
 * marks in one cell and the document numbers in another.
 */
final class RepealedTable {
  /** The heading of the table; 拟废止 announces, and 废止和修改 leaves open which documents end. */
  private static final Pattern HEADING =
      Pattern.compile(
          "^\\s*(?:附\\s*件\\s*[0-9一二三四五六七八九十]{0,2}\\s*[：:.．、]?)?\\s*(?:决定|予以|现行)?废止(?:的|和失效的)?(?!和|或|与|、|修改)[^，。；：修]{0,24}(?:目录|清单|一览表)(?:[（(][^（）()]{1,12}[）)])?\\s*$");

  private static final Pattern TITLE =
      Pattern.compile(
          "^[^，。；《》]{2,}.{4,}(?:通知|公告|通告|办法|规定|意见|细则|批复|复函|条例|决定|规则|方案|规程|指引|指南|函)(?:[（(][^（）()]{1,12}[）)])?$");

  private RepealedTable() {}

  /** Tells whether a heading announces repealed documents. */
  static boolean isHeading(String heading) {
    return heading.contains("废止") && HEADING.matcher(heading).find();
  }

  /**
   * Returns the title in the row of a cell that has a document number and nothing else.
   *
   * @param units the units of the text
   * @param index the index of the cell
   * @param number the document number
   */
  static Optional<String> title(List<TextUnit> units, int index, String number) {
    TextUnit cell = units.get(index);
    if (!cell.text().strip().equals(number) || cell.anchor().isEmpty()) {
      return Optional.empty();
    }
    for (int i = index - 1; i >= 0 && isInRow(units.get(i), cell); i--) {
      String text = units.get(i).text().strip();
      if (TITLE.matcher(text).matches()) {
        return Optional.of(text);
      }
    }
    return Optional.empty();
  }

  private static boolean isInRow(TextUnit unit, TextUnit cell) {
    return unit.block() == cell.block() && unit.anchor().equals(cell.anchor());
  }
}
