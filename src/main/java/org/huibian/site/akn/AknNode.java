package org.huibian.site.akn;

import java.util.ArrayList;
import java.util.List;
import org.huibian.site.view.BlockView;

/** A part of the document that a heading or a number opens, with the parts below it. */
final class AknNode {
  /**
   * What stands for itself below the article: an attachment, or the document that a notice issues.
   */
  static final int DOCUMENT = 2;

  private final int level;
  private final String element;
  private final String name;
  private final String id;
  private final String number;
  private final String heading;
  private final List<BlockView> before = new ArrayList<>();
  private final List<AknNode> parts = new ArrayList<>();
  private final List<BlockView> after = new ArrayList<>();

  /**
   * A part.
   *
   * @param level 2 to 6, as of a heading; 1 for what is attached
   * @param element the element's name
   * @param name the attribute of that name, which only a generic element has
   * @param id its address, or empty
   * @param number its mark, or empty
   * @param heading its heading without the mark, or empty
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

  /** Whether a signature can belong to it as a whole. */
  boolean isDocument() {
    return name.equals("document") || name.equals("attachment");
  }

  /** Whether no further part may follow: what closes it has been seen. */
  boolean isClosed() {
    return !after.isEmpty();
  }

  void add(AknNode part) {
    parts.add(part);
  }

  void add(BlockView block) {
    (parts.isEmpty() ? before : after).add(block);
  }

  /** Writes the part: its own text, then its parts, then what closes it, as the schema asks. */
  void write(Xml xml, AknBlocks blocks) {
    xml.open(element).attribute("name", name).attribute("eId", id);
    if (!number.isEmpty()) {
      xml.element("num", number);
    }
    if (!heading.isEmpty()) {
      xml.element("heading", heading);
    }
    if (parts.isEmpty()) {
      wrapped(xml, blocks, "content", before);
    } else {
      wrapped(xml, blocks, "intro", before);
      parts.forEach(part -> part.write(xml, blocks));
      wrapped(xml, blocks, "wrapUp", after);
    }
    xml.close(element);
  }

  private static void wrapped(Xml xml, AknBlocks blocks, String element, List<BlockView> content) {
    if (!content.isEmpty()) {
      xml.open(element);
      content.forEach(block -> blocks.write(xml, block));
      xml.close(element);
    }
  }
}
