package org.huibian.source.page;

import java.util.Optional;
import org.huibian.source.Picture;

/**
 * A picture on a page.
 *
 * @param place where it is shown
 * @param picture its file
 * @param words for a chart or drawing, which the page draws with lines, the words in it
 */
public record PlacedPicture(Rectangle place, Picture picture, Optional<String> words) {
  /** Creates a picture that the file holds as such. */
  public PlacedPicture(Rectangle place, Picture picture) {
    this(place, picture, Optional.empty());
  }
}
