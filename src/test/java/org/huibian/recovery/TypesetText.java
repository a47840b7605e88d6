package org.huibian.recovery;

import java.util.ArrayList;
import java.util.List;
import org.huibian.model.Article;
import org.huibian.model.Block;
import org.huibian.model.Issue;

/**
 * Typesets an issue as the plain text that would be copied out of its print: as a page dump with a
 * line for each printed line, or reflowed with a line for each paragraph that no page cuts. Only
 * reflowed text has tables; those of a page dump are fragmented in too many ways.
 */
public final class TypesetText {
  private static final double MEASURE = 34.5;
  private static final int INDENT = 2;
  private static final int PAGE = 36;
  private static final int HEADLINE = 25;
  private static final String NEVER_FIRST = "，。、；：！？）》〉”’」』】〕";

  private final boolean dump;
  private final List<String> lines = new ArrayList<>();
  private int used;

  private TypesetText(boolean dump) {
    this.dump = dump;
  }

  /** Returns a page dump: one line for each printed line. */
  public static List<String> pageDump(Issue issue) {
    return new TypesetText(true).set(issue);
  }

  /** Returns reflowed text: one line for each paragraph, or two if a page cuts it. */
  public static List<String> reflowed(Issue issue) {
    return new TypesetText(false).set(issue);
  }

  private List<String> set(Issue issue) {
    for (Article article : issue.articles()) {
      headline(article.head().title());
      article.head().documentNumbers().stream()
          .filter(number -> !article.head().title().contains(number))
          .forEach(this::paragraph);
      article.head().addressee().ifPresent(this::paragraph);
      article.blocks().forEach(this::block);
    }
    return lines;
  }

  private void headline(String title) {
    if (!dump) {
      paragraph(title);
      return;
    }
    used = PAGE;
    for (int i = 0; i < title.length(); i += HEADLINE) {
      int end = Math.min(title.length(), i + HEADLINE);
      printed(title.substring(i, end), end == title.length());
    }
  }

  private void block(Block block) {
    if (block instanceof Block.Heading heading) {
      paragraph(heading.text().plain());
    } else if (block instanceof Block.Paragraph paragraph) {
      paragraph(paragraph.text().plain());
    } else if (block instanceof Block.Bullets list) {
      list.items().forEach(item -> paragraph(item.plain()));
    } else if (block instanceof Block.Table table && !dump) {
      paragraph(table.caption());
      lines.add(String.join("\t", table.columns()));
      table
          .rows()
          .forEach(
              row -> lines.add(String.join("\t", row.stream().map(Block.Cell::text).toList())));
      lines.add("");
    } else if (block instanceof Block.Figure figure) {
      paragraph(figure.caption());
    } else if (block instanceof Block.Box box) {
      paragraph(box.title());
      box.blocks().forEach(this::block);
    } else if (block instanceof Block.Signature signature) {
      signature.lines().forEach(this::paragraph);
    } else if (block instanceof Block.Note note) {
      paragraph(note.text());
    } else if (block instanceof Block.Link link) {
      paragraph(link.url());
    }
  }

  private void paragraph(String text) {
    if (text.isBlank()) {
      return;
    }
    List<String> broken = broken(text);
    if (dump) {
      for (int i = 0; i < broken.size(); i++) {
        printed(broken.get(i), i == broken.size() - 1);
      }
      return;
    }
    int left = PAGE - used;
    used += broken.size();
    if (used <= PAGE) {
      piece(text);
    } else {
      used = (broken.size() - left) % PAGE;
      int cut =
          broken.subList(0, Math.min(left, broken.size())).stream().mapToInt(String::length).sum();
      piece(text.substring(0, cut));
      piece(text.substring(cut));
    }
  }

  private void piece(String text) {
    if (!text.isEmpty()) {
      lines.add(text);
      lines.add("");
    }
  }

  /** Adds a printed line; a space before it starts a page, a space after it ends a paragraph. */
  private void printed(String text, boolean ends) {
    boolean newPage = used >= PAGE;
    used = newPage ? 1 : used + 1;
    if (!lines.isEmpty() && !newPage) {
      lines.add("");
    }
    String start = newPage && !lines.isEmpty() ? " " : "";
    lines.add(start + (ends ? text.strip() + " " : text.stripTrailing()));
  }

  private static List<String> broken(String text) {
    List<String> broken = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    double width = INDENT;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      double own = c < 0x100 ? 0.5 : 1;
      if (width + own > MEASURE && NEVER_FIRST.indexOf(c) < 0) {
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
