package org.huibian.markdown;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import org.huibian.model.Block;
import org.huibian.model.RichText;
import org.huibian.model.Span;

/** Writes blocks in canonical form as lines of Markdown. */
final class BlockWriter implements Block.Visitor<List<String>> {
  /** A cell of the line between the head and the rows of a table. */
  private static final Pattern RULE = Pattern.compile(":?-+:?|:");

  private final List<String> issuers;

  /**
   * Creates a writer for an article's blocks.
   *
   * @param issuers the article's issuers; a line that names them would be read as a signature
   */
  BlockWriter(List<String> issuers) {
    this.issuers = issuers;
  }

  /** Returns the lines of the blocks, with an empty line between two blocks. */
  List<String> lines(List<Block> blocks) {
    List<String> out = new ArrayList<>();
    Block before = null;
    for (Block block : blocks) {
      if (before != null) {
        out.add("");
        if (wouldJoin(before, block)) {
          out.add(InlineWriter.GUARD);
          out.add("");
        }
      }
      out.addAll(block.accept(this));
      before = block;
    }
    return out;
  }

  /** Returns whether two adjacent lists would be read as one. */
  private static boolean wouldJoin(Block before, Block after) {
    return before instanceof Block.Bullets a
        && after instanceof Block.Bullets b
        && end(a.items().get(0).mark()).equals(end(b.items().get(0).mark()));
  }

  private static String end(String mark) {
    return mark.isEmpty() ? "" : mark.substring(mark.length() - 1);
  }

  @Override
  public List<String> visit(Block.Heading heading) {
    return List.of("#".repeat(heading.level()) + " " + InlineWriter.heading(heading.text()));
  }

  @Override
  public List<String> visit(Block.Paragraph paragraph) {
    return List.of(paragraph(paragraph.text()));
  }

  @Override
  public List<String> visit(Block.Bullets bullets) {
    return bullets.items().stream()
        .map(
            item ->
                (item.mark().isEmpty() ? "-" : item.mark()) + " " + InlineWriter.line(item.text()))
        .toList();
  }

  @Override
  public List<String> visit(Block.Figure figure) {
    return List.of(
        "!["
            + InlineWriter.bracketed(figure.caption())
            + "]("
            + InlineWriter.destination(figure.image())
            + (figure.alternative().isEmpty()
                ? ""
                : " \"" + InlineWriter.quoted(figure.alternative()) + "\"")
            + ")");
  }

  @Override
  public List<String> visit(Block.Note note) {
    return List.of(InlineWriter.line(RichText.of(note.text())));
  }

  @Override
  public List<String> visit(Block.Link link) {
    return List.of(InlineWriter.link(link.text(), link.url()));
  }

  private String paragraph(RichText text) {
    String line = InlineWriter.line(text);
    if (text.spans().size() == 1) {
      Span only = text.spans().get(0);
      boolean looksOther =
          only instanceof Span.Hyperlink link && BlockForms.isWeb(link.url())
              || only instanceof Span.Plain
                  && (BlockForms.isNote(only.text())
                      || BlockForms.isSignature(only.text(), issuers));
      return looksOther ? InlineWriter.GUARD + line : line;
    }
    return line;
  }

  @Override
  public List<String> visit(Block.Signature signature) {
    List<String> lines = signature.lines();
    List<String> out = new ArrayList<>();
    for (int i = 0; i < lines.size() - 1; i++) {
      out.add(InlineWriter.signatureLine(lines.get(i)) + "\\");
    }
    String last = lines.get(lines.size() - 1);
    if (lines.size() > 1 || BlockForms.isSignature(last, issuers) && !BlockForms.isNote(last)) {
      out.add(InlineWriter.signatureLine(last));
    } else {
      // No issuer makes this single line a signature; an empty line marks it as one.
      out.add(InlineWriter.signatureLine(last) + "\\");
      out.add("&nbsp;");
    }
    return out;
  }

  @Override
  public List<String> visit(Block.Box box) {
    List<String> inner = new ArrayList<>();
    if (!box.title().isEmpty()) {
      inner.add("#### " + InlineWriter.heading(RichText.of(box.title())));
    } else if (box.blocks().get(0) instanceof Block.Heading first && first.level() == 4) {
      inner.add(InlineWriter.GUARD);
    }
    if (!inner.isEmpty() && !box.blocks().isEmpty()) {
      inner.add("");
    }
    inner.addAll(lines(box.blocks()));
    return inner.stream().map(line -> line.isEmpty() ? ">" : "> " + line).toList();
  }

  @Override
  public List<String> visit(Block.Table table) {
    List<String> out = new ArrayList<>();
    boolean tall = table.head().size() > 1;
    for (List<Block.Cell> cells : table.headRows()) {
      out.add(row(cells.stream().map(cell -> tall ? headCell(cell) : cell(cell)).toList()));
    }
    out.add(row(Collections.nCopies(table.columns().size(), "---")));
    for (List<Block.Cell> cells : table.rows()) {
      out.add(row(cells.stream().map(BlockWriter::cell).toList()));
    }
    if (!table.caption().isEmpty()) {
      out.add("[" + InlineWriter.tableCaption(table.caption()) + "]");
    }
    return out;
  }

  private static String row(List<String> cells) {
    return "| " + String.join(" | ", cells) + " |";
  }

  /** Returns a cell of a head, of which no row may look like the line below the head. */
  private static String headCell(Block.Cell cell) {
    String text = cell(cell);
    return RULE.matcher(text).matches() ? "\\" + text : text;
  }

  private static String cell(Block.Cell cell) {
    String mark = TableCells.mark(cell.merge());
    if (!mark.isEmpty()) {
      return mark;
    }
    return TableCells.isMark(cell.text()) ? "\\" + cell.text() : InlineWriter.cell(cell.text());
  }
}
