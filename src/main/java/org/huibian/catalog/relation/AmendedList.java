package org.huibian.catalog.relation;

import java.util.regex.Pattern;

/**
 * A decision that amends several documents names each on a line of its own, and what changes in it
 * on the lines below: 二、《X》, and then （一）将第五条修改为….
 */
final class AmendedList {
  private static final String MARK = "[（(]?[一二三四五六七八九十百0-9]{1,4}[）)、.．]\\s*";

  /** 二、《X》（某令第3号）, 二、对《X》作如下修改：. */
  private static final Pattern ENTRY =
      Pattern.compile(
          "^\\s*(?:"
              + MARK
              + ")?(?:对|将)?《[^》]+》(?:\\s*[（(][^（）()]*[）)])*\\s*(?:(?:作出|作|做|予以|进行)?(?:如下|以下)?(?:修改|修订|修正)(?:如下)?)?[：:。]?\\s*$");

  /** （一）将第五条修改为, 删去第五条, 第五条增加一款. */
  private static final Pattern CHANGE =
      Pattern.compile(
          "^\\s*(?:"
              + MARK
              + ")?(?:(?:将|把)第[^，。；：]{1,40}(?:修改为|改为|删去|删除|调整为)(?!的)|(?:删去|删除)第|第[^，。；：“]{1,30}(?:修改为|改为|增加一|删去|删除|作为第)"
              + "|在?第[^，。；：]{1,20}[前后中]增加|增加一[条款项章]|(?:将)?名称(?:修改|改)为)");

  private AmendedList() {}

  /**
   * Tells whether a line names a document that the next line changes.
   *
   * @param line the line
   * @param next the line after it, empty if there is none
   */
  static boolean isEntry(String line, String next) {
    return line.indexOf('《') >= 0 && ENTRY.matcher(line).find() && CHANGE.matcher(next).find();
  }
}
