package org.huibian.site.akn;

import java.util.ArrayList;
import java.util.List;
import org.huibian.site.view.BlockView;

/** A hierarchical element, which starts with a heading or a number and contains others. */
final class AknNode {
  /** The level of a document within the article, such as the measures that a notice issues. */
  static final int DOCUMENT = 2;

  private final int level;
  private final String element;
  private final String name;
  private final String id;
  private final String number;
  private final String heading;
  private final List<BlockView> intro = new ArrayList<>();
  private final List<AknNode> children = new ArrayList<>();
  private final List<BlockView> wrapUp = new ArrayList<>();

  /**
   * Creates an element without content.
   *
   * @param level the level of its heading, 2 to 6; 1 for an attachment
   * @param element the name of the element
   * @param name the attribute {@code name}, which only a generic element has, or empty
   * @param id the anchor, or empty
   * @param number the mark, such as 第一条, or empty
   * @param heading the heading without the mark, or empty
   */
  AknNode(int level, String element, String name, String id, String number, String heading) {
    this.level = level;
    this.element = element;
    this.name = name;
    this.id = id;
    this.number = number;
    this.heading = heading;
  }

  int level() {
    return level;
  }

  /** Returns whether a signature can close the element. */
  boolean isDocument() {
    return name.equals("document") || name.equals("attachment");
  }

  /** Returns whether the schema allows no further child, because a closing block was added. */
  boolean isClosed() {
    return !wrapUp.isEmpty();
  }

  void add(AknNode child) {
    children.add(child);
  }

  void add(BlockView block) {
    (children.isEmpty() ? intro : wrapUp).add(block);
  }

  /** Writes the element in the order of the schema: own text, children, closing blocks. */
  void write(XmlWriter xml, AknBlockWriter blocks) {
    xml.open(element).attribute("name", name).attribute("eId", id);
    if (!number.isEmpty()) {
      xml.element("num", number);
    }
    if (!heading.isEmpty()) {
      xml.element("heading", heading);
    }
    if (children.isEmpty()) {
      container(xml, blocks, "content", intro);
    } else {
      container(xml, blocks, "intro", intro);
      children.forEach(child -> child.write(xml, blocks));
      container(xml, blocks, "wrapUp", wrapUp);
    }
    xml.close(element);
  }

  private static void container(
      XmlWriter xml, AknBlockWriter blocks, String element, List<BlockView> content) {
    if (!content.isEmpty()) {
      xml.open(element);
      content.forEach(block -> blocks.write(xml, block));
      xml.close(element);
    }
  }
}
