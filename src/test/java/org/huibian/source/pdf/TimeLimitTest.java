package org.huibian.source.pdf;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** The time of pages is limited. */
class TimeLimitTest {
  @Test
  void timeThatTheThreadWaitsDoesNotCount() throws Exception {
    ThreadCpuClock clock = new ThreadCpuClock();
    clock.measure(Thread.currentThread());
    long before = clock.getAsLong();
    Thread.sleep(200);
    assertTrue(clock.getAsLong() - before < 150_000_000L);
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
