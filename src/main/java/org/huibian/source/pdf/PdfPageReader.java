package org.huibian.source.pdf;

import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.huibian.source.page.Glyph;
import org.huibian.source.page.PageContent;
import org.huibian.source.page.PlacedLink;
import org.huibian.source.page.Rectangle;

/**
 * Reads the content of pages, turned as their reader would turn them. Keeps what pages of one file
 * share, so there is one for each file.
 */
final class PdfPageReader {
  private static final Pattern WEB_ADDRESS = Pattern.compile("https?://\\S{1,2000}");

  private final StreamSizes sizes = new StreamSizes();
  private final PdfPictures pictures = new PdfPictures(sizes);
  private final TimeLimit time;

  PdfPageReader(TimeLimit time) {
    this.time = time;
  }

  /**
   * Reads a page.
   *
   * @param number its number, from 1
   * @throws LimitExceededException if it has more content than a page can have
   */
  PdfPage read(PDPage page, int number) throws IOException {
    int rotation = Math.floorMod(page.getRotation() / 90, 4);
    PageContentCollector collected = collect(page, rotation);
    int textTurn = collected.glyphs().turn();
    if (textTurn != 0) {
      // Most text stands on its side, as that of a wide table does: the page is turned upright.
      rotation = Math.floorMod(rotation - textTurn, 4);
      collected = collect(page, rotation);
    }
    boolean vertical = collected.glyphs().isVertical();
    PDRectangle box = page.getCropBox();
    return new PdfPage(
        vertical
            ? verticalContent(page, number, rotation, collected)
            : content(page, number, rotation, collected),
        collected.glyphs().unreadable(),
        vertical,
        collected.glyphs().isInvisible(),
        collected.rules().curvedShapes(),
        pictures.coveredArea() / Math.max(1, box.getWidth() * box.getHeight()),
        textTurn == 0 && !vertical ? collected.shapes().shapes() : List.of());
  }

  /**
   * Executes the content of a page.
   *
   * @param rotation how many quarter turns clockwise the page is turned for reading
   */
  private PageContentCollector collect(PDPage page, int rotation) throws IOException {
    pictures.startPage();
    PageContentCollector collector =
        new PageContentCollector(page, display(page, rotation), pictures, sizes, time);
    collector.processPage(page);
    return collector;
  }

  private PageContent content(PDPage page, int number, int rotation, PageContentCollector collected)
      throws IOException {
    double width = width(page, rotation);
    double height = width(page, rotation + 1);
    return new PageContent(
        number,
        width,
        height,
        collected.glyphs().glyphs(width, height),
        collected.rules().rules(),
        pictures.pictures(width * height),
        links(page, display(page, rotation)),
        collected.glyphs().leftOut(width, height));
  }

  /** Returns the content with columns from right to left as lines from top to bottom. */
  private static PageContent verticalContent(
      PDPage page, int number, int rotation, PageContentCollector collected) {
    double width = width(page, rotation);
    double height = width(page, rotation + 1);
    List<Glyph> glyphs =
        collected.glyphs().glyphs(width, height).stream().map(g -> laidDown(g, width)).toList();
    return new PageContent(
        number,
        height,
        width,
        glyphs,
        List.of(),
        List.of(),
        List.of(),
        collected.glyphs().leftOut(width, height));
  }

  private static Glyph laidDown(Glyph g, double pageWidth) {
    double x = g.y() - Glyph.ASCENT_EM * g.size();
    double y = pageWidth - g.x() - Glyph.DESCENT_EM * g.size();
    return new Glyph(g.text(), x, y, g.size(), g.size(), g.bold());
  }

  /** Returns the width of a page that is turned by some quarters, in points. */
  private static double width(PDPage page, int rotation) {
    PDRectangle box = page.getCropBox();
    return rotation % 2 == 0 ? box.getWidth() : box.getHeight();
  }

  /** Maps the coordinates of a page to those of the page as it is read: upright, y downwards. */
  private static AffineTransform display(PDPage page, int rotation) {
    PDRectangle box = page.getCropBox();
    double width = box.getWidth();
    double height = box.getHeight();
    AffineTransform display =
        switch (rotation) {
          case 1 -> new AffineTransform(0, 1, 1, 0, 0, 0);
          case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
          case 3 -> new AffineTransform(0, -1, -1, 0, height, width);
          default -> new AffineTransform(1, 0, 0, -1, 0, height);
        };
    display.translate(-box.getLowerLeftX(), -box.getLowerLeftY());
    return display;
  }

  private static List<PlacedLink> links(PDPage page, AffineTransform display) throws IOException {
    List<PlacedLink> links = new ArrayList<>();
    List<PDAnnotation> annotations = page.getAnnotations();
    PageLimits.checkAnnotations(annotations.size());
    for (PDAnnotation annotation : annotations) {
      if (annotation instanceof PDAnnotationLink link
          && link.getAction() instanceof PDActionURI action
          && action.getURI() != null
          && WEB_ADDRESS.matcher(action.getURI()).matches()
          && link.getRectangle() != null) {
        links.add(new PlacedLink(place(link.getRectangle(), display), action.getURI()));
      }
    }
    return links;
  }

  private static Rectangle place(PDRectangle r, AffineTransform display) {
    Rectangle2D area =
        new Rectangle2D.Double(r.getLowerLeftX(), r.getLowerLeftY(), r.getWidth(), r.getHeight());
    Rectangle2D box = display.createTransformedShape(area).getBounds2D();
    return new Rectangle(box.getMinX(), box.getMinY(), box.getMaxX(), box.getMaxY());
  }
}
