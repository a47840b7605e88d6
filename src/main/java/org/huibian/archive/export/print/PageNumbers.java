package org.huibian.archive.export.print;

import java.io.IOException;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDestinationDictionary;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageDestination;

/** Reads from a printed document on which pages its anchors stand. */
final class PageNumbers {
  private PageNumbers() {}

  /**
   * Returns the numbers of the pages, counted from 1 at the cover, by anchors.
   *
   * @param anchors anchors to which the document has links
   * @throws IOException if the document does not have one of them
   */
  static Map<String, Integer> of(PDDocument document, Collection<String> anchors)
      throws IOException {
    PDDocumentNameDestinationDictionary places = document.getDocumentCatalog().getDests();
    Map<String, Integer> pages = new TreeMap<>();
    for (String anchor : anchors) {
      boolean found = places != null && places.getDestination(anchor) instanceof PDPageDestination;
      int page =
          found ? ((PDPageDestination) places.getDestination(anchor)).retrievePageNumber() : -1;
      if (page < 0) {
        throw new IOException("the printed document lacks the place " + anchor);
      }
      pages.put(anchor, page + 1);
    }
    return pages;
  }
}
