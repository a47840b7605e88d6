package org.huibian.source.pdf;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.huibian.model.Article;
import org.huibian.model.Block;
import org.huibian.model.Issue;
import org.huibian.text.Mark;

/** Typesets an issue as a PDF, line by line, as word processors do. Lengths are in points. */
public final class TypesetIssue {
  private static final double WIDTH = 595;
  private static final double TOP = 90;
  private static final double BOTTOM = 760;
  private static final double PAD = 4;

  /** A space between Chinese and Latin characters, where word processors leave a gap instead. */
  private static final String GAP =
      "(?<=\\p{IsHan}) (?=[0-9A-Za-z])|(?<=[0-9A-Za-z]) (?=\\p{IsHan})";

  /** What stands between an entry of the table of contents and its page number. */
  public enum Contents {
    /** Leader dots. */
    DOTS,
    /** A gap. */
    GAP,
    /** The entries have no page numbers. */
    NONE
  }

  /**
   * How an issue is typeset.
   *
   * @param size the type size
   * @param leading the distance of baselines
   * @param margin the left and right margin
   * @param indent the indent of first lines, in ems
   * @param space the space between paragraphs
   * @param justified whether lines are stretched to the right edge
   * @param large whether titles are larger than the text; otherwise they are only bold
   * @param pages whether each article starts a page
   * @param contents how the table of contents is set
   * @param number the format of page numbers
   */
  public record Layout(
      double size,
      double leading,
      double margin,
      int indent,
      double space,
      boolean justified,
      boolean large,
      boolean pages,
      Contents contents,
      String number) {}

  private final Issue issue;
  private final Layout layout;
  private final TestPdf pdf = new TestPdf();
  private double y;
  private int page;

  private TypesetIssue(Issue issue, Layout layout) {
    this.issue = issue;
    this.layout = layout;
  }

  public static Path write(Issue issue, Layout layout, Path file) {
    TypesetIssue set = new TypesetIssue(issue, layout);
    set.all();
    return set.pdf.save(file);
  }

  private double measure() {
    return WIDTH - 2 * layout.margin();
  }

  private void all() {
    newPage();
    centred(issue.title(), 36, true);
    centred("（" + issue.id().year() + " 年 " + issue.id().month() + " 月）", 16, false);
    centred("总第 " + issue.number().orElse(1) + " 期", 16, false);
    newPage();
    centred("目  录", 20, true);
    int number = 3;
    for (Article article : issue.articles()) {
      entry(article.head().title(), number);
      number += 4;
    }
    newPage();
    issue.articles().forEach(this::article);
  }

  private void newPage() {
    page++;
    pdf.page();
    y = TOP;
    String head = page % 2 == 0 ? issue.publisher() + " 编" : issue.title() + "（总第 9 期）";
    pdf.text(page % 2 == 0 ? layout.margin() : WIDTH - layout.margin() - 200, 50, 9, false, head);
    pdf.text(270, 800, 9, false, layout.number().formatted(page));
  }

  private void down(double by) {
    y += by;
    if (y > BOTTOM) {
      newPage();
    }
  }

  private void entry(String title, int number) {
    String end = Integer.toString(number);
    List<String> lines = lines(title, 11, 0, measure() - 60);
    for (int i = 0; i < lines.size(); i++) {
      pdf.text(layout.margin(), y, 11, false, lines.get(i));
      if (i + 1 == lines.size() && layout.contents() != Contents.NONE) {
        double at = WIDTH - layout.margin() - 11.0 * end.length();
        double from = layout.margin() + 11.0 * lines.get(i).length();
        boolean dots = layout.contents() == Contents.DOTS;
        String leaders = ".".repeat(dots ? (int) Math.max(0, (at - from) / 11) : 0);
        pdf.text(from, y, 11, false, leaders).text(at, y, 11, false, end);
      }
      down(20);
    }
  }

  private void article(Article article) {
    if (layout.pages() && y > TOP) {
      newPage();
    }
    title(article.head().title(), 6);
    article.head().documentNumbers().stream()
        .filter(n -> !article.head().title().contains(n))
        .forEach(n -> centred(n, layout.size(), false));
    article.head().addressee().ifPresent(a -> paragraph(a, 0, false));
    article.blocks().forEach(this::block);
    down(layout.leading());
  }

  private void title(String text, double more) {
    down(10);
    double size = layout.size() + (layout.large() ? more : 0);
    lines(text, size, 0, measure()).forEach(line -> centred(line, size, true));
    down(10);
  }

  private void block(Block block) {
    if (block instanceof Block.Heading heading) {
      boolean marked = Mark.of(heading.text().plain()).isPresent() || heading.level() > 2;
      if (marked) {
        paragraph(heading.text().plain(), layout.indent(), true);
      } else {
        title(heading.text().plain(), 4);
      }
    } else if (block instanceof Block.Paragraph paragraph) {
      paragraph(paragraph.text().plain(), layout.indent(), false);
    } else if (block instanceof Block.Bullets bullets) {
      bullets.items().forEach(i -> paragraph(item(i), layout.indent(), false));
    } else if (block instanceof Block.Table table) {
      table(table);
    } else if (block instanceof Block.Figure figure) {
      centred(figure.caption(), layout.size(), false);
    } else if (block instanceof Block.Box box) {
      box.blocks().forEach(this::block);
    } else if (block instanceof Block.Signature signature) {
      signature.lines().forEach(this::signed);
    } else if (block instanceof Block.Note note) {
      paragraph(note.text(), layout.indent(), false);
    } else if (block instanceof Block.Link link) {
      paragraph(link.text(), layout.indent(), false);
    }
  }

