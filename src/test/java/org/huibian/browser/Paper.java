package org.huibian.browser;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.huibian.text.TextKey;

/**
 * What a browser has printed, read back from its PDF.
 *
 * @param sheets the words of each sheet, in its lines
 */
record Paper(List<String> sheets) {
  /** Prints the page that the browser shows. */
  static Paper of(Browser browser) throws IOException {
    try (PDDocument printed = Loader.loadPDF(browser.pdf("light"))) {
      List<String> sheets = new ArrayList<>();
      PDFTextStripper stripper = new PDFTextStripper();
      for (int sheet = 1; sheet <= printed.getNumberOfPages(); sheet++) {
        stripper.setStartPage(sheet);
        stripper.setEndPage(sheet);
        sheets.add(stripper.getText(printed).strip());
      }
      return new Paper(List.copyOf(sheets));
    }
  }

  /** The lines of a sheet that have words; the first sheet is 1. */
  List<String> lines(int sheet) {
    return sheets.get(sheet - 1).lines().map(String::strip).filter(l -> !l.isEmpty()).toList();
  }

  /** Whether a line of a sheet is its running head or its number. */
  boolean isMargin(int sheet, String line) {
    return line.equals("政策汇编") || line.equals(Integer.toString(sheet));
  }

  /** The words of a sheet without its margins, as they compare. */
  String body(int sheet) {
    StringBuilder out = new StringBuilder();
    for (String line : lines(sheet)) {
      if (!isMargin(sheet, line)) {
        out.append(TextKey.normalized(line));
      }
    }
    return out.toString();
  }

  /** The words of all sheets without their margins, as they compare. */
  String body() {
    StringBuilder out = new StringBuilder();
    for (int sheet = 1; sheet <= sheets.size(); sheet++) {
      out.append(body(sheet));
    }
    return out.toString();
  }

  /** The sheets on which words stand whole. */
  List<Integer> with(String words) {
    List<Integer> out = new ArrayList<>();
    for (int sheet = 1; sheet <= sheets.size(); sheet++) {
      if (body(sheet).contains(TextKey.normalized(words))) {
        out.add(sheet);
      }
    }
    return out;
  }
}
