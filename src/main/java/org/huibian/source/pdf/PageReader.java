package org.huibian.source.pdf;

import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;

/** Reads what is on each page, upright whatever way the page is turned. */
final class PageReader {
  private final StreamSizes sizes = new StreamSizes();
  private final PictureShelf pictures = new PictureShelf(sizes);
  private final Watch watch;
  private int shapes;
  private boolean unseen;

  PageReader(Watch watch) {
    this.watch = watch;
  }

  /**
   * Reads a page.
   *
   * @param number its number, from 1
   * @throws TooMuchException if it holds more than a page does
   */
  PageInk read(PDPage page, int number) throws IOException {
    int turn = Math.floorMod(page.getRotation() / 90, 4);
    return read(page, number, turn);
  }

  private PageInk read(PDPage page, int number, int turn) throws IOException {
    InkCollector ink = collect(page, turn);
    int text = ink.glyphs().turn();
    if (text != 0) {
      // A wide table set upright on its side: the page is turned as its reader would turn it.
      turn = Math.floorMod(turn - text, 4);
      ink = collect(page, turn);
    }
    PDRectangle box = page.getCropBox();
    double width = turn % 2 == 0 ? box.getWidth() : box.getHeight();
    double height = turn % 2 == 0 ? box.getHeight() : box.getWidth();
    List<Glyph> glyphs = ink.glyphs().glyphs(width, height);
    boolean vertical = ink.glyphs().isVertical();
    List<Rule> rules = ink.rules();
    if (vertical) {
      // Columns from right to left become lines from top to bottom.
      double wide = width;
      glyphs = glyphs.stream().map(g -> onItsSide(g, wide)).toList();
      rules = List.of();
    }
    return new PageInk(
        number,
        vertical ? height : width,
        vertical ? width : height,
        glyphs,
        rules,
        vertical ? List.of() : pictures.pictures(width * height),
        vertical ? List.of() : links(page, transform(page, turn)),
        ink.glyphs().unreadable(),
        vertical,
        ink.glyphs().askew());
  }

  private static Glyph onItsSide(Glyph g, double width) {
    double x = g.y() - 0.88 * g.size();
    double y = width - g.x() - 0.12 * g.size();
    return new Glyph(g.text(), x, y, g.size(), g.size(), g.bold());
  }

  private InkCollector collect(PDPage page, int turn) throws IOException {
    pictures.pageStarts();
    InkCollector ink = new InkCollector(page, transform(page, turn), pictures, sizes, watch);
    ink.processPage(page);
    shapes = ink.shapes();
    unseen = ink.glyphs().isUnseen();
    return ink;
  }

  /** How many shapes with curves the page read last has. */
  int shapes() {
    return shapes;
  }

  /** Whether most characters of the page read last are drawn so that nobody sees them. */
  boolean isUnseen() {
    return unseen;
  }

  /** How much of the page read last its pictures cover; 1 is all of it. */
  double pictured(PDPage page) {
    PDRectangle box = page.getCropBox();
    return pictures.covered() / Math.max(1, box.getWidth() * box.getHeight());
  }

  /** From the page's own space to that of its reader: upright, y down. */
  private static AffineTransform transform(PDPage page, int turn) {
    PDRectangle box = page.getCropBox();
    double width = box.getWidth();
    double height = box.getHeight();
    AffineTransform turned =
        switch (turn) {
          case 1 -> new AffineTransform(0, 1, 1, 0, 0, 0);
          case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
          case 3 -> new AffineTransform(0, -1, -1, 0, height, width);
          default -> new AffineTransform(1, 0, 0, -1, 0, height);
        };
    turned.translate(-box.getLowerLeftX(), -box.getLowerLeftY());
    return turned;
  }

  private static List<PageInk.PlacedLink> links(PDPage page, AffineTransform transform)
      throws IOException {
    List<PageInk.PlacedLink> links = new ArrayList<>();
    List<PDAnnotation> annotations = page.getAnnotations();
    if (annotations.size() > Allowance.MOST_LINKS) {
      throw new TooMuchException();
    }
    for (PDAnnotation annotation : annotations) {
      if (annotation instanceof PDAnnotationLink link
          && link.getAction() instanceof PDActionURI action
          && action.getURI() != null
          && action.getURI().matches("https?://\\S{1,2000}")
          && link.getRectangle() != null) {
        PDRectangle r = link.getRectangle();
        Rectangle2D box =
            transform
                .createTransformedShape(
                    new Rectangle2D.Double(
                        r.getLowerLeftX(), r.getLowerLeftY(), r.getWidth(), r.getHeight()))
                .getBounds2D();
        Rectangle place = new Rectangle(box.getMinX(), box.getMinY(), box.getMaxX(), box.getMaxY());
        links.add(new PageInk.PlacedLink(place, action.getURI()));
      }
    }
    return links;
  }
}
