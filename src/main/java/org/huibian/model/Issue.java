package org.huibian.model;

import java.util.List;
import java.util.OptionalInt;

/**
 * A month's issue of the compendium.
 *
 * @param id year and month
 * @param number the running number (总第 16 期), if known
 * @param title the compendium's name, 政策汇编
 * @param publisher who publishes it
 * @param sourceFile the name of the original beside the articles, such as {@code source.txt}
 * @param articles in print order
 */
public record Issue(
    IssueId id,
    OptionalInt number,
    String title,
    String publisher,
    String sourceFile,
    List<Article> articles) {
  /** Copies the list. */
  public Issue {
    articles = List.copyOf(articles);
  }
}
