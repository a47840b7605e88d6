package org.huibian.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.ast.Node;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The quick way to begin a heading gives the tree of the parser's own way. */
class QuickHeadingsTest {
  private final Parser own = Parser.builder(BodyParser.options()).build();

  private void assertSame(String body, String what) {
    assertEquals(tree(own.parse(body)), tree(new BodyParser().parse(body)), what);
  }

  private static String tree(Node node) {
    StringBuilder out = new StringBuilder(node.getNodeName());
    out.append(node.getStartOffset()).append('-').append(node.getEndOffset()).append('(');
    node.getChildren().forEach(child -> out.append(tree(child)));
    return out.append(')').toString();
  }

  @Test
  void ofAllArticles() throws IOException {
    List<Path> articles;
    try (var files = Files.walk(Path.of("content"))) {
      articles = files.filter(file -> file.toString().endsWith(".md")).toList();
    }
    for (Path article : articles) {
      assertSame(Files.readString(article), article.toString());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "# 一",
        "   # 一",
        "    # 一",
        "文\n# 一",
        "文\n==",
        "文\n--",
        "文\n ---",
        "文\n    ---",
        "- 文\n  ==",
        "> 文\n> ==",
        "> # 一",
        "1. # 一\n2. 文\n   --",
        "---",
        "===",
        "#",
        "#一",
        "####### 七",
        "\t# 一",
        "一\n二\n===\n三",
        "| a |\n|---|\n| # |\n===",
        "```\n# 一\n```",
        "*\n# 一",
        "- # 一",
        "文\\\n==",
        "　# 一",
        "文\n　=="
      })
  void ofAllForms(String body) {
    assertSame(body, body);
  }
}
