package org.huibian.source.ofd;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.List;
import org.huibian.source.page.DrawingCutter;
import org.huibian.source.page.DrawingFinder;
import org.huibian.source.page.Glyph;
import org.huibian.source.page.Ink;
import org.huibian.source.page.PageContent;
import org.huibian.source.page.Rectangle;

/**
 * Keeps the charts and diagrams, which a page draws with lines, as pictures. They are painted with
 * a font of this machine; what that lacks stays empty, and its words are told.
 */
final class OfdDrawings {
  private OfdDrawings() {}

  /** Returns a page with its charts and diagrams as pictures. */
  static PageContent keep(OfdPageReader.ReadPage page) {
    PageContent content = page.content();
    // What is drawn over a picture would be lost with it, or the picture with the drawing.
    List<Rectangle> places =
        DrawingFinder.find(content, page.shapes()).stream()
            .filter(place -> content.pictures().stream().noneMatch(p -> meet(p.place(), place)))
            .toList();
    if (places.isEmpty()) {
      return content;
    }
    try {
      BufferedImage image = paint(content, page.painted());
      return content.withDrawings(DrawingCutter.cut(content, places, image));
    } catch (IOException e) {
      return content; // The words are kept as text.
    }
  }

  private static boolean meet(Rectangle a, Rectangle b) {
    return a.left() < b.right()
        && b.left() < a.right()
        && a.top() < b.bottom()
        && b.top() < a.bottom();
  }

  private static BufferedImage paint(PageContent page, List<PaintedPath> paths) {
    double scale = DrawingCutter.scale(page);
    int width = (int) Math.max(1, Math.ceil(page.width() * scale));
    int height = (int) Math.max(1, Math.ceil(page.height() * scale));
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, width, height);
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    graphics.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    graphics.scale(scale, scale);
    for (PaintedPath path : paths) {
      path.fill().ifPresent(ink -> graphics.setColor(colour(ink)));
      path.fill().ifPresent(ink -> graphics.fill(path.path()));
      path.stroke()
          .ifPresent(
              ink -> {
                graphics.setColor(colour(ink));
                graphics.setStroke(new BasicStroke((float) path.width()));
                graphics.draw(path.path());
              });
    }
    graphics.setColor(Color.BLACK);
    Font font = new Font(Font.SANS_SERIF, Font.PLAIN, 1);
    for (Glyph glyph : page.glyphs()) {
      if (font.canDisplayUpTo(glyph.text()) < 0) {
        graphics.setFont(font.deriveFont((float) glyph.size()));
        graphics.drawString(glyph.text(), (float) glyph.x(), (float) glyph.y());
      }
    }
    graphics.dispose();
    return image;
  }

  private static Color colour(Ink ink) {
    return new Color((float) ink.red(), (float) ink.green(), (float) ink.blue());
  }
}
