package org.huibian.catalog.force;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.huibian.catalog.date.DatedFact;
import org.huibian.catalog.force.Force.Span;
import org.huibian.catalog.force.ForceFacts.Change;
import org.huibian.catalog.force.ForceFacts.Term;
import org.huibian.catalog.text.Evidence;
import org.huibian.model.ForceRuling;
import org.huibian.model.ForceState;
import org.huibian.model.Kind;
import org.huibian.model.RelationKind;

/**
 * Decides on which days the text of an article is law. What ends a document goes before what
 * changes it, and that before what its own text says of its beginning; an editor goes before all. A
 * document that says nothing of this is 未知: that an issued document takes effect at once is a
 * habit, and no statement. A pure function of the facts.
 */
public final class ForceFinder {
  private final ForceFacts facts;
  private final List<DatedFact> begins;
  private final Optional<DatedFact> ends;
  private final Optional<Term> moved;
  private final Optional<DatedFact> transition;

  private ForceFinder(ForceFacts facts) {
    this.facts = facts;
    this.begins = facts.own(DatedFact.Kind.IN_FORCE);
    Optional<LocalDate> first = begins.stream().findFirst().flatMap(DatedFact::date);
    this.ends = last(DatedFact.Kind.VALID_UNTIL, first);
    this.transition = last(DatedFact.Kind.TRANSITION, first);
    this.moved =
        facts.terms().stream()
            .filter(t -> first.filter(f -> !t.until().isAfter(f)).isEmpty())
            .max(Comparator.comparing(Term::issued).thenComparing(Term::until));
  }

  /**
   * Returns the states of an article in order of time.
   *
   * @param facts what decides
   * @param asOf the last day that the archive covers
   */
  public static Force find(ForceFacts facts, LocalDate asOf) {
    ForceFinder finder = new ForceFinder(facts);
    return new Force(finder.isDocument() ? finder.spans() : List.of(), asOf);
  }

  /**
   * Returns the last day of a kind that lies after the beginning; others are terms of its parts.
   */
  private Optional<DatedFact> last(DatedFact.Kind kind, Optional<LocalDate> first) {
    return facts.own(kind).stream()
        .filter(d -> first.filter(f -> !d.date().orElseThrow().isAfter(f)).isEmpty())
        .reduce((a, b) -> b);
  }

  /**
   * Tells whether the article is a document that can be in force. News of a law state its days as
   * their own.
   */
  private boolean isDocument() {
    return facts.kind() == Kind.POLICY
        || facts.ruling().isPresent()
        || !facts.changes().isEmpty()
        || (facts.kind() == Kind.NEWS || facts.kind() == Kind.CALL || facts.kind() == Kind.OTHER)
            && (!begins.isEmpty() || ends.isPresent());
  }

  private List<Span> spans() {
    List<Span> out = new ArrayList<>();
    out.add(at(LocalDate.MIN).since(Optional.empty()));
    for (LocalDate day : boundaries()) {
      Span span = at(day);
      if (span.state() != out.get(out.size() - 1).state()) {
        out.add(span.since(Optional.of(day)));
      }
    }
    return out;
  }

  /** Returns the days on which the state can change. */
  private TreeSet<LocalDate> boundaries() {
    TreeSet<LocalDate> out = new TreeSet<>();
    begins.stream().limit(1).forEach(d -> out.add(d.date().orElseThrow()));
    ends.ifPresent(d -> out.add(d.date().orElseThrow().plusDays(1)));
    moved.ifPresent(t -> out.add(t.until().plusDays(1)));
    transition.ifPresent(d -> out.add(d.date().orElseThrow().plusDays(1)));
    facts.own(DatedFact.Kind.REPEALED_FROM).forEach(d -> out.add(d.date().orElseThrow()));
    facts.changes().forEach(c -> out.add(c.from()));
    facts.ruling().flatMap(ForceRuling::from).ifPresent(out::add);
    return out;
  }

  private Span at(LocalDate day) {
    return ruled(day)
        .or(() -> changed(RelationKind.REPEALS, ForceState.REPEALED, day))
        .or(() -> repealedByItself(day))
        .or(() -> expired(day))
        .or(() -> changed(RelationKind.AMENDS, ForceState.AMENDED, day))
        .orElseGet(() -> ofOwnBeginning(day));
  }

  private Optional<Span> ruled(LocalDate day) {
    return facts
        .ruling()
        .filter(r -> r.from().filter(from -> from.isAfter(day)).isEmpty())
        .map(r -> new Span(r.state(), Optional.empty(), r.by(), Evidence.NONE, r.title(), true));
  }

  private Optional<Span> changed(RelationKind kind, ForceState state, LocalDate day) {
    return facts.changes().stream()
        .filter(c -> c.kind() == kind && !c.from().isAfter(day))
        .max((a, b) -> a.from().compareTo(b.from()))
        .map(
            (Change c) ->
                new Span(state, Optional.empty(), Optional.of(c.by()), c.evidence(), "", false));
  }

  private Optional<Span> repealedByItself(LocalDate day) {
    return facts.own(DatedFact.Kind.REPEALED_FROM).stream()
        .filter(d -> !d.date().orElseThrow().isAfter(day))
        .findFirst()
        .map(d -> stated(ForceState.REPEALED, d));
  }

  /** A term that another document moved does not end on the day that the article states. */
  private Optional<Span> expired(LocalDate day) {
    if (moved.isPresent()) {
      return moved
          .filter(t -> t.until().isBefore(day))
          .map(
              (Term t) ->
                  new Span(
                      ForceState.EXPIRED,
                      Optional.empty(),
                      Optional.of(t.by()),
                      t.evidence(),
                      "",
                      false));
    }
    return ends.filter(d -> d.date().orElseThrow().isBefore(day))
        .filter(d -> facts.changes().stream().noneMatch(Change::prolongs))
        .map(d -> stated(ForceState.EXPIRED, d));
  }

  private Span ofOwnBeginning(LocalDate day) {
    Optional<DatedFact> begin = begins.stream().findFirst();
    if (begin.isPresent() && begin.get().date().orElseThrow().isAfter(day)) {
      return stated(ForceState.PENDING, begin.get());
    }
    if (transition.isPresent() && !transition.get().date().orElseThrow().isBefore(day)) {
      return stated(ForceState.TRANSITION, transition.get());
    }
    return begin
        .or(() -> ends)
        .map(d -> stated(ForceState.CURRENT, d))
        .orElseGet(
            () ->
                new Span(
                    ForceState.UNKNOWN,
                    Optional.empty(),
                    Optional.empty(),
                    Evidence.NONE,
                    "",
                    false));
  }

  private static Span stated(ForceState state, DatedFact fact) {
    return new Span(state, Optional.empty(), Optional.empty(), fact.evidence(), "", false);
  }
}
