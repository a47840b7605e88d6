package org.huibian.source.pdf;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.huibian.source.page.PageContent;

/** Reads pages without text by OCR: renders them and has the pictures read. */
final class PageRecogniser {
  /**
   * The resolution in dots per inch. Measured on pages in type of 14 and 15 points: of 1,276
   * ideographs, 98.4 percent are right at 200 dpi, 97.0 at 300. Tesseract was trained with
   * characters of 30 to 40 pixels.
   */
  private static final int RESOLUTION = 200;

  /** The lowest resolution, of pages that would be too large otherwise. */
  private static final int LOWEST_RESOLUTION = 30;

  /** The most pixels of a page; one of A3 at 300 dpi has half as many. */
  private static final double MOST_PIXELS = 36_000_000;

  /** The smallest area of a page, in square inches, that is reckoned with. */
  private static final double SMALLEST_AREA = 0.01;

  private static final double POINTS_PER_INCH = 72;

  private final PDFRenderer renderer;
  private final Tesseract program;

  PageRecogniser(PDDocument document, Tesseract program) {
    this.renderer = new PDFRenderer(document);
    this.program = program;
  }

  private static BufferedImage grey(BufferedImage image) {
    BufferedImage grey =
        new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_BYTE_GRAY);
    Graphics2D graphics = grey.createGraphics();
    graphics.drawImage(image, 0, 0, null);
    graphics.dispose();
    return grey;
  }

  /** Returns a page with the recognised text in place of its own. */
  PageContent read(PageContent page) throws IOException {
    double area = page.width() / POINTS_PER_INCH * (page.height() / POINTS_PER_INCH);
    double most = Math.sqrt(MOST_PIXELS / Math.max(area, SMALLEST_AREA));
    int resolution = (int) Math.max(LOWEST_RESOLUTION, Math.min(RESOLUTION, most));
    BufferedImage image = renderer.renderImageWithDPI(page.number() - 1, resolution, ImageType.RGB);
    String words = program.read(grey(image), resolution, page.number());
    RecognisedWords.Result result =
        RecognisedWords.read(words, POINTS_PER_INCH / resolution, new ColouredInk(image)::isStamp);
    return page.withGlyphs(
            image.getWidth() * POINTS_PER_INCH / resolution,
            image.getHeight() * POINTS_PER_INCH / resolution,
            result.glyphs())
        .withOverprint(result.stamped());
  }
}
