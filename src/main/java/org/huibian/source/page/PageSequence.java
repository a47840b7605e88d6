package org.huibian.source.page;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.huibian.model.InputException;
import org.huibian.source.SourceText;
import org.huibian.source.Suspicion;

/**
 * Turns the pages of a document into lines of text. Pages are added in order and divided one by
 * one; what repeats on other pages, and how paragraphs are set, is learned from all of them.
 *
 * <pre>{@code
 * PageSequence pages = new PageSequence();
 * pages.add(content, Optional.empty());
 * SourceText text = pages.toText(file);
 * }</pre>
 */
public final class PageSequence {
  private final List<SegmentedPage> pages = new ArrayList<>();
  private final TreeMap<Integer, Suspicion> suspicions = new TreeMap<>();
  private Optional<Columns> columns = Optional.empty();

  /**
   * Adds the next page.
   *
   * @param page the page, whose number is greater than those of the pages before
   * @param suspicion why its text may be wrong; without another reason, a page in two columns is
   *     suspect
   */
  public void add(PageContent page, Optional<Suspicion> suspicion) {
    // The places of recognised words are too rough for the columns of a table.
    boolean exact = !suspicion.equals(Optional.of(Suspicion.RECOGNISED));
    SegmentedPage segmented = PageSegmenter.segment(page, columns, exact);
    columns = segmented.columns();
    pages.add(segmented);
    suspicion
        .or(
            () ->
                segmented.columns().isPresent() ? Optional.of(Suspicion.COLUMNS) : Optional.empty())
        .ifPresent(reason -> suspicions.put(page.number(), reason));
  }

  /** Returns the number of pages so far. */
  public int size() {
    return pages.size();
  }

  /** Returns whether no page has a text, a table or a picture. */
  public boolean isEmpty() {
    return pages.stream().allMatch(page -> page.parts().isEmpty());
  }

  /**
   * Returns the lines of all pages.
   *
   * @param file the file from which the pages were read
   * @throws InputException if there are more lines than a source may have
   */
  public SourceText toText(Path file) {
    return LineWriter.write(file, pages, suspicions);
  }
}
