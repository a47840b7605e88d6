package org.huibian.recovery;

import java.util.Comparator;
import java.util.List;

/**
 * A decision of an import that may be wrong, or a loss that is certain, so that an editor should
 * look at it.
 *
 * @param line the number of the line in the source, from 1
 * @param probability how probable it is that something is wrong here, 0 to 1
 * @param kind what was decided
 * @param detail the text in question; may be empty
 */
public record Doubt(int line, double probability, Kind kind, String detail) {
  /** What is wrong less often than this is not worth an editor's look. */
  public static final double LEAST = 0.1;

  /**
   * The same of where articles start, which does most damage, and of which {@link BoundaryDoubts}
   * lists only the few places that are the most doubtful ones.
   */
  private static final double LEAST_OF_START = 0.01;

  private static final double LIKELY = 0.5;
  private static final double POSSIBLE = 0.2;

  /** Orders doubts by the damage that is to be expected, the greatest first, then by line. */
  static final Comparator<Doubt> WORST_FIRST =
      Comparator.comparingDouble((Doubt doubt) -> -doubt.expectedDamage())
          .thenComparingInt(Doubt::line);

  /** What is damaged if a decision is wrong, and how much, compared with a join of two lines. */
  private enum Damage {
    BOUNDARY(40),
    HEAD(10),
    TEXT(8),
    HEADING(4),
    TABLE(4),
    JOIN(2);

    private final int amount;

    Damage(int amount) {
      this.amount = amount;
    }
  }

  /** What was decided. */
  public enum Kind {
    /** Lines were joined against the marks of the source. */
    JOINED(Damage.JOIN),
    /** An article starts here on weak evidence. */
    ARTICLE_START(Damage.BOUNDARY),
    /** No article starts here, but nearly as much speaks for one as against it. */
    ARTICLE_NOT_STARTED(Damage.BOUNDARY),
    /** The title of an article may end at another line. */
    TITLE_EXTENT(Damage.HEAD),
    /** No article was found for an entry of the printed contents. */
    CONTENTS_ENTRY_MISSING(Damage.BOUNDARY),
    /** A heading without a mark was recognised by its place alone. */
    UNMARKED_HEADING(Damage.HEADING),
    /** A box ends here; print does not show it. */
    BOX_END(Damage.HEADING),
    /** A clause (第X条) does not have the number after the one before. */
    CLAUSE_ORDER(Damage.HEADING),
    /** An article with an addressee has no document number. */
    NUMBER_MISSING(Damage.HEAD),
    /** A table row has fewer cells than the table has columns. */
    UNEVEN_TABLE(Damage.TABLE),
    /** A row of a fragmented table was reassembled. */
    REBUILT_TABLE(Damage.TABLE),
    /** A listed attachment was not found. */
    ATTACHMENT_MISSING(Damage.HEADING),
    /** A document number looks damaged. */
    NUMBER_DAMAGED(Damage.HEAD),
    /** A signature or number of another document stands in an article. */
    SECOND_DOCUMENT(Damage.HEAD),
    /** A picture has neither a caption nor an alternative text. */
    PICTURE_WORDS(Damage.JOIN),
    /** A picture was left out because browsers cannot show it. */
    PICTURE_LOST(Damage.TEXT),
    /** A page is set in two columns, which were read one after the other. */
    COLUMNS(Damage.TEXT),
    /** A page is set vertically. */
    VERTICAL(Damage.TEXT),
    /** A table without ruled lines was recognised by its columns. */
    BARE_TABLE(Damage.TABLE),
    /** Lines whose pieces stand in columns may be a table; they were kept as lines of text. */
    SPACED_LINES(Damage.TABLE),
    /** A part of a page was taken for a chart or a drawing and kept as a picture. */
    DRAWING(Damage.TEXT),
    /** A table row that a page break had cut was joined. */
    CUT_ROW(Damage.TABLE),
    /** A page is a picture; its text is lost. */
    PICTURE_PAGE(Damage.TEXT),
    /** Glyphs of a page without a Unicode character are lost. */
    LOST_CHARACTERS(Damage.TEXT),
    /** Text that stands in another part or file of the document is lost. */
    PART_LOST(Damage.TEXT),
    /** The text of a page comes from OCR. */
    RECOGNISED(Damage.JOIN);

    private final Damage damage;

    Kind(Damage damage) {
      this.damage = damage;
    }
  }

  /** Rejects a number that is no probability. */
  public Doubt {
    if (!(probability >= 0 && probability <= 1)) {
      throw new IllegalArgumentException(kind + " " + probability);
    }
  }

  /** Returns this doubt in an issue of which other originals come first. */
  Doubt moved(int linesBefore) {
    return new Doubt(line + linesBefore, probability, kind, detail);
  }

  /** Returns whether it is probable enough to be shown. */
  boolean isLikely() {
    boolean start =
        kind == Kind.ARTICLE_START || kind == Kind.ARTICLE_NOT_STARTED || kind == Kind.TITLE_EXTENT;
    return probability >= (start ? LEAST_OF_START : LEAST);
  }

  /** Returns the doubts that are worth an editor's look, the worst first. */
  static List<Doubt> listed(List<Doubt> doubts) {
    return doubts.stream().filter(Doubt::isLikely).sorted(WORST_FIRST).toList();
  }

  /** Returns how likely something is wrong, for emphasis: 1 (hardly), 2 (possibly), 3 (likely). */
  public int weight() {
    return probability >= LIKELY ? 3 : probability >= POSSIBLE ? 2 : 1;
  }

  private double expectedDamage() {
    return probability * kind.damage.amount;
  }
}
