package org.huibian.markdown;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import org.huibian.model.Article;
import org.huibian.model.ArticleId;
import org.huibian.model.Block;
import org.huibian.model.DayRuling;
import org.huibian.model.ForceRuling;
import org.huibian.model.Head;
import org.huibian.model.IssueId;
import org.huibian.model.Kind;
import org.huibian.model.RelationKind;
import org.huibian.model.RichText;
import org.huibian.model.Ruling;
import org.huibian.model.SourceSpan;
import org.huibian.model.Span;
import org.huibian.model.TopicRuling;

/** Creates random articles full of markup characters; the same seed gives the same articles. */
final class RandomArticles {
  private static final String[] PIECES = {
    "加强",
    "统筹",
    "。",
    "，",
    "：",
    "（",
    "）",
    "（一）",
    "(",
    ")",
    "《方案》",
    "〔2025〕",
    "“",
    "”",
    "—",
    "①",
    "℃",
    "＋",
    "𠮷",
    "😀",
    "a",
    "Z",
    "7",
    "é",
    " ",
    "  ",
    "\t",
    "\n",
    "\r\n",
    "　",
    "\u00A0",
    "\u200B",
    "\uFEFF",
    "*",
    "**",
    "***",
    "_",
    "__",
    "`",
    "``",
    "```",
    "~",
    "~~",
    "~~~",
    "#",
    "##",
    "# ",
    "- ",
    "-",
    "--",
    "---",
    "+ ",
    "+",
    "1. ",
    "2) ",
    "12.",
    "> ",
    ">",
    "<",
    "<<",
    "^^",
    "^",
    "|",
    "||",
    " | ",
    "\\",
    "\\\\",
    "[",
    "]",
    "![",
    "](",
    "[x](y)",
    "[x]: http://a.cn/",
    "[x]",
    "!",
    "(http://a.cn)",
    "<script>",
    "</b>",
    "<!-- x -->",
    "<http://a.cn/>",
    "<a@b.cn>",
    "&",
    "&amp;",
    "&#35;",
    "&#x41;",
    "&lt",
    ";",
    ":",
    "::: ",
    "===",
    "=",
    "***",
    "'",
    "\"",
    "%",
    "@",
    "{",
    "}",
    "{#id}",
    "$",
    "http://a.cn/x_y_z",
    "---|---",
    ":-:",
    "\u0000",
    "\u0001",
    "\u001F",
    "\u007F",
    "\u0085",
    "\u2028",
    "\uD800",
    "null",
    "true",
    ", ",
    ": ",
    " #",
    "2025 年 6 月 13 日",
    "部",
    "厅",
    "办公厅",
    "&nbsp;",
    "&#8203;",
    "\\\n",
    "//",
    "http:",
    "^[",
    "[^1]",
    "- [ ] ",
    "\u0301",
    "\u202E",
    "ﷺ",
    "|---|",
    "...",
    "? ",
    "!a",
    "·"
  };

  private static final String[] URLS = {
    "http://a.cn/",
    "https://www.miit.gov.cn/a_b(c).html?x=1&amp=2&y=%20#z",
    "https://例子.中国/路径",
    "HTTP://A.CN/[x]*y*<z>\\`|\"'",
    "javascript:alert(1)",
    "http://",
    "https://a.cn/ b",
    "",
    "../03/",
    "https://a.cn/)",
    "https://a.cn/((",
    "https://a.cn/&lt;&#35;\\",
    "../2024-03/01.md#t2",
    "#s1-2",
    "附件 (1).docx",
    "附件.html",
  };

  private final Random random;

  RandomArticles(long seed) {
    random = new Random(seed);
  }

  Article next() {
    return new Article(
        new ArticleId(new IssueId(2025, 6), 1 + random.nextInt(99)),
        head(),
        random.nextBoolean()
            ? Optional.of(new SourceSpan(3, 3 + random.nextInt(9)))
            : Optional.empty(),
        list(6, () -> block(0)));
  }

  private Head head() {
    return Head.builder("题" + text())
        .kind(Kind.values()[random.nextInt(Kind.values().length)])
        .documentNumbers(list(2, this::text))
        .issuers(random.nextBoolean() ? List.of("工业和信息化部", "办公厅", "部") : list(3, this::text))
        .date(random.nextBoolean() ? Optional.of(LocalDate.of(2025, 6, 13)) : Optional.empty())
        .addressee(random.nextBoolean() ? Optional.of(text()) : Optional.empty())
        .interprets(list(2, () -> new ArticleId(new IssueId(2024, 3), 1 + random.nextInt(120))))
        .authors(list(2, this::text))
        .rulings(list(2, this::ruling))
        .topicRulings(list(2, this::topic))
        .dayRulings(list(2, this::day))
        .force(ForceRuling.parse(random.nextBoolean() ? "现行" : "已废止 2026-01-01 2025-12/03 《某决定》"))
        .file(random.nextInt(4) == 0 ? Optional.of("source-2.pdf") : Optional.empty())
        .build();
  }

