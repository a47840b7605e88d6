package org.huibian.source.pdf;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** Reads pages that have no text as they look: draws them and has the picture read. */
final class PageRecogniser {
  /**
   * Pixels an inch. Measured on pages of 14 and 15 points: of 1,276 ideographs 98.4 in a hundred
   * come out right at 200, 97.0 at 300; tesseract was taught with characters 30 to 40 pixels high.
   */
  private static final int DOTS = 200;

  /** A page of A3 at 300 dpi has half as many. */
  private static final double MOST_PIXELS = 36_000_000;

  private static final double POINTS = 72;

  private final PDFRenderer renderer;
  private final Tesseract program;
  private final Watch watch;

  PageRecogniser(PDDocument document, Tesseract program, Watch watch) {
    this.renderer = new PDFRenderer(document);
    this.program = program;
    this.watch = watch;
  }

  /** The page with what is recognised in the place of its text. */
  PageInk read(PageInk page) throws IOException {
    double area = page.width() / POINTS * (page.height() / POINTS);
    int dots = (int) Math.max(30, Math.min(DOTS, Math.sqrt(MOST_PIXELS / Math.max(area, 0.01))));
    BufferedImage image = renderer.renderImageWithDPI(page.number() - 1, dots, ImageType.GRAY);
    watch.rests();
    String words = program.read(image, dots, page.number());
    watch.goesOn();
    List<Glyph> glyphs = RecognisedWords.glyphs(words, POINTS / dots);
    return page.recognised(
        image.getWidth() * POINTS / dots, image.getHeight() * POINTS / dots, glyphs);
  }
}
