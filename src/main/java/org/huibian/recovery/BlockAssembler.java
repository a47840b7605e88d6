package org.huibian.recovery;

import java.util.ArrayList;
import java.util.List;
import org.huibian.layout.LeftOut;
import org.huibian.model.Block;
import org.huibian.model.Decisions;
import org.huibian.model.RichText;
import org.huibian.model.SourceSpan;
import org.huibian.source.SourceMarks;
import org.huibian.source.SourceText;
import org.huibian.text.Mark;

/** Assembles the blocks of one article from segments with roles. */
final class BlockAssembler {
  private static final double MIXED_BOX = 0.3;
  private static final double PLAIN_BOX = 0.05;

  /** A box with more segments may be none in its last ones. */
  private static final int LONG_BOX = 8;

  private final Decisions decisions;
  private final List<String> source;
  private final SourceMarks marks;
  private final LinkPlacer links;
  private final List<LeftOut> leftOut = new ArrayList<>();
  private final List<Doubt> doubts = new ArrayList<>();

  BlockAssembler(Decisions decisions, SourceText source) {
    this.decisions = decisions;
    this.source = source.lines();
    this.marks = source.marks();
    this.links = new LinkPlacer(marks);
  }

  /** Assembles the blocks; title, document numbers and addressee become none. */
  AssembledBlocks assemble(List<Segment> segments) {
    List<PlacedBlock> blocks = blocks(segments, new FrameBoxes(marks.frames()));
    return new AssembledBlocks(blocks, leftOut, doubts);
  }

  /**
   * Assembles the blocks of some segments.
   *
   * @param frames the frames that are boxes here
   */
  private List<PlacedBlock> blocks(List<Segment> segments, FrameBoxes frames) {
    List<PlacedBlock> blocks = new ArrayList<>();
    int i = 0;
    while (i < segments.size()) {
      int framed = frames.end(segments, i);
      if (framed > i) {
        blocks.add(framed(segments.subList(i, framed)));
        i = framed;
        continue;
      }
      Segment segment = segments.get(i);
      int end = i + 1;
      switch (segment.role()) {
        case TITLE, NUMBER, ADDRESSEE -> {}
        case BOX_TITLE -> {
          end = boxEnd(segments, i);
          blocks.add(box(segments.subList(i, end), frames));
        }
        case CAPTION, ROW -> {
          end = runEnd(segments, segment.is(Role.CAPTION) ? i + 1 : i, Role.ROW);
          blocks.addAll(table(segments.subList(i, end)));
        }
        case FORM -> {
          end = runEnd(segments, i, Role.FORM);
          List<Segment> form = segments.subList(i, end);
          blocks.add(new PlacedBlock(FormAssembler.assemble(form, source), Segment.span(form)));
        }
        case SIGNATURE -> {
          end = runEnd(segments, i, Role.SIGNATURE);
          blocks.add(signature(segments.subList(i, end)));
        }
        case ITEM -> {
          end = runEnd(segments, i, Role.ITEM);
          blocks.addAll(numbered(segments.subList(i, end)));
        }
        case LISTED -> {
          end = runEnd(segments, i, Role.LISTED);
          blocks.add(listed(segments.subList(i, end)));
        }
        case BULLET -> {
          end = runEnd(segments, i, Role.BULLET);
          blocks.add(bullets(segments.subList(i, end)));
        }
        case LINK -> link(segment, blocks);
        case STRAY_LINK -> leaveOut(segment, LeftOut.Reason.STRAY_LINK);
        case LOCAL_PATH -> leaveOut(segment, LeftOut.Reason.LOCAL_PATH);
        case SEPARATOR -> leaveOut(segment, LeftOut.Reason.SEPARATOR);
        default -> blocks.add(new PlacedBlock(single(segment), segment.passage().span()));
      }
      i = end;
    }
    return blocks;
  }

