package org.huibian.browser;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.huibian.text.TextKey;

/**
 * The text of a PDF that a browser has printed.
 *
 * @param sheets the text of each sheet, line by line
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

  /** Returns the non-blank lines of a sheet; the first sheet is 1. */
  List<String> lines(int sheet) {
    return sheets.get(sheet - 1).lines().map(String::strip).filter(l -> !l.isEmpty()).toList();
  }

  /** Returns whether a line of a sheet is its running head or its page number. */
  boolean isMargin(int sheet, String line) {
    return line.equals("政策汇编") || line.equals(Integer.toString(sheet));
  }

  /** Returns the normalized text of a sheet without its margins. */
  String body(int sheet) {
    StringBuilder out = new StringBuilder();
    for (String line : lines(sheet)) {
      if (!isMargin(sheet, line)) {
        out.append(TextKey.normalized(line));
      }
    }
    return out.toString();
  }

  /** Returns the normalized text of all sheets without their margins. */
  String body() {
    StringBuilder out = new StringBuilder();
    for (int sheet = 1; sheet <= sheets.size(); sheet++) {
      out.append(body(sheet));
    }
    return out.toString();
  }

  /** Returns the sheets that contain a text in full. */
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
