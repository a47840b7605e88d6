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
 * Puts the addresses that an original gives to its words into the text. Only an http(s) address is
 * live; one that is printed itself needs no help.
 */
final class Links {
  private static final Pattern WEB = Pattern.compile("(?i)https?://[^\\s\\p{Cntrl}<>\"]+");

  private final SourceMarks marks;

  Links(SourceMarks marks) {
    this.marks = marks;
  }

  /** The text of a piece with its links. */
  RichText in(Piece piece, RichText text) {
    RichText out = text;
    for (Line line : piece.passage().lines()) {
      for (SourceLink link : marks.at(line.number()).links()) {
        out = with(link, out);
      }
    }
    return out;
  }

  /** The first place in a plain run that says the words leads to the address. */
  private static RichText with(SourceLink link, RichText text) {
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
