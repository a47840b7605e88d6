package org.huibian.recovery.boundary;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.huibian.layout.Family;
import org.huibian.recovery.boundary.LabelledIssue.Label;
import org.huibian.text.JoinedText;
import org.huibian.text.TextKey;

/** Changes labelled issues into other issues whose labels are known all the same. */
public final class Replays {
  private static final double MEASURE = 34.5;
  private static final int HEADLINE = 25;

  /** The width of a cell of a table. */
  private static final int CELL = 10;

  private static final int PAGE = 36;
  private static final String NEVER_FIRST = "，。、；：！？）》〉”’」』】〕";

  /** Stands in a composed paragraph where the cell of a form, or a title with subtitle, breaks. */
  static final char CELL_BREAK = '\u000b';

  private static final Pattern ADDRESS = Pattern.compile("<([a-z]+:[^<>]*)>");

  private Replays() {}

  /** Returns the issue with the lines of its printed contents left blank. */
  static LabelledIssue withoutContents(LabelledIssue issue) {
    List<String> lines = new ArrayList<>(issue.lines());
    int first = issue.articles().get(0).line() - 1;
    boolean contents = false;
    for (int i = 0; i < first; i++) {
      contents |= lines.get(i).replaceAll("\\s", "").equals("目录");
      if (contents) {
        lines.set(i, "");
      }
    }
    return new LabelledIssue(issue.name() + " without contents", lines, issue.articles());
  }

  /** Returns whether a page of a dump starts with a line. */
  private static boolean startsPage(List<String> lines, int i) {
    String line = lines.get(i);
    return i > 0
        && line.length() > 1
        && line.charAt(0) == ' '
        && line.charAt(1) != ' '
        && !lines.get(i - 1).isEmpty();
  }

  /** Returns a dump without the mark of a paragraph's end at the ends of pages. */
  static LabelledIssue withoutPageEndMarks(LabelledIssue issue) {
    List<String> lines = new ArrayList<>(issue.lines());
    for (int i = 1; i < lines.size(); i++) {
      if (startsPage(issue.lines(), i)) {
        lines.set(i - 1, lines.get(i - 1).stripTrailing());
      }
    }
    return new LabelledIssue(issue.name() + " without end marks", lines, issue.articles());
  }

