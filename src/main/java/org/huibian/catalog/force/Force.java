package org.huibian.catalog.force;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.huibian.catalog.text.Evidence;
import org.huibian.model.ArticleId;
import org.huibian.model.ForceState;

/**
 * Whether the text of an article is law, on any day: the states in order of time. It follows from
 * the archive alone; the day comes from who asks.
 *
 * @param spans the states, each until the next begins; the first has no first day. None for an
 *     article that is no document of its own, such as a commentary
 * @param asOf the last day that the archive covers
 */
public record Force(List<Span> spans, LocalDate asOf) {
  /** Copies the list. */
  public Force {
    spans = List.copyOf(spans);
  }

  /**
   * A state with what it follows from.
   *
   * @param state the state
   * @param from the first day; empty for the state before all days that are known
   * @param by the other article that states it; empty if the article itself does, or none
   * @param evidence the sentence that states it, in the article or in {@code by}; {@link
   *     Evidence#NONE} for 未知 and where only an editor states it
   * @param title the document by which it is so, if an editor names one outside the archive
   * @param ruled whether an editor states it
   */
  public record Span(
      ForceState state,
      Optional<LocalDate> from,
      Optional<ArticleId> by,
      Evidence evidence,
      String title,
      boolean ruled) {
    Span since(Optional<LocalDate> day) {
      return new Span(state, day, by, evidence, title, ruled);
    }
  }

  /** Returns the state on a day; empty for an article that is no document of its own. */
  public Optional<Span> on(LocalDate day) {
    Optional<Span> out = Optional.empty();
    for (Span span : spans) {
      if (span.from().isEmpty() || !span.from().get().isAfter(day)) {
        out = Optional.of(span);
      }
    }
    return out;
  }

  /**
   * Returns the states in order of time, each but the first after its first day: {@code 未施行
   * 2025-07-10 现行}.
   */
  @Override
  public String toString() {
    return spans.stream()
        .map(span -> span.from().map(day -> day + " ").orElse("") + span.state())
        .collect(Collectors.joining(" "));
  }

  /** Returns the state on the last day that the archive covers. */
  public Optional<Span> now() {
    return on(asOf);
  }

  /** Returns the states that begin after that day, in order of time. */
  public List<Span> coming() {
    return spans.stream().filter(s -> s.from().filter(d -> d.isAfter(asOf)).isPresent()).toList();
  }
}
