package org.huibian.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.huibian.model.Block;
import org.huibian.text.Mark;
import org.huibian.text.TextKey;

/** Builds the permalinks of one article in document order. Use each builder once. */
final class PermalinkBuilder {
  private static final int BOX_LEVEL = 4;

  private final AnchorGenerator anchors = new AnchorGenerator();
  private final List<OutlineEntry> outline = new ArrayList<>();
  private final OutlineLevels levels = new OutlineLevels();
  private int nextPlace;

  /** The number of an attachment whose label was read and whose title comes next. */
  private OptionalInt labelled = OptionalInt.empty();

  /** Returns the permalinks of an article with these blocks. */
  Permalinks build(List<Block> blocks) {
    return new Permalinks(anchored(blocks), outline);
  }

  private List<AnchoredBlock> anchored(List<Block> blocks) {
    List<AnchoredBlock> out = new ArrayList<>(blocks.size());
    for (int i = 0; i < blocks.size(); i++) {
      Block next = i + 1 < blocks.size() ? blocks.get(i + 1) : null;
      out.add(blocks.get(i).accept(new AnchorVisitor(next)));
    }
    return out;
  }

  private AnchoredBlock anchored(Block block, String anchor) {
    return new AnchoredBlock(block, anchor, List.of(), "", nextPlace++);
  }

  private String heading(Block.Heading heading) {
    String text = heading.text().plain();
    Optional<Mark> mark = Mark.of(text);
    levels.enter(heading.level(), mark);
    String anchor;
    if (labelled.isPresent()) {
      anchor = anchors.attachment(labelled.getAsInt());
      labelled = OptionalInt.empty();
    } else if (mark.filter(AttachmentMarks::isAttachment).isPresent()) {
      anchor = anchors.attachment(mark.get().number());
    } else {
      anchor = mark.flatMap(anchors::numbered).orElseGet(() -> unnumbered(heading));
    }
    outline.add(new OutlineEntry(heading.level(), text, anchor, false));
    return anchor;
  }

  private String unnumbered(Block.Heading heading) {
    if (heading.level() <= 2) {
      anchors.restart();
    }
    return anchors.named(heading.text().plain());
  }

  private String paragraph(Block.Paragraph paragraph, Block next) {
    String text = paragraph.text().plain();
    Optional<Mark> mark = Mark.of(text);
    if (mark.isEmpty()) {
      return "";
    }
    if (AttachmentMarks.isLabel(mark.get(), text, next)) {
      if (next instanceof Block.Heading) {
        labelled = OptionalInt.of(mark.get().number());
        return "";
      }
      return anchors.attachment(mark.get().number());
    }
    Optional<Mark> lead = paragraph.text().lead().flatMap(Mark::of);
    boolean catalogue = lead.filter(m -> m.style() == Mark.Style.CATALOGUE).isPresent();
    Optional<String> anchor =
        catalogue
            ? Optional.of(anchors.named(paragraph.text().lead().get()))
            : anchors.numbered(mark.get());
    if (anchor.isPresent() && lead.isPresent()) {
      runIn(paragraph.text().lead().get(), lead.get(), anchor.get());
    }
    return anchor.orElse("");
  }

  /** Adds the entry of a bold opening with a mark. */
  private void runIn(String lead, Mark mark, String anchor) {
    boolean clause = mark.style() == Mark.Style.CLAUSE;
    String text = clause ? TextKey.withoutSpaces(mark.printed()) : lead.strip();
    levels.runIn(mark).ifPresent(level -> outline.add(new OutlineEntry(level, text, anchor, true)));
  }

  /** Returns the anchor of a caption; empty if there is no caption. */
  private String caption(String caption, Mark.Style style, String word) {
    if (caption.isEmpty()) {
      return "";
    }
    return Mark.of(caption)
        .filter(mark -> numbers(mark, style))
        .map(mark -> anchors.numberedCaption(word, mark.number()))
        .orElseGet(() -> anchors.named(caption));
  }

  private static boolean numbers(Mark mark, Mark.Style style) {
    return mark.style() == style || style == Mark.Style.TABLE && AttachmentMarks.isTable(mark);
  }

  /** Anchors a block. */
  private final class AnchorVisitor implements Block.Visitor<AnchoredBlock> {
    private final Block next;

    /**
     * Creates a visitor for one block.
     *
     * @param next the block after it, or null
     */
    AnchorVisitor(Block next) {
      this.next = next;
    }

    @Override
    public AnchoredBlock visit(Block.Heading heading) {
      return anchored(heading, heading(heading));
    }

    @Override
    public AnchoredBlock visit(Block.Paragraph paragraph) {
      return anchored(paragraph, paragraph(paragraph, next));
    }

    @Override
    public AnchoredBlock visit(Block.Bullets list) {
      return anchored(list, "");
    }

    @Override
    public AnchoredBlock visit(Block.Table table) {
      String anchor = caption(table.caption(), Mark.Style.TABLE, "biao");
      String rows = anchor.isEmpty() ? anchors.table() : anchor;
      return new AnchoredBlock(table, anchor, List.of(), rows, nextPlace++);
    }

    @Override
    public AnchoredBlock visit(Block.Figure figure) {
      return anchored(figure, caption(figure.caption(), Mark.Style.FIGURE, "tu"));
    }

    @Override
    public AnchoredBlock visit(Block.Box box) {
      Optional<Mark> mark = Mark.of(box.title()).filter(m -> m.style() == Mark.Style.BOX);
      String anchor =
          anchors.box(mark.map(m -> OptionalInt.of(m.number())).orElse(OptionalInt.empty()));
      if (!box.title().isEmpty()) {
        outline.add(new OutlineEntry(BOX_LEVEL, box.title(), anchor, false));
      }
      int place = nextPlace++;
      List<AnchoredBlock> children = new ArrayList<>();
      anchors.inside(anchor, () -> children.addAll(anchored(box.blocks())));
      return new AnchoredBlock(box, anchor, children, "", place);
    }

    @Override
    public AnchoredBlock visit(Block.Signature signature) {
      return anchored(signature, "");
    }

    @Override
    public AnchoredBlock visit(Block.Note note) {
      return anchored(note, "");
    }

    @Override
    public AnchoredBlock visit(Block.Link link) {
      return anchored(link, "");
    }
  }
}
