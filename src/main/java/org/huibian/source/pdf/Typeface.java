package org.huibian.source.pdf;

import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;

/**
 * The property of a typeface that matters for the structure of a text.
 *
 * @param isBold whether it is bold, or one of the typefaces that GB/T 9704 and custom reserve for
 *     headings (黑体, 小标宋)
 */
record Typeface(boolean isBold) {
  private static final Pattern BOLD_NAME =
      Pattern.compile(
          "bold|black|heavy|demi|simhei|fzhei|fzht|stheiti|heiti|黑体|xbs|dbs|xiaobiaosong|dabiaosong|小标宋|大标宋");

  /** The OpenType weight class of semi-bold type; regular type has 400. */
  private static final int SEMI_BOLD = 600;

  static Typeface of(PDFont font) {
    String name = font.getName() == null ? "" : font.getName().toLowerCase(Locale.ROOT);
    PDFontDescriptor descriptor = font.getFontDescriptor();
    boolean heavy =
        descriptor != null && (descriptor.isForceBold() || descriptor.getFontWeight() >= SEMI_BOLD);
    return new Typeface(heavy || BOLD_NAME.matcher(name).find());
  }
}
