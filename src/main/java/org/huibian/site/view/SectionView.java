package org.huibian.site.view;

import java.util.List;

/**
 * A section of a list of articles.
 *
 * @param type what the section collects: {@code year}, the articles of a year; {@code part}, the
 *     articles under a heading that has a page of its own; {@code entries}, entries that are listed
 *     by their text, such as document numbers; or empty for the only section of a list
 * @param name its title, such as a year; empty for the only section of a list
 * @param anchor its anchor within the page, or empty
 * @param href the address of the page of a {@code part}, otherwise empty
 * @param cards its articles
 */
public record SectionView(
    String type, String name, String anchor, String href, List<CardView> cards) {
  /** Creates the only section of a list. */
  public static SectionView only(List<CardView> cards) {
    return new SectionView("", "", "", "", cards);
  }
}
