package org.huibian.source.pdf;

import java.util.Optional;
import org.apache.pdfbox.pdmodel.PDPage;
import org.huibian.source.Suspicion;

/** Tells pages that have a text from those that only show one. */
final class PageKinds {
  /** A page with fewer characters says nothing; a number and a stamp still may stand on it. */
  private static final int FEWEST_CHARACTERS = 12;

  /** Pictures that cover this share of a page are the page. */
  private static final double WHOLE_PAGE = 0.5;

  /** So many shapes with curves are characters that were drawn as shapes. */
  private static final int FEWEST_SHAPES = 100;

  /** From this share on, characters without meaning spoil a page. */
  private static final double MOST_UNREADABLE = 0.1;

  private final Legibility legibility = new Legibility();

  /** What a page is. */
  enum Kind {
    /** It has a text, or nothing. */
    TEXT,
    /** It is a picture of a text. */
    PICTURE,
    /** Its characters do not say what they mean. */
    JUNK,
    /** Its text was recognised by a program. */
    RECOGNISED;

    /** Whether its text would have to be recognised. */
    boolean isTextless() {
      return this == PICTURE || this == JUNK;
    }
  }

  /** What the page is that the reader has just read. */
  Kind of(PageInk ink, PageReader reader, PDPage page) {
    boolean pictured = reader.pictured(page) > WHOLE_PAGE;
    boolean spoilt =
        ink.unreadable() > MOST_UNREADABLE * (ink.unreadable() + ink.characters())
            && ink.unreadable() > FEWEST_CHARACTERS;
    if (spoilt || legibility.isJunk(ink)) {
      return Kind.JUNK;
    }
    if (ink.characters() < FEWEST_CHARACTERS && (pictured || reader.shapes() > FEWEST_SHAPES)) {
      return Kind.PICTURE;
    }
    // Scanners lay what they have recognised, unseen, over the picture of the page.
    return pictured && reader.isUnseen() ? Kind.RECOGNISED : Kind.TEXT;
  }

  /** Why the reading of the page may be wrong. */
  static Optional<Suspicion> suspicion(Kind kind, PageInk ink, boolean columns) {
    if (kind == Kind.PICTURE || kind == Kind.JUNK) {
      return Optional.of(Suspicion.PICTURE_PAGE);
    } else if (kind == Kind.RECOGNISED) {
      return Optional.of(Suspicion.RECOGNISED);
    } else if (ink.unreadable() > 0) {
      return Optional.of(Suspicion.LOST_CHARACTERS);
    } else if (ink.vertical()) {
      return Optional.of(Suspicion.VERTICAL);
    }
    return columns ? Optional.of(Suspicion.COLUMNS) : Optional.empty();
  }
}
