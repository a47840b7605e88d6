package org.huibian.archive.export.print;

import java.util.List;
import java.util.function.Predicate;
import org.huibian.site.asset.StyleValues;

/**
 * The rules of pages that depend on the issue. Chromium knows no running heads that follow the
 * text, so each article has pages of a name of its own.
 */
final class PaperStyles {
  /** The most characters of a title in a running head; a longer one ends in …. */
  private static final int MOST = 29;

  private PaperStyles() {}

  /**
   * Returns the rules for the pages of articles.
   *
   * @param left what stands at the left of every page
   * @param wide whether an article has a table across the paper
   */
  static String of(String left, List<PaperArticle> articles, Predicate<PaperArticle> wide) {
    StringBuilder out = new StringBuilder("\n");
    for (PaperArticle article : articles) {
      head(out, article.id(), "", left, article.card().title());
      out.append('.').append(article.id()).append(" {page: ").append(article.id()).append("}\n");
      if (wide.test(article)) {
        String name = article.id() + "-wide";
        head(out, name, "size: A4 landscape;", left, article.card().title());
        out.append('.').append(article.id()).append(" .wide {page: ").append(name).append("}\n");
      }
    }
    return out.toString();
  }

  private static void head(StringBuilder out, String page, String size, String left, String title) {
    String line =
        "; border-bottom: 0.5pt solid #777; padding-bottom: 1.5mm; margin-bottom: 5mm;"
            + " font: 8.5pt/1.3 var(--sans); color: #333; vertical-align: bottom";
    out.append("@page ").append(page).append(" {").append(size);
    out.append(" @top-left {content: ").append(StyleValues.quoted(left));
    out.append("; width: 38%; text-align: left").append(line).append("}");
    out.append(" @top-right {content: ").append(StyleValues.quoted(shortened(title)));
    out.append("; width: 62%; text-align: right").append(line).append("}}\n");
  }

  private static String shortened(String title) {
    int length = title.codePointCount(0, title.length());
    return length <= MOST ? title : title.substring(0, title.offsetByCodePoints(0, MOST - 1)) + "…";
  }
}
