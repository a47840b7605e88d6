package org.huibian.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.vladsch.flexmark.ast.AutoLink;
import com.vladsch.flexmark.ast.HtmlEntity;
import com.vladsch.flexmark.ext.tables.TableCaption;
import com.vladsch.flexmark.ext.tables.TableCell;
import com.vladsch.flexmark.ext.tables.TableSeparator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Code;
import org.commonmark.node.CustomNode;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.Parser;
import org.junit.jupiter.api.Test;

/**
 * The parser of this program reads all articles as the reference implementation of CommonMark does,
 * so that they can be read by other programs in thirty years.
 */
class OtherParserTest {
  private static final Parser OTHER =
      Parser.builder()
          .extensions(List.of(TablesExtension.create()))
          .enabledBlockTypes(
              Set.of(
                  Heading.class,
                  ThematicBreak.class,
                  FencedCodeBlock.class,
                  BlockQuote.class,
                  ListBlock.class))
          .build();

  @Test
  void bothParsersFindTheSameHeadingsItemsCellsAndTexts() throws IOException {
    List<Path> articles;
    try (var files = Files.walk(Path.of("content"))) {
      articles = files.filter(file -> file.toString().endsWith(".md")).sorted().toList();
    }
    assertTrue(articles.size() > 100);
    for (Path article : articles) {
      String body = FrontMatter.split(article, TextFile.read(article)).body();
      List<String> other = other(body);
      List<String> own = own(body);
      for (int i = 0; i < Math.min(own.size(), other.size()); i++) {
        assertEquals(other.get(i), own.get(i), article.toString());
      }
      assertEquals(other.size(), own.size(), article.toString());
    }
  }

  private static List<String> own(String body) {
    List<String> out = new ArrayList<>();
    collect(new BodyParser().parse(body), out);
    return texts(out);
  }

  private static void collect(com.vladsch.flexmark.util.ast.Node node, List<String> out) {
    if (node instanceof com.vladsch.flexmark.ast.Heading heading) {
      out.add("\n#" + heading.getLevel());
    } else if (node instanceof com.vladsch.flexmark.ast.Paragraph) {
      out.add("\n");
    } else if (node instanceof com.vladsch.flexmark.ast.ListItem) {
      out.add("\n-");
    } else if (node instanceof TableSeparator) {
      return;
    } else if (node instanceof AutoLink link) {
      out.add(link.getText().toString());
    } else if (node instanceof TableCell) {
      out.add("\n|");
    } else if (node instanceof com.vladsch.flexmark.ast.Text || node instanceof HtmlEntity) {
      out.add(node.getChars().unescape());
    }
    // A caption stands below its table in square brackets; other programs show it as a last row.
    boolean isCaption = node instanceof TableCaption;
    out.add(isCaption ? "\n|[" : "");
    node.getChildren().forEach(child -> collect(child, out));
    out.add(isCaption ? "]" : "");
  }

  private static List<String> other(String body) {
    List<String> out = new ArrayList<>();
    OTHER
        .parse(body)
        .accept(
            new AbstractVisitor() {
              @Override
              public void visit(Heading heading) {
                out.add("\n#" + heading.getLevel());
                visitChildren(heading);
              }

              @Override
              public void visit(Paragraph paragraph) {
                out.add("\n");
                visitChildren(paragraph);
              }

              @Override
              public void visit(org.commonmark.node.ListItem item) {
                out.add("\n-");
                visitChildren(item);
              }

              @Override
              public void visit(CustomNode node) {
                if (node instanceof org.commonmark.ext.gfm.tables.TableCell) {
                  out.add("\n|");
                }
                visitChildren(node);
              }

              @Override
              public void visit(Text text) {
                out.add(text.getLiteral());
              }

              @Override
              public void visit(Code code) {
                out.add(code.getLiteral());
              }
            });
    return texts(out);
  }

  /** Returns the blocks without white space, which the parsers keep in different nodes. */
  private static List<String> texts(List<String> parts) {
    return String.join("", parts)
        .lines()
        .map(line -> line.replaceAll("\\s", ""))
        .filter(line -> !line.isEmpty() && !line.equals("-") && !line.equals("|"))
        .toList();
  }
}