  private static String item(Block.Item item) {
    return item.mark().isEmpty() && item.plain().indexOf('。') > 0
        ? "• " + item.plain()
        : item.plain();
  }

  private void signed(String line) {
    double at = WIDTH - layout.margin() - layout.size() * (line.length() + 2);
    pdf.text(Math.max(layout.margin(), at), y, layout.size(), false, line);
    down(layout.leading());
  }

  private void centred(String text, double size, boolean bold) {
    pdf.text((WIDTH - size * text.length()) / 2, y, size, bold, text);
    down(Math.max(size * 1.4, layout.leading()));
  }

  private void paragraph(String text, int indent, boolean bold) {
    double size = layout.size();
    List<String> lines = lines(text, size, indent, measure());
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      double left = layout.margin() + (i == 0 ? indent * size : 0);
      double room = WIDTH - layout.margin() - left - size * line.length();
      boolean stretched = layout.justified() && i + 1 < lines.size() && line.length() > 1;
      pdf.raw((stretched ? room / (line.length() - 1) : 0) + " Tc");
      pdf.text(left, y, size, bold, line).raw("0 Tc");
      down(layout.leading() + (i + 1 == lines.size() ? layout.space() : 0));
    }
  }

  /** Breaks a text into lines; every character is one em wide, and no line starts with a stop. */
  private static List<String> lines(String all, double size, int indent, double measure) {
    String text = all.replaceAll(GAP, "").replace('₂', '2'); // the font has no subscript 2
    List<String> lines = new ArrayList<>();
    int at = 0;
    while (at < text.length()) {
      int fits = (int) Math.floor(measure / size + 1e-6) - (at == 0 ? indent : 0);
      int full = Math.min(text.length(), at + Math.max(1, fits));
      int end = full;
      while (end > at && end < text.length() && isKept(text.charAt(end - 1), text.charAt(end))) {
        end--;
      }
      end = end == at ? full : end;
      lines.add(text.substring(at, end).stripTrailing());
      at = end;
    }
    return lines;
  }

  /** Returns whether no line break is allowed between two characters. */
  private static boolean isKept(char before, char after) {
    boolean word = before > ' ' && before < 0x250 && after > ' ' && after < 0x250;
    return word
        || after == ' '
        || "，。、；：！？）》”’〉】〕)".indexOf(after) >= 0
        || "（《“‘〈【〔(".indexOf(before) >= 0;
  }

  private void table(Block.Table table) {
    if (!table.caption().isEmpty()) {
      centred(table.caption(), layout.size(), false);
    }
    int columns = table.columns().size();
    double[] xs = new double[columns + 1];
    for (int c = 0; c <= columns; c++) {
      xs[c] = layout.margin() + measure() * c / columns;
    }
    row(xs, table.columns(), List.of());
    for (List<Block.Cell> row : table.rows()) {
      List<String> texts = row.stream().map(Block.Cell::text).toList();
      if (y + height(xs, texts) > BOTTOM + 15) {
        pdf.rule(xs[0], y, xs[columns], y);
        newPage();
        row(xs, table.columns(), List.of());
        row(xs, texts, List.of());
      } else {
        row(xs, texts, row);
      }
    }
    pdf.rule(xs[0], y, xs[columns], y);
    down(layout.leading());
  }

  private static double height(double[] xs, List<String> texts) {
    double width = xs[1] - xs[0] - 2 * PAD;
    int most = texts.stream().mapToInt(t -> lines(t, 8, 0, width).size()).max().orElse(1);
    return 11 * Math.max(1, most) + 2 * PAD;
  }

  private void row(double[] xs, List<String> texts, List<Block.Cell> cells) {
    double height = height(xs, texts);
    for (int c = 0; c < texts.size(); c++) {
      boolean above = !cells.isEmpty() && cells.get(c).merge() == Block.Merge.ABOVE;
      boolean before = !cells.isEmpty() && cells.get(c).merge() == Block.Merge.BEFORE;
      if (!above) {
        pdf.rule(xs[c], y, xs[c + 1], y);
      }
      if (!before) {
        pdf.rule(xs[c], y, xs[c], y + height);
      }
      double line = y + PAD + 7;
      for (String text : lines(texts.get(c), 8, 0, xs[c + 1] - xs[c] - 2 * PAD)) {
        pdf.text(xs[c] + PAD, line, 8, false, text);
        line += 11;
      }
    }
    double right = xs[xs.length - 1];
    pdf.rule(right, y, right, y + height);
    y += height;
  }
}
