package org.huibian.site.view;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huibian.markdown.SiteColor;

/**
 * The page on which an editor reviews an import. It is not part of the site.
 *
 * @param id the issue, {@code 2025-06}
 * @param title the title of the issue
 * @param family the way in which the original is typeset
 * @param totals how many characters went where, by the name of the place
 * @param articles the articles that were found
 * @param doubts the doubtful decisions, the most doubtful first
 * @param leftOut the lines that are in no article
 * @param color the colours of the page
 */
public record ReviewView(
    String id,
    String title,
    String family,
    Map<String, Integer> totals,
    List<ArticleRow> articles,
    List<DoubtView> doubts,
    List<LeftOutView> leftOut,
    SiteColor color) {

  /**
   * An article that was found. The lists are joined with 、.
   *
   * @param lines the lines of the original
   * @param characters the number of characters of its text, without white space
   * @param length whether that is unusual in this issue
   */
  public record ArticleRow(
      String number,
      String title,
      String kind,
      String numbers,
      String issuers,
      String date,
      String interprets,
      String lines,
      int characters,
      Length length) {}

  /** How the length of an article compares with those of the others. */
  public enum Length {
    /** About as long as others. */
    USUAL,
    /** Much longer: the start of another article may have been missed in it. */
    LONG,
    /** Much shorter: it may be a part of the article before it. */
    SHORT
  }

  /**
   * A doubtful decision.
   *
   * @param file the name of the original; empty if there is only one
   * @param line the line of the original, counted from 1
   * @param weight how doubtful the decision is; the template emphasises what is above 1
   * @param percent how probable it is that the decision is wrong, in percent
   * @param kind the name of the decision
   * @param detail what the decision was about, or empty
   * @param source the line and its neighbours
   * @param article the number of the article that contains the line; empty if none does
   * @param role the role of the block that the line became part of, or empty
   * @param result the text that the line became part of, or empty
   */
  public record DoubtView(
      String file,
      int line,
      int weight,
      int percent,
      String kind,
      String detail,
      List<LineView> source,
      Optional<Integer> article,
      String role,
      String result) {}

  /**
   * A line of the original.
   *
   * @param here whether it is the doubtful line
   */
  public record LineView(int number, String text, boolean here) {}

  /**
   * A line that is in no article.
   *
   * @param file the name of the original; empty if there is only one
   * @param line the line of the original, counted from 1
   * @param reason the name of the reason
   */
  public record LeftOutView(String file, int line, String reason, String text) {}
}
