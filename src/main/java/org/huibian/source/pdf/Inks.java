package org.huibian.source.pdf;

import java.io.IOException;
import org.apache.pdfbox.pdmodel.graphics.color.PDColor;
import org.apache.pdfbox.pdmodel.graphics.state.PDGraphicsState;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.huibian.source.page.Ink;

/**
 * Tells the colours in which a page is drawn. It keeps the last one, which most characters have.
 */
final class Inks {
  private PDColor lastColour;
  private double lastOpacity;
  private Ink last = Ink.BLACK;

  /** Returns the colour of characters in a rendering mode; black if it is a pattern or broken. */
  Ink of(PDGraphicsState state, RenderingMode mode) {
    boolean filled = mode.isFill() || !mode.isStroke();
    PDColor colour = filled ? state.getNonStrokingColor() : state.getStrokingColor();
    double opacity = filled ? state.getNonStrokeAlphaConstant() : state.getAlphaConstant();
    if (colour != lastColour || opacity != lastOpacity) {
      lastColour = colour;
      lastOpacity = opacity;
      last = ink(colour, opacity);
    }
    return last;
  }

  private static Ink ink(PDColor colour, double opacity) {
    try {
      return colour == null || colour.isPattern() ? Ink.BLACK : Ink.of(colour.toRGB(), opacity);
    } catch (IOException | RuntimeException e) {
      return Ink.BLACK; // PDFBox fails in several ways on a broken colour space.
    }
  }
}
