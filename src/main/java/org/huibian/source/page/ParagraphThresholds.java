package org.huibian.source.page;

/**
 * The thresholds by which paragraphs and titles are told apart. An em is the type size of the line
 * in question, so a length in ems is about a number of Chinese characters. The values follow how
 * word processors and browsers set Chinese text, and were checked with issues set in several ways.
 */
final class ParagraphThresholds {
  // Indents of paragraphs. First lines of Chinese paragraphs are indented by two characters.

  /** A line that starts farther from the left edge than this is indented. */
  static final double LEAST_INDENT_EM = 0.8;

  /** A line that starts nearer to the left edge than this starts at it. */
  static final double AT_EDGE_EM = 0.3;

  /** The smallest indent of a first line in a text whose paragraphs have one. */
  static final double LEAST_FIRST_INDENT_EM = 1.5;

  /** The largest indent of a first line; what starts farther right is set off on purpose. */
  static final double LARGEST_FIRST_INDENT_EM = 2.6;

  /** Two lines with a smaller difference start at the same place. */
  static final double SAME_INDENT_EM = 0.4;

  /** What starts at this share of the width or beyond is set to the right, as signatures are. */
  static final double RIGHT_ALIGNED_SHARE = 0.3;

  // Room at the end of a line.

  /** A line that leaves less room than this is full. */
  static final double FULL_LINE_ROOM_EM = 1.5;

  /** A line that leaves more room than this is surely the last one of its paragraph. */
  static final double SHORT_LINE_ROOM_EM = 3;

  /** A web address on a line of its own follows a line that leaves more room than this. */
  static final double ROOM_BEFORE_ADDRESS_EM = 2;

  /** How much room, beyond the next word, a line may leave although the paragraph goes on. */
  static final double SLACK_EM = 0.45;

  /** The same where an indent or a gap would show a new paragraph: some lines break too early. */
  static final double LOOSE_SLACK_EM = 1;

  /** A line that is stretched to the right edge leaves no more room than this. */
  static final double STRETCHED_SLACK_EM = 0.3;

  /** A line reaches the right edge exactly if it leaves less; programs round widths. */
  static final double EXACT_ROOM_EM = 0.2;

  // Distances between lines, from baseline to baseline.

  /** Beyond this multiple of the usual distance, a line opens a paragraph. */
  static final double WIDE_GAP_RATIO = 1.35;

  /** Beyond this multiple, it does if the sentence before has ended … */
  static final double WIDER_GAP_RATIO = 1.08;

  /** … and the distance is greater than the usual one by so many points. */
  static final double WIDER_GAP_POINTS = 2;

  /** The largest distance between lines of a title … */
  static final double TITLE_GAP_EM = 2.3;

  /** … or, if it is greater, this multiple of the usual distance of lines … */
  static final double TITLE_GAP_PER_LEADING = 1.2;

  /** … but no more than this multiple of the smallest distance of title lines in the document. */
  static final double TITLE_GAP_PER_CLOSEST = 1.3;

  /** Lines of a title within this multiple of that smallest distance are certainly close. */
  static final double CLOSE_TITLE_GAP_PER_CLOSEST = 1.1;

  // Type.

  /** Type differs if one size is more than this multiple of the other. */
  static final double OTHER_SIZE_RATIO = 1.06;

  /** Type above this multiple of the running text's size is that of a title. */
  static final double TITLE_SIZE_RATIO = 1.12;

  // Titles and centred lines.

  /** A centred line starts farther from the left edge than a first line would. */
  static final double LEAST_CENTRED_INDENT_EM = 2.4;

  /** A centred line leaves more room than this at its end. */
  static final double LEAST_CENTRED_ROOM_EM = 1.5;

  /** The room on both sides of a centred line differs by less than this. */
  static final double CENTRED_DIFFERENCE_EM = 1.6;

  /** The same for a title's full line, which starts without the indent of a paragraph. */
  static final double FULL_TITLE_DIFFERENCE_EM = 1;

  /** A title's line is full if, beyond the next word, it leaves less room than this. */
  static final double TITLE_SLACK_EM = 1;

  /** The same for a title in the type of the text, whose lines are balanced more freely. */
  static final double FULL_TITLE_SLACK_EM = 2;

  /** A line that takes this share of the width may be continued although it is not full. */
  static final double WIDE_TITLE_SHARE = 0.45;

  private ParagraphThresholds() {}
}
