package org.huibian.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.huibian.model.Article;
import org.huibian.model.Block;
import org.huibian.model.Issue;
import org.huibian.model.RichText;

/**
 * Typesets an issue as the association prints it: cover, contents, running heads, page numbers,
 * indented and justified paragraphs, ruled tables with repeated heads, and framed boxes.
 */
final class PrintedIssue {
  private static final String STYLE =
      """
      @page { size: A4; margin: 25mm 26mm 24mm 28mm;
        @top-center { content: "政策汇编（%1$s）总第 %2$s 期"; font: 9pt "Noto Serif CJK SC" }
        @bottom-center { content: "— " counter(page) " —"; font: 10pt "Noto Serif CJK SC" } }
      @page cover { @top-center { content: none } @bottom-center { content: none } }
      body { font: 14pt/1.75 "Noto Serif CJK SC", serif; margin: 0; text-align: justify }
      p { margin: 0; text-indent: 2em; overflow-wrap: anywhere }
      .cover { page: cover; text-align: center; padding-top: 40mm; break-after: page }
      .cover h1 { font-size: 40pt } .cover p { text-indent: 0; margin: 8mm 0 }
      h1 { font-size: 20pt; line-height: 1.4; text-align: center; margin: 0 0 8mm }
      h2, h3, h4, h5, h6 { font-size: 14pt; font-weight: 700; margin: 0; text-indent: 2em }
      h2.title { font-size: 18pt; text-align: center; text-indent: 0; margin: 6mm 0 }
      article { break-before: page }
      .contents { break-after: page }
      .contents h1 { letter-spacing: 1em }
      .contents p { text-indent: 0 }
      .number, .addressee, .caption { text-indent: 0 } .number, .caption { text-align: center }
      .sign { text-align: right; padding-right: 4em; text-indent: 0 }
      .box { border: 1px solid #000; padding: 2mm 3mm; margin: 3mm 0; box-decoration-break: clone }
      .box .name { text-align: center; text-indent: 0; font-weight: 700 }
      table { border-collapse: collapse; width: 100%%; font-size: 10.5pt; line-height: 1.4 }
      td, th { border: 0.75pt solid #000; padding: 1mm 1.5mm; font-weight: 400 }
      tr { break-inside: avoid }
      """;

  private final StringBuilder html = new StringBuilder();

  private PrintedIssue() {}

  /** Returns the issue as a web page for print. */
  static String html(Issue issue) {
    PrintedIssue printed = new PrintedIssue();
    printed.write(issue);
    return printed.html.toString();
  }

  /** Prints a web page to a PDF with the system's Chromium. */
  static Path print(String html, Path folder) throws IOException, InterruptedException {
    Path page = Files.writeString(folder.resolve("print.html"), html);
    Path pdf = folder.resolve("print.pdf");
    List<String> command = new ArrayList<>();
    command.add(Chromium.installed().browser().toString());
    command.addAll(Chromium.QUIET);
    command.add("--user-data-dir=" + folder.resolve("profile"));
    command.add("--no-pdf-header-footer");
    command.add("--print-to-pdf=" + pdf);
    command.add(page.toUri().toString());
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    if (!process.waitFor(3, TimeUnit.MINUTES) || !Files.exists(pdf)) {
      process.destroyForcibly();
      throw new IOException("Chromium has not printed " + page);
    }
    return pdf;
  }

  private void write(Issue issue) {
    String month = issue.id().year() + " 年 " + issue.id().month() + " 月";
    String number = Integer.toString(issue.number().orElse(0));
    html.append("<!doctype html><html lang=zh-Hans><meta charset=utf-8><style>");
    html.append(String.format(java.util.Locale.ROOT, STYLE, month, number)).append("</style>");
    html.append("<div class=cover><h1>").append(escape(issue.title())).append("</h1>");
    html.append("<p>（").append(month).append("）<p>总第 ").append(number).append(" 期<p>");
    html.append(escape(issue.publisher())).append("</div>");
    html.append("<div class=contents><h1>目录</h1>");
    for (Article article : issue.articles()) {
      int last = article.head().title().length() % 31;
      html.append("<p>").append(escape(article.head().title()));
      html.append(".".repeat(Math.max(4, 2 * (24 - last)))).append(" 12");
    }
    html.append("</div>");
    issue.articles().forEach(this::write);
  }

