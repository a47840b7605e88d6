package org.huibian.source.web;

import java.util.List;
import java.util.Optional;
import org.huibian.model.Block;
import org.huibian.source.LineRole;
import org.huibian.source.Picture;
import org.huibian.source.SourceLink;

/**
 * A line of a page: a paragraph, a row of a table, or a picture.
 *
 * @param text its text; the cells of a row are separated by tabs
 * @param role its role if it is no text of the article
 * @param prominent whether it is a heading of the page or wholly bold
 * @param links its hyperlinks
 * @param merges for a row, how each cell is merged with its neighbours
 * @param isPicture whether it stands for a picture
 * @param picture the picture, if the page holds its file
 */
record WebLine(
    String text,
    Optional<LineRole> role,
    boolean prominent,
    List<SourceLink> links,
    List<Block.Merge> merges,
    boolean isPicture,
    Optional<Picture> picture) {

  static WebLine text(String text, boolean prominent, List<SourceLink> links) {
    return new WebLine(
        text, Optional.empty(), prominent, links, List.of(), false, Optional.empty());
  }

  static WebLine text(String text) {
    return text(text, false, List.of());
  }

  static WebLine leftOut(String text, LineRole role) {
    return new WebLine(
        text, Optional.of(role), false, List.of(), List.of(), false, Optional.empty());
  }

  static WebLine row(String text, List<Block.Merge> merges) {
    return new WebLine(text, Optional.empty(), false, List.of(), merges, false, Optional.empty());
  }

  static WebLine picture(Optional<Picture> picture) {
    return new WebLine("", Optional.empty(), false, List.of(), List.of(), true, picture);
  }

  /** Returns whether it is a paragraph or a row of the article. */
  boolean isText() {
    return role.isEmpty() && !isPicture;
  }
}
