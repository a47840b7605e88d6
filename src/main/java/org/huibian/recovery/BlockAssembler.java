package org.huibian.recovery;

import java.util.ArrayList;
import java.util.List;
import org.huibian.layout.LeftOut;
import org.huibian.model.Block;
import org.huibian.model.Decisions;
import org.huibian.model.RichText;
import org.huibian.model.SourceSpan;
import org.huibian.source.SourceMarks;
import org.huibian.text.Mark;

/** Makes blocks of pieces whose roles are decided. */
final class BlockAssembler {
  private final Decisions decisions;
  private final List<LeftOut> leftOut;
  private final List<Doubt> doubts;
  private final TableAssembler tables;
  private final Frames frames;
  private final Links links;
  private final SourceMarks marks;

  BlockAssembler(
      Decisions decisions, SourceMarks marks, List<LeftOut> leftOut, List<Doubt> doubts) {
    this.decisions = decisions;
    this.frames = new Frames(marks.frames());
    this.links = new Links(marks);
    this.marks = marks;
    this.leftOut = leftOut;
    this.doubts = doubts;
    this.tables = new TableAssembler(marks, leftOut, doubts);
  }

  /** The blocks of an article's pieces; title, numbers and addressee are none. */
  List<Placed> assemble(List<Piece> pieces) {
    List<Placed> blocks = new ArrayList<>();
    int i = 0;
    while (i < pieces.size()) {
      int framed = frames.end(pieces, i);
      if (framed > i) {
        blocks.add(framed(pieces.subList(i, framed)));
        i = framed;
        continue;
      }
      Piece piece = pieces.get(i);
      int end = i + 1;
      switch (piece.role()) {
        case TITLE, NUMBER, ADDRESSEE -> {}
        case BOX_TITLE -> {
          end = boxEnd(pieces, i);
          blocks.add(box(pieces.subList(i, end)));
        }
        case CAPTION, ROW -> {
          end = runEnd(pieces, piece.is(Role.CAPTION) ? i + 1 : i, Role.ROW);
          blocks.addAll(table(pieces.subList(i, end)));
        }
        case SIGNATURE -> {
          end = runEnd(pieces, i, Role.SIGNATURE);
          blocks.add(signature(pieces.subList(i, end)));
        }
        case ITEM -> {
          end = runEnd(pieces, i, Role.ITEM);
          blocks.addAll(numbered(pieces.subList(i, end)));
        }
        case BULLET -> {
          end = runEnd(pieces, i, Role.BULLET);
          blocks.add(bullets(pieces.subList(i, end)));
        }
        case LINK -> link(piece, blocks);
        default -> blocks.add(new Placed(single(piece), piece.passage().span()));
      }
      i = end;
    }
    return blocks;
  }

  private static int runEnd(List<Piece> pieces, int from, Role role) {
    int end = from;
    while (end < pieces.size() && pieces.get(end).is(role)) {
      end++;
    }
    return end;
  }

  private Block single(Piece piece) {
    String text = piece.text();
    return switch (piece.role()) {
      case HEADING -> new Block.Heading(piece.level(), links.in(piece, RichText.of(text)));
      case RUN_IN ->
          new Block.Paragraph(
              links.in(
                  piece,
                  RichText.withLead(
                      text.substring(0, piece.leadEnd()), text.substring(piece.leadEnd()))));
      case FIGURE -> new Block.Figure(text, "");
      case NOTE -> new Block.Note(text);
      default -> new Block.Paragraph(links.in(piece, RichText.of(text.replace('\t', ' '))));
    };
  }

  /** A box whose frame the original has drawn. */
  private Placed framed(List<Piece> pieces) {
    boolean titled = Frames.isTitle(pieces.get(0));
    List<Piece> rest = pieces.subList(titled ? 1 : 0, pieces.size());
    List<Placed> inner = frames.within(() -> assemble(rest));
    String title = titled ? pieces.get(0).text() : "";
    List<Block> inside = inner.stream().map(Placed::block).toList();
    return new Placed(new Block.Box(title, inside), span(pieces), inner);
  }

  private Placed box(List<Piece> pieces) {
    List<Placed> inner = assemble(pieces.subList(1, pieces.size()));
    List<Block> inside = inner.stream().map(Placed::block).toList();
    Piece title = pieces.get(0);
    int last = pieces.get(pieces.size() - 1).passage().span().last();
    doubts.add(new Doubt(last, 1, Doubt.Kind.BOX_END, title.text()));
    return new Placed(new Block.Box(title.text(), inside), span(pieces), inner);
  }

