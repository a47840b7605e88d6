package org.huibian.source.pdf;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDResources;

/**
 * Limits what the content of one page may cost. Work is counted, not timed, so that every machine
 * refuses the same files, and at once. Each limit lies far above the densest printed page. A {@link
 * TimeLimit} bounds what cannot be counted. Every method throws {@link LimitExceededException} when
 * its limit is exceeded.
 */
final class PageLimits {
  /** The most annotations, links included; a page full of references has two hundred. */
  static final int MOST_ANNOTATIONS = 5_000;

  /** The most operators; the densest town plan has a tenth of it. */
  private static final int MOST_OPERATORS = 4_000_000;

  /** The most characters; a newspaper page has fifteen thousand. */
  private static final int MOST_CHARACTERS = 100_000;

  /** The most form XObjects shown; a chart may show each of its points as one. */
  private static final int MOST_FORMS = 20_000;

  /** The deepest nesting of forms; programs that put pages into pages need five levels. */
  private static final int DEEPEST_FORM = 16;

  /**
   * The deepest stack of graphics states; a page that forgets to restore one for each picture has
   * some hundreds.
   */
  private static final int MOST_STATES = 5_000;

  /** The most bytes of content streams, decompressed and counted each time they are shown. */
  private static final long MOST_CONTENT = 40L << 20;

  /** The most bytes of a font file, decompressed; one for all of Unicode has half of it. */
  private static final long MOST_FONT = 64L << 20;

  /** The most bytes of a ToUnicode or encoding map; one for 60,000 characters has two million. */
  private static final long MOST_MAP = 8L << 20;

  private final StreamSizes sizes;
  private int operators;
  private int characters;
  private int forms;
  private long content;

  PageLimits(StreamSizes sizes) {
    this.sizes = sizes;
  }

  /**
   * Counts an operator.
   *
   * @param states the depth of the stack of graphics states
   */
  void countOperator(int states) {
    operators++;
    check(operators <= MOST_OPERATORS && states <= MOST_STATES);
  }

  /** Counts a character. */
  void countCharacter() {
    characters++;
    check(characters <= MOST_CHARACTERS);
  }

  /**
   * Counts a form XObject that is shown.
   *
   * @param depth how deeply it is nested, from 1
   */
  void countForm(COSStream form, int depth) throws IOException {
    forms++;
    check(forms <= MOST_FORMS && depth <= DEEPEST_FORM);
    countContent(form);
  }

  /** Counts the bytes of a content stream. */
  void countContent(COSStream stream) throws IOException {
    content += sizes.of(stream, MOST_CONTENT);
    check(content <= MOST_CONTENT);
  }

  /** Checks a number of annotations. */
  static void checkAnnotations(int count) {
    check(count <= MOST_ANNOTATIONS);
  }

  /** Checks the fonts of a page or form; PDFBox decompresses each as a whole when it is used. */
  void checkFonts(PDResources resources) throws IOException {
    COSDictionary fonts =
        resources == null ? null : resources.getCOSObject().getCOSDictionary(COSName.FONT);
    if (fonts == null) {
      return;
    }
    for (COSName name : fonts.keySet()) {
      COSDictionary font = fonts.getCOSDictionary(name);
      if (font != null) {
        checkFont(font);
        COSArray descendants = font.getCOSArray(COSName.DESCENDANT_FONTS);
        if (descendants != null
            && descendants.size() > 0
            && descendants.getObject(0) instanceof COSDictionary descendant) {
          checkFont(descendant);
        }
      }
    }
  }

  private void checkFont(COSDictionary font) throws IOException {
    COSDictionary descriptor = font.getCOSDictionary(COSName.FONT_DESC);
    for (COSName name : List.of(COSName.FONT_FILE, COSName.FONT_FILE2, COSName.FONT_FILE3)) {
      if (descriptor != null && descriptor.getCOSStream(name) != null) {
        check(sizes.of(descriptor.getCOSStream(name), MOST_FONT) <= MOST_FONT);
      }
    }
    for (COSName name : List.of(COSName.TO_UNICODE, COSName.ENCODING)) {
      if (font.getDictionaryObject(name) instanceof COSStream map) {
        check(sizes.of(map, MOST_MAP) <= MOST_MAP);
      }
    }
  }

  private static void check(boolean allowed) {
    if (!allowed) {
      throw new LimitExceededException();
    }
  }
}
