package org.huibian.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One line of text with bold and linked runs. Neighbouring plain runs are merged and empty runs
 * dropped, so equal texts are equal values.
 *
 * @param spans the runs in order
 */
public record RichText(List<Span> spans) {
  /** The text without any characters. */
  public static final RichText EMPTY = new RichText(List.of());

  /** Merges neighbouring plain runs and drops empty ones. */
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

  /** Text without markup. */
  public static RichText of(String text) {
    return new RichText(List.of(new Span.Plain(text)));
  }

  /** A run-in heading in bold, then the rest: {@code **（一）加强统筹推进**。完善…}. */
  public static RichText withLead(String lead, String rest) {
    return new RichText(List.of(new Span.Strong(lead), new Span.Plain(rest)));
  }

  /** The characters without markup. */
  public String plain() {
    StringBuilder out = new StringBuilder();
    for (Span span : spans) {
      out.append(span.text());
    }
    return out.toString();
  }

  /** The bold run that the text starts with, if it starts with one. */
  public Optional<String> lead() {
    return !spans.isEmpty() && spans.get(0) instanceof Span.Strong strong
        ? Optional.of(strong.text())
        : Optional.empty();
  }
}
