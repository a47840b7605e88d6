package org.huibian.source.web;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** What the elements of HTML are to a reader of the text. */
final class PageElements {
  /** Elements whose content is no text of the page. */
  private static final Set<String> WITHOUT_TEXT =
      Set.of(
          "script",
          "style",
          "noscript",
          "template",
          "iframe",
          "object",
          "embed",
          "svg",
          "canvas",
          "audio",
          "video",
          "head",
          "map",
          "input",
          "link",
          "meta",
          "title",
          "frameset",
          "noframes",
          "applet",
          "progress",
          "meter",
          "dialog");

  /** Elements without text of the page in which nevertheless words may stand. */
  private static final Set<String> WITH_WORDS =
      Set.of(
          "noscript",
          "template",
          "iframe",
          "object",
          "svg",
          "canvas",
          "audio",
          "video",
          "noframes",
          "applet",
          "dialog");

  private static final Set<String> BLOCKS =
      Set.of(
          "address",
          "article",
          "aside",
          "blockquote",
          "body",
          "caption",
          "center",
          "dd",
          "details",
          "dir",
          "div",
          "dl",
          "dt",
          "fieldset",
          "figcaption",
          "figure",
          "footer",
          "form",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "header",
          "hgroup",
          "hr",
          "html",
          "legend",
          "li",
          "main",
          "menu",
          "nav",
          "ol",
          "p",
          "pre",
          "option",
          "section",
          "select",
          "textarea",
          "summary",
          "table",
          "tbody",
          "td",
          "tfoot",
          "th",
          "thead",
          "tr",
          "ul",
          "ucapcontent",
          "ucaptitle");

  /** Visibility does not count: sites hide a text by it until their script has run. */
  private static final Pattern HIDING = Pattern.compile("display\\s*:\\s*none");

  private static final Pattern BOLD = Pattern.compile("font-weight\\s*:\\s*(?:bold|[6-9]00)");

  private PageElements() {}

  static boolean hasNoText(Element element) {
    return WITHOUT_TEXT.contains(element.normalName());
  }

  /**
   * Returns whether the words in an element without text are told: what stands in for it where it
   * cannot be shown, or is drawn.
   */
  static boolean hasWords(Element element) {
    return WITH_WORDS.contains(element.normalName());
  }

  static boolean isBlock(Element element) {
    return BLOCKS.contains(element.normalName());
  }

  static boolean isHeading(Element element) {
    return element.normalName().matches("h[1-6]");
  }

  /** Returns whether an element says of itself that it is not shown. */
  static boolean isHidden(Element element) {
    return element.hasAttr("hidden") || HIDING.matcher(style(element)).find();
  }

  /** Returns whether an element makes its text bold. */
  static boolean isBold(Element element) {
    String name = element.normalName();
    return name.equals("b")
        || name.equals("strong")
        || isHeading(element)
        || BOLD.matcher(style(element)).find();
  }

  private static String style(Element element) {
    return element.hasAttr("style") ? element.attr("style").toLowerCase(Locale.ROOT) : "";
  }
}
