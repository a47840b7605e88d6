package org.huibian.source;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.huibian.text.JoinedText;

/**
 * Reads texts that were written in Markdown. Headings stand out, lists and tables stay what they
 * are, links keep their targets; the marks themselves are left out of the text. A line is a
 * paragraph: lines that Markdown would join are joined.
 */
public final class MarkdownSourceReader implements SourceReader {
  private static final Pattern NAME = Pattern.compile(".*\\.(?:md|markdown|mkd)");
  private static final Pattern HEADING = Pattern.compile("(?m)^#{1,6}[ \\t]+\\S");

  /** A text with so many headings is Markdown whatever its name. */
  private static final int FEWEST_HEADINGS = 2;

  private static final Pattern HEADING_MARKS =
      Pattern.compile("^\\s{0,3}(#{1,6})\\s+(.*?)\\s*(#*)\\s*$");
  private static final Pattern RULE =
      Pattern.compile("\\s{0,3}(?:[-*_=]\\s*){3,}|\\s{0,3}(?:```|~~~).*");
  private static final Pattern TABLE_RULE =
      Pattern.compile("\\s*\\|?\\s*:?-+:?\\s*(?:\\|\\s*:?-+:?\\s*)*\\|?\\s*");

  /** The line below a heading. */
  private static final Pattern UNDERLINE = Pattern.compile("\\s{0,3}(?:={2,}|-{2,})\\s*");

  /** A longer line is running text, whatever it starts with. */
  private static final int LONGEST_MARKED = 2_000;

  /** A line of front matter: a field, an entry of its list, a remark or nothing. */
  private static final Pattern FIELD =
      Pattern.compile("[\\w-]{1,40}\\s*:(?:\\s.*)?|\\s*-\\s.*|\\s+\\S.*|#.*|\\s*");

  private static final Pattern NAMED_FIELD = Pattern.compile("[A-Za-z_][\\w-]{0,39}\\s*:(?:\\s|$)");
  private static final Pattern TITLE = Pattern.compile("title\\s*:\\s*[\"']?(.*?\\S)[\"']?\\s*");
  private static final int LONGEST_FRONT_MATTER = 100;

  private static final Pattern BREAK = Pattern.compile("(?i)<br\\s?/?>");

  /** Tags by which authors place or set off text where Markdown has no marks for it. */
  private static final Pattern TAG =
      Pattern.compile(
          "(?i)</?(?:center|div|p|span|font|b|strong|i|em|u|sup|sub|small|big)(?:\\s[^<>]{0,200})?>");

  private static final Pattern ITEM = Pattern.compile("\\s*(?:[-*+]|[0-9]{1,3}[.)])\\s+\\S.*");
  private static final Pattern QUOTE = Pattern.compile("^\\s{0,3}((?:>\\s?)+)");
  private static final Pattern LINK =
      Pattern.compile(
          "!?\\[([^\\[\\]]{0,400})\\]\\(<?([^\\s()<>]{0,2000})>?(?:\\s+\"[^\"]*\")?\\)");
  private static final Pattern STRONG =
      Pattern.compile("(\\*\\*\\*|\\*\\*|__|~~|\\*|`)(?=\\S)([^*`]{1,400}?)(?<=\\S)\\1");
  private static final Pattern ESCAPED = Pattern.compile("\\\\([\\\\`*_{}\\[\\]()#+.!<>|~-])");
  private static final Pattern CELL_END = Pattern.compile("(?<!\\\\)\\|");

  @Override
  public String extension() {
    return "markdown";
  }

  @Override
  public boolean accepts(FileHead head) throws IOException {
    if (UnsupportedFile.of(head).isPresent()) {
      return false;
    }
    String name = head.file().getFileName().toString().toLowerCase(Locale.ROOT);
    return NAME.matcher(name).matches()
        || HEADING.matcher(head.bytes()).results().limit(FEWEST_HEADINGS).count()
            == FEWEST_HEADINGS;
  }

