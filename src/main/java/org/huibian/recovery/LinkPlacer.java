package org.huibian.recovery;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.huibian.layout.Line;
import org.huibian.model.RichText;
import org.huibian.model.Span;
import org.huibian.source.SourceLink;
import org.huibian.source.SourceMarks;

/**
 * Places the hyperlinks of an original in the text. Only http(s) URLs become links, and not where
 * the text is the URL itself.
 */
final class LinkPlacer {
  private static final Pattern WEB = Pattern.compile("(?i)https?://[^\\s\\p{Cntrl}<>\"]+");

  private final SourceMarks marks;

  LinkPlacer(SourceMarks marks) {
    this.marks = marks;
  }

  /** Returns the text of a segment with its links. */
  RichText place(Segment segment, RichText text) {
    RichText out = text;
    for (Line line : segment.passage().lines()) {
      for (SourceLink link : marks.at(line.number()).links()) {
        out = place(link, out);
      }
    }
    return out;
  }

  /** Links the first occurrence of the words of a link in a plain run of text. */
  private static RichText place(SourceLink link, RichText text) {
    String words = link.text().replaceAll("[\\s\\u3000\\u00A0]+", " ").strip();
    boolean printed = words.equals(link.url()) || words.contains("://");
    if (words.isEmpty() || printed || !WEB.matcher(link.url()).matches()) {
      return text;
    }
    List<Span> spans = new ArrayList<>();
    boolean found = false;
    for (Span span : text.spans()) {
      int at = span instanceof Span.Plain ? span.text().indexOf(words) : -1;
      if (found || at < 0) {
        spans.add(span);
        continue;
      }
      found = true;
      spans.add(new Span.Plain(span.text().substring(0, at)));
      spans.add(new Span.Hyperlink(words, link.url()));
      spans.add(new Span.Plain(span.text().substring(at + words.length())));
    }
    return new RichText(spans);
  }
}
