package org.huibian.archive.export;

import java.util.List;
import org.huibian.site.view.BlockView;
import org.huibian.site.view.CellView;
import org.huibian.site.view.SpanView;

/**
 * Makes the blocks of an article's page those of an export. What an export has of its own, such as
 * where links lead, is said by the methods that a subclass overrides; everything else stays as it
 * is, but for what only a page can do with a table: sorting it and offering it as a file.
 */
public abstract class BlockMapping implements BlockView.Visitor<BlockView> {
  /** Returns the run of text with the link that it has in the export, or without one. */
  protected abstract SpanView span(SpanView span);

  /** Returns the address of a picture by its name in the site; empty if the export lacks it. */
  protected abstract String picture(String image);

  /**
   * Returns an anchor of the article as the export has it.
   *
   * @param anchor an anchor, never empty
   */
  protected String anchor(String anchor) {
    return anchor;
  }

  /** Returns the description of a picture for readers who do not see it. */
  protected String alternative(BlockView.Figure figure) {
    return figure.alternative();
  }

  /** Returns the name of the layout of a table. */
  protected String shape(BlockView.Table table) {
    return table.shape();
  }

  /** Returns the blocks of the export. */
  public List<BlockView> blocks(List<BlockView> blocks) {
    return blocks.stream().map(block -> block.accept(this)).toList();
  }

  /** Returns runs of text, as {@link #span} gives each. */
  protected final List<SpanView> spans(List<SpanView> spans) {
    return spans.stream().map(this::span).toList();
  }

  @Override
  public BlockView visit(BlockView.Heading h) {
    return new BlockView.Heading(
        h.type(), h.level(), h.rank(), h.role(), mapped(h.anchor()), spans(h.spans()));
  }

  @Override
  public BlockView visit(BlockView.Paragraph p) {
    return new BlockView.Paragraph(
        p.type(), p.role(), mapped(p.anchor()), p.lead(), p.strong(), spans(p.spans()));
  }

  @Override
  public BlockView visit(BlockView.Bullets list) {
    return new BlockView.Bullets(
        list.type(),
        list.items().stream()
            .map(item -> new BlockView.Item(item.mark(), spans(item.spans())))
            .toList());
  }

  @Override
  public BlockView visit(BlockView.Table t) {
    return new BlockView.Table(
        t.type(),
        mapped(t.anchor()),
        t.caption(),
        t.columns(),
        rows(t.head()),
        shape(t),
        t.numbered(),
        "",
        false,
        rows(t.rows()));
  }

  private List<BlockView.Row> rows(List<BlockView.Row> rows) {
    return rows.stream()
        .map(
            row ->
                new BlockView.Row(
                    mapped(row.anchor()), row.cells().stream().map(this::cell).toList()))
        .toList();
  }

  private CellView cell(CellView c) {
    return new CellView(spans(c.spans()), c.rows(), c.columns(), c.label(), c.carried());
  }

  @Override
  public BlockView visit(BlockView.Figure f) {
    return new BlockView.Figure(
        f.type(), mapped(f.anchor()), f.caption(), picture(f.image()), alternative(f));
  }

  @Override
  public BlockView visit(BlockView.Box box) {
    return new BlockView.Box(box.type(), mapped(box.anchor()), box.title(), blocks(box.blocks()));
  }

  @Override
  public BlockView visit(BlockView.Signature signature) {
    return signature;
  }

  @Override
  public BlockView visit(BlockView.Note note) {
    return new BlockView.Note(note.type(), spans(note.spans()));
  }

  @Override
  public BlockView visit(BlockView.Link link) {
    return link;
  }

  @Override
  public BlockView visit(BlockView.Corrected corrected) {
    return corrected;
  }

  @Override
  public BlockView visit(BlockView.Former former) {
    return former;
  }

  private String mapped(String anchor) {
    return anchor.isEmpty() ? "" : anchor(anchor);
  }
}
