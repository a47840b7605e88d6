package org.huibian.source;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.huibian.model.InputException;
import org.huibian.model.SourceSpan;

/**
 * An original as lines of text.
 *
 * @param file the file from which it was read
 * @param lines all lines without their line ends, including blank ones and all white space; line 1
 *     is at index 0
 * @param marks what the original states about its lines
 * @param removed the characters that the reader took out or wrote in another way, in order
 */
public record SourceText(Path file, List<String> lines, SourceMarks marks, List<Removed> removed) {
  /** The text of a line that stands for a picture: the object replacement character. */
  public static final String PICTURE = "\uFFFC";

  /** Copies the lists. */
  public SourceText {
    lines = List.copyOf(lines);
    removed = List.copyOf(removed);
  }

  /**
   * Creates a text about whose lines nothing more is known. Blank and invisible characters and
   * radicals are brought into their ordinary form, and spaces where printed lines met are removed.
   */
  public SourceText(Path file, List<String> lines) {
    this(file, lines, new ArrayList<>());
  }

  private SourceText(Path file, List<String> lines, List<Removed> removed) {
    this(file, LineSpaces.remove(cleaned(lines, removed), removed), SourceMarks.NONE, removed);
  }

  private static List<String> cleaned(List<String> lines, List<Removed> removed) {
    List<String> cleaned = new ArrayList<>(lines.size());
    for (String line : lines) {
      cleaned.add(LineCharacters.clean(line, cleaned.size() + 1, removed));
    }
    return cleaned;
  }

  /** Returns a builder for the text of a file. */
  public static Builder builder(Path file) {
    return new Builder(file);
  }

  /** Collects lines together with their facts, in the order of the original. */
  public static final class Builder {
    private final Path file;
    private final List<String> lines = new ArrayList<>();
    private final List<Removed> removed = new ArrayList<>();
    private final List<LineFacts.Builder> facts = new ArrayList<>();
    private final List<SourceSpan> frames = new ArrayList<>();
    private boolean wholeParagraphs;
    private Optional<TrackedChanges> changes = Optional.empty();

    private Builder(Path file) {
      this.file = file;
    }

    /**
     * Appends a line and returns the builder of its facts. Blank and invisible characters and
     * radicals are brought into their ordinary form.
     */
    public LineFacts.Builder add(String text) {
      lines.add(LineCharacters.clean(text, lines.size() + 1, removed));
      LineFacts.Builder line = new LineFacts.Builder();
      facts.add(line);
      return line;
    }

    /**
     * Returns the builder of the facts of a line that was added before.
     *
     * @param line the line number, from 1
     */
    public LineFacts.Builder line(int line) {
      return facts.get(line - 1);
    }

    /** Returns the number of lines so far, which is also the number of the last one. */
    public int size() {
      return lines.size();
    }

    /**
     * States that characters of the original were taken out of its text.
     *
     * @param line the line in which they stood, or the nearest one, from 1; a line that is added
     *     later may be named
     */
    public Builder removed(int line, Removed.Kind kind, String text) {
      removed.add(new Removed(line, kind, text));
      return this;
    }

    /** States that every line is a whole paragraph. */
    public Builder wholeParagraphs() {
      wholeParagraphs = true;
      return this;
    }

    /** States that some lines stand in a frame. */
    public Builder frame(SourceSpan range) {
      frames.add(range);
      return this;
    }

    /** Sets the tracked changes. */
    public Builder changes(TrackedChanges value) {
      changes = Optional.of(value);
      return this;
    }

    /**
     * Returns the text.
     *
     * @throws InputException if it has more than {@link SourceReader#MOST_LINES} lines
     */
    public SourceText build() {
      SourceReader.checkLines(file, lines.size());
      List<LineFacts> built = facts.stream().map(LineFacts.Builder::build).toList();
      SourceMarks marks = new SourceMarks(wholeParagraphs, built, frames, changes);
      List<String> text = marks.isPaged() ? lines : LineSpaces.remove(lines, removed);
      return new SourceText(file, text, marks, removed);
    }
  }
}
