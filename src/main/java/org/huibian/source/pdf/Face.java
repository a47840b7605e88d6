package org.huibian.source.pdf;

import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;

/**
 * What matters of a face of type: whether it is bold, or one of the faces that GB/T 9704 and custom
 * use for headings only (黑体, 小标宋).
 */
record Face(boolean isBold) {
  private static final Pattern BOLD =
      Pattern.compile(
          "bold|black|heavy|demi|simhei|fzhei|fzht|stheiti|heiti|黑体|xbs|dbs|xiaobiaosong|dabiaosong|小标宋|大标宋");
  private static final int SEMIBOLD = 600;

  static Face of(PDFont font) {
    String name = font.getName() == null ? "" : font.getName().toLowerCase(Locale.ROOT);
    PDFontDescriptor descriptor = font.getFontDescriptor();
    boolean heavy =
        descriptor != null && (descriptor.isForceBold() || descriptor.getFontWeight() >= SEMIBOLD);
    return new Face(heavy || BOLD.matcher(name).find());
  }
}