  private void write(Article article) {
    html.append("<article><h1>").append(escape(article.head().title())).append("</h1>\n");
    article.head().documentNumbers().forEach(n -> paragraph("number", n));
    article.head().addressee().ifPresent(a -> paragraph("addressee", a));
    write(article.blocks());
    html.append("</article>\n");
  }

  private void write(List<Block> blocks) {
    for (Block block : blocks) {
      if (block instanceof Block.Heading h) {
        boolean title = org.huibian.text.Mark.of(h.text().plain()).isEmpty();
        String tag = "h" + h.level();
        html.append('<').append(tag).append(title ? " class=title>" : ">");
        html.append(escape(h.text().plain())).append("</").append(tag).append(">\n");
      } else if (block instanceof Block.Paragraph p) {
        html.append("<p>").append(rich(p.text())).append("</p>\n");
      } else if (block instanceof Block.Bullets list) {
        list.items()
            .forEach(i -> paragraph("item", i.mark().isEmpty() ? "• " + i.plain() : i.plain()));
      } else if (block instanceof Block.Table table) {
        write(table);
      } else if (block instanceof Block.Figure figure) {
        paragraph("caption", figure.caption());
      } else if (block instanceof Block.Box box) {
        html.append("<div class=box>");
        paragraph("name", box.title());
        write(box.blocks());
        html.append("</div>");
      } else if (block instanceof Block.Signature signature) {
        signature.lines().forEach(line -> paragraph("sign", line));
      } else if (block instanceof Block.Note note) {
        paragraph("note", note.text());
      } else if (block instanceof Block.Link link) {
        html.append("<p><a href=\"").append(escape(link.url())).append("\">");
        html.append(escape(link.text())).append("</a></p>");
      }
    }
  }

  /** Items that are sentences have a bullet; those of a table of contents have none. */
  private void item(Block.Item item) {
    boolean bullet = item.mark().isEmpty() && item.plain().indexOf('。') > 0;
    paragraph("item", bullet ? "• " + item.plain() : item.plain());
  }

  private void paragraph(String style, String text) {
    html.append("<p class=").append(style).append('>').append(escape(text)).append("</p>\n");
  }

  private static String rich(RichText text) {
    String lead = text.lead().orElse("");
    String rest = text.plain().substring(lead.length());
    return (lead.isEmpty() ? "" : "<b>" + escape(lead) + "</b>") + escape(rest);
  }

  private void write(Block.Table table) {
    if (!table.caption().isEmpty()) {
      paragraph("caption", table.caption());
    }
    html.append("<table><thead><tr>");
    table.columns().forEach(c -> html.append("<th>").append(escape(c)).append("</th>"));
    html.append("</tr></thead><tbody>");
    List<List<Block.Cell>> rows = table.rows();
    for (int r = 0; r < rows.size(); r++) {
      html.append("<tr>");
      for (int c = 0; c < table.columns().size(); c++) {
        Block.Cell cell = rows.get(r).get(c);
        if (cell.merge() == Block.Merge.NONE) {
          int deep = 1;
          while (r + deep < rows.size() && rows.get(r + deep).get(c).merge() == Block.Merge.ABOVE) {
            deep++;
          }
          int wide = 1;
          while (c + wide < table.columns().size()
              && rows.get(r).get(c + wide).merge() == Block.Merge.BEFORE) {
            wide++;
          }
          html.append("<td rowspan=").append(deep).append(" colspan=").append(wide).append('>');
          html.append(escape(cell.text())).append("</td>");
        }
      }
      html.append("</tr>\n");
    }
    html.append("</tbody></table>\n");
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
