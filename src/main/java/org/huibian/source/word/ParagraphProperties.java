package org.huibian.source.word;

import java.util.Optional;
import java.util.function.Function;

/**
 * The properties of a paragraph. A property that the paragraph does not state itself comes from its
 * style.
 */
final class ParagraphProperties {
  private final Optional<XmlElement> own;
  private final String style;
  private final Styles styles;

  ParagraphProperties(XmlElement paragraph, Styles styles) {
    this.own = paragraph.child("pPr");
    this.style = own.flatMap(p -> p.value("pStyle")).orElse(styles.defaultParagraphStyle());
    this.styles = styles;
  }

  private <T> Optional<T> find(Function<XmlElement, Optional<T>> property) {
    return own.flatMap(property).or(() -> styles.paragraph(style, property));
  }

  /** Returns the identifier of the paragraph's style. */
  String style() {
    return style;
  }

  /** Returns the section that ends with the paragraph, if any. */
  Optional<XmlElement> section() {
    return own.flatMap(p -> p.child("sectPr"));
  }

  /**
   * Returns whether the paragraph mark is deleted by a tracked change or hidden. Then the paragraph
   * and the next one are one paragraph.
   */
  boolean isMarkRemoved() {
    Optional<XmlElement> mark = own.flatMap(p -> p.child("rPr"));
    return mark.filter(r -> r.child("del").isPresent() || r.child("moveFrom").isPresent())
            .isPresent()
        || mark.filter(r -> r.isOn("vanish") && r.isOn("specVanish")).isPresent();
  }

  /** Returns the identifier of the list that numbers the paragraph, if any. */
  Optional<String> listId() {
    return find(p -> p.child("numPr").flatMap(n -> n.value("numId")));
  }

  /** Returns the stated level in that list, from 0. */
  Optional<Integer> listLevel() {
    return find(p -> p.child("numPr").flatMap(n -> n.number("ilvl")));
  }

  boolean isCentred() {
    return find(p -> p.value("jc")).filter(alignment -> alignment.equals("center")).isPresent();
  }

  boolean hasPageBreakBefore() {
    return find(p -> p.toggle("pageBreakBefore")).orElse(false);
  }

  /** Returns the outline level, 1 to 9, or 0 for body text. */
  int outlineLevel() {
    return find(p -> p.number("outlineLvl"))
        .filter(level -> level >= 0 && level < 9)
        .map(level -> level + 1)
        .orElse(0);
  }

  /** Returns whether the style is one that Word uses in a table of contents. */
  boolean isContentsStyle() {
    String name = styles.name(style);
    return name.startsWith("toc ");
  }

  /** Returns the level of an entry of a table of contents by its style; 1 if that states none. */
  int contentsLevel() {
    String name = styles.name(style);
    return name.matches("toc [1-9]") ? name.charAt(4) - '0' : 1;
  }
}
