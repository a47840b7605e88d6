package org.huibian.archive.stats;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What one reader, or robot, has asked for on one day. It does not know who that is. */
final class Visit {
  /** How long a browser may take to load what it keeps; what it asks for meanwhile nobody reads. */
  private static final Duration KEEPING = Duration.ofMinutes(10);

  private final LocalDate day;
  private final long[] uses = new long[Use.values().length];
  private final List<String> articles = new ArrayList<>(2);
  private long requests;
  private boolean robot;
  private Optional<String> pack = Optional.empty();
  private LocalDateTime since = LocalDateTime.MIN;

  Visit(LocalDate day) {
    this.day = day;
  }

  /** Says that it is the visit of a robot, from its beginning on. */
  void isRobot() {
    robot = true;
  }

  /** Counts a request. */
  void count() {
    requests++;
  }

  /** Counts what was used with a request. */
  void use(UsedPath path, String address, LocalDateTime time) {
    boolean keeping = pack.isPresent() && !time.isAfter(since.plus(KEEPING));
    if (path.pack().isPresent()) {
      if (!keeping || !path.pack().equals(pack)) {
        uses[Use.KEPT.ordinal()]++;
      }
      pack = path.pack();
      since = time;
      return;
    }
    if (keeping && address.startsWith(pack.get() + "/")) {
      return;
    }
    path.uses().forEach(use -> uses[use.ordinal()]++);
    path.article().ifPresent(articles::add);
  }

  /** Counts an address that the site does not have. */
  void miss() {
    uses[Use.MISSING.ordinal()]++;
  }

  LocalDate day() {
    return day;
  }

  boolean robot() {
    return robot;
  }

  long requests() {
    return requests;
  }

  long uses(Use use) {
    return uses[use.ordinal()];
  }

  /** Returns the articles that were read and have not been taken yet. */
  List<String> articles() {
    return articles;
  }
}
