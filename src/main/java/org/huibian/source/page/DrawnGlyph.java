package org.huibian.source.page;

/**
 * A character as it was drawn.
 *
 * @param glyph the character at its place
 * @param turn its direction in quarter turns clockwise, 0 to 3; {@link #SLANTED} for any other
 * @param ink its colour
 * @param stamped whether the file itself says that it belongs to a stamp or a watermark
 * @param unseen whether nobody sees it, as white type on white paper
 */
record DrawnGlyph(Glyph glyph, int turn, Ink ink, boolean stamped, boolean unseen) {
  /** The direction of a character at an angle other than a quarter turn. */
  static final int SLANTED = -1;

  /** Type sizes that differ by less than this share are one. */
  private static final double SAME_SIZE = 0.04;

  /** What a character leaves empty on each side of its em square, in ems. */
  private static final double INSET_EM = 0.06;

  boolean isSlanted() {
    return turn == SLANTED;
  }

  /** Returns whether another character is in the same colour and of the same size. */
  boolean isSetLike(DrawnGlyph other) {
    double difference = Math.abs(glyph.size() - other.glyph().size());
    return difference <= SAME_SIZE * glyph.size() && ink.isLike(other.ink());
  }

  /** Returns the area that the character fills; those of neighbouring lines do not overlap. */
  Rectangle place() {
    double inset = INSET_EM * glyph.size();
    return new Rectangle(
        glyph.x() + inset,
        glyph.y() - Glyph.ASCENT_EM * glyph.size() + inset,
        glyph.right() - inset,
        glyph.y() + Glyph.DESCENT_EM * glyph.size() - inset);
  }

  /** Returns whether it is a letter, a digit or an ideograph, and no mark or leader. */
  boolean isLetter() {
    return Character.isLetterOrDigit(glyph.text().codePointAt(0));
  }
}
