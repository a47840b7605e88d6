package org.huibian.archive.export.print;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdfwriter.ContentStreamWriter;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDStream;

/**
 * Marks what stands on a page besides its tagged text as an artifact: running heads, page numbers,
 * rules and backgrounds. Chromium leaves them unmarked, so that screen readers would read them in
 * the middle of a sentence (PDF/UA-1, 7.1).
 */
final class PageMarks {
  private static final Set<String> BEGIN = Set.of("BMC", "BDC");
  private static final String END = "EMC";

  /** Operators that make a path; a mark may not stand between them. */
  private static final Set<String> PATH = Set.of("m", "l", "c", "v", "y", "h", "re", "W", "W*");

  /** Operators that paint a path. */
  private static final Set<String> PAINT = Set.of("S", "s", "f", "F", "f*", "B", "B*", "b", "b*");

  /** Operators that paint by themselves. */
  private static final Set<String> OTHER = Set.of("Do", "sh", "BI");

  private final PDDocument document;
  private final PDPage page;
  private final List<Object> out = new ArrayList<>();

  /** The operators of a path or a text object that is not yet complete, with their operands. */
  private final List<Object> pending = new ArrayList<>();

  private final List<Object> operands = new ArrayList<>();
  private int depth;
  private boolean inText;
  private boolean inTaggedText;

  PageMarks(PDDocument document, PDPage page) {
    this.document = document;
    this.page = page;
  }

  /** Completes the marks of the page. */
  void complete() throws IOException {
    for (Object token : new PDFStreamParser(page).parse()) {
      operands.add(token);
      if (token instanceof Operator operator) {
        take(operator.getName());
        operands.clear();
      }
    }
    out.addAll(pending);
    write(document, page, out);
  }

  /** Gives a page another content. */
  static void write(PDDocument document, PDPage page, List<Object> tokens) throws IOException {
    PDStream stream = new PDStream(document);
    try (OutputStream bytes = stream.createOutputStream(COSName.FLATE_DECODE)) {
      new ContentStreamWriter(bytes).writeTokens(tokens);
    }
    page.setContents(stream);
  }

  /** Takes an operator with its operands. */
  private void take(String name) {
    if (inText) {
      inTaggedText |= depth == 0 && BEGIN.contains(name) && isTag();
      pending.addAll(operands);
      if (name.equals("ET")) {
        inText = false;
        flush(depth == 0 && !inTaggedText);
      }
    } else if (name.equals("BT")) {
      pending.addAll(operands);
      inText = true;
      inTaggedText = false;
    } else if (depth == 0 && PATH.contains(name)) {
      pending.addAll(operands);
    } else if (depth == 0 && PAINT.contains(name) || depth == 0 && OTHER.contains(name)) {
      pending.addAll(operands);
      flush(true);
    } else {
      pending.addAll(operands);
      flush(false);
      depth += BEGIN.contains(name) ? 1 : name.equals(END) ? -1 : 0;
    }
  }

  /** Returns whether the operands of a mark name a piece of the tag tree. */
  private boolean isTag() {
    return operands.stream()
        .anyMatch(
            operand ->
                operand instanceof COSDictionary properties
                    && properties.containsKey(COSName.MCID));
  }

  private void flush(boolean artifact) {
    if (artifact) {
      out.add(COSName.ARTIFACT);
      out.add(Operator.getOperator("BMC"));
    }
    out.addAll(pending);
    if (artifact) {
      out.add(Operator.getOperator(END));
    }
    pending.clear();
  }
}