  @Override
  public SourceText read(Path file, Progress progress) {
    SourceText text = new TextReader().read(file, progress);
    Lines lines = new Lines(file, text);
    return lines.read();
  }

  /** Turns the lines of one text into paragraphs. */
  private static final class Lines {
    private final List<String> lines;
    private final SourceText.Builder out;
    private final StringBuilder paragraph = new StringBuilder();
    private final List<SourceLink> links = new ArrayList<>();
    private final StringBuilder marks = new StringBuilder();
    private boolean hardBreak;
    private boolean inTable;

    Lines(Path file, SourceText text) {
      this.lines = text.lines();
      this.out = SourceText.builder(file).wholeParagraphs();
      text.removed().forEach(r -> out.removed(1, r.kind(), r.text()));
    }

    SourceText read() {
      for (int i = frontMatter(); i < lines.size(); i++) {
        add(lines.get(i), i);
      }
      endParagraph();
      if (out.size() == 0) {
        out.add("");
      }
      if (!marks.isEmpty()) {
        out.removed(out.size(), Removed.Kind.MARKUP, marks.toString());
      }
      return out.build();
    }

    /**
     * Leaves out the front matter of another program at the very start; its title is the headline
     * if the text has none. Returns the index of the first line of the text.
     */
    private int frontMatter() {
      if (lines.isEmpty() || !lines.get(0).strip().equals("---")) {
        return 0;
      }
      int end = 1;
      while (end < lines.size()
          && end < LONGEST_FRONT_MATTER
          && FIELD.matcher(lines.get(end)).matches()) {
        end++;
      }
      boolean closed =
          end > 1 && end < lines.size() && lines.get(end).matches("(?:---|\\.{3})\\s*");
      if (!closed || !NAMED_FIELD.matcher(lines.get(1)).lookingAt()) {
        return 0;
      }
      boolean headed =
          lines.subList(end + 1, lines.size()).stream()
              .anyMatch(line -> line.length() <= LONGEST_MARKED && line.startsWith("# "));
      for (String line : lines.subList(0, end + 1)) {
        Matcher title = TITLE.matcher(line);
        if (!headed && title.matches()) {
          marks.append("title:");
          addLine(title.group(1)).prominent();
          headed = true;
        } else {
          marks.append(line.strip());
        }
      }
      return end + 1;
    }

    private void add(String line, int index) {
      if (line.length() > LONGEST_MARKED) {
        addText(line);
        return;
      }
      Matcher heading = HEADING_MARKS.matcher(line);
      if (line.isBlank()) {
        inTable = false;
        endParagraph();
      } else if (!paragraph.isEmpty() && UNDERLINE.matcher(line).matches()) {
        String text = paragraph.toString();
        paragraph.setLength(0);
        marks.append(line.strip());
        addLine(text).prominent();
      } else if (heading.matches() && !heading.group(2).isEmpty()) {
        endParagraph();
        marks.append(heading.group(1)).append(heading.group(3));
        addLine(inline(heading.group(2))).prominent();
      } else if (RULE.matcher(line).matches() || isTableRule(line, index)) {
        endParagraph();
        inTable |= isTableRule(line, index);
        marks.append(line.strip());
      } else if (isRow(line, index)) {
        endParagraph();
        addLine(row(line.strip()));
      } else {
        addText(line);
      }
    }

    private boolean isTableRule(String line, int index) {
      return line.indexOf('|') >= 0
          && TABLE_RULE.matcher(line).matches()
          && index > 0
          && lines.get(index - 1).indexOf('|') >= 0;
    }

    /** Returns whether a line is a row: it is set off by bars, or stands beside such a line. */
    private boolean isRow(String line, int index) {
      boolean bars = line.strip().startsWith("|") && line.strip().length() > 1;
      boolean head =
          line.indexOf('|') > 0
              && index + 1 < lines.size()
              && lines.get(index + 1).indexOf('|') >= 0
              && TABLE_RULE.matcher(lines.get(index + 1)).matches();
      return bars || head || inTable && line.indexOf('|') >= 0;
    }

