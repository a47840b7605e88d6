package org.huibian.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.huibian.check.PageReference.Use;
import org.jsoup.nodes.Element;

/** Collects the addresses in the attributes of an HTML element. */
final class HtmlReferences {
  /** Relations of {@code <link>} whose address a browser never fetches. */
  private static final Set<String> NAMING_RELATIONS =
      Set.of(
          "canonical",
          "alternate",
          "license",
          "author",
          "help",
          "me",
          "prev",
          "next",
          "up",
          "bookmark",
          "search",
          "describedby");

  private static final String REFRESH_URL = "url=";

  private final Element element;
  private final List<PageReference> references = new ArrayList<>();

  private HtmlReferences(Element element) {
    this.element = element;
  }

  /** Returns the addresses of an element, without those of its children. */
  static List<PageReference> of(Element element) {
    HtmlReferences found = new HtmlReferences(element);
    found.collect();
    return found.references;
  }

  /** Returns the line of an element's start tag, from 1; 0 if the page does not contain it. */
  static int line(Element element) {
    return element.sourceRange().isTracked() ? element.sourceRange().start().lineNumber() : 0;
  }

  private void collect() {
    switch (element.normalName()) {
      case "a", "area" -> {
        add("href", Use.LINK);
        add("xlink:href", Use.LINK);
        add("ping", Use.LOAD);
      }
      case "link" -> add("href", isNaming() ? Use.NAME : Use.LOAD);
      case "img", "source" -> {
        add("src", Use.LOAD);
        addSourceSet();
      }
      case "form" -> add("action", Use.LOAD);
      case "button", "input" -> {
        add("formaction", Use.LOAD);
        add("src", Use.LOAD);
      }
      case "object" -> add("data", Use.LOAD);
      case "use", "image" -> {
        add("href", Use.LOAD);
        add("xlink:href", Use.LOAD);
      }
      case "meta" -> addRefresh();
      default -> {
        add("src", Use.LOAD);
        add("poster", Use.LOAD);
        add("background", Use.LOAD);
      }
    }
  }

  private boolean isNaming() {
    String[] relations = element.attr("rel").toLowerCase(Locale.ROOT).strip().split("\\s+");
    return NAMING_RELATIONS.containsAll(List.of(relations));
  }

  private void addRefresh() {
    String content = element.attr("content");
    int at = content.toLowerCase(Locale.ROOT).indexOf(REFRESH_URL);
    if (element.attr("http-equiv").equalsIgnoreCase("refresh") && at >= 0) {
      String address = content.substring(at + REFRESH_URL.length()).strip();
      addAddress(address.replaceAll("^['\"]|['\"]$", ""), Use.LOAD);
    }
  }

  private void addSourceSet() {
    for (String candidate : element.attr("srcset").split(",\\s+|,$")) {
      if (!candidate.isBlank()) {
        addAddress(candidate.strip().split("\\s+")[0], Use.LOAD);
      }
    }
  }

  private void add(String attribute, Use use) {
    if (element.hasAttr(attribute)) {
      addAddress(element.attr(attribute), use);
    }
  }

  private void addAddress(String address, Use use) {
    references.add(PageReference.at(line(element), address, use));
  }
}
