package org.huibian.source.pdf;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.rendering.PageDrawer;
import org.apache.pdfbox.rendering.PageDrawerParameters;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;
import org.huibian.source.page.DrawingCutter;
import org.huibian.source.page.DrawingFinder;
import org.huibian.source.page.PageContent;
import org.huibian.source.page.PlacedPicture;
import org.huibian.source.page.Rectangle;

/**
 * Keeps the charts and diagrams, which a page draws with lines, as pictures. A page that takes too
 * long to draw, or cannot be drawn, keeps their words as text instead.
 */
final class PdfDrawings {
  /** The most pixels of a picture on the page that is decoded for it. */
  private static final long MOST_PICTURE_PIXELS = 12_000_000;

  /** The first East Asian character; the font that stands in for others has none of them. */
  private static final int FIRST_EAST_ASIAN = 0x2E80;

  private final PDFRenderer renderer;
  private final TimeLimit time;

  PdfDrawings(PDDocument document, TimeLimit time) {
    this.time = time;
    this.renderer =
        new PDFRenderer(document) {
          @Override
          protected PageDrawer createPageDrawer(PageDrawerParameters parameters)
              throws IOException {
            return new Drawer(parameters);
          }
        };
    renderer.setAnnotationsFilter(annotation -> false);
  }

  /** Returns a page with its charts and diagrams as pictures. */
  PageContent keep(PdfPage page) {
    PageContent content = page.content();
    List<Rectangle> places = DrawingFinder.find(content, page.shapes());
    if (places.isEmpty() || !time.hasTimeToSpare()) {
      return content;
    }
    try {
      return content.withDrawings(pictures(content, places));
    } catch (IOException | RuntimeException e) {
      // PDFBox throws exceptions of many types at damaged files. The words are kept as text.
      return content;
    }
  }

  private List<PlacedPicture> pictures(PageContent page, List<Rectangle> places)
      throws IOException {
    float scale = (float) DrawingCutter.scale(page);
    return DrawingCutter.cut(
        page, places, renderer.renderImage(page.number() - 1, scale, ImageType.RGB));
  }

  /** Draws a page within the time that the reading can spare. */
  private final class Drawer extends PageDrawer {
    Drawer(PageDrawerParameters parameters) throws IOException {
      super(parameters);
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
      if (!time.hasTimeToSpare()) {
        throw new LimitExceededException();
      }
      super.processOperator(operator, operands);
    }

    @Override
    public void drawImage(PDImage image) throws IOException {
      if ((long) image.getWidth() * image.getHeight() <= MOST_PICTURE_PIXELS) {
        super.drawImage(image);
      }
    }

    @Override
    protected void showGlyph(Matrix rendering, PDFont font, int code, Vector displacement)
        throws IOException {
      // The box that stands for a missing character would say less than an empty place.
      String text = font instanceof PDType0Font && !font.isEmbedded() ? font.toUnicode(code) : "";
      boolean missing = text == null || text.codePoints().anyMatch(c -> c >= FIRST_EAST_ASIAN);
      if (!missing) {
        super.showGlyph(rendering, font, code, displacement);
      }
    }
  }
}
