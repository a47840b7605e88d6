package org.huibian.source.word;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.huibian.source.TooLargeException;

/**
 * Parses the XML of a part element by element, so that a long document is never in memory as a
 * whole. Entities are never expanded and no other resource is read.
 */
final class XmlPartReader {
  /** The maximum depth of elements; a box in a cell in a box in a cell needs about sixty. */
  private static final int DEEPEST = 400;

  /** The maximum number of elements in a block; a table of ten thousand rows has half of it. */
  private static final int MOST_ELEMENTS = 1_000_000;

  /** The maximum length of the text of one element in characters. */
  private static final int LONGEST_TEXT = 4_000_000;

  /** The elements that hold text; characters in other elements are indentation. */
  private static final Set<String> TEXT_ELEMENTS =
      Set.of("t", "delText", "instrText", "posOffset", "delInstrText", "v", "pt");

  /** How many bytes hold the declaration of the encoding. */
  private static final int DECLARED_WITHIN = 128;

  /** The byte order mark of UTF-8. */
  private static final String MARK = "\u00EF\u00BB\u00BF";

  /** Begins a part in UTF-16, or one that declares another encoding than UTF-8. */
  private static final Pattern OTHER_ENCODING =
      Pattern.compile(
          "^(?:\u00FE\u00FF|\u00FF\u00FE|\u0000|<\u0000"
              + "|(?:\u00EF\u00BB\u00BF)?<\\?xml[^>]*encoding\\s*=\\s*[\"'](?!(?i:utf-?8)[\"']))");

  private static final Pattern DECLARED = Pattern.compile("encoding\\s*=\\s*[\"']([^\"']*)[\"']");

  private final XMLInputFactory factory = XMLInputFactory.newDefaultFactory();

  XmlPartReader() {
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, false);
  }

  /** Parses a whole part; meant for small ones. */
  XmlElement read(InputStream in) throws IOException, MalformedPartException {
    List<XmlElement> root = new ArrayList<>(1);
    each(in, 0, root::add);
    return root.get(0);
  }

  /**
   * Passes the elements at a depth with their descendants to a consumer, one after the other.
   *
   * @param depth 0 for the root, 1 for its children, and so on
   * @throws MalformedPartException if the XML is not well formed, has a DOCTYPE, or nests too
   *     deeply
   * @throws TooLargeException if a block has too many elements or too much text
   */
  void each(InputStream in, int depth, Consumer<XmlElement> consumer)
      throws IOException, MalformedPartException {
    try {
      XMLStreamReader xml = open(in);
      Deque<Open> open = new ArrayDeque<>();
      int elements = 0;
      while (xml.hasNext()) {
        switch (xml.next()) {
          case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
              throw new MalformedPartException("DOCTYPE");
          case XMLStreamConstants.START_ELEMENT -> {
            if (open.size() >= DEEPEST) {
              throw new MalformedPartException(">" + DEEPEST);
            }
            elements++;
            if (elements > MOST_ELEMENTS) {
              throw new TooLargeException();
            }
            open.push(new Open(xml.getLocalName().intern(), attributes(xml)));
          }
          case XMLStreamConstants.CHARACTERS, XMLStreamConstants.SPACE, XMLStreamConstants.CDATA ->
              open.peek().add(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
          case XMLStreamConstants.END_ELEMENT -> {
            XmlElement element = open.pop().close();
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
      if (e.getNestedException() instanceof CharacterCodingException) {
        throw new MalformedPartException("XML: UTF-8");
      }
      if (e.getNestedException() instanceof IOException broken) {
        throw broken; // The file cannot be read; the XML may be correct.
      }
      throw new MalformedPartException(reason(e));
    }
  }

  /** Opens a part. Decoding is not left to the parser, which prints wrong bytes to the terminal. */
  private XMLStreamReader open(InputStream in)
      throws IOException, XMLStreamException, MalformedPartException {
    BufferedInputStream bytes = new BufferedInputStream(in);
    bytes.mark(DECLARED_WITHIN);
    String head = new String(bytes.readNBytes(DECLARED_WITHIN), StandardCharsets.ISO_8859_1);
    bytes.reset();
    if (OTHER_ENCODING.matcher(head).find()) {
      return factory.createXMLStreamReader(new InputStreamReader(bytes, other(head).newDecoder()));
    }
    if (head.startsWith(MARK)) {
      bytes.skipNBytes(MARK.length());
    }
    return factory.createXMLStreamReader(
        new InputStreamReader(bytes, StandardCharsets.UTF_8.newDecoder()));
  }

  /** Returns the encoding of a part that is not in UTF-8. */
  private static Charset other(String head) throws MalformedPartException {
    if (head.startsWith("\u00FE\u00FF") || head.startsWith("\u00FF\u00FE")) {
      return StandardCharsets.UTF_16;
    } else if (head.startsWith("\u0000")) {
      return StandardCharsets.UTF_16BE;
    } else if (head.startsWith("<\u0000")) {
      return StandardCharsets.UTF_16LE;
    }
    Matcher declared = DECLARED.matcher(head);
    try {
      return declared.find() ? Charset.forName(declared.group(1)) : StandardCharsets.UTF_8;
    } catch (IllegalArgumentException e) {
      throw new MalformedPartException("XML: " + declared.group(1));
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

  /** Thrown if the XML of a part cannot be parsed; the message gives a short reason. */
  static final class MalformedPartException extends Exception {
    private static final long serialVersionUID = 1L;

    MalformedPartException(String reason) {
      super(reason);
    }
  }

  /** An element whose end tag has not been read yet. */
  private static final class Open {
    private final String name;
    private final Map<String, String> attributes;
    private final List<XmlElement> children = new ArrayList<>(2);
    private final StringBuilder text;

    Open(String name, Map<String, String> attributes) {
      this.name = name;
      this.attributes = attributes;
      this.text = TEXT_ELEMENTS.contains(name) ? new StringBuilder() : null;
    }

    void add(char[] characters, int start, int length) throws TooLargeException {
      if (text != null) {
        if (text.length() + length > LONGEST_TEXT) {
          throw new TooLargeException();
        }
        text.append(characters, start, length);
      }
    }

    XmlElement close() {
      return new XmlElement(
          name, attributes, List.copyOf(children), text == null ? "" : text.toString());
    }
  }
}
