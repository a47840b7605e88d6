package org.huibian.markdown;

import com.vladsch.flexmark.ast.BlockQuote;
import com.vladsch.flexmark.ast.BulletListItem;
import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.ast.HardLineBreak;
import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.LinkRef;
import com.vladsch.flexmark.ast.ListBlock;
import com.vladsch.flexmark.ast.ListItem;
import com.vladsch.flexmark.ast.OrderedList;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.RefNode;
import com.vladsch.flexmark.ast.Reference;
import com.vladsch.flexmark.ast.ThematicBreak;
import com.vladsch.flexmark.ext.tables.TableBlock;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.huibian.model.Block;
import org.huibian.model.RichText;
import org.huibian.model.Span;

/** Converts the parser's tree into blocks. A reader is used for one article. */
final class BlockReader {
  /** Deeper quotes and lists are read as text, so that no file can exhaust the stack. */
  private static final int DEPTH = 60;

  private final List<String> issuers;
  private final Set<Reference> used = Collections.newSetFromMap(new IdentityHashMap<>());
  private InlineReader inline;

  /**
   * Creates a reader for an article's body.
   *
   * @param issuers the article's issuers, by which a signature of one line is recognised
   */
  BlockReader(List<String> issuers) {
    this.issuers = issuers;
  }

  /** Returns the blocks of a body, not yet in canonical form. */
  List<Block> read(Document document) {
    inline = new InlineReader(document);
    findUsed(document);
    List<Block> out = new ArrayList<>();
    addChildren(document, out, 0);
    return out;
  }

  /** Collects the link definitions that references use. All other definitions are read as text. */
  private void findUsed(Document document) {
    Deque<Node> open = new ArrayDeque<>();
    open.add(document);
    while (!open.isEmpty()) {
      Node node = open.pop();
      if (node instanceof RefNode ref) {
        boolean link = node instanceof LinkRef;
        Reference definition = inline.defines(ref, link);
        if (definition != null) {
          used.add(definition);
        }
      }
      node.getChildren().forEach(open::push);
    }
  }

  private void addChildren(Node parent, List<Block> out, int depth) {
    for (Node node : parent.getChildren()) {
      add(node, out, depth);
    }
  }

  private void add(Node node, List<Block> out, int depth) {
    if (depth > DEPTH && (node instanceof BlockQuote || node instanceof ListBlock)) {
      out.add(new Block.Paragraph(RichText.of(node.getChars().toString())));
    } else if (node instanceof Heading heading) {
      int level = Math.max(2, heading.getLevel());
      out.add(new Block.Heading(level, inline.children(heading)));
    } else if (node instanceof Paragraph) {
      addParagraph(node, out);
    } else if (node instanceof BlockQuote) {
      out.add(box(node, depth));
    } else if (node instanceof ListBlock list) {
      List<Block.Item> items = new ArrayList<>();
      addList(list, items, out, depth);
      flush(items, out);
    } else if (node instanceof TableBlock table) {
      out.add(new TableReader(inline).read(table));
    } else if (node instanceof FencedCodeBlock code) {
      addLines(code.getInfo().toString(), out);
      addLines(code.getContentChars().toString(), out);
    } else if (node instanceof Reference definition) {
      if (!used.contains(definition)) {
        addLines(definition.getChars().toString(), out);
      }
    } else if (!(node instanceof ThematicBreak)) {
      addLines(node.getChars().toString(), out);
    }
  }

  private static void addLines(String text, List<Block> out) {
    text.lines().forEach(line -> out.add(new Block.Paragraph(RichText.of(line))));
  }

  private Block box(Node quote, int depth) {
    List<Block> blocks = new ArrayList<>();
    String title = "";
    for (Node node : quote.getChildren()) {
      if (node == quote.getFirstChild() && node instanceof Heading head && head.getLevel() == 4) {
        title = inline.plain(head.getChildren());
      } else {
        add(node, blocks, depth + 1);
      }
    }
    return new Block.Box(title, blocks);
  }

  /** Adds the items of a list and of the lists within it. */
  private void addList(ListBlock list, List<Block.Item> items, List<Block> out, int depth) {
    int number = list instanceof OrderedList ordered ? ordered.getStartNumber() : 0;
    for (Node item : list.getChildren()) {
      String mark =
          item instanceof BulletListItem || !(list instanceof OrderedList ordered)
              ? ""
              : Integer.toString(number++) + ordered.getDelimiter();
      addItem(item, mark, items, out, depth);
    }
  }

  private void addItem(Node item, String mark, List<Block.Item> items, List<Block> out, int depth) {
    boolean marked = false;
    for (Node child : item.getChildren()) {
      if (!marked && child instanceof Paragraph) {
        items.add(new Block.Item(mark, inline.children(child)));
      } else {
        if (!marked && !mark.isEmpty()) {
          items.add(new Block.Item(mark, RichText.EMPTY));
        }
        if (child instanceof ListBlock inner && depth < DEPTH) {
          addList(inner, items, out, depth + 1);
        } else {
          flush(items, out);
          add(child, out, depth + 1);
        }
      }
      marked = true;
    }
    if (!(item instanceof ListItem)) {
      // An unknown kind of node: its text is kept.
      addLines(item.getChars().toString(), out);
    }
  }

  private static void flush(List<Block.Item> items, List<Block> out) {
    if (!items.isEmpty()) {
      out.add(new Block.Bullets(items));
      items.clear();
    }
  }

  /** Reads a paragraph, which gives several blocks if it holds pictures. */
  private void addParagraph(Node paragraph, List<Block> out) {
    List<Node> run = new ArrayList<>();
    boolean guarded = InlineReader.isGuarded(paragraph);
    for (Node node : paragraph.getChildren()) {
      if (inline.isFigure(node)) {
        addRun(run, guarded, out);
        run.clear();
        out.add(inline.figure(node));
      } else {
        run.add(node);
      }
    }
    addRun(run, guarded, out);
  }

  private void addRun(List<Node> run, boolean guarded, List<Block> out) {
    if (run.stream().anyMatch(HardLineBreak.class::isInstance)) {
      addSignature(run, out);
      return;
    }
    RichText text = inline.nodes(run);
    if (text.spans().size() != 1 || guarded) {
      out.add(new Block.Paragraph(text));
      return;
    }
    Span only = text.spans().get(0);
    if (only instanceof Span.Hyperlink link && BlockForms.isWeb(link.url())) {
      out.add(new Block.Link(link.text(), link.url()));
    } else if (only instanceof Span.Plain && BlockForms.isNote(only.text())) {
      out.add(new Block.Note(only.text()));
    } else if (only instanceof Span.Plain && BlockForms.isSignature(only.text(), issuers)) {
      out.add(new Block.Signature(List.of(only.text())));
    } else {
      out.add(new Block.Paragraph(text));
    }
  }

  private void addSignature(List<Node> run, List<Block> out) {
    List<String> lines = new ArrayList<>();
    List<Node> line = new ArrayList<>();
    for (Node node : run) {
      if (node instanceof HardLineBreak) {
        lines.add(inline.plain(line));
        line.clear();
      } else {
        line.add(node);
      }
    }
    lines.add(inline.plain(line));
    out.add(new Block.Signature(lines));
  }
}
