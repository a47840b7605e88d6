package org.huibian.archive.export;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.huibian.catalog.CatalogArticle;
import org.huibian.catalog.OutlineEntry;

/**
 * An entry of the contents of an issue: an article or a heading.
 *
 * @param text its text; not empty
 * @param href the address of its place
 * @param level the level of the heading, 1 for an article
 * @param below the entries below it
 */
public record ContentsEntry(String text, String href, int level, List<ContentsEntry> below) {
  /** The deepest level of headings in the contents. */
  private static final int DEEPEST = 3;

  /** Returns an article with its headings down to the third level below it. */
  public static ContentsEntry of(CatalogArticle article, ExportBlocks.Places places) {
    String title = article.article().head().title();
    ContentsEntry top = new ContentsEntry(title, places.of(article.id(), ""), 1, new ArrayList<>());
    Deque<ContentsEntry> open = new ArrayDeque<>(List.of(top));
    for (OutlineEntry heading : article.permalinks().outline()) {
      if (heading.level() <= DEEPEST && !heading.text().isBlank()) {
        while (open.peek().level() >= heading.level()) {
          open.pop();
        }
        String href = places.of(article.id(), heading.anchor());
        ContentsEntry entry =
            new ContentsEntry(heading.text(), href, heading.level(), new ArrayList<>());
        open.peek().below().add(entry);
        open.push(entry);
      }
    }
    return top;
  }
}
