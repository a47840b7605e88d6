package org.huibian.source.pdf;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.huibian.source.SourceText;

/** Reads test PDFs. */
final class ReadPdf {
  /** A sentence of 43 characters. */
  static final String SENTENCE = "为进一步规范和加强示范项目的管理，根据有关规定，结合工作实际，现就有关事项通知如下。";

  private ReadPdf() {}

  /** Saves a PDF in a folder and reads it. */
  static SourceText read(TestPdf pdf, Path folder) {
    return new PdfReader().read(pdf.save(folder.resolve("a.pdf")));
  }

  /** Returns the paragraphs of a text by the marks of its lines, without page margins. */
  static List<String> paragraphs(SourceText text) {
    List<String> out = new ArrayList<>();
    for (int line = 1; line <= text.lines().size(); line++) {
      if (text.marks().at(line).role().isEmpty()) {
        if (text.marks().at(line).printed().orElseThrow().opens()) {
          out.add("");
        }
        out.set(out.size() - 1, out.get(out.size() - 1) + text.lines().get(line - 1));
      }
    }
    return out;
  }
}
