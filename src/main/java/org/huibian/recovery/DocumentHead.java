package org.huibian.recovery;

import java.util.List;
import java.util.regex.Pattern;
import org.huibian.text.Brackets;
import org.huibian.text.DocumentNumber;
import org.huibian.text.OrderNumber;

/** Recognises the first lines of a document's head: number and order. */
final class DocumentHead {
  private static final Pattern ORDER = Pattern.compile("[\\p{IsHan}\\s]{2,30}(?:令|公告)");

  private static final Pattern ORDER_NUMBER = Pattern.compile(".*(?:令|公告)[^〔\\[（(]*号");

  /** How urgent a document is, on top of its first page (GB/T 9704-2012, 7.2.3). */
  private static final Pattern URGENCY = Pattern.compile("[特加平]\\s*[急提]|急\\s*件");

  private static final Pattern JOURNAL =
      Pattern.compile(".{0,30}(?:公报|学报|简报|通讯|快报|动态|汇编|[周月季期]刊|杂志|参考)");

  /** The number of an order of several organs takes at most so many segments. */
  private static final int LONGEST_NUMBER = 8;

  /** An order has at most so many segments above the document that it publishes. */
  static final int LONGEST_ORDER = 16;

  private DocumentHead() {}

  /**
   * Returns how many segments from an index on make up one document number: 2 for an order, which
   * prints 第 999 号 below the words 国务院令, more for that of several organs; 0 if there is none.
   */
  static int numberLength(List<Segment> segments, int i) {
    if (i >= segments.size()) {
      return 0;
    }
    String text = segments.get(i).text();
    if (DocumentNumber.whole(text).isPresent()) {
      return 1;
    }
    return OrderNumber.length(k -> segments.get(k).text(), i, segments.size());
  }

  /**
   * Returns whether a segment below a title is the number of an announcement, 2025年第21号. Below the
   * name of a journal it is the number of the issue.
   */
  static boolean isYearlyNumber(List<Segment> article, int i) {
    return i < article.size()
        && article.get(i).isOpen()
        && !JOURNAL.matcher(article.get(0).text()).matches()
        && DocumentNumber.yearly(article.get(i).text()).isPresent();
  }

  /**
   * Returns how many segments right above a title belong to its document, which print on top how
   * urgent they are, the number, 税总函〔2023〕11号, or the order that publishes them, 国务院令 and 第 999 号.
   *
   * @param from the index of the first segment that can belong to it
   */
  static int lengthAbove(List<Segment> segments, int title, int from) {
    for (int length = LONGEST_NUMBER; length >= 1; length--) {
      int first = title - length;
      if (first >= from
          && numberLength(segments, first) == length
          && segments.subList(first, title).stream().allMatch(Segment::isOpen)
          && (first == 0 || OrderHeads.canEndArticle(segments.get(first - 1)))) {
        return length + urgency(segments, first, from);
      }
    }
    int order = orderAbove(segments, title, from);
    return order == title ? 0 : title - order + urgency(segments, order, from);
  }

  private static int urgency(List<Segment> segments, int top, int from) {
    return top > from && isUrgency(segments, top - 1) ? 1 : 0;
  }

  /** Returns whether a segment says how urgent its document is. */
  static boolean isUrgency(List<Segment> segments, int i) {
    return i < segments.size() && URGENCY.matcher(segments.get(i).text()).matches();
  }

  /** Returns the index of the order right above a title that publishes its document. */
  static int orderAbove(List<Segment> segments, int title, int from) {
    String key = Headlines.key(Brackets.withoutExcerpt(segments.get(title).text()));
    for (int first = Math.max(from, title - LONGEST_ORDER); first <= title - 3; first++) {
      int length = numberLength(segments, first);
      boolean order = length > 2 || length > 0 && isOrder(segments.get(first).text());
      if (order
          && (first == 0 || OrderHeads.canEndArticle(segments.get(first - 1)))
          && Headlines.works(segments.get(first + length).text()).stream()
              .anyMatch(work -> Headlines.key(work).equals(key))) {
        return first;
      }
    }
    return title;
  }

  /** Returns whether a text is the first line of the head of an order or an announcement. */
  static boolean isOrder(String text) {
    return ORDER.matcher(text).matches()
        || DocumentNumber.whole(text).isPresent() && ORDER_NUMBER.matcher(text).matches();
  }
}
