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
 * The hierarchy of an article's body. Headings and numbered run-in headings open parts; what
 * follows belongs to the innermost part, except a signature, which closes the document that it
 * stands in.
 */
final class AknBody {
  /** What stands directly in the body: blocks and parts in their order. */
  private final List<Object> top = new ArrayList<>();

  private final Deque<AknNode> open = new ArrayDeque<>();
  private final Map<String, OutlineEntry> outline = new HashMap<>();

  AknBody(List<BlockView> blocks, List<OutlineEntry> lines) {
    lines.forEach(line -> outline.put(line.anchor(), line));
    blocks.forEach(this::take);
  }

  /**
   * Writes what stands in the body; an empty paragraph if nothing does, for it must hold something.
   */
  void write(Xml xml, AknBlocks blocks) {
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

  private void take(BlockView block) {
    if (block instanceof BlockView.Heading heading) {
      open(part(heading));
      return;
    }
    if (block instanceof BlockView.Paragraph paragraph && !paragraph.anchor().isEmpty()) {
      if (paragraph.role().equals("label")) {
        String label = text(paragraph.spans());
        open(new AknNode(1, "hcontainer", "attachment", paragraph.anchor(), label, ""));
        return;
      }
      OutlineEntry line = outline.get(paragraph.anchor());
      if (line != null && line.runin()) {
        runIn(paragraph, line.level());
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

  private void open(AknNode part) {
    while (!open.isEmpty() && (open.peek().level() >= part.level() || open.peek().isClosed())) {
      open.pop();
    }
    if (open.isEmpty()) {
      top.add(part);
    } else {
      open.peek().add(part);
    }
    open.push(part);
  }

  private static AknNode part(BlockView.Heading heading) {
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

  /** The mark becomes the number; all other words stay together as the part's first paragraph. */
  private void runIn(BlockView.Paragraph paragraph, int level) {
    Optional<Mark> mark = Mark.of(paragraph.lead());
    if (mark.isEmpty()) {
      open(new AknNode(level, "hcontainer", "heading", paragraph.anchor(), "", ""));
      open.peek().add(moved(paragraph, paragraph.lead()));
      return;
    }
    open(numbered(level, mark.get(), paragraph.anchor(), ""));
    open.peek().add(moved(paragraph, paragraph.lead().substring(mark.get().end())));
  }

  private static BlockView.Paragraph moved(BlockView.Paragraph paragraph, String lead) {
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
    // What is attached takes in all that follows, headings of its own level too.
    int rank = mark.style() == Mark.Style.ATTACHMENT ? 1 : level;
    return new AknNode(rank, element, name, id, mark.printed(), heading);
  }
}