  /** A box has no printed end: it goes on to the next heading, box or signature. */
  private int boxEnd(List<Piece> pieces, int start) {
    int end = start + 1;
    while (end < pieces.size()) {
      Piece piece = pieces.get(end);
      if (decisions.has(piece.passage().line(), Decisions.Verdict.BOX_END)) {
        return end;
      }
      boolean inner = piece.is(Role.RUN_IN) && piece.hasMark(Mark.Style.DIGIT_BRACKET);
      if (!inner
          && (piece.is(Role.HEADING)
              || piece.is(Role.RUN_IN)
              || piece.is(Role.BOX_TITLE)
              || piece.is(Role.SIGNATURE))) {
        return end;
      }
      end++;
    }
    return end;
  }

  private List<Placed> table(List<Piece> pieces) {
    boolean captioned = pieces.get(0).is(Role.CAPTION);
    List<Piece> rows = captioned ? pieces.subList(1, pieces.size()) : pieces;
    int other = tableEnd(rows);
    if (other < rows.size()) {
      int first = pieces.size() - rows.size() + other;
      List<Placed> both = new ArrayList<>(table(pieces.subList(0, first)));
      both.addAll(table(pieces.subList(first, pieces.size())));
      return both;
    }
    if (rows.size() < 2) {
      return pieces.stream().map(p -> new Placed(single(p), p.passage().span())).toList();
    }
    String caption = captioned ? pieces.get(0).text() : "";
    Block block = tables.assemble(rows, caption);
    List<Placed> inner =
        block instanceof Block.Box box
            ? List.of(new Placed(box.blocks().get(0), span(rows)))
            : List.of();
    return List.of(new Placed(block, span(pieces), inner));
  }

  /**
   * Where another table begins: one of another width, where the original gives each row the full
   * width of its table.
   */
  private int tableEnd(List<Piece> rows) {
    for (int i = 1; i < rows.size(); i++) {
      int above = marks.at(rows.get(i - 1).passage().line()).merges().size();
      int own = marks.at(rows.get(i).passage().line()).merges().size();
      if (above > 0 && own > 0 && above != own) {
        return i;
      }
    }
    return rows.size();
  }

  private static Placed signature(List<Piece> pieces) {
    List<String> lines =
        pieces.stream().map(p -> p.text().replaceAll("[\\s\\u3000]+", " ").strip()).toList();
    return new Placed(new Block.Signature(lines), span(pieces));
  }

  /** Entries numbered 1. 2. 3., as lists whose numbers follow one another. */
  private List<Placed> numbered(List<Piece> pieces) {
    List<Placed> lists = new ArrayList<>();
    int from = 0;
    for (int i = 1; i <= pieces.size(); i++) {
      boolean ends =
          i == pieces.size()
              || pieces.get(i).mark().get().number() != pieces.get(i - 1).mark().get().number() + 1;
      if (ends) {
        List<Piece> run = pieces.subList(from, i);
        List<Block.Item> items = run.stream().map(this::item).toList();
        lists.add(new Placed(new Block.Bullets(items), span(run)));
        from = i;
      }
    }
    return lists;
  }

  private Block.Item item(Piece piece) {
    Mark mark = piece.mark().get();
    RichText text = RichText.of(piece.text().substring(mark.end()));
    return new Block.Item(mark.printed(), links.in(piece, text));
  }

  private Placed bullets(List<Piece> pieces) {
    List<Block.Item> items =
        pieces.stream().map(p -> new Block.Item("", links.in(p, RichText.of(p.text())))).toList();
    return new Placed(new Block.Bullets(items), span(pieces));
  }

  private void link(Piece piece, List<Placed> blocks) {
    String url = piece.text().replaceAll("[<>]", "");
    boolean repeated =
        !blocks.isEmpty()
            && blocks.get(blocks.size() - 1).block() instanceof Block.Link before
            && before.url().equals(url);
    int line = piece.passage().line();
    if (repeated) {
      leftOut.add(new LeftOut(line, LeftOut.Reason.REPEATED_LINK, piece.text()));
      return;
    }
    if (!url.equals(piece.text())) {
      leftOut.add(new LeftOut(line, LeftOut.Reason.MARKUP, "<>"));
    }
    blocks.add(new Placed(new Block.Link(url, url), piece.passage().span()));
  }

  private static SourceSpan span(List<Piece> pieces) {
    SourceSpan span = pieces.get(0).passage().span();
    for (Piece piece : pieces) {
      span = span.union(piece.passage().span());
    }
    return span;
  }
}
