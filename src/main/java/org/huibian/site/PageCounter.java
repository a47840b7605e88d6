package org.huibian.site;

import java.util.concurrent.atomic.AtomicInteger;

/** Counts the pages that a build has written and reports them. Safe for use by several threads. */
public final class PageCounter implements Runnable {
  private final PageProgress progress;
  private final AtomicInteger written = new AtomicInteger();
  private volatile int all;

  /** Creates a counter that reports to a listener. */
  public PageCounter(PageProgress progress) {
    this.progress = progress;
  }

  /** Sets how many pages the build will write. */
  public void expect(int pages) {
    all = pages;
  }

  /** Counts a page. */
  @Override
  public void run() {
    progress.at(written.incrementAndGet(), all);
  }
}
