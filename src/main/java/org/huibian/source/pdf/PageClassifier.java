package org.huibian.source.pdf;

import java.util.Optional;
import org.huibian.source.Suspicion;

/** Classifies pages: tells those that have a text from those that only show one. */
final class PageClassifier {
  /** A page with fewer characters has no text; it may still have a page number and a stamp. */
  private static final int FEWEST_CHARACTERS = 12;

  /** A page is a scan if its pictures cover more than this share of it. */
  private static final double SCAN_SHARE = 0.5;

  /** With more filled shapes with curves, a text is drawn as shapes. */
  private static final int MOST_CURVED_SHAPES = 100;

  /** The largest share of characters without meaning on a page whose text is used. */
  private static final double MOST_UNREADABLE = 0.1;

  private final Legibility legibility = new Legibility();

  /** Returns the kind of a page. */
  PageKind classify(PdfPage page) {
    int characters = page.content().characters();
    boolean scanned = page.pictureShare() > SCAN_SHARE;
    boolean unreadable =
        page.unreadable() > MOST_UNREADABLE * (page.unreadable() + characters)
            && page.unreadable() > FEWEST_CHARACTERS;
    if (unreadable || legibility.isJunk(page.content())) {
      return PageKind.JUNK;
    }
    boolean drawn = page.curvedShapes() > MOST_CURVED_SHAPES;
    if (characters < FEWEST_CHARACTERS && (scanned || drawn)) {
      return PageKind.PICTURE;
    }
    // Scanners put the text that they recognised, invisibly, over the picture of the page.
    return scanned && page.invisible() ? PageKind.RECOGNISED : PageKind.TEXT;
  }

  /**
   * Returns why the text of a page may be wrong.
   *
   * @param kind its kind, after OCR
   */
  static Optional<Suspicion> suspicion(PageKind kind, PdfPage page) {
    if (kind.needsRecognition()) {
      return Optional.of(Suspicion.PICTURE_PAGE);
    } else if (kind == PageKind.RECOGNISED) {
      return Optional.of(Suspicion.RECOGNISED);
    } else if (page.unreadable() > 0) {
      return Optional.of(Suspicion.LOST_CHARACTERS);
    }
    return page.vertical() ? Optional.of(Suspicion.VERTICAL) : Optional.empty();
  }
}
