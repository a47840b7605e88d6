package org.huibian.site;

import java.util.ArrayList;
import java.util.List;
import org.huibian.site.view.SpanView;

/**
 * Characters of a text that a page makes a link of.
 *
 * @param start where they start in the text
 * @param end where they end, exclusive
 * @param style the style of the run, as in {@link SpanView}
 * @param url where they lead, relative to the page
 */
record InlineLink(int start, int end, String style, String url) {

  /**
   * The runs with the links in them. Only plain runs are parted: what is bold or leads somewhere
   * already stays whole.
   *
   * @param spans the runs
   * @param links the links in order, none overlapping
   * @param offset how many characters of the text stand before the first run
   */
  static List<SpanView> in(List<SpanView> spans, List<InlineLink> links, int offset) {
    if (links.isEmpty()) {
      return spans;
    }
    List<SpanView> out = new ArrayList<>();
    int at = offset;
    for (SpanView span : spans) {
      int end = at + span.text().length();
      if (span.style().equals("plain")) {
        part(span.text(), at, links, out);
      } else {
        out.add(span);
      }
      at = end;
    }
    return out;
  }

  private static void part(String text, int offset, List<InlineLink> links, List<SpanView> out) {
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
