package org.huibian.source.pdf;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.function.LongSupplier;

/**
 * Tells how much time the processors have spent on one thread. Unlike the time of day, it does not
 * depend on what else the machine is doing, and it stands still while the thread waits for another
 * program.
 */
final class ThreadCpuClock implements LongSupplier {
  private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
  private volatile long thread = -1;

  /** Sets the thread whose time is told; before that, the clock stands at zero. */
  void measure(Thread measured) {
    thread = measured.getId();
  }

  /** Returns the time in nanoseconds; zero before the thread starts and after it has ended. */
  @Override
  public long getAsLong() {
    return thread < 0 ? 0 : Math.max(0, threads.getThreadCpuTime(thread));
  }
}
