package org.huibian.site.akn;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huibian.catalog.OutlineEntry;
import org.huibian.site.view.BlockView;
import org.huibian.site.view.SpanView;
import org.huibian.text.Mark;

/**
 * Arranges the blocks of an article as the hierarchy of a body. Headings and numbered run-in
 * headings start hierarchical elements. The blocks that follow belong to the innermost element,
 * except a signature, which belongs to the document that it closes.
 */
final class AknBody {
  /** The children of the body in their order: blocks and hierarchical elements. */
  private final List<Object> top = new ArrayList<>();

  private final Deque<AknNode> open = new ArrayDeque<>();
  private final Map<String, OutlineEntry> outline = new HashMap<>();

  /**
   * Arranges blocks.
   *
   * @param blocks the blocks of the article
   * @param entries the outline of the article, which marks the run-in headings
   */
  AknBody(List<BlockView> blocks, List<OutlineEntry> entries) {
    entries.forEach(entry -> outline.put(entry.anchor(), entry));
    blocks.forEach(this::add);
  }

  /** Writes the children of the body. The schema requires one, so an empty body has a paragraph. */
  void write(XmlWriter xml, AknBlockWriter blocks) {
    if (top.isEmpty()) {
      xml.open("p").close("p");
    }
    for (Object item : top) {
      if (item instanceof AknNode node) {
        node.write(xml, blocks);
      } else {
        blocks.write(xml, (BlockView) item);
      }
    }
  }

  private void add(BlockView block) {
    if (block instanceof BlockView.Heading heading) {
      open(node(heading));
      return;
    }
    if (block instanceof BlockView.Paragraph paragraph && !paragraph.anchor().isEmpty()) {
      if (paragraph.role().equals("label")) {
        String label = text(paragraph.spans());
        open(new AknNode(1, "hcontainer", "attachment", paragraph.anchor(), label, ""));
        return;
      }
      OutlineEntry entry = outline.get(paragraph.anchor());
      if (entry != null && entry.runin()) {
        addRunIn(paragraph, entry.level());
        return;
      }
    }
    if (block instanceof BlockView.Signature) {
      while (!open.isEmpty() && !open.peek().isDocument()) {
        open.pop();
      }
    }
    if (open.isEmpty()) {
      top.add(block);
    } else {
      open.peek().add(block);
    }
  }

  private void open(AknNode node) {
    while (!open.isEmpty() && (open.peek().level() >= node.level() || open.peek().isClosed())) {
      open.pop();
    }
    if (open.isEmpty()) {
      top.add(node);
    } else {
      open.peek().add(node);
    }
    open.push(node);
  }

  private static AknNode node(BlockView.Heading heading) {
    String plain = text(heading.spans());
    Optional<Mark> mark = Mark.of(plain);
    if (mark.isEmpty()) {
      String name = heading.level() == AknNode.DOCUMENT ? "document" : "heading";
      return new AknNode(heading.level(), "hcontainer", name, heading.anchor(), "", plain);
    }
    return numbered(
        heading.level(), mark.get(), heading.anchor(), plain.substring(mark.get().end()));
  }

  private static String text(List<SpanView> spans) {
    StringBuilder text = new StringBuilder();
    spans.forEach(span -> text.append(span.text()));
    return text.toString();
  }

  /**
   * Starts an element whose number is the mark of the run-in heading. The rest of the paragraph
   * becomes its first paragraph.
   */
  private void addRunIn(BlockView.Paragraph paragraph, int level) {
    Optional<Mark> mark = Mark.of(paragraph.lead());
    if (mark.isEmpty()) {
      open(new AknNode(level, "hcontainer", "heading", paragraph.anchor(), "", ""));
      open.peek().add(withLead(paragraph, paragraph.lead()));
      return;
    }
    open(numbered(level, mark.get(), paragraph.anchor(), ""));
    open.peek().add(withLead(paragraph, paragraph.lead().substring(mark.get().end())));
  }

  private static BlockView.Paragraph withLead(BlockView.Paragraph paragraph, String lead) {
    return new BlockView.Paragraph(
        paragraph.type(),
        "plain",
        "",
        lead,
        paragraph.strong() && !lead.isEmpty(),
        paragraph.spans());
  }

  private static AknNode numbered(int level, Mark mark, String id, String heading) {
    String element =
        switch (mark.style()) {
          case CHAPTER -> "chapter";
          case SECTION -> "section";
          case PART -> "part";
          case CLAUSE -> "article";
          case ATTACHMENT, BOX, TABLE, FIGURE, QUESTION, ANSWER -> "hcontainer";
          default -> "level";
        };
    String name =
        switch (mark.style()) {
          case ATTACHMENT -> "attachment";
          case BOX, TABLE, FIGURE -> "heading";
          case QUESTION -> "question";
          case ANSWER -> "answer";
          default -> "";
        };
    // An attachment contains everything that follows, also headings of its own level.
    int depth = mark.style() == Mark.Style.ATTACHMENT ? 1 : level;
    return new AknNode(depth, element, name, id, mark.printed(), heading);
  }
}
