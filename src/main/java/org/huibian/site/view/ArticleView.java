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
   * Whether it has no table, box or picture and no later text changes it: most articles have not,
   * and need not load how these look.
   */
  public boolean isPlain() {
    return graph.marks().isEmpty()
        && blocks.stream()
            .noneMatch(
                block ->
                    block instanceof BlockView.Table
                        || block instanceof BlockView.Box
                        || block instanceof BlockView.Figure);
  }
}
