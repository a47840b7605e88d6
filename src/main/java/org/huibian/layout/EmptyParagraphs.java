package org.huibian.layout;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The empty paragraphs of a page dump, such as the cells of a form that are to be filled in: lines
 * that hold nothing but the mark of a paragraph's end. Nothing goes on behind one: in the issues
 * that are known, none of sixty stands within a sentence.
 */
final class EmptyParagraphs {
  private EmptyParagraphs() {}

  /**
   * Returns the numbers, from 1, of the first lines with text below empty paragraphs. Where a
   * running header or a page number stands between, the empty lines belong to the edge of the page.
   *
   * @param lines the lines of the source
   */
  static Set<Integer> linesBelow(Family family, List<String> lines, PageFurniture furniture) {
    Set<Integer> below = new HashSet<>();
    boolean empty = false;
    boolean edge = false;
    for (int i = 0; family == Family.PAGE_DUMP && i < lines.size(); i++) {
      String line = lines.get(i);
      if (line.isBlank()) {
        empty |= line.equals(" ");
        continue;
      }
      boolean isFurniture = furniture.at(i + 1).isPresent();
      if (empty && !edge && !isFurniture) {
        below.add(i + 1);
      }
      edge = isFurniture;
      empty = false;
    }
    return below;
  }
}
