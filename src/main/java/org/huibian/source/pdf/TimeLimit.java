package org.huibian.source.pdf;

import java.util.function.LongSupplier;

/**
 * Limits how long the pages of a file may take. A page of a real document takes milliseconds; a
 * malicious file can keep a reader busy with one page for hours. Another thread may cancel the
 * reading.
 */
final class TimeLimit {
  /** How long one page may take, in nanoseconds. */
  private static final long LONGEST_PAGE = 5_000_000_000L;

  /** How long the pages may take on average, in nanoseconds: thirty times what they usually do. */
  private static final long AVERAGE_PAGE = 300_000_000L;

  private final LongSupplier nanoseconds;
  private final long fileStart;
  private volatile long pageStart;
  private volatile int page = 1;
  private volatile boolean cancelled;

  /**
   * Starts the clock.
   *
   * @param nanoseconds the time spent on the reading so far; it must never run backwards
   */
  TimeLimit(LongSupplier nanoseconds) {
    this.nanoseconds = nanoseconds;
    this.fileStart = nanoseconds.getAsLong();
    startPage(1);
  }

  /** Starts the time of a page. */
  void startPage(int number) {
    page = number;
    pageStart = nanoseconds.getAsLong();
  }

  /** Returns the number of the page that is being read. */
  int page() {
    return page;
  }

  /** Makes the next check fail. */
  void cancel() {
    cancelled = true;
  }

  /** Returns whether this page, or all pages so far, have taken too long. */
  boolean isExceeded() {
    long now = nanoseconds.getAsLong();
    return now - pageStart > LONGEST_PAGE || now - fileStart > LONGEST_PAGE + page * AVERAGE_PAGE;
  }

  /** Returns whether less than half of the time is used, for work that a reading can do without. */
  boolean hasTimeToSpare() {
    long now = nanoseconds.getAsLong();
    return !cancelled
        && (now - pageStart) * 2 < LONGEST_PAGE
        && (now - fileStart) * 2 < LONGEST_PAGE + page * AVERAGE_PAGE;
  }

  /**
   * Checks that the reading may go on.
   *
   * @throws LimitExceededException if it has taken too long or was cancelled
   */
  void check() {
    if (cancelled || isExceeded()) {
      throw new LimitExceededException();
    }
  }
}