  private static int runEnd(List<Segment> segments, int from, Role role) {
    int end = from;
    while (end < segments.size() && segments.get(end).is(role)) {
      end++;
    }
    return end;
  }

  private Block single(Segment segment) {
    String text = segment.text();
    return switch (segment.role()) {
      case HEADING -> new Block.Heading(segment.level(), links.place(segment, RichText.of(text)));
      case RUN_IN ->
          new Block.Paragraph(
              links.place(
                  segment,
                  RichText.withLead(
                      text.substring(0, segment.leadEnd()), text.substring(segment.leadEnd()))));
      case FIGURE -> new Block.Figure(text, "");
      case NOTE -> new Block.Note(text);
      default -> new Block.Paragraph(links.place(segment, RichText.of(text.replace('\t', ' '))));
    };
  }

  /** Makes a box of the segments in a frame of the original. */
  private PlacedBlock framed(List<Segment> segments) {
    boolean titled = FrameBoxes.isTitle(segments.get(0));
    List<Segment> rest = segments.subList(titled ? 1 : 0, segments.size());
    String title = titled ? segments.get(0).text() : "";
    return PlacedBlock.box(title, Segment.span(segments), blocks(rest, FrameBoxes.NONE));
  }

  /** Makes a box of its title and the segments after it. */
  private PlacedBlock box(List<Segment> segments, FrameBoxes frames) {
    List<PlacedBlock> children = blocks(segments.subList(1, segments.size()), frames);
    String title = segments.get(0).text();
    int last = segments.get(segments.size() - 1).passage().span().last();
    doubts.add(new Doubt(last, boxEndsLate(segments), Doubt.Kind.BOX_END, title));
    return PlacedBlock.box(title, Segment.span(segments), children);
  }

  /**
   * Returns how probable it is that a box ends before its last segment: boxes hold lists or text,
   * and text behind a list, or much text, may stand below the box.
   */
  private static double boxEndsLate(List<Segment> box) {
    List<Segment> children = box.subList(1, box.size());
    boolean text = !children.isEmpty() && children.get(children.size() - 1).is(Role.PARAGRAPH);
    boolean list =
        children.stream().anyMatch(s -> s.is(Role.ITEM) || s.is(Role.BULLET) || s.is(Role.ROW));
    return text && (list || children.size() > LONG_BOX) ? MIXED_BOX : PLAIN_BOX;
  }

  /**
   * Returns the index after a box. Its end is not printed: it extends to the next heading, box or
   * signature.
   */
  private int boxEnd(List<Segment> segments, int start) {
    int end = start + 1;
    while (end < segments.size()) {
      Segment segment = segments.get(end);
      if (decisions.has(segment.line(), Decisions.Verdict.BOX_END)) {
        return end;
      }
      boolean inner = segment.is(Role.RUN_IN) && segment.hasMark(Mark.Style.DIGIT_BRACKET);
      if (!inner
          && (segment.is(Role.HEADING)
              || segment.is(Role.RUN_IN)
              || segment.is(Role.BOX_TITLE)
              || segment.is(Role.SIGNATURE))) {
        return end;
      }
      end++;
    }
    return end;
  }

  /** Makes tables of a caption and rows; a single row becomes a paragraph. */
  private List<PlacedBlock> table(List<Segment> segments) {
    boolean captioned = segments.get(0).is(Role.CAPTION);
    List<Segment> rows = captioned ? segments.subList(1, segments.size()) : segments;
    int end = tableEnd(rows);
    if (end < rows.size()) {
      int next = segments.size() - rows.size() + end;
      List<PlacedBlock> tables = new ArrayList<>(table(segments.subList(0, next)));
      tables.addAll(table(segments.subList(next, segments.size())));
      return tables;
    }
    if (rows.size() < 2) {
      return segments.stream().map(s -> new PlacedBlock(single(s), s.passage().span())).toList();
    }
    String caption = captioned ? segments.get(0).text() : "";
    TableAssembler.Table table = new TableAssembler(rows, marks).assemble(caption);
    leftOut.addAll(table.leftOut());
    doubts.addAll(table.doubts());
    SourceSpan span = Segment.span(segments);
    PlacedBlock placed =
        table
            .box()
            .map(
                title ->
                    PlacedBlock.box(
                        title, span, List.of(new PlacedBlock(table.block(), Segment.span(rows)))))
            .orElse(new PlacedBlock(table.block(), span));
    return List.of(placed);
  }

