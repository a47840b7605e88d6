package org.huibian.markdown;

import com.vladsch.flexmark.ast.AutoLink;
import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.HardLineBreak;
import com.vladsch.flexmark.ast.HtmlEntity;
import com.vladsch.flexmark.ast.HtmlInlineBase;
import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.ImageRef;
import com.vladsch.flexmark.ast.InlineLinkNode;
import com.vladsch.flexmark.ast.Link;
import com.vladsch.flexmark.ast.LinkRef;
import com.vladsch.flexmark.ast.RefNode;
import com.vladsch.flexmark.ast.Reference;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.ast.StrongEmphasis;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.Iterator;
import java.util.List;
import org.huibian.model.Block;
import org.huibian.model.RichText;
import org.huibian.model.Span;

/** Reads the inline nodes of a block as text with bold and linked runs. */
final class InlineReader {
  /** Deeper markup is read as text, so that no file can exhaust the stack. */
  private static final int DEPTH = 60;

  private final Document document;

  InlineReader(Document document) {
    this.document = document;
  }

  /** Returns the text of all nodes of a block. */
  RichText children(Node block) {
    SpanCollector out = new SpanCollector();
    collectAll(block, false, out, 0);
    return out.text();
  }

  /** Returns the text of a sequence of nodes. */
  RichText nodes(List<Node> nodes) {
    SpanCollector out = new SpanCollector();
    nodes.forEach(node -> collect(node, false, out, 0));
    return out.text();
  }

  /** Returns the plain text of nodes, for places without markup. A link keeps its address. */
  String plain(Iterable<Node> nodes) {
    SpanCollector out = new SpanCollector();
    nodes.forEach(node -> collect(node, false, out, 0));
    StringBuilder text = new StringBuilder();
    for (Span span : out.text().spans()) {
      boolean named = span instanceof Span.Hyperlink link && !link.text().equals(link.url());
      text.append(
          named ? CanonicalText.asText(span.text(), ((Span.Hyperlink) span).url()) : span.text());
    }
    return CanonicalText.line(text.toString());
  }

  /** Returns the figure of a node, if it is a picture that may be shown. */
  Block.Figure figure(Node node) {
    if (node instanceof Image image) {
      return figure(node, image.getUrl(), image.getTitle());
    }
    Reference reference = ((ImageRef) node).getReferenceNode(document);
    return figure(node, reference.getUrl(), reference.getTitle());
  }

  /** Creates the figure of a picture; the title of the picture is its alternative text. */
  private Block.Figure figure(Node node, BasedSequence url, BasedSequence title) {
    String alternative = CanonicalText.line(title.unescape());
    return new Block.Figure(plain(node.getChildren()), unescape(url), alternative);
  }

  /** Returns whether a node is a picture that may be shown. */
  boolean isFigure(Node node) {
    if (node instanceof Image image) {
      return BlockForms.isImage(unescape(image.getUrl()));
    }
    return node instanceof ImageRef image && defines(image, false) != null;
  }

  /**
   * Returns the definition that a reference uses; null if it has none, or one whose address may not
   * be live.
   */
  Reference defines(RefNode node, boolean link) {
    Reference reference = node.getReferenceNode(document);
    if (reference == null) {
      return null;
    }
    String url = unescape(reference.getUrl());
    return (link ? BlockForms.isLink(url) : BlockForms.isImage(url)) ? reference : null;
  }

  private void collectAll(Node parent, boolean strong, SpanCollector out, int depth) {
    for (Node node : parent.getChildren()) {
      collect(node, strong, out, depth);
    }
  }

  private void collect(Node node, boolean strong, SpanCollector out, int depth) {
    if (depth > DEPTH || node instanceof Text || node instanceof HtmlEntity) {
      add(unescape(node.getChars()), strong, out);
    } else if (node instanceof SoftLineBreak || node instanceof HardLineBreak) {
      out.lineBreak();
    } else if (node instanceof StrongEmphasis) {
      collectAll(node, true, out, depth + 1);
    } else if (node instanceof Code code) {
      add(code.getText().toString(), strong, out);
    } else if (node instanceof HtmlInlineBase) {
      add(node.getChars().toString(), strong, out);
    } else if (node instanceof AutoLink link && BlockForms.isWeb(link.getText().toString())) {
      String url = link.getText().toString();
      out.add(new Span.Hyperlink(url, url));
    } else if (node instanceof AutoLink) {
      add(node.getChars().toString(), strong, out);
    } else if (node instanceof InlineLinkNode link) {
      link(node, unescape(link.getUrl()), link.getTitle(), strong, out, depth);
    } else if (node instanceof RefNode reference) {
      reference(reference, strong, out, depth);
    } else if (node.hasChildren()) {
      collectAll(node, strong, out, depth + 1);
    } else {
      add(node.getChars().toString(), strong, out);
    }
  }

  private void link(
      Node node, String url, BasedSequence title, boolean strong, SpanCollector out, int depth) {
    boolean live = node instanceof Link || node instanceof LinkRef;
    if (live && BlockForms.isLink(url)) {
      String text = plain(node.getChildren());
      out.add(new Span.Hyperlink(text.isEmpty() ? url : text, url));
      add(title(title), strong, out);
    } else {
      add(live ? "[" : "![", strong, out);
      collectAll(node, strong, out, depth + 1);
      add("](" + url + ")" + title(title), strong, out);
    }
  }

  private void reference(RefNode node, boolean strong, SpanCollector out, int depth) {
    Reference definition = node instanceof LinkRef ? defines(node, true) : null;
    if (definition != null) {
      link(node, unescape(definition.getUrl()), definition.getTitle(), strong, out, depth);
      return;
    }
    // Brackets without a definition, or with one that may not be live, are text.
    add(node instanceof ImageRef ? "![" : "[", strong, out);
    collectAll(node, strong, out, depth + 1);
    add("]", strong, out);
    if (!node.isReferenceTextCombined()) {
      add("[" + node.getReference().unescape() + "]", strong, out);
    }
  }

  private static void add(String text, boolean strong, SpanCollector out) {
    out.add(strong ? new Span.Strong(text) : new Span.Plain(text));
  }

  private static String title(BasedSequence title) {
    return title.isBlank() ? "" : "（" + title.unescape() + "）";
  }

  private static String unescape(BasedSequence sequence) {
    String text = sequence.toString();
    boolean escapes = text.indexOf('\\') >= 0 || text.indexOf('&') >= 0;
    return escapes ? sequence.unescape() : text;
  }

  /** Returns whether a block starts with the writer's separator, which makes it a paragraph. */
  static boolean isGuarded(Node block) {
    Iterator<Node> children = block.getChildren().iterator();
    return children.hasNext()
        && children.next() instanceof HtmlEntity entity
        && entity.getChars().unescape().codePoints().allMatch(CanonicalText::isZeroWidth);
  }
}
