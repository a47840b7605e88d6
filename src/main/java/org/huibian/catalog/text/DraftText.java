package org.huibian.catalog.text;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Finds where an article prints the draft of a document, on which opinions are asked: …管理办法（征求意见稿）.
 * What a draft says of itself, and what it would do to other documents, is not law yet.
 */
public final class DraftText {
  /** The title of a draft ends with the word in brackets; a call for opinions goes on after it. */
  private static final Pattern TITLE =
      Pattern.compile(
          "《?[^。；]{2,100}[（(][^（）()]{0,10}(?:征求意见稿|草案|送审稿|讨论稿)[^（）()]{0,10}[）)]》?(?:全文)?");

  /** 关于征求《X》意见的函, 关于公开征求《X》修改意见的通知. */
  private static final Pattern ASKS = Pattern.compile("征求[^。；]{0,120}意见|征集[^。；]{0,60}意见");

  private DraftText() {}

  /**
   * Returns whether an article asks for opinions on a draft, so that what it says about other
   * documents tells what the draft will do to them.
   *
   * @param title the title of the article
   */
  public static boolean asksForOpinions(String title) {
    return ASKS.matcher(title).find();
  }

  /**
   * Returns where the draft begins. It goes on to the end of the article, with its explanation.
   *
   * @param title the title of the article
   * @param units the units of its text
   * @return the block as in {@link TextUnit#block}; a number above all blocks if there is no draft
   */
  public static int start(String title, List<TextUnit> units) {
    if (TITLE.matcher(title).matches()) {
      return 0;
    }
    return units.stream()
        .filter(unit -> unit.heading() && TITLE.matcher(unit.text().strip()).matches())
        .mapToInt(TextUnit::block)
        .findFirst()
        .orElse(Integer.MAX_VALUE);
  }
}
