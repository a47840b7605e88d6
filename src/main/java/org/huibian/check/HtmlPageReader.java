package org.huibian.check;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.ParseError;
import org.jsoup.parser.Parser;

/** Reads an HTML page: the faults that it has by itself, its anchors and its addresses. */
final class HtmlPageReader {
  /** The number of parse errors reported; one broken tag causes many, and the first matter. */
  private static final int MOST_ERRORS = 5;

  /** Elements whose end tag is optional in HTML. */
  private static final Set<String> END_TAG_OPTIONAL =
      Set.of(
          "html",
          "head",
          "body",
          "p",
          "li",
          "dt",
          "dd",
          "tr",
          "td",
          "th",
          "thead",
          "tbody",
          "tfoot",
          "colgroup",
          "option",
          "optgroup",
          "rt",
          "rp");

  /** Types of {@code <script>} that contain data and do not run. */
  private static final Set<String> DATA_TYPES = Set.of("application/json", "application/ld+json");

  private final String page;
  private final String text;
  private final List<Finding> findings = new ArrayList<>();
  private final Set<PageReference> references = new LinkedHashSet<>();
  private final Set<String> ids = new LinkedHashSet<>();
  private final OwnPolicy policy;

  private HtmlPageReader(String page, String text, OwnPolicy policy) {
    this.page = page;
    this.text = text;
    this.policy = policy;
  }

  /**
   * Reads a page.
   *
   * @param page the file, relative to the site's folder
   * @param text its content
   */
  static FileFacts read(String page, String text) {
    Parser parser = Parser.htmlParser().setTrackErrors(MOST_ERRORS).setTrackPosition(true);
    Document document = parser.parseInput(text, "");
    HtmlPageReader reader = new HtmlPageReader(page, text, OwnPolicy.of(document));
    for (ParseError error : parser.getErrors()) {
      int end = Math.min(error.getPosition(), text.length());
      int line = 1 + (int) text.substring(0, end).chars().filter(c -> c == '\n').count();
      reader.report(line, Fault.NOT_WELL_FORMED, error.getErrorMessage());
    }
    reader.checkHead(document);
    document.children().forEach(top -> top.getAllElements().forEach(reader::readElement));
    return new FileFacts(page, reader.ids, List.copyOf(reader.references), reader.findings);
  }

  private void checkHead(Document document) {
    if (document.documentType() == null) {
      report(1, Fault.DOCTYPE_MISSING, "");
    }
    Element html = document.selectFirst("html");
    if (html == null || html.attr("lang").isBlank()) {
      report(1, Fault.LANG_MISSING, "");
    }
    if (document.title().isBlank()) {
      report(1, Fault.TITLE_MISSING, "");
    }
    Element charset = document.selectFirst("meta[charset]");
    if (charset == null || !charset.attr("charset").equalsIgnoreCase("utf-8")) {
      report(1, Fault.CHARSET_MISSING, "");
    }
  }

  private void readElement(Element element) {
    String name = element.normalName();
    int line = HtmlReferences.line(element);
    if (line > 0 && !END_TAG_OPTIONAL.contains(name) && isUnclosed(element)) {
      report(line, Fault.ELEMENT_UNCLOSED, "<" + name + ">");
    }
    if (element.hasAttr("id") && !ids.add(element.id())) {
      report(line, Fault.ID_TWICE, element.id());
    }
    if (name.equals("a") && element.hasAttr("name")) {
      ids.add(element.attr("name"));
    }
    checkAlternativeText(element, name, line);
    checkScripts(element, name, line);
    if ((name.equals("style") || element.hasAttr("style")) && !policy.admitsStyles()) {
      report(line, Fault.STYLE_INLINE, "<" + name + ">");
    }
    if (name.equals("base")) {
      report(line, Fault.BASE_CHANGED, "");
    }
    references.addAll(HtmlReferences.of(element));
  }

  /** Returns whether the parser had to close the element: then its end tag has no width. */
  private boolean isUnclosed(Element element) {
    // Elements of a drawing may be self-closing: <path/>.
    int tagEnd = element.sourceRange().endPos();
    return element.endSourceRange().isImplicit()
        && !element.tag().isEmpty()
        && !text.startsWith("/>", tagEnd - 2);
  }

  /** An empty alternative text marks a decoration, which the picture of a figure is not. */
  private void checkAlternativeText(Element element, String name, int line) {
    if (name.equals("img")) {
      boolean isFigure = element.closest("figure") != null;
      if (!element.hasAttr("alt") || isFigure && element.attr("alt").isBlank()) {
        report(line, Fault.ALT_MISSING, element.attr("src"));
      }
    }
  }

  private void checkScripts(Element element, String name, int line) {
    String type = element.attr("type").toLowerCase(Locale.ROOT);
    boolean inline = name.equals("script") && !element.hasAttr("src");
    if (inline && !DATA_TYPES.contains(type)
        ? !policy.admitsScript(element.data())
        : element.hasAttr("srcdoc")) {
      report(line, Fault.SCRIPT_INLINE, "");
    } else if (inline && DATA_TYPES.contains(type)) {
      checkData(element, line);
    }
    for (Attribute attribute : element.attributes()) {
      if (attribute.getKey().toLowerCase(Locale.ROOT).startsWith("on")) {
        report(line, Fault.HANDLER_INLINE, attribute.getKey());
      }
    }
  }

  /** Checks that a block of data is JSON; programs ignore the page's data otherwise. */
  private void checkData(Element block, int line) {
    try {
      JsonTree.read(block.data());
    } catch (IOException e) {
      String message = e.getMessage().lines().findFirst().orElse("");
      report(line, Fault.NOT_WELL_FORMED, message);
    }
  }

  private void report(int line, Fault fault, String detail) {
    findings.add(Finding.at(page, line, fault, detail));
  }
}
