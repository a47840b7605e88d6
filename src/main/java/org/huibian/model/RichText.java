package org.huibian.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One line of text with bold and linked runs. Adjacent plain runs are merged and empty runs are
 * dropped, so that equal texts are equal values.
 *
 * @param spans the runs in order
 */
public record RichText(List<Span> spans) {
  /** The empty text. */
  public static final RichText EMPTY = new RichText(List.of());

  /** Merges adjacent plain runs and drops empty runs. */
  public RichText {
    List<Span> merged = new ArrayList<>();
    for (Span span : spans) {
      if (span.text().isEmpty()) {
        continue;
      }
      int last = merged.size() - 1;
      if (span instanceof Span.Plain plain
          && last >= 0
          && merged.get(last) instanceof Span.Plain before) {
        merged.set(last, new Span.Plain(before.text() + plain.text()));
      } else {
        merged.add(span);
      }
    }
    spans = List.copyOf(merged);
  }

  /** Returns a text without markup. */
  public static RichText of(String text) {
    return new RichText(List.of(new Span.Plain(text)));
  }

  /** Returns a text that starts with a run-in heading: {@code **（一）加强统筹推进**。完善…}. */
  public static RichText withLead(String lead, String rest) {
    return new RichText(List.of(new Span.Strong(lead), new Span.Plain(rest)));
  }

  /** Returns the characters without markup. */
  public String plain() {
    if (spans.size() == 1) {
      // Most texts have no markup.
      return spans.get(0).text();
    }
    StringBuilder out = new StringBuilder();
    for (Span span : spans) {
      out.append(span.text());
    }
    return out.toString();
  }

  /** Returns the bold run at the start of the text, if it starts with one. */
  public Optional<String> lead() {
    return !spans.isEmpty() && spans.get(0) instanceof Span.Strong strong
        ? Optional.of(strong.text())
        : Optional.empty();
  }
}
