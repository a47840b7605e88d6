package org.huibian.source.word;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.huibian.model.Article;
import org.huibian.model.Block;
import org.huibian.model.Block.Cell;
import org.huibian.model.Block.Merge;
import org.huibian.model.Issue;
import org.huibian.text.Mark;
import org.huibian.text.Mark.Style;

/**
 * Writes an issue as a Word document, as its publisher would: with a cover, a contents field,
 * running headers with page numbers, automatic numbers wherever Word can count them, tables with
 * merged cells, and boxes as frames.
 */
public final class WordIssue {
  private static final int PAGES_PER_ARTICLE = 3;

  /** The first of the list definitions in which no space follows the number. */
  private static final int UNSPACED = 101;

  /** The styles of numbers that Word can count, with number format and level text. */
  private static final Map<Style, String[]> COUNTED = new EnumMap<>(Style.class);

  static {
    COUNTED.put(Style.COMMA, new String[] {"chineseCountingThousand", "%1、"});
    COUNTED.put(Style.BRACKET, new String[] {"chineseCounting", "（%1）"});
    COUNTED.put(Style.CHAPTER, new String[] {"japaneseCounting", "第%1章"});
    COUNTED.put(Style.SECTION, new String[] {"chineseCountingThousand", "第%1节"});
    COUNTED.put(Style.CLAUSE, new String[] {"chineseCountingThousand", "第%1条"});
    COUNTED.put(Style.DIGIT, new String[] {"decimal", "%1."});
    COUNTED.put(Style.DIGIT_BRACKET, new String[] {"decimal", "（%1）"});
    COUNTED.put(Style.CIRCLE, new String[] {"decimalEnclosedCircle", "%1"});
  }

  private final Issue issue;
  private final StringBuilder body = new StringBuilder();
  private final StringBuilder lists = new StringBuilder();
  private final Map<Style, Integer> counts = new EnumMap<>(Style.class);
  private final Set<Style> spaced = EnumSet.noneOf(Style.class);
  private final Map<Style, Integer> open = new EnumMap<>(Style.class);
  private int list;
  private int automatic;
  private int typed;
  private boolean inContents;

  private WordIssue(Issue issue) {
    this.issue = issue;
  }

  /** Returns the issue as a document. */
  public static Docx of(Issue issue) {
    return new WordIssue(issue).docx();
  }

  private Docx docx() {
    cover();
    contents();
    for (Article article : issue.articles()) {
      article(article);
    }
    body.append("<w:sectPr><w:headerReference w:type=\"default\" r:id=\"header1\"/>")
        .append("<w:footerReference w:type=\"default\" r:id=\"footer1\"/></w:sectPr>");
    return Docx.of(body.toString())
        .with("styles", "styles", styles())
        .with("numbering", "numbering", numbering())
        .xml("word/header1.xml", "hdr", Docx.p(masthead()))
        .relation("header1", "header", "header1.xml")
        .xml("word/footer1.xml", "ftr", "<w:p>" + field("PAGE", "1") + "</w:p>")
        .relation("footer1", "footer", "footer1.xml");
  }

  /** Returns how many numbers of an issue are automatic, and how many are typed as text. */
  static int[] countNumbers(Issue issue) {
    WordIssue written = new WordIssue(issue);
    written.docx();
    return new int[] {written.automatic, written.typed};
  }

  private String masthead() {
    return issue.title()
        + "（"
        + issue.id().year()
        + " 年 "
        + issue.id().month()
        + " 月）"
        + (issue.number().isPresent() ? "总第 " + issue.number().getAsInt() + " 期" : "");
  }

  private void cover() {
    body.append(centred("60", issue.title()));
    body.append(centred("32", "（" + issue.id().year() + " 年 " + issue.id().month() + " 月）"));
    issue.number().ifPresent(n -> body.append(centred("32", "总第 " + n + " 期")));
    body.append(centred("32", issue.publisher()));
  }

  private static String centred(String size, String text) {
    return "<w:p><w:pPr><w:jc w:val=\"center\"/></w:pPr><w:r><w:rPr><w:b/><w:sz w:val=\""
        + size
        + "\"/></w:rPr><w:t>"
        + Docx.escape(text)
        + "</w:t></w:r></w:p>";
  }

