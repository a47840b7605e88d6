package org.huibian.site.akn;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * Validates a document against the part of the Akoma Ntoso 3.0 schema that this program uses: for
 * each element the order of its children, whether it may contain text, and its attributes. An
 * element that is not listed is an error.
 */
final class AknRules {
  private static final String NAMESPACE = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0";

  private static final String BLOCK = "(?:p |block |table |blockList |blockContainer )";
  private static final String HIER = "(?:part |chapter |section |article |level |hcontainer )";
  private static final String HEAD = "(?:num |heading )*";
  private static final String INLINE =
      "(?:b |a |img |date |organization |docTitle |docNumber |docProponent |docDate )*";
  private static final String CORE =
      "FRBRthis (?:FRBRuri )+(?:FRBRalias )*(?:FRBRdate )+(?:FRBRauthor )+";

  private record Rule(Pattern children, boolean mixed, Set<String> required, Set<String> allowed) {}

  private static final Map<String, Rule> RULES = new HashMap<>();

  static {
    rule("akomaNtoso", "doc ", false, "", "xmlns");
    rule("doc", "meta (?:preface )?mainBody (?:conclusions )?", false, "name", "");
    rule("meta", "identification (?:lifecycle )*(?:references )*", false, "", "");
    rule("identification", "FRBRWork FRBRExpression FRBRManifestation ", false, "source", "");
    rule(
        "FRBRWork",
        CORE
            + "FRBRcountry (?:FRBRsubtype )?(?:FRBRnumber )*(?:FRBRname )*"
            + "(?:FRBRprescriptive )?",
        false,
        "",
        "");
    rule("FRBRExpression", CORE + "(?:FRBRlanguage )+", false, "", "");
    rule("FRBRManifestation", CORE + "(?:FRBRformat )?", false, "", "");
    for (String value :
        "FRBRthis FRBRuri FRBRcountry FRBRsubtype FRBRnumber FRBRname FRBRprescriptive FRBRformat"
            .split(" ")) {
      rule(value, "", false, "value", "");
    }
    rule("FRBRdate", "", false, "date name", "");
    rule("FRBRauthor", "", false, "href", "as");
    rule("FRBRlanguage", "", false, "language", "");
    rule("lifecycle", "(?:eventRef )+", false, "source", "");
    rule("eventRef", "", false, "date source", "type eId");
    rule(
        "references",
        "(?:original |activeRef |passiveRef |TLCOrganization )*",
        false,
        "source",
        "");
    for (String reference : "original activeRef passiveRef TLCOrganization".split(" ")) {
      rule(reference, "", false, "eId href showAs", "");
    }
    rule("preface", BLOCK + "*", false, "", "");
    rule("mainBody", "(?:" + HIER + "|" + BLOCK + ")+", false, "", "");
    for (String part : "part chapter section article level".split(" ")) {
      rule(part, hierarchy(), false, "", "eId");
    }
    rule("hcontainer", hierarchy(), false, "name", "eId");
    for (String text : "num heading caption p b docTitle docNumber docProponent".split(" ")) {
      rule(text, INLINE, true, "", "eId class");
    }
    rule("docDate", INLINE, true, "date", "");
    rule("date", INLINE, true, "date", "");
    rule("organization", INLINE, true, "refersTo", "");
    rule("a", INLINE, true, "href", "");
    rule("img", "", false, "src", "alt");
    rule("block", INLINE, true, "name", "");
    for (String wrap : "content intro wrapUp".split(" ")) {
      rule(wrap, BLOCK + "*", false, "", "");
    }
    rule("blockList", "(?:item )+", false, "", "");
    rule("item", HEAD + BLOCK + "+", false, "", "");
    rule("blockContainer", HEAD + BLOCK + "+", false, "", "eId class");
    rule("table", "(?:caption )?(?:tr )+", false, "", "eId");
    rule("tr", "(?:th |td )+", false, "", "eId");
    rule("th", BLOCK + "*", false, "", "");
    rule("td", BLOCK + "*", false, "", "rowspan colspan");
  }

  private static String hierarchy() {
    return HEAD + "(?:(?:intro )?(?:" + HIER + ")*(?:wrapUp )?|content )";
  }

  private static void rule(
      String element, String children, boolean mixed, String required, String allowed) {
    Set<String> all = words(allowed);
    all.addAll(words(required));
    RULES.put(element, new Rule(Pattern.compile(children), mixed, words(required), all));
  }

  private static Set<String> words(String text) {
    return text.isEmpty() ? new TreeSet<>() : new TreeSet<>(List.of(text.split(" ")));
  }

  private final List<String> errors = new ArrayList<>();
  private final Set<String> ids = new HashSet<>();
  private final Set<String> references = new TreeSet<>();

  private AknRules() {}

  /** Returns the errors of a document; none if it is valid. */
  static List<String> errors(String xml) {
    AknRules rules = new AknRules();
    rules.element(parse(xml));
    rules.references.removeAll(rules.ids);
    rules.references.forEach(id -> rules.errors.add("#" + id + " has no target"));
    return rules.errors;
  }

  static Element parse(String xml) {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
      return factory
          .newDocumentBuilder()
          .parse(new InputSource(new StringReader(xml)))
          .getDocumentElement();
    } catch (IOException | SAXException | ParserConfigurationException e) {
      throw new AssertionError(xml, e);
    }
  }

  private void element(Element element) {
    String name = element.getLocalName();
    Rule rule = RULES.get(name);
    if (rule == null || !NAMESPACE.equals(element.getNamespaceURI())) {
      errors.add("no element " + name);
      return;
    }
    StringBuilder children = new StringBuilder();
    for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element child) {
        children.append(child.getLocalName()).append(' ');
        element(child);
      } else if (node instanceof Text text && !rule.mixed() && !text.getData().isBlank()) {
        errors.add("text in " + name + ": " + text.getData().strip());
      }
    }
    if (!rule.children().matcher(children).matches()) {
      errors.add(name + " contains " + children);
    }
    attributes(element, rule);
  }

  private void attributes(Element element, Rule rule) {
    String name = element.getLocalName();
    for (String attribute : rule.required()) {
      if (!element.hasAttribute(attribute)) {
        errors.add(name + " without " + attribute);
      }
    }
    for (int i = 0; i < element.getAttributes().getLength(); i++) {
      String attribute = element.getAttributes().item(i).getNodeName();
      String value = element.getAttributes().item(i).getNodeValue();
      if (!rule.allowed().contains(attribute)) {
        errors.add(name + " with " + attribute);
      }
      if (attribute.equals("eId") && (!ids.add(value) || !value.matches("\\S+"))) {
        errors.add("eId " + value);
      }
      if (value.startsWith("#")) {
        references.add(value.substring(1));
      }
    }
  }
}