  private DayRuling day() {
    boolean end = random.nextBoolean();
    String day = random.nextBoolean() ? "2025-07-15" : end ? "--02-end" : "--03-31";
    String words = random.nextBoolean() ? " members " + text() : "";
    return DayRuling.parse("deadline " + day + words)
        .orElseGet(() -> DayRuling.parse("not deadline " + day).orElseThrow());
  }

  private TopicRuling topic() {
    return new TopicRuling(random.nextBoolean(), random.nextInt(4) == 0 ? text() : "标准化");
  }

  private Ruling ruling() {
    Optional<ArticleId> article =
        random.nextBoolean()
            ? Optional.of(new ArticleId(new IssueId(2024, 3), 1 + random.nextInt(120)))
            : Optional.empty();
    String title = article.isPresent() && random.nextBoolean() ? "" : "题" + text();
    RelationKind[] kinds = RelationKind.values();
    return new Ruling(random.nextBoolean(), kinds[random.nextInt(kinds.length)], article, title);
  }

  /** Returns a text that may hold any characters. */
  String text() {
    StringBuilder out = new StringBuilder();
    int pieces = random.nextInt(random.nextInt(10) + 1);
    for (int i = 0; i < pieces; i++) {
      out.append(PIECES[random.nextInt(PIECES.length)]);
    }
    return out.toString();
  }

  private <T> List<T> list(int most, Supplier<T> supplier) {
    List<T> out = new ArrayList<>();
    for (int i = random.nextInt(most + 1); i > 0; i--) {
      out.add(supplier.get());
    }
    return out;
  }

  private RichText rich() {
    return new RichText(list(5, this::span));
  }

  private Span span() {
    return switch (random.nextInt(5)) {
      case 0, 1 -> new Span.Strong(text());
      case 2 -> new Span.Hyperlink(random.nextBoolean() ? text() : url(), url());
      default -> new Span.Plain(text());
    };
  }

  private String url() {
    return URLS[random.nextInt(URLS.length)];
  }

  private String optional() {
    return random.nextBoolean() ? "" : text();
  }

  private Block block(int depth) {
    return switch (random.nextInt(depth > 2 ? 9 : 10)) {
      case 0 -> new Block.Heading(2 + random.nextInt(5), rich());
      case 1 -> bullets();
      case 2 -> table();
      case 3 -> new Block.Figure(text(), random.nextBoolean() ? "" : text(), optional());
      case 4 -> {
        List<String> lines = new ArrayList<>(list(3, this::text));
        lines.add(random.nextBoolean() ? "工业和信息化部 办公厅" : text());
        yield new Block.Signature(lines);
      }
      case 5 -> new Block.Note(random.nextBoolean() ? "（" + text() + "）" : text());
      case 6 -> new Block.Link(random.nextBoolean() ? text() : url(), url());
      case 9 -> new Block.Box(random.nextBoolean() ? "" : text(), list(4, () -> block(depth + 1)));
      default ->
          new Block.Paragraph(
              switch (random.nextInt(5)) {
                case 0 -> RichText.of("（" + text() + ")");
                case 1 -> RichText.of("办公厅部2025年6月13日");
                default -> rich();
              });
    };
  }

  private Block bullets() {
    int start = random.nextInt(12);
    String end = random.nextInt(3) == 0 ? ")" : ".";
    List<Block.Item> items = new ArrayList<>();
    int style = random.nextInt(4);
    for (int i = random.nextInt(5); i >= 0; i--) {
      String mark =
          switch (style) {
            case 0 -> "";
            case 1, 2 -> start++ + end;
            default -> random.nextBoolean() ? text() : start + end;
          };
      items.add(new Block.Item(mark, rich()));
    }
    return new Block.Bullets(items);
  }

  private Block table() {
    int width = random.nextInt(4);
    List<String> columns = new ArrayList<>();
    for (int i = 0; i < width; i++) {
      columns.add(text());
    }
    String caption = random.nextBoolean() ? "" : text();
    List<List<Block.Cell>> rows = rows(random.nextInt(4), width);
    return width > 0 && random.nextInt(3) == 0
        ? Block.Table.headed(caption, rows(1 + random.nextInt(3), width), rows)
        : new Block.Table(caption, columns, rows);
  }

  private List<List<Block.Cell>> rows(int count, int width) {
    List<List<Block.Cell>> rows = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      List<Block.Cell> row = new ArrayList<>();
      for (int j = 0; j < width; j++) {
        row.add(cell());
      }
      rows.add(row);
    }
    return rows;
  }

  private Block.Cell cell() {
    return switch (random.nextInt(8)) {
      case 0 -> Block.Cell.ABOVE;
      case 1 -> Block.Cell.BEFORE;
      case 2 -> Block.Cell.of("^^");
      case 3 -> Block.Cell.of("<<");
      case 4 -> new Block.Cell(text(), Block.Merge.ABOVE);
      default -> Block.Cell.of(text());
    };
  }
}
