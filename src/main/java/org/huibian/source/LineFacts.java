package org.huibian.source;

import java.util.List;
import java.util.Optional;
import org.huibian.model.Block;

/**
 * What an original states about one of its lines, beyond the characters. Each fact has a default
 * that means "not stated", so a reader sets only what its format knows.
 *
 * @param role the role of a line that is not text; empty for text
 * @param merges for a table row, one entry per cell that tells whether the cell is merged with a
 *     neighbour; empty if that is not known
 * @param picture the picture that the line stands for; empty also if no browser can show it
 * @param links the hyperlinks in the line, in order
 * @param pageStart whether the author starts a new page with the line
 * @param prominent whether the author makes the whole line stand out, in bold or with an outline
 *     level, as headings do
 * @param printed how the line looks on its page, if the original has pages
 * @param suspicion why the line may have been read wrongly, if there is a reason
 */
public record LineFacts(
    Optional<LineRole> role,
    List<Block.Merge> merges,
    Optional<Picture> picture,
    List<SourceLink> links,
    boolean pageStart,
    boolean prominent,
    Optional<PrintedLine> printed,
    Optional<Suspicion> suspicion) {
  /** The facts of a line about which the original states nothing. */
  public static final LineFacts NONE = new Builder().build();

  /** Copies the lists. */
  public LineFacts {
    merges = List.copyOf(merges);
    links = List.copyOf(links);
  }

  /** Collects the facts of one line. A fact that is set again replaces the former one. */
  public static final class Builder {
    private Optional<LineRole> role = Optional.empty();
    private List<Block.Merge> merges = List.of();
    private Optional<Picture> picture = Optional.empty();
    private List<SourceLink> links = List.of();
    private boolean pageStart;
    private boolean prominent;
    private Optional<PrintedLine> printed = Optional.empty();
    private Optional<Suspicion> suspicion = Optional.empty();

    Builder() {}

    /** Sets the role of a line that is not text. */
    public Builder role(LineRole value) {
      role = Optional.of(value);
      return this;
    }

    /** Sets how each cell of a table row is merged. */
    public Builder merges(List<Block.Merge> value) {
      merges = List.copyOf(value);
      return this;
    }

    /** Sets the picture that the line stands for. */
    public Builder picture(Picture value) {
      picture = Optional.of(value);
      return this;
    }

    /** Sets the hyperlinks in the line. */
    public Builder links(List<SourceLink> value) {
      links =
          value.stream()
              .map(link -> new SourceLink(LineCharacters.clean(link.text()), link.url()))
              .toList();
      return this;
    }

    /** States that the author starts a new page with the line. */
    public Builder pageStart() {
      pageStart = true;
      return this;
    }

    /** States that the author makes the line stand out as headings do. */
    public Builder prominent() {
      prominent = true;
      return this;
    }

    /** Sets how the line looks on its page. */
    public Builder printed(PrintedLine value) {
      printed = Optional.of(value);
      return this;
    }

    /** Sets why the line may have been read wrongly. */
    public Builder suspicion(Suspicion value) {
      suspicion = Optional.of(value);
      return this;
    }

    LineFacts build() {
      return new LineFacts(role, merges, picture, links, pageStart, prominent, printed, suspicion);
    }
  }
}
