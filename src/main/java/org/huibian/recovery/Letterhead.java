package org.huibian.recovery;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.huibian.layout.LeftOut;
import org.huibian.layout.LeftOut.Reason;
import org.huibian.text.DocumentNumber;

/**
 * Removes the letterhead and the imprint of a single document (GB/T 9704-2012, 7.2 and 7.4). Above
 * the title stand the name of the organ with 文件 and the document number; at the very end stand the
 * recipients of copies and the day of printing. The number is moved below the title, where
 * compendia print it; the rest is left out. Without a letterhead, an imprint is text that the
 * compendium has chosen to print, so it stays.
 */
final class Letterhead {
  /** 示例省工业和信息化厅文件. */
  private static final Pattern HEAD = Pattern.compile("[\\p{IsHan}（）()\\s]{3,60}文\\s*件");

  /** 示例省工业和信息化厅办公室 2025年7月9日印发. */
  private static final Pattern PRINTED =
      Pattern.compile(
          "[\\p{IsHan}（）()\\s]{0,40}[12][0-9]{3}\\s*年\\s*[0-9]{1,2}\\s*月\\s*[0-9]{1,2}\\s*日\\s*印\\s*发");

  private static final Pattern COPIES = Pattern.compile("(?:抄\\s*送|分\\s*送|主\\s*送)\\s*[:：].*");

  /** The recipients of copies stand at most this many segments above the day of printing. */
  private static final int NEAR = 2;

  private final List<LeftOut> leftOut = new ArrayList<>();

  private Letterhead() {}

  /** Returns the segments without letterheads and imprints, each title above its number. */
  static CleanedText remove(List<Segment> segments) {
    Letterhead letterhead = new Letterhead();
    return new CleanedText(letterhead.without(segments), letterhead.leftOut);
  }

  private List<Segment> without(List<Segment> segments) {
    List<Segment> out = new ArrayList<>(segments);
    boolean headed = false;
    for (int i = 0; i < out.size(); i++) {
      if (isHead(out, i)) {
        leaveOut(out.remove(i), Reason.COVER);
        Segment number = out.remove(i);
        out.add(i + 1, number);
        headed = true;
      } else if (headed && out.get(i).isOpen() && PRINTED.matcher(out.get(i).text()).matches()) {
        i = leaveOutImprint(out, i);
        headed = false;
      }
    }
    return out;
  }

  /** Returns whether 文件, a document number and a possible title follow one another. */
  private static boolean isHead(List<Segment> segments, int i) {
    return i + 2 < segments.size()
        && segments.get(i).isOpen()
        && HEAD.matcher(segments.get(i).text()).matches()
        && !segments.get(i).text().contains("关于")
        && DocumentNumber.whole(segments.get(i + 1).text()).isPresent()
        && Headlines.isPossible(segments.get(i + 2));
  }

  /**
   * Leaves out the day of printing and the recipients above it; returns the index of the segment
   * before.
   */
  private int leaveOutImprint(List<Segment> segments, int printed) {
    int first = printed;
    for (int k = printed; k >= Math.max(0, printed - NEAR); k--) {
      first = COPIES.matcher(segments.get(k).text()).matches() ? k : first;
    }
    for (int k = first; k <= printed; k++) {
      leaveOut(segments.remove(first), Reason.COLOPHON);
    }
    return first - 1;
  }

  private void leaveOut(Segment segment, Reason reason) {
    segment
        .passage()
        .lines()
        .forEach(line -> leftOut.add(new LeftOut(line.number(), reason, line.text())));
  }
}
