package org.huibian.source.pdf;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDResources;

/**
 * How much a page may ask of its reader. What a page does is counted, not timed, so that a file is
 * refused at once and by the same count on every machine; each bound lies far above the densest
 * page of print. The clock of a {@link Watch} is for what cannot be counted.
 */
final class Allowance {
  /** Operations; the densest plan of a town has a tenth. */
  private static final int MOST_OPERATIONS = 4_000_000;

  /** Characters; a page of a newspaper has fifteen thousand. */
  private static final int MOST_CHARACTERS = 100_000;

  /** Drawings that are shown as one; a chart may show each of its points so. */
  private static final int MOST_FORMS = 20_000;

  /** Drawings within drawings; programs that put pages into pages need five. */
  private static final int DEEPEST_FORM = 16;

  /** Kept states; a page that forgets to give back one for each picture has some hundreds. */
  private static final int MOST_STATES = 5_000;

  /** Links; a page full of references has two hundred. */
  static final int MOST_LINKS = 5_000;

  /** Bytes of a page's drawing, unpacked and counted as often as they are shown. */
  private static final long MOST_CONTENT = 40L << 20;

  /** Bytes of a font; all of Unicode takes half. */
  private static final long MOST_FONT = 64L << 20;

  /** Bytes of a font's table of meanings; one for 60,000 characters takes two million. */
  private static final long MOST_TABLE = 8L << 20;

  private final StreamSizes sizes;
  private int operations;
  private int characters;
  private int forms;
  private long content;

  Allowance(StreamSizes sizes) {
    this.sizes = sizes;
  }

  /** One more step of the drawing, with so many states kept. */
  void operation(int states) {
    operations++;
    check(operations <= MOST_OPERATIONS && states <= MOST_STATES);
  }

  /** One more character. */
  void character() {
    characters++;
    check(characters <= MOST_CHARACTERS);
  }

  /** The fonts of a page or of a drawing, which are unpacked as a whole when they are used. */
  void fonts(PDResources resources) throws IOException {
    COSDictionary fonts =
        resources == null ? null : resources.getCOSObject().getCOSDictionary(COSName.FONT);
    if (fonts == null) {
      return;
    }
    for (COSName name : fonts.keySet()) {
      COSDictionary font = fonts.getCOSDictionary(name);
      if (font != null) {
        font(font);
        COSArray descendants = font.getCOSArray(COSName.DESCENDANT_FONTS);
        if (descendants != null
            && descendants.size() > 0
            && descendants.getObject(0) instanceof COSDictionary descendant) {
          font(descendant);
        }
      }
    }
  }

  private void font(COSDictionary font) throws IOException {
    COSDictionary descriptor = font.getCOSDictionary(COSName.FONT_DESC);
    for (COSName name : List.of(COSName.FONT_FILE, COSName.FONT_FILE2, COSName.FONT_FILE3)) {
      if (descriptor != null && descriptor.getCOSStream(name) != null) {
        check(sizes.of(descriptor.getCOSStream(name), MOST_FONT) <= MOST_FONT);
      }
    }
    for (COSName name : List.of(COSName.TO_UNICODE, COSName.ENCODING)) {
      if (font.getDictionaryObject(name) instanceof COSStream table) {
        check(sizes.of(table, MOST_TABLE) <= MOST_TABLE);
      }
    }
  }

  /** One more drawing that is shown as one, at a depth. */
  void form(COSStream stream, int depth) throws IOException {
    forms++;
    check(forms <= MOST_FORMS && depth <= DEEPEST_FORM);
    content(stream);
  }

  /** A stream that is drawn. */
  void content(COSStream stream) throws IOException {
    content += sizes.of(stream, MOST_CONTENT);
    check(content <= MOST_CONTENT);
  }

  private static void check(boolean allowed) {
    if (!allowed) {
      throw new TooMuchException();
    }
  }
}
