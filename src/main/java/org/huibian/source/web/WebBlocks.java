package org.huibian.source.web;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.huibian.source.LineRole;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/** Turns the blocks of an element into lines: paragraphs, list entries, rows, pictures. */
final class WebBlocks {
  /** Deeper elements give their text as it is. */
  private static final int DEEPEST = 200;

  /** The most pictures whose files are read. */
  private static final int MOST_PICTURES = 300;

  /** A longer text is no heading, whatever its element. */
  private static final int LONGEST_MARK = 8;

  private final PageWeights weights;
  private final Element root;
  private final List<WebLine> lines = new ArrayList<>();
  private final Map<Element, Integer> counts = new IdentityHashMap<>();
  private InlineText text = new InlineText();
  private int pictures;

  /** What holds at a place: whether text is bold, and in which role it is left out. */
  private record State(boolean bold, boolean heading, Optional<LineRole> role, int depth) {
    State deeper() {
      return new State(bold, heading, role, depth + 1);
    }

    State with(Element element) {
      Optional<LineRole> hidden =
          PageElements.isHidden(element) ? Optional.of(LineRole.HIDDEN) : role;
      return new State(
          bold || PageElements.isBold(element),
          heading || PageElements.isHeading(element),
          role.isPresent() ? role : hidden,
          depth);
    }

    State furniture() {
      return new State(bold, heading, role.or(() -> Optional.of(LineRole.NAVIGATION)), depth);
    }
  }

  private WebBlocks(Element root, PageWeights weights) {
    this.root = root;
    this.weights = weights;
  }

  /** Returns the lines of an article. */
  static List<WebLine> article(Element root, PageWeights weights) {
    WebBlocks blocks = new WebBlocks(root, weights);
    blocks.readChildren(root, new State(false, false, Optional.empty(), 0));
    blocks.flush(new State(false, false, Optional.empty(), 0));
    return blocks.lines;
  }

  /** Returns the lines of a page that stand outside of its article, all of them left out. */
  static List<WebLine> around(Element body, Element article, PageWeights weights) {
    if (article == body) {
      return List.of();
    }
    WebBlocks blocks = new WebBlocks(article, weights);
    State outside = new State(false, false, Optional.of(LineRole.NAVIGATION), 0);
    blocks.readChildren(body, outside);
    blocks.flush(outside);
    return blocks.lines;
  }

  private void readChildren(Element parent, State state) {
    for (Node child = parent.firstChild(); child != null; child = child.nextSibling()) {
      if (child instanceof TextNode node) {
        text.add(node.getWholeText(), state.bold());
      } else if (child instanceof Element element && element != root) {
        if (state.depth() < DEEPEST) {
          read(element, state.deeper());
        } else {
          text.add(element.text(), state.bold());
        }
      }
    }
  }

  private void read(Element element, State outer) {
    if (PageElements.hasNoText(element)) {
      tellWords(element, outer);
      return;
    }
    State state = outer.with(element);
    String name = element.normalName();
    if (name.equals("br")) {
      // A headline is one line, wherever it is broken.
      if (state.heading()) {
        text.add("\n", state.bold());
      } else {
        flush(state);
      }
    } else if (name.equals("img")) {
      readPicture(element, state);
    } else if (name.equals("a")) {
      readLink(element, state);
    } else if (PageElements.isBlock(element)) {
      flush(outer);
      readBlock(element, isFurniture(element) ? state.furniture() : state);
    } else if (state.role().equals(outer.role())) {
      // Style sheets part the pieces of menus and of lines of facts.
      String apart = state.role().equals(Optional.of(LineRole.NAVIGATION)) ? " " : "";
      text.add(apart, state.bold());
      readChildren(element, state);
      text.add(apart, state.bold());
    } else {
      // Hidden text in the middle of a paragraph does not end it.
      InlineText before = text;
      text = new InlineText();
      readChildren(element, state);
      flush(state);
      text = before;
    }
  }

  /** Leaves out the words of an element that is no text, so that the account has them. */
  private void tellWords(Element element, State outer) {
    if (PageElements.hasWords(element)) {
      InlineText before = text;
      text = new InlineText();
      text.add(Jsoup.parseBodyFragment(element.html()).text(), false);
      flush(new State(false, false, outer.role().or(() -> Optional.of(LineRole.HIDDEN)), 0));
      text = before;
    }
  }