  private static String field(String instruction, String shown) {
    return "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText> "
        + instruction
        + " </w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>"
        + Docx.r(shown)
        + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";
  }

  private void contents() {
    body.append(Docx.p("<w:pageBreakBefore/><w:jc w:val=\"center\"/>", "目  录"));
    for (int i = 0; i < issue.articles().size(); i++) {
      String begin =
          "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText> TOC \\o \"1-1\" \\h"
              + " </w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>";
      body.append("<w:p><w:pPr><w:pStyle w:val=\"TOC1\"/></w:pPr>")
          .append(i == 0 ? begin : "")
          .append(Docx.r(issue.articles().get(i).head().title()))
          .append("<w:r><w:tab/></w:r>")
          .append(field("PAGEREF _Toc" + i, Integer.toString(1 + i * PAGES_PER_ARTICLE)))
          .append("</w:p>");
    }
    body.append("<w:p><w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:p>");
  }

  private void article(Article article) {
    counts.clear();
    body.append(Docx.p("<w:pStyle w:val=\"1\"/>", article.head().title()));
    for (String number : article.head().documentNumbers()) {
      boolean inTitle = article.head().title().contains(number);
      body.append(inTitle ? "" : Docx.p("<w:jc w:val=\"center\"/>", number));
    }
    article.head().addressee().ifPresent(a -> body.append(Docx.p(a)));
    article.blocks().forEach(this::block);
  }

  private void block(Block block) {
    if (block instanceof Block.Heading heading) {
      inContents = heading.text().plain().endsWith("目录");
      numbered(
          "<w:pStyle w:val=\"" + Math.min(9, heading.level()) + "\"/>", heading.text().plain());
    } else if (block instanceof Block.Paragraph paragraph) {
      numbered("<w:ind w:firstLineChars=\"200\"/>", paragraph.text().plain());
    } else if (block instanceof Block.Bullets bullets) {
      for (Block.Item item : bullets.items()) {
        if (item.mark().isEmpty()) {
          body.append(Docx.p(inContents ? "" : numPr(1), item.text().plain()));
        } else {
          numbered("", item.mark() + " " + item.text().plain());
        }
      }
    } else if (block instanceof Block.Table table) {
      table(table);
    } else if (block instanceof Block.Figure figure) {
      body.append(Docx.p("<w:jc w:val=\"center\"/>", figure.caption()));
    } else if (block instanceof Block.Box box) {
      box(box);
    } else if (block instanceof Block.Signature signature) {
      signature.lines().forEach(l -> body.append(Docx.p("<w:jc w:val=\"right\"/>", l)));
    } else if (block instanceof Block.Note note) {
      body.append(Docx.p(note.text()));
    } else if (block instanceof Block.Link link) {
      body.append(Docx.p(link.text()));
    }
  }

  /** Adds a paragraph, with an automatic number if Word can count it. */
  private void numbered(String properties, String text) {
    Optional<Mark> mark = Mark.of(text);
    String[] format = mark.map(m -> COUNTED.get(m.style())).orElse(null);
    if (format == null || !printed(format, mark.get().number()).equals(mark.get().printed())) {
      typed += mark.isPresent() ? 1 : 0;
      body.append(Docx.p(properties, text));
      return;
    }
    automatic++;
    Style style = mark.get().style();
    int number = mark.get().number();
    boolean spaced = text.substring(0, mark.get().end()).endsWith(" ");
    if (!open.containsKey(style)
        || spaced != this.spaced.contains(style)
        || counts.getOrDefault(style, -1) + 1 != number) {
      list++;
      open.put(style, list + 1);
      if (spaced) {
        this.spaced.add(style);
      } else {
        this.spaced.remove(style);
      }
      lists
          .append("<w:num w:numId=\"" + (list + 1) + "\"><w:abstractNumId w:val=\"")
          .append(style.ordinal() + (spaced ? 1 : UNSPACED))
          .append("\"/><w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"" + number + "\"/>")
          .append("</w:lvlOverride></w:num>");
    }
    counts.put(style, number);
    body.append(Docx.p(properties + numPr(open.get(style)), text.substring(mark.get().end())));
  }

