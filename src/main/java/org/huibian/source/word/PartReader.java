package org.huibian.source.word;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads a part's XML piece by piece, so that a long document does not have to stand in memory as a
 * whole. No entity is ever expanded and nothing outside of the part is read.
 */
final class PartReader {
  /** Elements nest no deeper than this; a box in a cell in a box in a cell takes some sixty. */
  private static final int DEEPEST = 400;

  /** A paragraph or a table has no more elements than this; ten thousand rows take half of it. */
  private static final int MOST_ELEMENTS = 1_000_000;

  /** No run of text is longer, in characters. */
  private static final int LONGEST_TEXT = 4_000_000;

  /** Characters count only here; elsewhere they are the spaces of a pretty printer. */
  private static final Set<String> TEXTS =
      Set.of("t", "delText", "instrText", "posOffset", "delInstrText");

  private final XMLInputFactory factory = XMLInputFactory.newDefaultFactory();

  PartReader() {
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, false);
  }

  /** The whole of a part; for the small ones. */
  Element read(InputStream in) throws IOException, BadPart {
    List<Element> root = new ArrayList<>(1);
    each(in, 0, root::add);
    return root.get(0);
  }

  /**
   * Gives the elements at a depth, one after the other, each with all that is in it.
   *
   * @param depth 0 for the root, 1 for what stands in it, and so on
   * @throws BadPart if it is no XML that a document may hold
   */
  void each(InputStream in, int depth, Consumer<Element> consumer) throws IOException, BadPart {
    try {
      XMLStreamReader xml = factory.createXMLStreamReader(in);
      Deque<Open> open = new ArrayDeque<>();
      int elements = 0;
      while (xml.hasNext()) {
        switch (xml.next()) {
          case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
              throw new BadPart("DOCTYPE");
          case XMLStreamConstants.START_ELEMENT -> {
            if (open.size() >= DEEPEST) {
              throw new BadPart(">" + DEEPEST);
            }
            elements++;
            if (elements > MOST_ELEMENTS) {
              throw new TooLarge();
            }
            open.push(new Open(xml.getLocalName().intern(), attributes(xml), TEXTS));
          }
          case XMLStreamConstants.CHARACTERS, XMLStreamConstants.SPACE, XMLStreamConstants.CDATA ->
              open.peek().add(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
          case XMLStreamConstants.END_ELEMENT -> {
            Element element = open.pop().close();
            if (open.size() == depth) {
              consumer.accept(element);
              elements = 0;
            } else if (open.size() > depth) {
              open.peek().children.add(element);
            }
          }
          default -> {}
        }
      }
    } catch (XMLStreamException e) {
      if (e.getNestedException() instanceof IOException broken) {
        throw broken; // The bytes are at fault, not the XML.
      }
      throw new BadPart(reason(e));
    }
  }

  private static String reason(XMLStreamException e) {
    if (e.getNestedException() != null) {
      return String.valueOf(e.getNestedException().getMessage());
    }
    return e.getLocation() == null ? "XML" : "XML:" + e.getLocation().getLineNumber();
  }

  private static Map<String, String> attributes(XMLStreamReader xml) {
    int count = xml.getAttributeCount();
    if (count == 0) {
      return Map.of();
    }
    Map<String, String> attributes = new LinkedHashMap<>(count * 2);
    for (int i = 0; i < count; i++) {
      attributes.put(xml.getAttributeLocalName(i).intern(), xml.getAttributeValue(i));
    }
    return attributes;
  }

  /** A part cannot be read; the message says why, for the trace. */
  static final class BadPart extends Exception {
    private static final long serialVersionUID = 1L;

    BadPart(String reason) {
      super(reason);
    }
  }

  /** There is more in a part than a document has. */
  static final class TooLarge extends IOException {
    private static final long serialVersionUID = 1L;
  }

  /** An element whose end has not been read. */
  private static final class Open {
    private final String name;
    private final Map<String, String> attributes;
    private final List<Element> children = new ArrayList<>(2);
    private final StringBuilder text;

    Open(String name, Map<String, String> attributes, Set<String> texts) {
      this.name = name;
      this.attributes = attributes;
      this.text = texts.contains(name) ? new StringBuilder() : null;
    }

    void add(char[] characters, int start, int length) throws TooLarge {
      if (text != null) {
        if (text.length() + length > LONGEST_TEXT) {
          throw new TooLarge();
        }
        text.append(characters, start, length);
      }
    }

    Element close() {
      return new Element(
          name, attributes, List.copyOf(children), text == null ? "" : text.toString());
    }
  }
}
