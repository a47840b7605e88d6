package org.huibian.archive.export.print;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDMarkedContent;
import org.apache.pdfbox.text.PDFMarkedContentExtractor;
import org.apache.pdfbox.text.TextPosition;

/** Reads the tags of a PDF as a screen reader does: from the tree, not from the pages. */
final class Tags {
  private final Map<COSDictionary, Map<Integer, String>> texts = new IdentityHashMap<>();
  private final List<String> lines = new ArrayList<>();

  private Tags() {}

  /**
   * Returns a line for each tag in the order of reading: its type, its alternative text in
   * brackets, and the text of it and of all tags within it.
   */
  static List<String> of(PDDocument document) {
    Tags tags = new Tags();
    tags.read(document.getDocumentCatalog().getStructureTreeRoot(), null);
    return tags.lines;
  }

  private String read(PDStructureNode node, PDPage above) {
    StringBuilder text = new StringBuilder();
    int line = lines.size();
    PDPage page = above;
    if (node instanceof PDStructureElement element) {
      lines.add("");
      page = element.getPage() == null ? above : element.getPage();
    }
    for (Object kid : node.getKids()) {
      if (kid instanceof PDStructureNode inner) {
        text.append(read(inner, page));
      } else if (kid instanceof PDMarkedContentReference reference) {
        text.append(
            text(reference.getPage() == null ? page : reference.getPage(), reference.getMCID()));
      } else if (kid instanceof Integer id) {
        text.append(text(page, id));
      }
    }
    if (node instanceof PDStructureElement element) {
      String alternative =
          element.getAlternateDescription() == null
              ? ""
              : "[" + element.getAlternateDescription() + "]";
      lines.set(line, (element.getStructureType() + " " + alternative + text).strip());
    }
    return text.toString();
  }

  private String text(PDPage page, int id) {
    return texts.computeIfAbsent(page.getCOSObject(), p -> read(page)).getOrDefault(id, "");
  }

  private static Map<Integer, String> read(PDPage page) {
    try {
      PDFMarkedContentExtractor extractor = new PDFMarkedContentExtractor();
      extractor.processPage(page);
      Map<Integer, String> texts = new HashMap<>();
      for (PDMarkedContent content : extractor.getMarkedContents()) {
        StringBuilder text = new StringBuilder();
        for (Object part : content.getContents()) {
          if (part instanceof TextPosition glyph) {
            text.append(glyph.getUnicode());
          }
        }
        texts.merge(content.getMCID(), text.toString(), String::concat);
      }
      return texts;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
