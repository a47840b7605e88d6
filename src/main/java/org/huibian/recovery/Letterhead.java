package org.huibian.recovery;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.huibian.layout.LeftOut;
import org.huibian.layout.LeftOut.Reason;
import org.huibian.text.DocumentNumber;

/**
 * What a document on its organ's own paper has around its text (GB/T 9704-2012, 7.2 and 7.4): above
 * the title the organ's name with 文件 in red, and the number; below the last page who else gets it
 * and when it was printed. The number is put below the title, where compendia print it; the rest is
 * left out.
 */
final class Letterhead {
  /** 示例省工业和信息化厅文件. */
  private static final Pattern HEAD = Pattern.compile("[\\p{IsHan}（）()\\s]{3,60}文\\s*件");

  /** 示例省工业和信息化厅办公室 2025年7月9日印发. */
  private static final Pattern PRINTED =
      Pattern.compile(
          "[\\p{IsHan}（）()\\s]{0,40}[12][0-9]{3}\\s*年\\s*[0-9]{1,2}\\s*月\\s*[0-9]{1,2}\\s*日\\s*印\\s*发");

  private static final Pattern COPIES = Pattern.compile("(?:抄\\s*送|分\\s*送|主\\s*送)\\s*[:：].*");

  /** Between the copies and the day of printing nothing else stands. */
  private static final int NEAR = 2;

  private final List<LeftOut> leftOut;

  Letterhead(List<LeftOut> leftOut) {
    this.leftOut = leftOut;
  }

  /** The pieces with the title above the number, and without what stands around the document. */
  List<Piece> takeOff(List<Piece> pieces) {
    List<Piece> out = new ArrayList<>(pieces);
    for (int i = 0; i < out.size(); i++) {
      if (isHead(out, i)) {
        leaveOut(out.remove(i), Reason.COVER);
        Piece number = out.remove(i);
        out.add(i + 1, number);
      } else if (isText(out.get(i)) && PRINTED.matcher(out.get(i).text()).matches()) {
        i = colophon(out, i);
      }
    }
    return out;
  }

  private static boolean isText(Piece piece) {
    return piece.isOpen();
  }

  /** Whether 文件, the number, and what can be a title follow one another. */
  private static boolean isHead(List<Piece> pieces, int i) {
    return i + 2 < pieces.size()
        && isText(pieces.get(i))
        && HEAD.matcher(pieces.get(i).text()).matches()
        && !pieces.get(i).text().contains("关于")
        && DocumentNumber.whole(pieces.get(i + 1).text()).isPresent()
        && Headlines.isPossible(pieces.get(i + 2));
  }

  /** Leaves out the day of printing and the copies above it; the index of the piece before. */
  private int colophon(List<Piece> pieces, int printed) {
    int first = printed;
    for (int k = printed; k >= Math.max(0, printed - NEAR); k--) {
      first = COPIES.matcher(pieces.get(k).text()).matches() ? k : first;
    }
    for (int k = first; k <= printed; k++) {
      leaveOut(pieces.remove(first), Reason.COLOPHON);
    }
    return first - 1;
  }

  private void leaveOut(Piece piece, Reason reason) {
    piece
        .passage()
        .lines()
        .forEach(line -> leftOut.add(new LeftOut(line.number(), reason, line.text())));
  }
}