    private String row(String line) {
      String inner = line.startsWith("|") ? line.substring(1) : line;
      inner =
          inner.endsWith("|") && !inner.endsWith("\\|")
              ? inner.substring(0, inner.length() - 1)
              : inner;
      List<String> cells = new ArrayList<>();
      for (String cell : CELL_END.split(inner, -1)) {
        cells.add(inline(cell.strip()));
      }
      marks.append(
          "|".repeat(Math.max(0, (int) line.chars().filter(c -> c == '|').count() - pipes(cells))));
      return String.join("\t", cells);
    }

    private static int pipes(List<String> cells) {
      return (int) String.join("", cells).chars().filter(c -> c == '|').count();
    }

    private void addText(String line) {
      Matcher htmlBreak = BREAK.matcher(line);
      if (line.length() <= LONGEST_MARKED && htmlBreak.find()) {
        marks.append(htmlBreak.group());
        addText(line.substring(0, htmlBreak.start()));
        endParagraph();
        addText(line.substring(htmlBreak.end()));
        return;
      }
      String text = line;
      Matcher quote = QUOTE.matcher(text);
      if (quote.find()) {
        marks.append(quote.group(1).replace(" ", ""));
        text = text.substring(quote.end());
      }
      if (hardBreak || ITEM.matcher(text).matches()) {
        endParagraph();
      }
      hardBreak = text.endsWith("  ") || text.endsWith("\\");
      if (text.endsWith("\\")) {
        marks.append('\\');
        text = text.substring(0, text.length() - 1);
      }
      JoinedText.append(paragraph, inline(text.strip()));
    }

    /** Returns a text without the marks in it, which are kept for the account. */
    private String inline(String written) {
      StringBuilder plain = new StringBuilder();
      TAG.matcher(written).results().forEach(tag -> marks.append(tag.group()));
      String text = TAG.matcher(written).replaceAll("");
      Matcher link = LINK.matcher(text);
      int from = 0;
      while (link.find()) {
        plain.append(text, from, link.start()).append(link.group(1));
        boolean picture = link.group().startsWith("!");
        marks.append(picture ? "![](" : "[](").append(link.group(2)).append(')');
        String rest =
            link.group().substring(link.group().indexOf("](") + 2 + link.group(2).length());
        marks.append(rest.replaceAll("[\\s)]", ""));
        if (!picture && !link.group(1).isBlank()) {
          links.add(new SourceLink(link.group(1), link.group(2)));
        }
        from = link.end();
      }
      plain.append(text.substring(from));
      return unescaped(withoutEmphasis(plain.toString()));
    }

    private String withoutEmphasis(String text) {
      String rest = text;
      Matcher m = STRONG.matcher(rest);
      StringBuilder out = new StringBuilder();
      while (m.find()) {
        marks.append(m.group(1)).append(m.group(1));
        m.appendReplacement(out, Matcher.quoteReplacement(m.group(2)));
      }
      m.appendTail(out);
      return out.toString();
    }

    private String unescaped(String text) {
      Matcher m = ESCAPED.matcher(text);
      StringBuilder out = new StringBuilder();
      while (m.find()) {
        marks.append('\\');
        m.appendReplacement(out, Matcher.quoteReplacement(m.group(1)));
      }
      m.appendTail(out);
      return out.toString();
    }

    private void endParagraph() {
      if (!paragraph.isEmpty()) {
        String text = paragraph.toString();
        paragraph.setLength(0);
        addLine(text);
      }
      hardBreak = false;
    }

    private LineFacts.Builder addLine(String text) {
      LineFacts.Builder facts = out.add(text);
      if (!marks.isEmpty()) {
        out.removed(out.size(), Removed.Kind.MARKUP, marks.toString());
        marks.setLength(0);
      }
      facts.links(List.copyOf(links));
      links.clear();
      return facts;
    }
  }
}