  private boolean isFurniture(Element element) {
    boolean small = weights.characters(element) * 2 <= weights.characters(root);
    return small && (WebFurniture.isNamed(element) || weights.isMenu(element));
  }

  private void readBlock(Element element, State state) {
    switch (element.normalName()) {
      case "table" -> readTable(element, state);
      case "pre" -> {
        for (String line : element.wholeText().split("\n")) {
          text.add(line, state.bold());
          flush(state);
        }
      }
      case "li" -> {
        text.add(mark(element), state.bold());
        readChildren(element, state);
        // The mark alone is no text.
        text = text.string().length() <= LONGEST_MARK && isMark(text) ? new InlineText() : text;
      }
      default -> readChildren(element, state);
    }
    flush(state);
  }

  private static boolean isMark(InlineText text) {
    return text.string().matches("•|[0-9a-z]+\\.");
  }

  /** Returns the mark that a browser shows before the entry of a list. */
  private String mark(Element entry) {
    Element list = entry.parent();
    String style =
        (list == null ? "" : list.attr("style") + list.className()) + entry.attr("style");
    if (list == null || style.toLowerCase(Locale.ROOT).matches("(?s).*list-style[^;]*none.*")) {
      return "";
    }
    if (!list.normalName().equals("ol")) {
      return list.normalName().equals("ul") && !hasOwnMark(entry) ? "• " : "";
    }
    if (hasOwnMark(entry)) {
      return "";
    }
    int number = counts.merge(list, number(list.attr("start"), 1), (count, start) -> count + 1);
    boolean letters = list.attr("type").equals("a") && number >= 1 && number <= 26;
    return letters ? (char) ('a' + number - 1) + ". " : number + ". ";
  }

  /** Returns whether an entry begins with a mark of its own, or is the name of a file. */
  private static boolean hasOwnMark(Element entry) {
    String text = start(entry);
    return text.matches(
        "(?s)(?:[0-9]{1,3}[.．、)）]|[（(][一二三四五六七八九十0-9]+[)）]|[一二三四五六七八九十]+、|第.{1,4}条|附件|[•·●▪■◆－—①-⑳-]).*");
  }

  /** Returns the first text in an entry. */
  private static String start(Element entry) {
    StringBuilder start = new StringBuilder();
    entry.filter(
        (node, depth) -> {
          if (node instanceof TextNode text) {
            start.append(text.isBlank() ? "" : text.getWholeText());
          }
          return start.isEmpty() ? NodeFilter.FilterResult.CONTINUE : NodeFilter.FilterResult.STOP;
        });
    return start.toString().strip();
  }

  static int number(String text, int fallback) {
    return text.matches("[0-9]{1,5}") ? Integer.parseInt(text) : fallback;
  }

  private void readTable(Element table, State state) {
    Optional<WebTable> rows = WebTable.of(table);
    if (rows.isEmpty()) {
      readChildren(table, state);
      return;
    }
    for (String caption : rows.get().captions()) {
      text.add(caption, state.bold());
      flush(state);
    }
    for (WebLine row : rows.get().rows()) {
      lines.add(
          state.role().isPresent()
              ? WebLine.leftOut(row.text().replace('\t', ' ').strip(), state.role().get())
              : row);
    }
    table.select("img").forEach(image -> readPicture(image, state));
  }

  private void readLink(Element link, State state) {
    InlineText paragraph = text;
    int start = text.length();
    readChildren(link, state);
    String url = link.absUrl("href");
    if (url.matches("(?i)https?://\\S{1,2000}") && text == paragraph) {
      text.addLink(start, url);
    }
  }

  /** Keeps the place of a picture; small ones are icons beside a line. */
  private void readPicture(Element image, State state) {
    if (state.role().isEmpty() && WebPictures.isShown(image)) {
      flush(state);
      pictures++;
      lines.add(
          WebLine.picture(pictures <= MOST_PICTURES ? WebPictures.load(image) : Optional.empty()));
    }
  }

  /** Ends a paragraph. */
  private void flush(State state) {
    if (!text.isBlank()) {
      WebLine line = text.line(state.heading());
      Optional<LineRole> role =
          state.role().isPresent() || !WebFurniture.isLine(line.text())
              ? state.role()
              : Optional.of(LineRole.NAVIGATION);
      lines.add(role.map(r -> WebLine.leftOut(line.text(), r)).orElse(line));
    }
    text = new InlineText();
  }
}
