package org.huibian.model;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * An editor's decisions about lines of an original. An import follows them.
 *
 * @param byLine the decisions by line number, counted from 1
 */
public record Decisions(SortedMap<Integer, Decision> byLine) {
  /** No decisions. */
  public static final Decisions NONE = new Decisions(new TreeMap<>());

  /** The possible decisions about a line. */
  public enum Verdict {
    /** The line continues the passage before it. */
    JOIN,
    /** The line was joined to the passage before it against the marks of the original, wrongly. */
    NOT_JOINED,
    /** The line starts a new passage. */
    APART,
    /** The line starts an article. */
    ARTICLE,
    /** The line does not start an article. */
    NO_ARTICLE,
    /** The passage that starts with the line is a heading. */
    HEADING,
    /** The passage that starts with the line is a paragraph that starts with its heading. */
    RUN_IN,
    /** The passage that starts with the line is a paragraph. */
    PARAGRAPH,
    /** The passage that starts with the line is an entry of a list, with those around it. */
    LIST,
    /** The line belongs to no article. */
    LEAVE_OUT,
    /** The line is the first one after a box. */
    BOX_END,
    /** The editor has checked the line and the import is right. */
    SEEN;

    private static final Set<Verdict> OF_RANGES =
        Set.of(APART, NOT_JOINED, PARAGRAPH, LIST, LEAVE_OUT, SEEN);

    /** Returns whether it may be given for a range of lines at once. */
    public boolean allowsRange() {
      return OF_RANGES.contains(this);
    }
  }

  /**
   * A decision about one line.
   *
   * @param verdict the decision
   * @param level the level of a heading, 2 to 6; empty for other verdicts
   */
  public record Decision(Verdict verdict, OptionalInt level) {
    /** Rejects a level that does not fit the verdict. */
    public Decision {
      boolean valid =
          verdict == Verdict.HEADING
              ? level.isPresent() && level.getAsInt() >= 2 && level.getAsInt() <= 6
              : level.isEmpty();
      if (!valid) {
        throw new IllegalArgumentException(verdict + " " + level);
      }
    }

    /** Returns a decision without a level, thus any but a heading. */
    public static Decision of(Verdict verdict) {
      return new Decision(verdict, OptionalInt.empty());
    }

    /** Returns the decision that a passage is a heading of a level, 2 to 6. */
    public static Decision heading(int level) {
      return new Decision(Verdict.HEADING, OptionalInt.of(level));
    }
  }

  /** Copies the map. */
  public Decisions {
    byLine = Collections.unmodifiableSortedMap(new TreeMap<>(byLine));
  }

  /** Returns decisions by line number, counted from 1. */
  public static Decisions of(Map<Integer, Decision> byLine) {
    return new Decisions(new TreeMap<>(byLine));
  }

  /** Returns whether the decision about a line is this one. */
  public boolean has(int line, Verdict verdict) {
    Decision decision = byLine.get(line);
    return decision != null && decision.verdict() == verdict;
  }

  /** Returns the decision about a line, if there is one. */
  public Optional<Decision> at(int line) {
    return Optional.ofNullable(byLine.get(line));
  }
}
