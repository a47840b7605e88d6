package org.huibian.site;

import org.huibian.model.Article;
import org.huibian.model.Block;

/** The summary of an article in feeds: the beginning of its first paragraph. */
public final class Summary {
  /** The most characters. */
  private static final int LENGTH = 100;

  private Summary() {}

  /** Returns the summary of an article; empty if it has no paragraph. */
  public static String of(Article article) {
    for (Block block : article.blocks()) {
      if (block instanceof Block.Paragraph paragraph && !paragraph.text().plain().isBlank()) {
        String text = paragraph.text().plain();
        int length = text.codePointCount(0, text.length());
        return length <= LENGTH
            ? text
            : text.substring(0, text.offsetByCodePoints(0, LENGTH - 1)) + "…";
      }
    }
    return "";
  }
}
