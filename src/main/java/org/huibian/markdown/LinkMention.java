package org.huibian.markdown;

import com.vladsch.flexmark.ast.Link;
import com.vladsch.flexmark.ast.LinkRef;
import com.vladsch.flexmark.ast.Reference;
import com.vladsch.flexmark.ext.tables.TableCell;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * A link to the archive itself in the Markdown of an article, see {@link InnerAddress}.
 *
 * @param url the address, as {@link org.huibian.model.Span.Hyperlink#url} has it
 * @param line the line in the file, counted from 1
 */
public record LinkMention(String url, int line) {
  /**
   * Returns the links of an article's file, in the order of the lines.
   *
   * @param file the file, for messages; it is not opened
   * @param text the file's text
   * @throws org.huibian.model.InputException if the front matter is missing or broken
   */
  public static List<LinkMention> in(Path file, String text) {
    String whole = TextFile.unix(text);
    String body = FrontMatter.split(file, whole).body();
    int before = (int) whole.substring(0, whole.length() - body.length()).lines().count();
    List<LinkMention> out = new ArrayList<>();
    try {
      Document document = new BodyParser().parse(body);
      Deque<Node> open = new ArrayDeque<>(List.of(document));
      while (!open.isEmpty()) {
        Node node = open.pop();
        url(node, document)
            .filter(InnerAddress::isInner)
            .ifPresent(
                url ->
                    out.add(
                        new LinkMention(
                            url, before + document.getLineNumber(node.getStartOffset()) + 1)));
        if (!(node instanceof TableCell)) {
          node.getChildren().forEach(open::push);
        }
      }
    } catch (StackOverflowError e) {
      // Such a file is read as text and has no links.
      return List.of();
    }
    out.sort(Comparator.comparingInt(LinkMention::line));
    return out;
  }

  private static Optional<String> url(Node node, Document document) {
    if (node instanceof Link link) {
      return Optional.of(link.getUrl().unescape());
    }
    if (node instanceof LinkRef reference) {
      Reference definition = reference.getReferenceNode(document);
      return Optional.ofNullable(definition).map(d -> d.getUrl().unescape());
    }
    return Optional.empty();
  }
}