  /**
   * Returns the index after the rows of the first table. Where the original records how the cells
   * are merged, a row of another width belongs to another table.
   */
  private int tableEnd(List<Segment> rows) {
    for (int i = 1; i < rows.size(); i++) {
      int above = marks.at(rows.get(i - 1).line()).merges().size();
      int own = marks.at(rows.get(i).line()).merges().size();
      if (above > 0 && own > 0 && above != own) {
        return i;
      }
    }
    return rows.size();
  }

  private static PlacedBlock signature(List<Segment> segments) {
    List<String> lines =
        segments.stream().map(s -> s.text().replaceAll("[\\s\\u3000]+", " ").strip()).toList();
    return new PlacedBlock(new Block.Signature(lines), Segment.span(segments));
  }

  /** Makes lists of items numbered 1. 2. 3.; a new list starts where a number is out of order. */
  private List<PlacedBlock> numbered(List<Segment> segments) {
    List<PlacedBlock> lists = new ArrayList<>();
    int from = 0;
    for (int i = 1; i <= segments.size(); i++) {
      boolean ends =
          i == segments.size()
              || segments.get(i).mark().get().number()
                  != segments.get(i - 1).mark().get().number() + 1;
      if (ends) {
        List<Segment> run = segments.subList(from, i);
        List<Block.Item> items = run.stream().map(this::item).toList();
        lists.add(new PlacedBlock(new Block.Bullets(items), Segment.span(run)));
        from = i;
      }
    }
    return lists;
  }

  private Block.Item item(Segment segment) {
    Mark mark = segment.mark().get();
    RichText text = RichText.of(segment.text().substring(mark.end()));
    return new Block.Item(mark.printed(), links.place(segment, text));
  }

  /** Makes one list of entries with marks of any kind, or with none. */
  private PlacedBlock listed(List<Segment> segments) {
    List<Block.Item> items = segments.stream().map(this::listed).toList();
    return new PlacedBlock(new Block.Bullets(items), Segment.span(segments));
  }

  private Block.Item listed(Segment segment) {
    String text = segment.text().replace('\t', ' ');
    return segment.mark().isPresent()
        ? item(segment)
        : new Block.Item("", links.place(segment, RichText.of(text)));
  }

  private PlacedBlock bullets(List<Segment> segments) {
    List<Block.Item> items =
        segments.stream()
            .map(s -> new Block.Item("", links.place(s, RichText.of(s.text()))))
            .toList();
    return new PlacedBlock(new Block.Bullets(items), Segment.span(segments));
  }

  private void leaveOut(Segment segment, LeftOut.Reason reason) {
    leftOut.add(new LeftOut(segment.line(), reason, segment.text()));
  }

  /** Adds a link, unless it repeats the block before. */
  private void link(Segment segment, List<PlacedBlock> blocks) {
    String url = segment.text().replaceAll("[<>]", "");
    boolean repeated =
        !blocks.isEmpty()
            && blocks.get(blocks.size() - 1).block() instanceof Block.Link before
            && before.url().equals(url);
    int line = segment.line();
    if (repeated) {
      leftOut.add(new LeftOut(line, LeftOut.Reason.REPEATED_LINK, segment.text()));
      return;
    }
    if (!url.equals(segment.text())) {
      leftOut.add(new LeftOut(line, LeftOut.Reason.MARKUP, "<>"));
    }
    blocks.add(new PlacedBlock(new Block.Link(url, url), segment.passage().span()));
  }
}
