package org.huibian.site.asset;

import java.io.ByteArrayInputStream;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Tells whether an SVG file does nothing but show. A browser that opens such a file by its own
 * address would run its scripts as those of the site.
 */
final class InertSvg {
  private static final String SVG = "http://www.w3.org/2000/svg";

  /** The elements that draw. Animations are not among them, since they set any attribute. */
  private static final Set<String> ELEMENTS =
      Set.of(
          "svg",
          "g",
          "defs",
          "symbol",
          "use",
          "title",
          "desc",
          "metadata",
          "style",
          "path",
          "rect",
          "circle",
          "ellipse",
          "line",
          "polyline",
          "polygon",
          "text",
          "tspan",
          "linearGradient",
          "radialGradient",
          "stop",
          "clipPath",
          "mask",
          "pattern",
          "marker",
          "switch",
          "filter",
          "feGaussianBlur",
          "feOffset",
          "feBlend",
          "feColorMatrix",
          "feMerge",
          "feMergeNode",
          "feFlood",
          "feComposite");

  /** What loads another file, or has another file loaded. */
  private static final Pattern OUTSIDE =
      Pattern.compile(
          "url\\(\\s*+[\"']?+\\s*+(?!#)|@import|javascript:|\\\\", Pattern.CASE_INSENSITIVE);

  private InertSvg() {}

  /** Returns the first thing in a file that does more than show, or is no SVG; empty if none. */
  static Optional<String> fault(byte[] file) {
    XMLInputFactory factory = XMLInputFactory.newFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    try {
      XMLStreamReader in = factory.createXMLStreamReader(new ByteArrayInputStream(file));
      boolean first = true;
      while (in.hasNext()) {
        int event = in.next();
        Optional<String> fault = fault(in, event);
        if (event == XMLStreamConstants.START_ELEMENT && first) {
          first = false;
          boolean isSvg = in.getLocalName().equals("svg") && SVG.equals(in.getNamespaceURI());
          fault = isSvg ? fault : Optional.of("<" + in.getLocalName() + ">");
        }
        if (fault.isPresent()) {
          return fault;
        }
      }
      return Optional.empty();
    } catch (XMLStreamException | RuntimeException e) {
      return Optional.of("XML?");
    }
  }

  private static Optional<String> fault(XMLStreamReader in, int event) {
    return switch (event) {
      case XMLStreamConstants.START_ELEMENT -> element(in);
      case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA ->
          OUTSIDE.matcher(in.getText()).find() ? Optional.of("url(…)") : Optional.empty();
      case XMLStreamConstants.PROCESSING_INSTRUCTION -> Optional.of("<?" + in.getPITarget() + "?>");
      case XMLStreamConstants.ENTITY_REFERENCE -> Optional.of("&" + in.getLocalName() + ";");
      // A declaration of its own could give an element attributes that do not stand there.
      case XMLStreamConstants.DTD ->
          String.valueOf(in.getText()).indexOf('[') >= 0
              ? Optional.of("<!DOCTYPE … [")
              : Optional.empty();
      default -> Optional.empty();
    };
  }

  private static Optional<String> element(XMLStreamReader in) {
    String space = String.valueOf(in.getNamespaceURI());
    // Drawing programs note things for themselves in name spaces that browsers do not know.
    boolean isUnknown = !space.equals(SVG) && !space.startsWith("http://www.w3.org/1999/xhtml");
    boolean isNote = isUnknown && !space.equals("null") && !space.isEmpty();
    if (!isNote && !(space.equals(SVG) && ELEMENTS.contains(in.getLocalName()))) {
      return Optional.of("<" + in.getLocalName() + ">");
    }
    for (int i = 0; i < in.getAttributeCount(); i++) {
      String name = in.getAttributeLocalName(i).toLowerCase(Locale.ROOT);
      String value = in.getAttributeValue(i).strip();
      boolean leadsOut = name.equals("href") && !value.startsWith("#");
      if (!isNote && (name.startsWith("on") || leadsOut || OUTSIDE.matcher(value).find())) {
        return Optional.of(name + "=\"…\"");
      }
    }
    return Optional.empty();
  }
}
