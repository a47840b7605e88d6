package org.huibian.catalog;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.huibian.model.Article;
import org.huibian.model.Block;

/**
 * The anchors within an article's page, and its outline. An anchor is derived from the number that
 * the text itself prints (第十二条 has {@code t12}), so it does not change when other parts of the text
 * are corrected:
 *
 * <ul>
 *   <li>第三章 {@code z3}, 第二节 inside it {@code z3-j2}, 第十二条 {@code t12}, 一、 {@code s1}, 问： {@code q1}
 *   <li>（二） below 一、 {@code s1-2}, below 第六条 {@code t6-2}; 1. appends its number to the nearest of
 *       these; at the top level （二） has {@code k2}, 1. has {@code d1} and （1） has {@code e1}
 *   <li>附件 2 {@code fj2}, everything inside it {@code fj2-…}; an 附件 without a number {@code fj}
 *   <li>a box {@code b1}, a table 表 2 {@code biao2}, a figure 图 3 {@code tu3}
 *   <li>the rows of a table {@code biao2-r1}, {@code biao2-r2}; of a table without a caption {@code
 *       g1-r1}
 *   <li>any other heading or caption: {@code h} and the first six digits of its text's digest
 * </ul>
 *
 * <p>An anchor that is already in use gets {@code _2}, {@code _3} in document order.
 *
 * @param blocks the article's blocks with their anchors, in order
 * @param outline the headings that stand alone, numbered run-in headings and titles of boxes, in
 *     order
 */
public record Permalinks(List<AnchoredBlock> blocks, List<OutlineEntry> outline) {
  /** Copies the lists. */
  public Permalinks {
    blocks = List.copyOf(blocks);
    outline = List.copyOf(outline);
  }

  /** Returns the permalinks of an article. Equal articles have equal permalinks. */
  public static Permalinks of(Article article) {
    return new PermalinkBuilder().build(article.blocks());
  }

  /** Returns whether an anchor is that of a block or of a row of a table. */
  public boolean has(String anchor) {
    Deque<AnchoredBlock> open = new ArrayDeque<>(blocks);
    while (!open.isEmpty()) {
      AnchoredBlock block = open.pop();
      if (block.anchor().equals(anchor) || hasRow(block, anchor)) {
        return true;
      }
      open.addAll(block.children());
    }
    return false;
  }

  private static boolean hasRow(AnchoredBlock block, String anchor) {
    return block.block() instanceof Block.Table table
        && !block.rows().isEmpty()
        && anchor.startsWith(block.rows())
        && IntStream.range(0, table.rows().size()).anyMatch(i -> block.row(i).equals(anchor));
  }

  /** Returns all anchors of blocks, in alphabetical order; those of table rows are not included. */
  public Set<String> anchors() {
    Set<String> out = new TreeSet<>();
    Deque<AnchoredBlock> open = new ArrayDeque<>(blocks);
    while (!open.isEmpty()) {
      AnchoredBlock block = open.pop();
      if (!block.anchor().isEmpty()) {
        out.add(block.anchor());
      }
      open.addAll(block.children());
    }
    return out;
  }
}
