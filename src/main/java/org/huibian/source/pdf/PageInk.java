package org.huibian.source.pdf;

import java.util.List;
import org.huibian.source.Picture;

/**
 * What is on a page as it is seen: upright, the origin at its upper left corner.
 *
 * @param number the page's number in the file, from 1
 * @param width in points
 * @param height in points
 * @param glyphs the characters in the order in which they were drawn
 * @param rules the straight lines
 * @param pictures the pictures
 * @param links the places that lead to an address
 * @param unreadable how many characters have a shape but no meaning
 * @param vertical whether its lines run from top to bottom
 * @param watermark characters that stand askew across the page
 */
record PageInk(
    int number,
    double width,
    double height,
    List<Glyph> glyphs,
    List<Rule> rules,
    List<PlacedPicture> pictures,
    List<PlacedLink> links,
    int unreadable,
    boolean vertical,
    String watermark) {
  /** Copies the lists. */
  PageInk {
    glyphs = List.copyOf(glyphs);
    rules = List.copyOf(rules);
    pictures = List.copyOf(pictures);
    links = List.copyOf(links);
  }

  /** The page as it was drawn and recognised, with another text. */
  PageInk recognised(double drawnWidth, double drawnHeight, List<Glyph> words) {
    return new PageInk(
        number, drawnWidth, drawnHeight, words, rules, pictures, links, 0, false, watermark);
  }

  /** The page without its pictures, which are the page itself. */
  PageInk withoutPictures() {
    return new PageInk(
        number, width, height, glyphs, rules, List.of(), links, unreadable, vertical, watermark);
  }

  /** How many characters it holds that can be seen. */
  int characters() {
    return (int) glyphs.stream().filter(g -> !g.isSpace()).count();
  }

  /** A picture and where it is. */
  record PlacedPicture(Rectangle place, Picture picture) {}

  /** An address and where it is clicked. */
  record PlacedLink(Rectangle place, String url) {}
}
