package org.huibian.source.pdf;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** Draws a page of a PDF for an editor, with a frame around one of its lines. */
public final class PdfPagePicture {
  /** The width of the picture in pixels, which is sharp beside a text on a screen. */
  private static final int WIDTH = 1000;

  /** Pages are drawn between these scales, so that a tiny or huge one takes no more than others. */
  private static final double LEAST_SCALE = 0.1;

  private static final double MOST_SCALE = 4;

  /** A line is known by so many of its characters; the end may have been joined to another. */
  private static final int KNOWN_BY = 24;

  private static final double MARGIN = 3;
  private static final Color MARK = new Color(255, 214, 10, 70);
  private static final Color FRAME = new Color(176, 42, 30);

  private final Path file;

  /** Creates the pictures of a file. */
  public PdfPagePicture(Path file) {
    this.file = file;
  }

  /**
   * Draws a page.
   *
   * @param page the page, from 1
   * @param line the text of the line that gets a frame; empty for none
   * @return the picture as PNG; empty if the file has no such page
   * @throws org.huibian.model.InputException if the page needs too much time or memory
   */
  public Optional<byte[]> png(int page, String line) {
    return new Supervisor(file).run(time -> draw(page, line, time));
  }

  private Optional<byte[]> draw(int page, String line, TimeLimit time) throws IOException {
    try (PDDocument document = Loader.loadPDF(file.toFile())) {
      if (page < 1 || page > document.getNumberOfPages()) {
        return Optional.empty();
      }
      time.startPage(page);
      document.setResourceCache(new FontCache());
      float width = document.getPage(page - 1).getCropBox().getWidth();
      double scale = Math.max(LEAST_SCALE, Math.min(MOST_SCALE, WIDTH / Math.max(1, width)));
      BufferedImage picture =
          new PDFRenderer(document).renderImage(page - 1, (float) scale, ImageType.RGB);
      place(document, page, line).ifPresent(place -> frame(picture, place, scale));
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      ImageIO.write(picture, "png", out);
      return Optional.of(out.toByteArray());
    }
  }

  private static void frame(BufferedImage picture, Rectangle2D place, double scale) {
    Graphics2D pen = picture.createGraphics();
    Rectangle2D framed =
        new Rectangle2D.Double(
            (place.getX() - MARGIN) * scale,
            (place.getY() - MARGIN) * scale,
            (place.getWidth() + 2 * MARGIN) * scale,
            (place.getHeight() + 2 * MARGIN) * scale);
    pen.setColor(MARK);
    pen.fill(framed);
    pen.setColor(FRAME);
    pen.setStroke(new BasicStroke(2));
    pen.draw(framed);
    pen.dispose();
  }

  private static Optional<Rectangle2D> place(PDDocument document, int page, String line)
      throws IOException {
    String wanted = key(line);
    if (wanted.isEmpty()) {
      return Optional.empty();
    }
    Glyphs glyphs = new Glyphs();
    glyphs.setStartPage(page);
    glyphs.setEndPage(page);
    glyphs.setSortByPosition(true);
    glyphs.writeText(document, new StringWriter());
    return glyphs.find(wanted.substring(0, Math.min(KNOWN_BY, wanted.length())));
  }

  /** Returns the letters and digits of a text, which a reader may have joined or spaced anew. */
  private static String key(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("[^\\p{L}\\p{N}]+", "");
  }

  /** Collects where the characters of a page stand. */
  private static final class Glyphs extends PDFTextStripper {
    private final StringBuilder text = new StringBuilder();
    private final List<TextPosition> positions = new ArrayList<>();

    Glyphs() throws IOException {
      super();
    }

    @Override
    protected void writeString(String string, List<TextPosition> line) {
      for (TextPosition position : line) {
        String key = key(String.valueOf(position.getUnicode()));
        text.append(key);
        for (int i = 0; i < key.length(); i++) {
          positions.add(position);
        }
      }
    }

    Optional<Rectangle2D> find(String wanted) {
      int at = text.indexOf(wanted);
      if (at < 0) {
        return Optional.empty();
      }
      Rectangle2D place = null;
      for (TextPosition glyph : positions.subList(at, at + wanted.length())) {
        Rectangle2D box =
            new Rectangle2D.Double(
                glyph.getXDirAdj(),
                glyph.getYDirAdj() - glyph.getHeightDir(),
                glyph.getWidthDirAdj(),
                glyph.getHeightDir());
        place = place == null ? box : place.createUnion(box);
      }
      return Optional.ofNullable(place);
    }
  }
}
