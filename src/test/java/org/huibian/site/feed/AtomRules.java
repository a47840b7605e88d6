package org.huibian.site.feed;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** Validates a feed by the sections of RFC 4287 that concern the feeds of this program. */
final class AtomRules {
  private static final String ATOM = "http://www.w3.org/2005/Atom";

  private final List<String> broken = new ArrayList<>();

  private AtomRules() {}

  /** Returns the rules that the file breaks; none if it is valid. */
  static List<String> broken(Path file)
      throws IOException, SAXException, ParserConfigurationException {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
    factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    AtomRules rules = new AtomRules();
    try (var in = Files.newInputStream(file)) {
      rules.feed(factory.newDocumentBuilder().parse(in).getDocumentElement());
    }
    return rules.broken;
  }

  private void require(boolean holds, String rule) {
    if (!holds) {
      broken.add(rule);
    }
  }

  private void feed(Element feed) {
    require(ATOM.equals(feed.getNamespaceURI()) && feed.getLocalName().equals("feed"), "2: feed");
    common(feed, "feed");
    List<Element> entries = children(feed, "entry");
    require(
        !children(feed, "author").isEmpty()
            || entries.stream().noneMatch(e -> children(e, "author").isEmpty()),
        "4.1.1: an author of the feed or of each entry");
    require(children(feed, "subtitle").size() <= 1, "4.1.1: one subtitle");
    require(links(feed, "self").size() == 1, "4.1.1: a feed should name itself");
    boolean after = false;
    for (Element child : children(feed, null)) {
      after |= child.getLocalName().equals("entry");
      require(
          !after || child.getLocalName().equals("entry"), "entries after the feed's own elements");
    }
    Set<String> ids = new HashSet<>();
    for (Element entry : entries) {
      common(entry, "entry");
      require(
          children(entry, "published").size() <= 1 && children(entry, "summary").size() <= 1,
          "4.1.2: published, summary at most once");
      require(ids.add(text(entry, "id")), "4.1.1: no two entries of one id");
      require(
          links(entry, "alternate").size() == 1, "4.1.2: an alternate where content is missing");
      require(
          !text(entry, "updated").isEmpty()
              && OffsetDateTime.parse(text(entry, "updated"))
                      .compareTo(OffsetDateTime.parse(text(feed, "updated")))
                  <= 0,
          "the feed is as new as its newest entry");
    }
  }

  private void common(Element element, String where) {
    for (String once : List.of("id", "title", "updated")) {
      require(children(element, once).size() == 1, "4.1: one " + once + " in " + where);
    }
    require(URI.create(text(element, "id")).isAbsolute(), "4.2.6: id is absolute");
    for (Element date : children(element, null)) {
      if (Set.of("updated", "published").contains(date.getLocalName())) {
        OffsetDateTime.parse(date.getTextContent());
      }
    }
    for (Element person : children(element, "author")) {
      require(
          children(person, "name").size() == 1 && !text(person, "name").isBlank(),
          "3.2: a person has a name");
    }
    for (Element category : children(element, "category")) {
      require(!category.getAttribute("term").isBlank(), "4.2.2: a category has a term");
    }
    for (Element link : children(element, "link")) {
      require(!link.getAttribute("href").isBlank(), "4.2.7: a link has an address");
      URI.create(link.getAttribute("href"));
    }
    for (Element text : children(element, null)) {
      if (Set.of("title", "subtitle", "summary").contains(text.getLocalName())) {
        require(children(text, null).isEmpty(), "3.1.1: plain text has no elements");
      }
    }
  }

  private static List<Element> links(Element element, String relation) {
    return children(element, "link").stream()
        .filter(link -> link.getAttribute("rel").equals(relation))
        .toList();
  }

  private static List<Element> children(Element element, String name) {
    List<Element> out = new ArrayList<>();
    for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element child && (name == null || name.equals(child.getLocalName()))) {
        out.add(child);
      }
    }
    return out;
  }

  private static String text(Element element, String name) {
    List<Element> found = children(element, name);
    return found.isEmpty() ? "" : found.get(0).getTextContent();
  }
}
