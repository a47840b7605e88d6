package org.huibian.source.pdf;

import java.awt.geom.AffineTransform;
import java.util.HashMap;
import java.util.Map;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.font.encoding.GlyphList;
import org.apache.pdfbox.util.Vector;
import org.huibian.source.page.Characters;
import org.huibian.source.page.GlyphSheet;

/** Decodes the character codes of PDF fonts and adds the characters to the sheet of a page. */
final class GlyphDecoder {
  private final GlyphSheet sheet;
  private final Map<PDFont, Typeface> typefaces = new HashMap<>();

  GlyphDecoder(GlyphSheet sheet) {
    this.sheet = sheet;
  }

  /**
   * Adds a character that the page shows.
   *
   * @param code its code in the font
   * @param displacement its advance, in ems
   * @param place maps the em square, y up, to the page
   * @param outlined whether its outline is drawn, which makes type look bold
   */
  void show(PDFont font, int code, Vector displacement, AffineTransform place, boolean outlined) {
    boolean bold = typefaces.computeIfAbsent(font, Typeface::of).isBold();
    String text = unicode(font, code);
    if (text == null || !text.isBlank() && !Characters.isReadable(text)) {
      // A glyph without an advance takes no place of its own, so no character is missing.
      if (displacement.getX() != 0 || displacement.getY() != 0) {
        sheet.addUnreadable();
      }
    } else if (font.isVertical()) {
      sheet.addVertical(text, place, bold);
    } else {
      sheet.add(text, place, Math.abs(displacement.getX()), bold || outlined);
    }
  }

  /** Returns the text of a code; null if the font does not state it. */
  private static String unicode(PDFont font, int code) {
    if (hasGlyphNumbersOnly(font)) {
      return null;
    }
    try {
      return font.toUnicode(code, GlyphList.getAdobeGlyphList());
    } catch (RuntimeException e) {
      return null; // PDFBox fails in several ways on a broken ToUnicode map.
    }
  }

  /**
   * Returns whether the codes of a font are glyph numbers of a font that the file does not embed.
   * PDFBox would take them for glyphs of the substitute.
   */
  private static boolean hasGlyphNumbersOnly(PDFont font) {
    COSDictionary dictionary = font.getCOSObject();
    return font instanceof PDType0Font
        && !font.isEmbedded()
        && !dictionary.containsKey(COSName.TO_UNICODE)
        && String.valueOf(dictionary.getNameAsString(COSName.ENCODING)).startsWith("Identity");
  }
}
