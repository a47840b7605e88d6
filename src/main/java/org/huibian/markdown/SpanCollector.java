package org.huibian.markdown;

import java.util.ArrayList;
import java.util.List;
import org.huibian.model.RichText;
import org.huibian.model.Span;

/**
 * Collects the runs of a text. Lines are joined as in Chinese, without a space between characters.
 */
final class SpanCollector {
  private final List<Span> spans = new ArrayList<>();
  private boolean lineBreak;
  private int last;

  /** Adds a run. */
  void add(Span span) {
    if (span.text().isEmpty()) {
      return;
    }
    if (lineBreak) {
      if (!isChinese(last) || !isChinese(span.text().codePointAt(0))) {
        spans.add(new Span.Plain(" "));
      }
      lineBreak = false;
    }
    last = span.text().codePointBefore(span.text().length());
    spans.add(span);
  }

  /** Adds a line break within a sentence. */
  void lineBreak() {
    lineBreak = true;
  }

  /** Returns the collected runs, in canonical form. */
  RichText text() {
    return CanonicalText.rich(new RichText(spans));
  }

  private static boolean isChinese(int c) {
    return Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN
        || c >= 0x3001 && c <= 0x303F
        || c >= 0xFF01 && c <= 0xFF65
        || "“”‘’—…·".indexOf(c) >= 0;
  }
}
