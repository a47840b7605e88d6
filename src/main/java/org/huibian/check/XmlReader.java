package org.huibian.check;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.huibian.check.PageReference.Use;

/** Reads XML files, which must be well-formed: the site map, feeds and drawings. */
final class XmlReader {
  /** How the identifiers of works in Akoma Ntoso start. */
  private static final String AKOMA_NTOSO = "/akn/";

  private final String page;
  private final boolean drawing;
  private final List<Finding> findings = new ArrayList<>();
  private final List<PageReference> references = new ArrayList<>();
  private final Set<String> ids = new LinkedHashSet<>();

  private XmlReader(String page) {
    this.page = page;
    this.drawing = page.endsWith(".svg");
  }

  /**
   * Reads an XML file.
   *
   * @param page the file, relative to the site's folder
   * @param text its content
   */
  static FileFacts read(String page, String text) {
    XmlReader reader = new XmlReader(page);
    try {
      reader.read(text);
    } catch (XMLStreamException e) {
      boolean located = e.getLocation() != null && e.getLocation().getLineNumber() > 0;
      OptionalInt line =
          located ? OptionalInt.of(e.getLocation().getLineNumber()) : OptionalInt.empty();
      String message = e.getMessage().replaceFirst("(?s)^ParseError at .*?\\nMessage: ", "");
      reader.findings.add(new Finding(page, line, Fault.NOT_WELL_FORMED, message));
    }
    return new FileFacts(page, reader.ids, reader.references, reader.findings);
  }

  private void read(String text) throws XMLStreamException {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    // An entity could make the check open other files.
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    XMLStreamReader xml = factory.createXMLStreamReader(new StringReader(text));
    String element = "";
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        element = xml.getLocalName();
        readElement(xml, element);
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        element = "";
      } else if (event == XMLStreamConstants.CHARACTERS
          && (element.equals("loc") || element.equals("link"))
          && !xml.isWhiteSpace()) {
        references.add(PageReference.at(line(xml), xml.getText().strip(), Use.NAME));
      }
    }
  }

  private void readElement(XMLStreamReader xml, String element) {
    if (drawing && element.equals("script")) {
      findings.add(Finding.at(page, line(xml), Fault.SCRIPT_INLINE, ""));
    }
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      String name = xml.getAttributeLocalName(i).toLowerCase(Locale.ROOT);
      String value = xml.getAttributeValue(i);
      if (name.equals("id") && !ids.add(value)) {
        findings.add(Finding.at(page, line(xml), Fault.ID_TWICE, value));
      } else if (value.startsWith(AKOMA_NTOSO)) {
        // A worldwide identifier of a work, not an address of this site.
        continue;
      } else if (name.equals("href") || name.equals("src")) {
        Use use = !drawing ? Use.NAME : element.equals("a") ? Use.LINK : Use.LOAD;
        references.add(PageReference.at(line(xml), value, use));
      } else if (drawing && name.startsWith("on")) {
        findings.add(Finding.at(page, line(xml), Fault.HANDLER_INLINE, name));
      }
    }
  }

  private static int line(XMLStreamReader xml) {
    return xml.getLocation().getLineNumber();
  }
}
