package org.huibian.site.block;

import java.util.ArrayList;
import java.util.List;
import org.huibian.site.view.SpanView;

/**
 * A range of a text that is a link.
 *
 * @param start the index of the first character
 * @param end the index after the last character
 * @param style the style of the run, as in {@link SpanView}
 * @param url the target, relative to the page
 */
record InlineLink(int start, int end, String style, String url) {

  /**
   * Splits runs at the links. Only plain runs are split; bold runs and other links stay whole.
   *
   * @param spans the runs
   * @param links the links in the order of the text, without overlaps
   * @param offset the number of characters of the text before the first run
   */
  static List<SpanView> in(List<SpanView> spans, List<InlineLink> links, int offset) {
    if (links.isEmpty()) {
      return spans;
    }
    List<SpanView> out = new ArrayList<>();
    int at = offset;
    for (SpanView span : spans) {
      // A remark of the page is no part of the text in which links were found.
      int end = at + (span.style().equals(SpanView.NOTE) ? 0 : span.text().length());
      if (span.style().equals("plain")) {
        split(span.text(), at, links, out);
      } else {
        out.add(span);
      }
      at = end;
    }
    return out;
  }

  private static void split(String text, int offset, List<InlineLink> links, List<SpanView> out) {
    int at = 0;
    for (InlineLink link : links) {
      int from = link.start() - offset;
      int to = link.end() - offset;
      if (from >= at && to <= text.length()) {
        if (from > at) {
          out.add(Addresses.plain(text.substring(at, from)));
        }
        out.add(new SpanView(link.style(), text.substring(from, to), link.url()));
        at = to;
      }
    }
    if (at < text.length()) {
      out.add(Addresses.plain(text.substring(at)));
    }
  }
}
