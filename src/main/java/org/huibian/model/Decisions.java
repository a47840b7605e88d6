package org.huibian.model;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What an editor has decided about lines of a source; an import holds to it.
 *
 * @param byLine the decision about the line with a number, counted from 1
 */
public record Decisions(SortedMap<Integer, Decision> byLine) {
  /** Nothing decided. */
  public static final Decisions NONE = new Decisions(new TreeMap<>());

  /** What is decided about a line. */
  public enum Verdict {
    /** The line goes on with the passage before it. */
    JOIN,
    /** The line starts a passage of its own. */
    APART,
    /** An article starts with the line. */
    ARTICLE,
    /** No article starts with the line. */
    NO_ARTICLE,
    /** The passage that starts with the line is a heading of a level. */
    HEADING,
    /** The passage that starts with the line is a plain paragraph. */
    PARAGRAPH,
    /** A box ends before the line. */
    BOX_END,
    /** The import is right about the line. */
    SEEN
  }

  /**
   * A decision.
   *
   * @param verdict what is decided
   * @param level the level of a heading, 2 to 6; 0 for other verdicts
   */
  public record Decision(Verdict verdict, int level) {
    /** Refuses a level that does not go with the verdict. */
    public Decision {
      boolean heading = verdict == Verdict.HEADING;
      if (heading ? level < 2 || level > 6 : level != 0) {
        throw new IllegalArgumentException(verdict + " " + level);
      }
    }
  }

  /** Copies the map. */
  public Decisions {
    byLine = Collections.unmodifiableSortedMap(new TreeMap<>(byLine));
  }

  /** The decisions of a map. */
  public static Decisions of(Map<Integer, Decision> byLine) {
    return new Decisions(new TreeMap<>(byLine));
  }

  /** Whether this is decided about a line. */
  public boolean has(int line, Verdict verdict) {
    Decision decision = byLine.get(line);
    return decision != null && decision.verdict() == verdict;
  }

  /** The decision about a line. */
  public Optional<Decision> at(int line) {
    return Optional.ofNullable(byLine.get(line));
  }
}
