package org.huibian.recovery;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Puts footnotes behind the paragraphs that refer to them, as they stand in what Word and PDF
 * record of them. A text only shows them by their mark: the paragraph refers to ① right before a
 * stop, and the note starts with it.
 */
final class Footnotes {
  private static final Pattern NOTE =
      Pattern.compile("([①-⑳]|\\[[0-9]{1,2}\\]|[*＊](?=\\s*注))\\s*[^\\s，。；：、].*");

  private Footnotes() {}

  /** Returns the segments of an article in the order in which they are read. */
  static List<Segment> place(List<Segment> article) {
    List<Segment> placed = new ArrayList<>();
    for (Segment segment : article) {
      int reference = placed.isEmpty() ? -1 : reference(placed, segment);
      placed.add(reference < 0 ? placed.size() : reference + 1, segment);
    }
    return placed;
  }

  /**
   * Returns the index of the last segment, or of a note already placed behind it, that refers to a
   * note; -1 if the segment is no note or nothing refers to it.
   */
  private static int reference(List<Segment> before, Segment note) {
    Matcher m = NOTE.matcher(note.text());
    if (!note.isOpen() || !m.matches()) {
      return -1;
    }
    Pattern reference =
        Pattern.compile("[\\p{IsHan}”》）]" + Pattern.quote(m.group(1)) + "(?=[，。；：、）”》]|$)");
    for (int i = before.size() - 1; i > 0; i--) {
      Segment segment = before.get(i);
      if (segment.isOpen()
          && !NOTE.matcher(segment.text()).matches()
          && reference.matcher(segment.text()).find()) {
        return afterNotes(before, i);
      }
    }
    return -1;
  }

  /** Returns the index of the last of the notes that have been placed behind a segment. */
  private static int afterNotes(List<Segment> placed, int reference) {
    int last = reference;
    int line = placed.get(reference).line();
    while (last + 1 < placed.size()
        && NOTE.matcher(placed.get(last + 1).text()).matches()
        && placed.get(last + 1).line() > line) {
      last++;
    }
    return last;
  }
}
