package org.huibian.source.web;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** Collects the text of a cell: the paragraphs in it are parted by one space. */
final class CellText {
  private CellText() {}

  /** Appends the paragraphs in a cell. */
  static void collect(Element cell, InlineText first, StringBuilder out) {
    cell.traverse(new Collector(first, out));
  }

  private static final class Collector implements NodeVisitor {
    private final StringBuilder out;
    private InlineText text;
    private int skipped;

    Collector(InlineText first, StringBuilder out) {
      this.text = first;
      this.out = out;
    }

    @Override
    public void head(Node node, int depth) {
      if (node instanceof TextNode added && skipped == 0) {
        text.add(added.getWholeText(), false);
      } else if (node instanceof Element element) {
        skipped += PageElements.hasNoText(element) ? 1 : 0;
        endIfBlock(element);
      }
    }

    @Override
    public void tail(Node node, int depth) {
      if (node instanceof Element element) {
        skipped -= PageElements.hasNoText(element) ? 1 : 0;
        endIfBlock(element);
      }
    }

    private void endIfBlock(Element element) {
      if (PageElements.isBlock(element) || element.normalName().equals("br")) {
        String paragraph = text.string();
        out.append(out.isEmpty() || paragraph.isEmpty() ? "" : " ").append(paragraph);
        text = new InlineText();
      }
    }
  }
}
