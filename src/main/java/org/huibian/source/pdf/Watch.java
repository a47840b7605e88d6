package org.huibian.source.pdf;

import java.util.function.LongSupplier;

/**
 * Watches that the reading goes on. A page of a real document is read in milliseconds; a file that
 * is made to do harm can keep a reader on one page for hours. Safe for several threads.
 */
final class Watch {
  /** How long a page may take, in nanoseconds. */
  private static final long LONGEST = 5_000_000_000L;

  /** How long pages may take on average, in nanoseconds: thirty times what they do take. */
  private static final long AVERAGE = 300_000_000L;

  private final LongSupplier nanoseconds;
  private volatile long began;
  private volatile long started;
  private long rested;
  private volatile int page = 1;
  private volatile boolean stopped;
  private volatile boolean resting;

  Watch(LongSupplier nanoseconds) {
    this.nanoseconds = nanoseconds;
    this.began = nanoseconds.getAsLong();
    pageStarts(1);
  }

  void pageStarts(int number) {
    page = number;
    started = nanoseconds.getAsLong();
  }

  /** The page that is being read. */
  int page() {
    return page;
  }

  /** Another program works from here on; it has a clock of its own. */
  void rests() {
    resting = true;
    rested = nanoseconds.getAsLong();
  }

  /** The other program has done its work. */
  void goesOn() {
    long rest = nanoseconds.getAsLong() - rested;
    began += rest;
    started += rest;
    resting = false;
  }

  void stop() {
    stopped = true;
  }

  /** Whether this page, or all so far, have taken too long. */
  boolean isOver() {
    long now = nanoseconds.getAsLong();
    return !resting && (now - started > LONGEST || now - began > LONGEST + page * AVERAGE);
  }

  /** Stops the reading of a page that has taken too long. */
  void check() {
    if (stopped || isOver()) {
      throw new TooMuchException();
    }
  }
}
