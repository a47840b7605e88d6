package org.huibian.archive.export.print;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * Corrects which characters the glyphs of the fonts stand for. In Chinese fonts 一 and the radical ⼀
 * are one glyph. Chromium names the radical in the font and says the character only at each place,
 * as the actual text, which not every program that searches or copies looks at. What the places of
 * a glyph agree on becomes what the font says.
 */
final class UnicodeMaps {
  private static final COSName ACTUAL_TEXT = COSName.getPDFName("ActualText");

  private static final Set<String> BEGIN = Set.of("BMC", "BDC");
  private static final Set<String> SHOWS = Set.of("Tj", "TJ");

  /** The name, the properties and the operator that begin an actual text. */
  private static final int MARK = 3;

  /** The most entries of a section of a map (Adobe Technical Note 5014). */
  private static final int SECTION = 100;

  private final PDDocument document;

  /** What is known of a font: all glyphs that are shown, and what places say of them. */
  private static final class Known {
    final PDFont font;
    final SortedMap<Integer, Map<String, Integer>> said = new TreeMap<>();
    final SortedMap<Integer, String> map = new TreeMap<>();

    Known(PDFont font) {
      this.font = font;
    }

    void says(int code, String text) {
      said.computeIfAbsent(code, c -> new LinkedHashMap<>()).merge(text, 1, Integer::sum);
    }
  }

  private final Map<COSDictionary, Known> fonts = new IdentityHashMap<>();
  private final List<Known> order = new ArrayList<>();

  UnicodeMaps(PDDocument document) {
    this.document = document;
  }

  /**
   * Corrects the maps of all fonts of the pages, and takes away the actual texts that only repeat
   * what the fonts now say, since some programs lose what follows them.
   */
  void correct() throws IOException {
    for (PDPage page : document.getPages()) {
      read(page);
    }
    for (Known known : order) {
      correct(known);
    }
    for (PDPage page : document.getPages()) {
      PageMarks.write(document, page, withoutRepetition(page));
    }
  }

  /** Returns the operators and operands of a page without the actual texts that are not needed. */
  private List<Object> withoutRepetition(PDPage page) throws IOException {
    List<Object> out = new ArrayList<>();
    List<COSBase> operands = new ArrayList<>();
    Known font = null;
    String actual = null;
    int start = 0;
    StringBuilder said = new StringBuilder();
    for (Object token : new PDFStreamParser(page).parse()) {
      out.add(token);
      if (token instanceof COSBase operand) {
        operands.add(operand);
        continue;
      }
      String name = ((Operator) token).getName();
      if (name.equals("Tf") && operands.get(0) instanceof COSName resource) {
        font = known(page.getResources().getFont(resource));
      } else if (BEGIN.contains(name)) {
        actual = actualText(operands);
        start = out.size() - 1 - operands.size();
        said.setLength(0);
      } else if (name.equals("EMC")) {
        if (actual != null && actual.contentEquals(said)) {
          out.remove(out.size() - 1);
          out.subList(start, start + MARK).clear();
        }
        actual = null;
      } else if (font != null && SHOWS.contains(name)) {
        for (int code : codes(font.font, operands.get(0))) {
          said.append(font.map.getOrDefault(code, "\0"));
        }
      }
      operands.clear();
    }
    return out;
  }

  private void read(PDPage page) throws IOException {
    List<COSBase> operands = new ArrayList<>();
    Known font = null;
    String actual = null;
    List<Integer> spoken = new ArrayList<>();
    for (Object token : new PDFStreamParser(page).parse()) {
      if (token instanceof COSBase operand) {
        operands.add(operand);
        continue;
      }
      String name = ((Operator) token).getName();
      if (name.equals("Tf") && operands.get(0) instanceof COSName resource) {
        font = known(page.getResources().getFont(resource));
      } else if (name.equals("BDC")) {
        actual = actualText(operands);
        spoken.clear();
      } else if (name.equals("EMC")) {
        if (actual != null && font != null && spoken.size() == 1) {
          font.says(spoken.get(0), actual);
        } else if (font != null) {
          // What several glyphs say together says nothing of one of them.
          spoken.clear();
        }
        actual = null;
      } else if (font != null && SHOWS.contains(name)) {
        for (int code : codes(font.font, operands.get(0))) {
          spoken.add(code);
          String text = font.font.toUnicode(code);
          if (actual == null && text != null) {
            font.says(code, text);
          } else {
            font.said.computeIfAbsent(code, c -> new LinkedHashMap<>());
          }
        }
      }
      operands.clear();
    }
  }

  private Known known(PDFont font) {
    return fonts.computeIfAbsent(
        font.getCOSObject(),
        dictionary -> {
          Known known = new Known(font);
          order.add(known);
          return known;
        });
  }

  private static String actualText(List<COSBase> operands) {
    return operands.size() == 2
            && operands.get(1) instanceof COSDictionary properties
            && properties.getDictionaryObject(ACTUAL_TEXT) instanceof COSString text
        ? text.getString()
        : null;
  }

  private static List<Integer> codes(PDFont font, COSBase shown) throws IOException {
    List<Integer> codes = new ArrayList<>();
    if (shown instanceof COSArray parts) {
      for (COSBase part : parts) {
        codes.addAll(codes(font, part));
      }
    } else if (shown instanceof COSString text) {
      try (InputStream in = new ByteArrayInputStream(text.getBytes())) {
        while (in.available() > 0) {
          codes.add(font.readCode(in));
        }
      }
    }
    return codes;
  }

  /** Writes the map of a font anew if the places say something else than the font. */
  private void correct(Known known) throws IOException {
    boolean differs = false;
    for (Map.Entry<Integer, Map<String, Integer>> entry : known.said.entrySet()) {
      String own = known.font.toUnicode(entry.getKey());
      String best = own;
      int most = 0;
      for (Map.Entry<String, Integer> text : entry.getValue().entrySet()) {
        if (text.getValue() > most) {
          best = text.getKey();
          most = text.getValue();
        }
      }
      if (best != null) {
        known.map.put(entry.getKey(), best);
        differs |= !best.equals(own);
      }
    }
    if (differs) {
      COSStream stream = document.getDocument().createCOSStream();
      try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
        int digits = known.font instanceof PDType0Font ? 4 : 2;
        out.write(map(known.map, digits).getBytes(StandardCharsets.US_ASCII));
      }
      known.font.getCOSObject().setItem(COSName.TO_UNICODE, stream);
    }
  }

  private static String map(SortedMap<Integer, String> map, int digits) {
    StringBuilder out =
        new StringBuilder(
            "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
                + "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n"
                + "/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n"
                + "1 begincodespacerange\n");
    out.append('<').append("0".repeat(digits)).append("> <").append("F".repeat(digits));
    out.append(">\nendcodespacerange\n");
    List<Map.Entry<Integer, String>> entries = List.copyOf(map.entrySet());
    for (int start = 0; start < entries.size(); start += SECTION) {
      List<Map.Entry<Integer, String>> section =
          entries.subList(start, Math.min(start + SECTION, entries.size()));
      out.append(section.size()).append(" beginbfchar\n");
      for (Map.Entry<Integer, String> entry : section) {
        out.append('<').append(String.format(Locale.ROOT, "%0" + digits + "X", entry.getKey()));
        out.append("> <");
        for (byte b : entry.getValue().getBytes(StandardCharsets.UTF_16BE)) {
          out.append(String.format(Locale.ROOT, "%02X", b));
        }
        out.append(">\n");
      }
      out.append("endbfchar\n");
    }
    return out.append("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n")
        .toString();
  }
}
