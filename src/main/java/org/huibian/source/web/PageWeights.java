package org.huibian.source.web;

import java.util.IdentityHashMap;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** How much text, how many sentences and how many links each element of a page holds. */
final class PageWeights {
  /** Of the characters of a menu, at least so many in a hundred are links. */
  private static final int MENU_PERCENT = 75;

  /** A menu has at least so many links. */
  private static final int FEWEST_LINKS = 3;

  private static final Weight NOTHING = new Weight();

  /** What an element holds. */
  private static final class Weight {
    private int characters;
    private int sentences;
    private boolean hasBlocks;
    private int all;
    private int linked;
    private int links;
    private int files;

    private void add(Weight other) {
      characters += other.characters;
      sentences += other.sentences;
      hasBlocks |= other.hasBlocks;
      all += other.all;
      linked += other.linked;
      links += other.links;
      files += other.files;
    }
  }

  private final Map<Element, Weight> weights = new IdentityHashMap<>();

  private PageWeights() {}

  /** Weighs all elements of a page in one pass. */
  static PageWeights of(Document page) {
    PageWeights weights = new PageWeights();
    page.body().traverse(weights.new Weigher());
    return weights;
  }

  private Weight at(Element element) {
    return weights.getOrDefault(element, NOTHING);
  }

  /** Returns the number of characters that can be those of an article: no links, no furniture. */
  int characters(Element element) {
    return at(element).characters;
  }

  /** Returns the number of sentences among these characters. */
  int sentences(Element element) {
    return at(element).sentences;
  }

  /** Returns whether blocks stand in an element. */
  boolean hasBlocks(Element element) {
    return at(element).hasBlocks;
  }

  /** Returns whether an element is a menu: nearly all of its text is links, none of them a file. */
  boolean isMenu(Element element) {
    Weight weight = at(element);
    return weight.links >= FEWEST_LINKS
        && weight.files == 0
        && weight.linked * 100L >= (long) MENU_PERCENT * weight.all;
  }

  /** Adds up the weights from the leaves to the body. */
  private final class Weigher implements NodeVisitor {
    /** How many elements around this place hold no text of an article. */
    private int outside;

    /** How many links are around this place. */
    private int inLinks;

    @Override
    public void head(Node node, int depth) {
      if (node instanceof Element element) {
        outside += isOutside(element) ? 1 : 0;
        inLinks += isLink(element) ? 1 : 0;
      }
    }

    @Override
    public void tail(Node node, int depth) {
      if (node instanceof Element element) {
        outside -= isOutside(element) ? 1 : 0;
        inLinks -= isLink(element) ? 1 : 0;
        if (isLink(element) && at(element).all > 0) {
          Weight own = own(element);
          own.links++;
          own.files += WebFurniture.isFile(element) ? 1 : 0;
        }
        if (element.parent() != null && weights.containsKey(element)) {
          own(element.parent()).add(at(element));
        }
        if (element.parent() != null && PageElements.isBlock(element)) {
          own(element.parent()).hasBlocks = true;
        }
      } else if (node instanceof TextNode text && node.parent() instanceof Element parent) {
        add(parent, text);
      }
    }

    private Weight own(Element element) {
      return weights.computeIfAbsent(element, e -> new Weight());
    }

    private boolean isLink(Element element) {
      return element.normalName().equals("a") && element.hasAttr("href");
    }

    private boolean isOutside(Element element) {
      return PageElements.hasNoText(element)
          || PageElements.isHidden(element)
          || WebFurniture.isNamed(element) && !element.normalName().equals("body");
    }

    private void add(Element parent, TextNode node) {
      String text = node.getWholeText();
      int characters =
          (int) text.codePoints().filter(c -> !Character.isWhitespace(c) && c != 0xA0).count();
      if (characters == 0) {
        return;
      }
      Weight weight = own(parent);
      weight.all += characters;
      weight.linked += inLinks > 0 ? characters : 0;
      if (outside == 0 && inLinks == 0 && !WebFurniture.isFoot(text)) {
        weight.characters += characters;
        weight.sentences += (int) text.chars().filter(c -> c == '。' || c == '；').count();
      }
    }
  }
}
