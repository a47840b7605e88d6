package org.huibian.recovery;

import java.util.List;
import java.util.regex.Pattern;
import org.huibian.text.DocumentNumber;

/** Recognises the first lines of a document's head: number and order. */
final class DocumentHead {
  private static final Pattern ORDER = Pattern.compile("[\\p{IsHan}\\s]{2,30}(?:令|公告)");
  private static final Pattern ORDER_NUMBER = Pattern.compile(".*(?:令|公告)[^〔\\[（(]*号");

  private DocumentHead() {}

  /**
   * Returns how many segments from an index on make up one document number: 2 for an order, which
   * prints 第 999 号 below the words 国务院令; 0 if there is none.
   */
  static int numberLength(List<Segment> segments, int i) {
    if (i >= segments.size()) {
      return 0;
    }
    String text = segments.get(i).text();
    if (DocumentNumber.whole(text).isPresent()) {
      return 1;
    }
    boolean order = i + 1 < segments.size() && ORDER.matcher(text).matches();
    return order && DocumentNumber.whole(text + segments.get(i + 1).text()).isPresent() ? 2 : 0;
  }

  /**
   * Returns how many segments right above a title are its number, which some documents print on
   * top: 税总函〔2023〕11号, or 国务院令 and 第 999 号.
   *
   * @param from the index of the first segment that can belong to it
   */
  static int lengthAbove(List<Segment> segments, int title, int from) {
    for (int length = 2; length >= 1; length--) {
      int first = title - length;
      if (first >= from
          && numberLength(segments, first) == length
          && segments.subList(first, title).stream().allMatch(Segment::isOpen)
          && (first == 0 || OrderHeads.canEndArticle(segments.get(first - 1)))) {
        return length;
      }
    }
    return 0;
  }

  /** Returns whether a text is the first line of the head of an order or an announcement. */
  static boolean isOrder(String text) {
    return ORDER.matcher(text).matches()
        || DocumentNumber.whole(text).isPresent() && ORDER_NUMBER.matcher(text).matches();
  }
}