  /** Returns the issue with its articles in another order. */
  static LabelledIssue shuffled(LabelledIssue issue, Random random) {
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < issue.articles().size(); i++) {
      order.add(i);
    }
    Collections.shuffle(order, random);
    List<String> lines =
        new ArrayList<>(issue.lines().subList(0, issue.articles().get(0).line() - 1));
    boolean dump = Family.of(issue.lines()) == Family.PAGE_DUMP;
    List<Label> labels = new ArrayList<>();
    for (int i : order) {
      while (dump && !lines.isEmpty() && lines.get(lines.size() - 1).isEmpty()) {
        lines.remove(lines.size() - 1);
      }
      Label label = issue.articles().get(i);
      int end =
          i + 1 < issue.articles().size()
              ? issue.articles().get(i + 1).line() - 1
              : issue.lines().size();
      int line = lines.size() + 1;
      labels.add(label.at(line, line + label.endLine() - label.line()));
      lines.addAll(issue.lines().subList(label.line() - 1, end));
      if (dump) {
        lines.set(line - 1, " " + lines.get(line - 1).stripLeading());
      }
    }
    return new LabelledIssue(issue.name() + " shuffled", lines, labels);
  }

  /**
   * Returns the issue without the notices: where an article prints the work that its headline names
   * under the work's own title, everything above that title is left out.
   */
  public static LabelledIssue withBareWorks(LabelledIssue issue) {
    List<String> lines = new ArrayList<>(issue.lines());
    List<Label> labels = new ArrayList<>();
    for (Label label : issue.articles()) {
      List<String> works = Titles.works(label.title());
      Optional<Label> bare = Optional.empty();
      for (int i = label.line() + 1; i < label.endLine() && bare.isEmpty(); i++) {
        StringBuilder title = new StringBuilder();
        for (int k = i, n = 0; k < label.endLine() && n < 3; k++) {
          if (!lines.get(k).isBlank()) {
            n++;
            JoinedText.append(title, lines.get(k).strip());
            if (works.contains(Titles.key(title.toString()))
                && !Titles.works(title.toString()).equals(works)) {
              bare =
                  Optional.of(new Label(i + 1, label.endLine(), title.toString(), label.kinds()));
            }
          }
        }
      }
      if (bare.isPresent() && !lines.get(bare.get().line() - 1).isBlank()) {
        for (int i = label.line() - 1; i < bare.get().line() - 1; i++) {
          lines.set(i, "");
        }
        String first = lines.get(label.line() - 1 + 0);
        boolean page = issue.lines().get(label.line() - 1).startsWith(" ");
        String title = lines.get(bare.get().line() - 1);
        if (page && first.isEmpty()) {
          // The title takes the place of the headline at the top of the page.
          lines.set(label.line() - 1, " " + title.stripLeading());
          lines.set(bare.get().line() - 1, "");
          labels.add(bare.get().at(label.line(), label.endLine()));
        } else {
          labels.add(bare.get());
        }
      } else {
        labels.add(label);
      }
    }
    return withoutContents(new LabelledIssue(issue.name() + " with bare works", lines, labels));
  }

  /** Returns the issue with other headlines, and without contents. */
  static LabelledIssue withHeadlines(LabelledIssue issue, Supplier<String> headlines) {
    boolean dump = Family.of(issue.lines()) == Family.PAGE_DUMP;
    List<String> lines =
        new ArrayList<>(issue.lines().subList(0, issue.articles().get(0).line() - 1));
    List<Label> labels = new ArrayList<>();
    for (int i = 0; i < issue.articles().size(); i++) {
      Label label = issue.articles().get(i);
      boolean last = i + 1 == issue.articles().size();
      int end = last ? issue.lines().size() : issue.articles().get(i + 1).line() - 1;
      int body = titleEnd(issue.lines(), label);
      String headline = headlines.get();
      labels.add(new Label(lines.size() + 1, 0, headline));
      if (dump) {
        boolean page = issue.lines().get(label.line() - 1).startsWith(" ");
        String broken = String.join("\n\n", broken(headline, HEADLINE - 1, 0));
        lines.addAll(List.of(((page ? " " : "") + broken + " ").split("\n", -1)));
      } else {
        lines.add(headline);
      }
      lines.addAll(issue.lines().subList(body, end));
    }
    LabelledIssue changed =
        new LabelledIssue(issue.name() + " with headlines", lines, ended(labels, lines.size()));
    return withoutContents(changed);
  }

  /** Returns the number of the last line of a title. */
  private static int titleEnd(List<String> lines, Label label) {
    StringBuilder title = new StringBuilder();
    int line = label.line() - 1;
    while (Titles.key(title.toString()).length() < Titles.key(label.title()).length()) {
      title.append(lines.get(line).strip());
      line++;
    }
    return line;
  }

  /** A paragraph with the label that starts with it, if one does. */
  private record Paragraph(String text, Optional<Label> label) {}

  private static List<Paragraph> paragraphs(LabelledIssue issue) {
    boolean dump = Family.of(issue.lines()) == Family.PAGE_DUMP;
    List<Paragraph> paragraphs = new ArrayList<>();
    int next = 0;
    StringBuilder open = new StringBuilder();
    Optional<Label> label = Optional.empty();
    int first = issue.articles().get(0).line();
    for (int i = first - 1; i < issue.lines().size(); i++) {
      String line = issue.lines().get(i);
      boolean starts = next < issue.articles().size() && issue.articles().get(next).line() == i + 1;
      if (starts && open.length() > 0) {
        paragraphs.add(new Paragraph(open.toString(), label));
        open.setLength(0);
      }
      if (starts) {
        label = Optional.of(issue.articles().get(next));
        next++;
      }
      if (line.isBlank()) {
        continue;
      }
      JoinedText.append(open, line.indexOf('\t') >= 0 ? line : line.strip());
      boolean inTitle =
          label.isPresent()
              && Titles.key(label.get().title()).startsWith(Titles.key(open.toString()))
              && !Titles.key(label.get().title()).equals(Titles.key(open.toString()));
      if (!inTitle && (!dump || line.endsWith(" ") || line.indexOf('\t') >= 0)) {
        paragraphs.add(new Paragraph(open.toString(), label));
        open.setLength(0);
        label = Optional.empty();
      }
    }
    if (open.length() > 0) {
      paragraphs.add(new Paragraph(open.toString(), label));
    }
    return paragraphs;
  }

  /** Returns the issue as reflowed text: a line for each paragraph, a few cut by pages. */
  public static LabelledIssue reflowed(LabelledIssue issue, Random random) {
    List<String> lines =
        new ArrayList<>(issue.lines().subList(0, issue.articles().get(0).line() - 1));
    List<Label> labels = new ArrayList<>();
    for (Paragraph paragraph : paragraphs(issue)) {
      paragraph.label().ifPresent(l -> labels.add(l.at(lines.size() + 1, 0)));
      boolean title = paragraph.label().isPresent();
      String text = paragraph.text().replace("" + CELL_BREAK, title ? "\n\n" : "");
      List<String> broken = broken(text, MEASURE, 2);
      if (broken.size() > 1 && random.nextInt(12) == 0 && paragraph.label().isEmpty()) {
        int cut = broken.get(0).length();
        lines.add(text.substring(0, cut));
        lines.add("");
        text = text.substring(cut);
      }
      lines.addAll(List.of(text.split("\n")));
      if (text.indexOf('\t') < 0) {
        lines.add("");
      }
    }
    return new LabelledIssue(issue.name() + " reflowed", lines, ended(labels, lines.size()));
  }

  private static List<Label> ended(List<Label> labels, int size) {
    List<Label> ended = new ArrayList<>();
    for (int i = 0; i < labels.size(); i++) {
      int end = i + 1 < labels.size() ? labels.get(i + 1).line() - 1 : size;
      ended.add(labels.get(i).at(labels.get(i).line(), end));
    }
    return ended;
  }

  /**
   * Prints a row of a table as a dump has it: in one line, or with a paragraph for each cell.
   *
   * @return how many lines it takes
   */
  private static int row(String row, List<String> lines, Random random) {
    List<String> cells = Arrays.stream(row.split("\t")).filter(cell -> !cell.isBlank()).toList();
    boolean line = random.nextInt(3) > 0 && row.length() <= MEASURE;
    int printed = 0;
    for (String cell : line ? List.of(String.join(" ", cells)) : cells) {
      List<String> broken = broken(cell, line ? MEASURE : CELL, 0);
      for (int i = 0; i < broken.size(); i++) {
        lines.add("");
        lines.add(broken.get(i).strip() + (i + 1 == broken.size() ? " " : ""));
      }
      printed += broken.size();
    }
    return printed;
  }

  /** Returns the issue as a page dump: a line for each printed line. */
  static LabelledIssue dumped(LabelledIssue issue, Random random) {
    List<String> lines = new ArrayList<>();
    List<Label> labels = new ArrayList<>();
    int used = PAGE;
    for (Paragraph paragraph : paragraphs(issue)) {
      if (paragraph.text().indexOf('\t') >= 0) {
        used += row(paragraph.text(), lines, random);
        continue;
      }
      boolean title = paragraph.label().isPresent();
      if (title && random.nextInt(20) != 0) {
        used = PAGE;
      }
      // A page prints an address without the signs that a converter sets around it.
      String text = ADDRESS.matcher(paragraph.text()).replaceAll("$1");
      if (isHeading(paragraph) && random.nextInt(12) == 0) {
        used = PAGE;
      }
      List<String> broken =
          title ? broken(paragraph.text(), HEADLINE - 1, 0) : broken(text, MEASURE, 2);
      for (int k = 0; k < broken.size(); k++) {
        boolean page = used >= PAGE;
        used = page ? 1 : used + 1;
        if (!lines.isEmpty() && !page) {
          lines.add("");
        }
        if (k == 0 && title) {
          labels.add(paragraph.label().get().at(lines.size() + 1, 0));
        }
        boolean subtitle = title && k + 1 < broken.size() && broken.get(k + 1).startsWith("——");
        boolean ends = (subtitle || k == broken.size() - 1) && (random.nextInt(200) != 0);
        lines.add((page ? " " : "") + broken.get(k).strip() + (ends ? " " : ""));
      }
    }
    return new LabelledIssue(issue.name() + " dumped", lines, ended(labels, lines.size()));
  }

  private static boolean isHeading(Paragraph paragraph) {
    return paragraph.text().length() < MEASURE && paragraph.text().indexOf('。') < 0;
  }

  private static List<String> broken(String text, double measure, double indent) {
    List<String> broken = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    double width = indent;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      double own = TextKey.isSpace(c) || c < 0x100 ? 0.5 : 1;
      if (c == CELL_BREAK) {
        broken.add(line.toString());
        line.setLength(0);
        continue;
      }
      if (width + own > measure && NEVER_FIRST.indexOf(c) < 0) {
        broken.add(line.toString());
        line.setLength(0);
        width = 0;
      }
      line.append(c);
      width += own;
    }
    broken.add(line.toString());
    return broken;
  }
}