  private static String numPr(int list) {
    return "<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"" + list + "\"/></w:numPr>";
  }

  private static String printed(String[] format, int number) {
    return format[1].replace("%1", NumberFormat.print(format[0], number));
  }

  private void box(Block.Box box) {
    body.append("<w:tbl><w:tblGrid><w:gridCol/></w:tblGrid><w:tr><w:tc><w:tcPr/>");
    if (!box.title().isEmpty()) {
      body.append(Docx.p("<w:jc w:val=\"center\"/>", box.title()));
    }
    box.blocks().forEach(this::block);
    body.append("<w:p/></w:tc></w:tr></w:tbl>");
  }

  private void table(Block.Table table) {
    if (!table.caption().isEmpty()) {
      body.append(Docx.p("<w:jc w:val=\"center\"/>", table.caption()));
    }
    List<List<Cell>> rows = new ArrayList<>();
    rows.add(table.columns().stream().map(Cell::of).toList());
    rows.addAll(table.rows());
    body.append("<w:tbl><w:tblGrid>");
    body.append("<w:gridCol/>".repeat(table.columns().size())).append("</w:tblGrid>");
    for (int r = 0; r < rows.size(); r++) {
      row(rows, r);
    }
    body.append("</w:tbl>");
  }

  private void row(List<List<Cell>> rows, int r) {
    List<Cell> row = rows.get(r);
    body.append(r == 0 ? "<w:tr><w:trPr><w:tblHeader/></w:trPr>" : "<w:tr>");
    for (int c = 0; c < row.size(); ) {
      int wide = 1;
      while (c + wide < row.size() && row.get(c + wide).merge() == Merge.BEFORE) {
        wide++;
      }
      boolean above = r > 1 && row.get(c).merge() == Merge.ABOVE;
      boolean below = r + 1 < rows.size() && r > 0 && rows.get(r + 1).get(c).merge() == Merge.ABOVE;
      body.append("<w:tc><w:tcPr>")
          .append(wide > 1 ? "<w:gridSpan w:val=\"" + wide + "\"/>" : "")
          .append(above ? "<w:vMerge/>" : below ? "<w:vMerge w:val=\"restart\"/>" : "")
          .append("</w:tcPr>")
          .append(Docx.p(row.get(c).text()))
          .append("</w:tc>");
      c += wide;
    }
    body.append("</w:tr>");
  }

  private static String styles() {
    StringBuilder out = new StringBuilder();
    out.append("<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"a\">")
        .append("<w:name w:val=\"Normal\"/><w:rPr><w:sz w:val=\"32\"/></w:rPr></w:style>");
    for (int level = 1; level <= 9; level++) {
      out.append("<w:style w:type=\"paragraph\" w:styleId=\"" + level + "\">")
          .append("<w:name w:val=\"heading " + level + "\"/><w:basedOn w:val=\"a\"/><w:pPr>")
          .append("<w:outlineLvl w:val=\"" + (level - 1) + "\"/></w:pPr>")
          .append("<w:rPr><w:b/><w:sz w:val=\"" + (46 - level * 2) + "\"/></w:rPr></w:style>");
    }
    return out.append("<w:style w:type=\"paragraph\" w:styleId=\"TOC1\">")
        .append("<w:name w:val=\"toc 1\"/><w:basedOn w:val=\"a\"/></w:style>")
        .toString();
  }

  private String numbering() {
    StringBuilder out = new StringBuilder();
    out.append(level(0, "bullet", "\uF0B7", "tab"));
    COUNTED.forEach(
        (style, format) -> {
          out.append(level(style.ordinal() + 1, format[0], format[1], "tab"));
          out.append(level(style.ordinal() + UNSPACED, format[0], format[1], "nothing"));
        });
    out.append("<w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>");
    return out.append(lists).toString();
  }

  private static String level(int definition, String format, String text, String suffix) {
    return "<w:abstractNum w:abstractNumId=\""
        + definition
        + "\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\""
        + format
        + "\"/><w:suff w:val=\""
        + suffix
        + "\"/><w:lvlText w:val=\""
        + text
        + "\"/></w:lvl></w:abstractNum>";
  }
}
