package org.huibian.catalog;

import java.util.List;
import org.huibian.model.Article;

/**
 * The addresses within an article's page, and its outline. An address is computed from the mark
 * that the text itself carries (第十二条 is {@code t12}), so it survives corrections elsewhere:
 *
 * <ul>
 *   <li>第三章 {@code z3}, 第二节 inside it {@code z3-j2}, 第十二条 {@code t12}, 一、 {@code s1}, 问： {@code q1}
 *   <li>（二） below 一、 {@code s1-2}, below 第六条 {@code t6-2}; 1. appends to the nearest of these; with
 *       nothing above it （二） is {@code k2}, 1. is {@code d1} and （1） is {@code e1}
 *   <li>附件 2 {@code fj2} and everything inside it {@code fj2-…}; an 附件 without a number {@code fj}
 *   <li>a box {@code b1}, a table 表 2 {@code biao2}, a figure 图 3 {@code tu3}
 *   <li>the rows of a table {@code biao2-r1}, {@code biao2-r2}; of one without a caption {@code
 *       g1-r1}
 *   <li>any other heading or caption: {@code h} and six digits of its text's digest
 * </ul>
 *
 * <p>What would stand twice gets {@code _2}, {@code _3} in document order.
 *
 * @param blocks the article's blocks with their addresses, in order
 * @param outline headings that stand alone, numbered run-in headings and titles of boxes, in order
 */
public record Permalinks(List<AnchoredBlock> blocks, List<OutlineEntry> outline) {
  /** Copies the lists. */
  public Permalinks {
    blocks = List.copyOf(blocks);
    outline = List.copyOf(outline);
  }

  /** The addresses of an article; the same article always gives the same. */
  public static Permalinks of(Article article) {
    return new PermalinkBuilder().walk(article.blocks());
  }
}
