package org.huibian.source.web;

import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;

/**
 * Finds the element that holds the article. Menus are links, and the head and the foot of a site
 * have no sentences; the article has both text and sentences. So the search goes down from the body
 * into the part with most text, as long as no sentence is left behind.
 */
final class ArticleRoot {
  /** Text left behind up to this part of a hundred may have sentences, such as a notice on use. */
  private static final int NEGLIGIBLE_PERCENT = 3;

  /** Elements that the search never ends in: the block around them has more. */
  private static final Set<String> PARTS =
      Set.of(
          "p",
          "table",
          "tbody",
          "thead",
          "tfoot",
          "tr",
          "ul",
          "ol",
          "li",
          "dl",
          "span",
          "a",
          "font",
          "b",
          "strong",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "blockquote",
          "pre");

  private ArticleRoot() {}

  /** Returns the element that holds the article, at most the whole body. */
  static Element find(Element body, PageWeights weights) {
    Element at = body;
    for (Optional<Element> next = part(at, weights); next.isPresent(); next = part(at, weights)) {
      at = next.get();
    }
    while (PARTS.contains(at.normalName()) && at != body && at.parent() != null) {
      at = at.parent();
    }
    return at;
  }

  /** Returns the part of an element that the article stands in; empty if that is all of it. */
  private static Optional<Element> part(Element element, PageWeights weights) {
    Element heaviest = null;
    int most = 0;
    for (Element child = element.firstElementChild();
        child != null;
        child = child.nextElementSibling()) {
      int characters = weights.characters(child);
      if (characters > most) {
        most = characters;
        heaviest = child;
      }
    }
    if (heaviest == null || !weights.hasBlocks(heaviest)) {
      return Optional.empty();
    }
    int all = weights.characters(element);
    boolean leavesSentences =
        weights.sentences(element) > weights.sentences(heaviest)
            || weights.sentences(heaviest) == 0;
    boolean leavesLittle = (all - most) * 100L <= (long) NEGLIGIBLE_PERCENT * all;
    return leavesSentences && !leavesLittle ? Optional.empty() : Optional.of(heaviest);
  }
}
