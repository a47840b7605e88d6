package org.huibian.check;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.huibian.check.Reference.Use;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.ParseError;
import org.jsoup.parser.Parser;

/** Reads one HTML page: what is wrong with it by itself, its anchors and its addresses. */
final class PageReader {
  /** One broken tag makes many errors; the first few tell where it is. */
  private static final int MOST_ERRORS = 5;

  /** Elements whose end tag HTML lets a page leave out. */
  private static final Set<String> END_OPTIONAL =
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

  /** Relations of {@code <link>} that a browser never fetches. */
  private static final Set<String> NAMING =
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

  /** Types of {@code <script>} that hold data and do not run. */
  private static final Set<String> DATA_TYPES = Set.of("application/json", "application/ld+json");

  private final String page;
  private final String text;
  private final List<Finding> findings = new ArrayList<>();
  private final Set<Reference> references = new LinkedHashSet<>();
  private final Set<String> ids = new LinkedHashSet<>();

  private PageReader(String page, String text) {
    this.page = page;
    this.text = text;
  }

  /** Reads a page from its text. */
  static FileFacts read(String page, String text) {
    PageReader reader = new PageReader(page, text);
    Parser parser = Parser.htmlParser().setTrackErrors(MOST_ERRORS).setTrackPosition(true);
    Document document = parser.parseInput(text, "");
    for (ParseError error : parser.getErrors()) {
      int end = Math.min(error.getPosition(), text.length());
      int line = 1 + (int) text.substring(0, end).chars().filter(c -> c == '\n').count();
      reader.report(line, Fault.NOT_WELL_FORMED, error.getErrorMessage());
    }
    reader.head(document);
    document.children().forEach(top -> top.getAllElements().forEach(reader::element));
    return new FileFacts(page, reader.ids, List.copyOf(reader.references), reader.findings);
  }

  private void head(Document document) {
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

  private void element(Element element) {
    String name = element.normalName();
    int line = line(element);
    if (line > 0 && !END_OPTIONAL.contains(name) && isUnclosed(element)) {
      report(line, Fault.ELEMENT_UNCLOSED, "<" + name + ">");
    }
    if (element.hasAttr("id") && !ids.add(element.id())) {
      report(line, Fault.ID_TWICE, element.id());
    }
    inline(element, name, line);
    addresses(element, name, line);
  }

  /** Whether the parser itself had to end the element: it then gives it an end of no width. */
  private boolean isUnclosed(Element element) {
    // Elements of a drawing may end in their own tag: <path/>.
    int tagEnd = element.sourceRange().endPos();
    return element.endSourceRange().isImplicit()
        && !element.tag().isEmpty()
        && !text.startsWith("/>", tagEnd - 2);
  }

  private void inline(Element element, String name, int line) {
    String type = element.attr("type").toLowerCase(Locale.ROOT);
    boolean block = name.equals("script") && !element.hasAttr("src");
    if (block && !DATA_TYPES.contains(type) || element.hasAttr("srcdoc")) {
      report(line, Fault.SCRIPT_INLINE, "");
    } else if (block) {
      data(element, line);
    }
    if (name.equals("style") || element.hasAttr("style")) {
      report(line, Fault.STYLE_INLINE, "<" + name + ">");
    }
    if (name.equals("base")) {
      report(line, Fault.BASE_CHANGED, "");
    }
    for (Attribute attribute : element.attributes()) {
      if (attribute.getKey().toLowerCase(Locale.ROOT).startsWith("on")) {
        report(line, Fault.HANDLER_INLINE, attribute.getKey());
      }
    }
  }

  /** A block of data must be what it says that it is, or programs stop reading the page. */
  private void data(Element block, int line) {
    try {
      JsonTree.read(block.data());
    } catch (IOException e) {
      String words = e.getMessage().lines().findFirst().orElse("");
      report(line, Fault.NOT_WELL_FORMED, words);
    }
  }

  private void addresses(Element element, String name, int line) {
    switch (name) {
      case "a", "area" -> {
        add(element, "href", Use.LEADS);
        add(element, "xlink:href", Use.LEADS);
        add(element, "ping", Use.LOADS);
        if (name.equals("a") && element.hasAttr("name")) {
          ids.add(element.attr("name"));
        }
      }
      case "link" -> {
        String[] relations = element.attr("rel").toLowerCase(Locale.ROOT).strip().split("\\s+");
        add(element, "href", NAMING.containsAll(List.of(relations)) ? Use.NAMES : Use.LOADS);
      }
      case "img" -> {
        add(element, "src", Use.LOADS);
        sourceSet(element);
        // An empty alt says that the picture is an ornament; a figure is none.
        boolean isFigure = element.closest("figure") != null;
        if (!element.hasAttr("alt") || isFigure && element.attr("alt").isBlank()) {
          report(line, Fault.ALT_MISSING, element.attr("src"));
        }
      }
      case "source" -> {
        add(element, "src", Use.LOADS);
        sourceSet(element);
      }
      case "form" -> add(element, "action", Use.LOADS);
      case "button", "input" -> {
        add(element, "formaction", Use.LOADS);
        add(element, "src", Use.LOADS);
      }
      case "object" -> add(element, "data", Use.LOADS);
      case "use", "image" -> {
        add(element, "href", Use.LOADS);
        add(element, "xlink:href", Use.LOADS);
      }
      case "meta" -> refresh(element);
      default -> {
        add(element, "src", Use.LOADS);
        add(element, "poster", Use.LOADS);
        add(element, "background", Use.LOADS);
      }
    }
  }

  private void refresh(Element meta) {
    String content = meta.attr("content");
    int at = content.toLowerCase(Locale.ROOT).indexOf("url=");
    if (meta.attr("http-equiv").equalsIgnoreCase("refresh") && at >= 0) {
      String address = content.substring(at + 4).strip().replaceAll("^['\"]|['\"]$", "");
      references.add(new Reference(line(meta), address, Use.LOADS));
    }
  }

  private void sourceSet(Element element) {
    for (String candidate : element.attr("srcset").split(",\\s+|,$")) {
      if (!candidate.isBlank()) {
        references.add(new Reference(line(element), candidate.strip().split("\\s+")[0], Use.LOADS));
      }
    }
  }

  private void add(Element element, String attribute, Use use) {
    if (element.hasAttr(attribute)) {
      references.add(new Reference(line(element), element.attr(attribute), use));
    }
  }

  private static int line(Element element) {
    return element.sourceRange().isTracked() ? element.sourceRange().start().lineNumber() : 0;
  }

  private void report(int line, Fault fault, String detail) {
    findings.add(new Finding(page, line, fault, detail));
  }
}
