package org.huibian.archive.export.print;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.huibian.archive.export.BlockMapping;
import org.huibian.site.view.BlockView;
import org.huibian.site.view.SpanView;

/**
 * Makes the blocks of an article's page those of a part of one long document: anchors are told
 * apart by article, links lead to what the document has or to addresses, pictures are files, and
 * tables have a layout for paper. Former anchors are left out.
 */
final class PaperBlocks extends BlockMapping {
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

  @Override
  public List<BlockView> blocks(List<BlockView> blocks) {
    return super.blocks(
        blocks.stream().filter(block -> !(block instanceof BlockView.Former)).toList());
  }

  @Override
  protected SpanView span(SpanView span) {
    return spans.apply(span);
  }

  @Override
  protected String anchor(String anchor) {
    return anchors.apply(anchor);
  }

  @Override
  protected String picture(String image) {
    return pictures.getOrDefault(image, "");
  }

  @Override
  protected String alternative(BlockView.Figure figure) {
    return figure.alternative().isBlank() ? UNDESCRIBED : figure.alternative();
  }

  @Override
  protected String shape(BlockView.Table table) {
    return PaperWidth.of(table).toString();
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
}
