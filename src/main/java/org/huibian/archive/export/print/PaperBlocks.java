package org.huibian.archive.export.print;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.huibian.site.view.BlockView;
import org.huibian.site.view.CellView;
import org.huibian.site.view.SpanView;

/**
 * Makes the blocks of an article's page those of a part of one long document: anchors are told
 * apart by article, links lead to what the document has or to addresses, pictures are files, and
 * tables have a layout for paper. Former anchors are left out.
 */
final class PaperBlocks implements BlockView.Visitor<BlockView> {
  /** The alternative text of a picture of which nothing is said. */
  private static final String UNDESCRIBED = "插图，原文没有文字说明";

  private final UnaryOperator<String> anchors;
  private final UnaryOperator<SpanView> spans;
  private final Map<String, String> pictures;

  /**
   * Creates a translation.
   *
   * @param anchors makes an anchor of the article one of the document
   * @param spans makes the link of a run one of the document, or a plain run
   * @param pictures the addresses of picture files by their names in the site
   */
  PaperBlocks(
      UnaryOperator<String> anchors, UnaryOperator<SpanView> spans, Map<String, String> pictures) {
    this.anchors = anchors;
    this.spans = spans;
    this.pictures = pictures;
  }

  /** Returns the blocks for paper. */
  List<BlockView> of(List<BlockView> blocks) {
    List<BlockView> out = new ArrayList<>(blocks.size());
    for (BlockView block : blocks) {
      if (!(block instanceof BlockView.Former)) {
        out.add(block.accept(this));
      }
    }
    return out;
  }

  @Override
  public BlockView visit(BlockView.Heading h) {
    return new BlockView.Heading(
        h.type(), h.level(), h.rank(), h.role(), anchor(h.anchor()), spans(h.spans()));
  }

  @Override
  public BlockView visit(BlockView.Paragraph p) {
    return new BlockView.Paragraph(
        p.type(), p.role(), anchor(p.anchor()), p.lead(), p.strong(), spans(p.spans()));
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
    List<BlockView.Row> rows = rows(t.rows());
    List<BlockView.Row> head = rows(t.head());
    return new BlockView.Table(
        t.type(),
        anchor(t.anchor()),
        t.caption(),
        t.columns(),
        head,
        PaperWidth.of(t).toString(),
        t.numbered(),
        "",
        false,
        rows);
  }

  @Override
  public BlockView visit(BlockView.Figure f) {
    String alternative = f.alternative().isBlank() ? UNDESCRIBED : f.alternative();
    return new BlockView.Figure(
        f.type(),
        anchor(f.anchor()),
        f.caption(),
        pictures.getOrDefault(f.image(), ""),
        alternative);
  }

  @Override
  public BlockView visit(BlockView.Box box) {
    return new BlockView.Box(box.type(), anchor(box.anchor()), box.title(), of(box.blocks()));
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
  public BlockView visit(BlockView.Former former) {
    return former;
  }

  @Override
  public BlockView visit(BlockView.Corrected corrected) {
    String text =
        corrected.corrections().stream()
            .map(
                one ->
                    "〔%d年%d月%d日更正：%s〕"
                        .formatted(
                            one.date().year(), one.date().month(), one.date().day(), one.text()))
            .collect(Collectors.joining());
    return new BlockView.Note("note", List.of(new SpanView("plain", text, "")));
  }

  private String anchor(String anchor) {
    return anchor.isEmpty() ? "" : anchors.apply(anchor);
  }

  private List<SpanView> spans(List<SpanView> list) {
    return list.stream().map(spans).toList();
  }

  private List<BlockView.Row> rows(List<BlockView.Row> rows) {
    return rows.stream()
        .map(
            row ->
                new BlockView.Row(
                    anchor(row.anchor()), row.cells().stream().map(this::cell).toList()))
        .toList();
  }

  private CellView cell(CellView cell) {
    return new CellView(
        spans(cell.spans()), cell.rows(), cell.columns(), cell.label(), cell.carried());
  }
}
