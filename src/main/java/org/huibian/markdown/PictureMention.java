package org.huibian.markdown;

import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;

/**
 * A picture that the Markdown of an article names.
 *
 * @param image the address, as {@link org.huibian.model.Block.Figure#image} has it
 * @param line the line in the file, counted from 1
 */
public record PictureMention(String image, int line) {
  /**
   * Returns the pictures of an article's file, in the order of the lines.
   *
   * @param file the file, for messages; it is not opened
   * @param text the file's text
   * @throws org.huibian.model.InputException if the front matter is missing or broken
   */
  public static List<PictureMention> in(Path file, String text) {
    String whole = TextFile.unix(text);
    String body = FrontMatter.split(file, whole).body();
    int before = (int) whole.substring(0, whole.length() - body.length()).lines().count();
    List<PictureMention> out = new ArrayList<>();
    try {
      Document document = new BodyParser().parse(body);
      InlineReader inline = new InlineReader(document);
      Deque<Node> open = new ArrayDeque<>(List.of(document));
      while (!open.isEmpty()) {
        Node node = open.pop();
        if (node.getParent() instanceof Paragraph && inline.isFigure(node)) {
          int line = before + document.getLineNumber(node.getStartOffset()) + 1;
          out.add(new PictureMention(inline.figure(node).image(), line));
        }
        node.getChildren().forEach(open::push);
      }
    } catch (StackOverflowError e) {
      // Such a file is read as text and shows no pictures.
      return List.of();
    }
    out.sort(Comparator.comparingInt(PictureMention::line));
    return out;
  }
}
