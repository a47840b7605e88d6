package org.huibian.source;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.huibian.model.SourceSpan;

/**
 * What an original itself says about its lines, beyond their text. A plain text says nothing; a
 * document knows which of its lines are paragraphs, cells, frames, pictures, heads of pages. Lines
 * count from 1.
 *
 * @param paragraphs whether every line is a whole paragraph
 * @param around the lines that are no text, and what they are
 * @param merges the cells of rows that belong to a neighbour: one entry a cell
 * @param frames the lines that stand in a frame, such as a text box, in order
 * @param pictures the pictures, by the line that stands for them, which is {@link #PICTURE}
 * @param links the addresses that characters of a line lead to
 * @param pageStarts the lines with which the author lets a page start, as keys
 * @param apart lines that their author sets apart from the text, as headings are
 * @param printed how each line stands in print, one entry a line; empty if that is not known
 * @param suspects the lines that were read by a guess, and why
 * @param changes what became of changes that were tracked, if there were any
 */
public record SourceMarks(
    boolean paragraphs,
    SortedMap<Integer, Around> around,
    SortedMap<Integer, List<Merge>> merges,
    List<SourceSpan> frames,
    SortedMap<Integer, Picture> pictures,
    SortedMap<Integer, List<Link>> links,
    SortedMap<Integer, Boolean> pageStarts,
    SortedMap<Integer, Boolean> apart,
    List<PrintedLine> printed,
    SortedMap<Integer, Suspicion> suspects,
    Optional<Changes> changes) {
  /** The text of a line that stands for a picture: the object replacement character. */
  public static final String PICTURE = "\uFFFC";

  /** Nothing is said. */
  public static final SourceMarks NONE = builder().build();

  /** What a line is that is no text of an article. */
  public enum Around {
    /** An entry of the list of contents, or its heading. */
    CONTENTS,
    /** An entry of the list of contents that stands below another one. */
    CONTENTS_DETAIL,
    /** The head or foot of a page. */
    RUNNING_HEADER,
    /** The number of a page. */
    PAGE_NUMBER,
    /** Text that a tracked change took out. */
    DELETED,
    /** Text that is never printed. */
    HIDDEN,
    /** A remark beside the text. */
    COMMENT
  }

  /** Why the reading of a line may be wrong. */
  public enum Suspicion {
    /** The page is set in two columns. */
    COLUMNS,
    /** Its lines run from top to bottom. */
    VERTICAL,
    /** The table shows by its columns alone; no lines are drawn. */
    BARE_TABLE,
    /** A row of a table was cut by the end of a page, and is joined again. */
    CUT_ROW,
    /** The page before is a picture, or its characters mean nothing; what it says is lost. */
    PICTURE_PAGE,
    /** Some characters of the page have a shape but no meaning. */
    LOST_CHARACTERS,
    /** The page was a picture; its text was recognised by a program. */
    RECOGNISED
  }

  /** How a cell hangs together with its neighbours. */
  public enum Merge {
    /** A cell of its own. */
    NONE,
    /** Part of the cell above. */
    ABOVE,
    /** Part of the cell to the left. */
    BEFORE
  }

  /**
   * Characters that lead to an address.
   *
   * @param text the characters as they stand in the line
   * @param url where they lead, as the document says
   */
  public record Link(String text, String url) {}

  /**
   * Changes that were tracked and not yet accepted.
   *
   * @param insertions how many were taken
   * @param deletions how many were left out
   * @param authors who made them, in order
   */
  public record Changes(int insertions, int deletions, List<String> authors) {
    /** Copies the list. */
    public Changes {
      authors = List.copyOf(authors);
    }
  }

  /** Copies the collections. */
  public SourceMarks {
    around = copy(around);
    merges = copy(merges);
    frames = List.copyOf(frames);
    pictures = copy(pictures);
    links = copy(links);
    pageStarts = copy(pageStarts);
    apart = copy(apart);
    printed = List.copyOf(printed);
    suspects = copy(suspects);
  }

  private static <T> SortedMap<Integer, T> copy(Map<Integer, T> map) {
    return Collections.unmodifiableSortedMap(new TreeMap<>(map));
  }

  /**
   * The place by which readers find lines: their pages if the original has pages, or else
   * themselves.
   */
  public SourceSpan place(SourceSpan lines) {
    if (printed.isEmpty()) {
      return lines;
    }
    var pages =
        printed.subList(lines.first() - 1, lines.last()).stream()
            .mapToInt(PrintedLine::page)
            .summaryStatistics();
    return new SourceSpan(pages.getMin(), pages.getMax());
  }

  /** Starts with nothing said. */
  public static Builder builder() {
    return new Builder();
  }

  /** Collects what is said while an original is read. */
  public static final class Builder {
    private boolean paragraphs;
    private final SortedMap<Integer, Around> around = new TreeMap<>();
    private final SortedMap<Integer, List<Merge>> merges = new TreeMap<>();
    private final List<SourceSpan> frames = new java.util.ArrayList<>();
    private final SortedMap<Integer, Picture> pictures = new TreeMap<>();
    private final SortedMap<Integer, List<Link>> links = new TreeMap<>();
    private final SortedMap<Integer, Boolean> pageStarts = new TreeMap<>();
    private final SortedMap<Integer, Boolean> apart = new TreeMap<>();
    private final List<PrintedLine> printed = new java.util.ArrayList<>();
    private final SortedMap<Integer, Suspicion> suspects = new TreeMap<>();
    private Optional<Changes> changes = Optional.empty();

    private Builder() {}

    /** Every line is a whole paragraph. */
    public Builder paragraphs() {
      paragraphs = true;
      return this;
    }

    /** A line is no text. */
    public Builder around(int line, Around what) {
      around.put(line, what);
      return this;
    }

    /** Cells of a row belong to their neighbours. */
    public Builder merges(int line, List<Merge> cells) {
      merges.put(line, List.copyOf(cells));
      return this;
    }

    /** Lines stand in a frame. */
    public Builder frame(SourceSpan span) {
      frames.add(span);
      return this;
    }

    /** A line stands for a picture. */
    public Builder picture(int line, Picture picture) {
      pictures.put(line, picture);
      return this;
    }

    /** Characters of a line lead to addresses. */
    public Builder links(int line, List<Link> all) {
      links.put(line, List.copyOf(all));
      return this;
    }

    /** A page starts with a line. */
    public Builder pageStart(int line) {
      pageStarts.put(line, true);
      return this;
    }

    /** The author sets a line apart: bold, or at a level of the outline. */
    public Builder apart(int line) {
      apart.put(line, true);
      return this;
    }

    /** How the next line stands in print; said of every line or of none. */
    public Builder printed(PrintedLine line) {
      printed.add(line);
      return this;
    }

    /** A line was read by a guess. */
    public Builder suspect(int line, Suspicion why) {
      suspects.put(line, why);
      return this;
    }

    /** Changes were tracked. */
    public Builder changes(Changes all) {
      changes = Optional.of(all);
      return this;
    }

    /** What was said. */
    public SourceMarks build() {
      return new SourceMarks(
          paragraphs,
          around,
          merges,
          frames,
          pictures,
          links,
          pageStarts,
          apart,
          printed,
          suspects,
          changes);
    }
  }
}
