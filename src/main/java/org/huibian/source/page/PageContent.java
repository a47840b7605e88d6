package org.huibian.source.page;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.huibian.source.Removed;

/**
 * The content of a page as it is seen: upright, with the origin in the upper left corner.
 *
 * @param number the page's number in the file, from 1
 * @param width the width in points
 * @param height the height in points
 * @param glyphs the characters in drawing order
 * @param rules the straight horizontal and vertical lines
 * @param pictures the pictures
 * @param links the hyperlinks
 * @param leftOut the characters that are no part of its text, by the reason
 */
public record PageContent(
    int number,
    double width,
    double height,
    List<Glyph> glyphs,
    List<Rule> rules,
    List<PlacedPicture> pictures,
    List<PlacedLink> links,
    Map<Removed.Kind, String> leftOut) {
  /** Copies the lists. */
  public PageContent {
    glyphs = List.copyOf(glyphs);
    rules = List.copyOf(rules);
    pictures = List.copyOf(pictures);
    links = List.copyOf(links);
    leftOut = Collections.unmodifiableMap(new TreeMap<>(leftOut));
  }

  /** Creates the content of a page all of whose characters are its text. */
  public PageContent(
      int number,
      double width,
      double height,
      List<Glyph> glyphs,
      List<Rule> rules,
      List<PlacedPicture> pictures,
      List<PlacedLink> links) {
    this(number, width, height, glyphs, rules, pictures, links, Map.of());
  }

  /** Returns this page at another size, with other glyphs in place of its own. */
  public PageContent withGlyphs(double newWidth, double newHeight, List<Glyph> newGlyphs) {
    return new PageContent(number, newWidth, newHeight, newGlyphs, rules, pictures, links, leftOut);
  }

  /**
   * Returns this page with charts and drawings as pictures, in the place of the characters, rules
   * and pictures of which they consist.
   */
  public PageContent withDrawings(List<PlacedPicture> drawings) {
    List<PlacedPicture> all = new ArrayList<>(pictures);
    all.removeIf(picture -> isIn(drawings, picture.place()));
    all.addAll(drawings);
    return new PageContent(
        number,
        width,
        height,
        glyphs.stream()
            .filter(g -> drawings.stream().noneMatch(d -> d.place().contains(g)))
            .toList(),
        rules.stream()
            .filter(r -> !isIn(drawings, new Rectangle(r.left(), r.top(), r.right(), r.bottom())))
            .toList(),
        all,
        links,
        leftOut);
  }

  private static boolean isIn(List<PlacedPicture> drawings, Rectangle part) {
    return drawings.stream().anyMatch(d -> d.place().contains(part));
  }

  /** Returns the words in an area from top to bottom, with a space between pieces and lines. */
  public String words(Rectangle area) {
    return LineBuilder.lines(glyphs.stream().filter(area::contains).toList()).stream()
        .flatMap(line -> line.columns().stream())
        .map(TextLine::text)
        .collect(Collectors.joining(" "));
  }

  /** Returns this page without its pictures. */
  public PageContent withoutPictures() {
    return new PageContent(number, width, height, glyphs, rules, List.of(), links, leftOut);
  }

  /** Returns this page with the words of a stamp among what is left out. */
  public PageContent withOverprint(String words) {
    if (words.isEmpty()) {
      return this;
    }
    Map<Removed.Kind, String> told = new TreeMap<>(leftOut);
    told.merge(Removed.Kind.OVERPRINT, words, String::concat);
    return new PageContent(number, width, height, glyphs, rules, pictures, links, told);
  }

  /** Returns this page with its number among what is left out, as nothing of it is read. */
  public PageContent unread() {
    Map<Removed.Kind, String> told = new TreeMap<>(leftOut);
    told.put(Removed.Kind.UNREAD_PAGE, "第" + number + "页");
    return new PageContent(number, width, height, glyphs, rules, pictures, links, told);
  }

  /** Returns an empty page of the same number and size. */
  public PageContent blank() {
    return new PageContent(
        number, width, height, List.of(), List.of(), List.of(), List.of(), leftOut);
  }

  /** Returns the number of characters other than white space. */
  public int characters() {
    return (int) glyphs.stream().filter(g -> !g.isSpace()).count();
  }
}
