package org.huibian.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.huibian.model.Block;
import org.huibian.text.Mark;
import org.huibian.text.TextKey;

/** One walk through one article, in document order. */
final class PermalinkBuilder {
  private static final int BOX_LEVEL = 4;

  private final AnchorGenerator path = new AnchorGenerator();
  private final List<OutlineEntry> outline = new ArrayList<>();
  private int blocks;

  /** The number of the attachment whose label was just read, and whose title comes next. */
  private OptionalInt labelled = OptionalInt.empty();

  Permalinks build(List<Block> blocks) {
    List<AnchoredBlock> anchored = level(blocks);
    return new Permalinks(anchored, outline);
  }

  private List<AnchoredBlock> level(List<Block> blocks) {
    List<AnchoredBlock> out = new ArrayList<>(blocks.size());
    for (int i = 0; i < blocks.size(); i++) {
      Block next = i + 1 < blocks.size() ? blocks.get(i + 1) : null;
      out.add(anchor(blocks.get(i), next));
    }
    return out;
  }

  private AnchoredBlock anchor(Block block, Block next) {
    if (block instanceof Block.Heading heading) {
      return plain(block, heading(heading));
    } else if (block instanceof Block.Paragraph paragraph) {
      return plain(block, paragraph(paragraph, next));
    } else if (block instanceof Block.Box box) {
      return box(box);
    } else if (block instanceof Block.Table table) {
      String anchor = plate(table.caption(), Mark.Style.TABLE, "biao");
      String rows = anchor.isEmpty() ? path.table() : anchor;
      return new AnchoredBlock(block, anchor, List.of(), rows, blocks++);
    } else if (block instanceof Block.Figure figure) {
      return plain(block, plate(figure.caption(), Mark.Style.FIGURE, "tu"));
    }
    return plain(block, "");
  }

  private AnchoredBlock plain(Block block, String anchor) {
    return new AnchoredBlock(block, anchor, List.of(), "", blocks++);
  }

  private String heading(Block.Heading heading) {
    String text = heading.text().plain();
    Optional<Mark> mark = Mark.of(text);
    String anchor;
    if (labelled.isPresent()) {
      anchor = path.attachment(labelled.getAsInt());
      labelled = OptionalInt.empty();
    } else if (mark.filter(PermalinkBuilder::isAttachment).isPresent()) {
      anchor = path.attachment(mark.get().number());
    } else {
      anchor = mark.map(path::numbered).orElse(null);
      if (anchor == null) {
        if (heading.level() <= 2) {
          path.restart();
        }
        anchor = path.named(text);
      }
    }
    outline.add(new OutlineEntry(heading.level(), text, anchor, false));
    return anchor;
  }

  private String paragraph(Block.Paragraph paragraph, Block next) {
    String text = paragraph.text().plain();
    Optional<Mark> mark = Mark.of(text);
    if (mark.isEmpty()) {
      return "";
    }
    if (isLabel(mark.get(), text, next)) {
      if (next instanceof Block.Heading) {
        labelled = OptionalInt.of(mark.get().number());
        return "";
      }
      return path.attachment(mark.get().number());
    }
    String anchor = path.numbered(mark.get());
    if (anchor == null) {
      return "";
    }
    paragraph.text().lead().flatMap(lead -> runIn(lead, anchor)).ifPresent(outline::add);
    return anchor;
  }

  /** Only a bold opening with a number of its own is a heading. */
  private static Optional<OutlineEntry> runIn(String lead, String anchor) {
    return Mark.of(lead)
        .flatMap(
            mark -> {
              String text =
                  mark.style() == Mark.Style.CLAUSE ? TextKey.solid(mark.printed()) : lead.strip();
              return switch (mark.style()) {
                case CHAPTER, PART, COMMA -> entry(2, text, anchor);
                case SECTION, BRACKET, QUESTION -> entry(3, text, anchor);
                case CLAUSE, DIGIT -> entry(4, text, anchor);
                case DIGIT_BRACKET -> entry(5, text, anchor);
                default -> Optional.empty();
              };
            });
  }

  private static Optional<OutlineEntry> entry(int level, String text, String anchor) {
    return Optional.of(new OutlineEntry(level, text, anchor, true));
  }

  private static boolean isAttachment(Mark mark) {
    return mark.style() == Mark.Style.ATTACHMENT && !TextKey.solid(mark.printed()).startsWith("附表");
  }

  /**
   * Whether the paragraph is the label 附件 2： above an attachment. A label without a number that a
   * numbered list follows opens the notice's list of attachments instead.
   */
  static boolean isLabel(Mark mark, String text, Block next) {
    if (!isAttachment(mark) || !text.substring(mark.end()).matches("[\\s：:.．、]*")) {
      return false;
    }
    return mark.number() > 0 || !startsList(next);
  }

  private static boolean startsList(Block next) {
    if (next instanceof Block.Bullets) {
      return true;
    }
    return next instanceof Block.Paragraph paragraph
        && Mark.of(paragraph.text().plain())
            .filter(mark -> mark.style() == Mark.Style.DIGIT)
            .isPresent();
  }

  private AnchoredBlock box(Block.Box box) {
    Optional<Mark> mark = Mark.of(box.title()).filter(m -> m.style() == Mark.Style.BOX);
    String anchor = path.box(mark.map(m -> OptionalInt.of(m.number())).orElse(OptionalInt.empty()));
    if (!box.title().isEmpty()) {
      outline.add(new OutlineEntry(BOX_LEVEL, box.title(), anchor, false));
    }
    int place = blocks++;
    List<AnchoredBlock> children = new ArrayList<>();
    path.inside(anchor, () -> children.addAll(level(box.blocks())));
    return new AnchoredBlock(box, anchor, children, "", place);
  }

  private String plate(String caption, Mark.Style style, String word) {
    if (caption.isEmpty()) {
      return "";
    }
    return Mark.of(caption)
        .filter(mark -> mark.style() == style || isTableOfAttachment(mark, style))
        .map(mark -> path.numberedPlate(word, mark.number()))
        .orElseGet(() -> path.named(caption));
  }

  /** 附表 2 is read as an attachment's mark, but above a table it numbers the table. */
  private static boolean isTableOfAttachment(Mark mark, Mark.Style style) {
    return style == Mark.Style.TABLE
        && mark.style() == Mark.Style.ATTACHMENT
        && mark.number() > 0
        && !isAttachment(mark);
  }
}
