package org.huibian.site.view;

import java.util.List;

/**
 * An article's page.
 *
 * @param card the article's headline and particulars
 * @param addressee the addressed organs, or empty
 * @param length how much there is to read
 * @param outline the outline
 * @param attachments the lines of the outline that are attachments
 * @param blocks the body
 * @param interprets the articles that this one explains
 * @param interpretedBy the articles that explain this one
 * @param cites the documents that it cites
 * @param citesMany whether those of them that the archive does not have are on a page of their own
 * @param graph what the archive knows about it
 * @param previous the article before it in the issue, null at the first
 * @param next the article after it in the issue, null at the last
 * @param source where it stands in the original, null if an editor added it
 * @param data the address of its open data
 */
public record ArticleView(
    CardView card,
    String addressee,
    LengthView length,
    List<OutlineView> outline,
    List<OutlineView> attachments,
    List<BlockView> blocks,
    List<CardView> interprets,
    List<CardView> interpretedBy,
    List<CitationView> cites,
    boolean citesMany,
    GraphView graph,
    CardView previous,
    CardView next,
    SourceView source,
    String data) {

  /**
   * What the page needs besides the styles of a plain article: {@code -tables}, {@code -boxes} for
   * boxes, pictures and marks of later texts, or nothing, like most.
   */
  public String more() {
    if (holds(blocks, BlockView.Table.class)) {
      return "-tables";
    }
    boolean boxes =
        holds(blocks, BlockView.Box.class)
            || holds(blocks, BlockView.Figure.class)
            || !graph.marks().isEmpty();
    return boxes ? "-boxes" : "";
  }

  private static boolean holds(List<BlockView> blocks, Class<? extends BlockView> type) {
    return blocks.stream()
        .anyMatch(
            b -> type.isInstance(b) || b instanceof BlockView.Box x && holds(x.blocks(), type));
  }
}
