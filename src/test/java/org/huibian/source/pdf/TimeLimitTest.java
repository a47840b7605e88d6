package org.huibian.source.pdf;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** The time of pages is limited. */
class TimeLimitTest {
  @Test
  void theClockStopsDuringAPause() {
    long[] now = {0};
    TimeLimit time = new TimeLimit(() -> now[0]);
    time.pause();
    now[0] = 100_000_000_000L;
    assertFalse(time.isExceeded());
    time.resume();
    assertFalse(time.isExceeded());
    now[0] += 6_000_000_000L;
    assertTrue(time.isExceeded());
  }

  @Test
  void aPageThatTakesTooLongIsStopped() {
    long[] now = {0};
    TimeLimit time = new TimeLimit(() -> now[0]);
    time.check();
    now[0] = 7_000_000_000L;
    assertThrows(LimitExceededException.class, time::check);
  }
}
