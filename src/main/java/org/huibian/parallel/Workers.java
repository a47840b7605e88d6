package org.huibian.parallel;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Runs a task for each item of a list on all processors. The call returns, or fails, only after
 * every task has ended: after a failure no task goes on writing into a folder that is about to be
 * deleted, as the tasks of a parallel stream would.
 */
public final class Workers {
  private Workers() {}

  /** A task for one item. */
  @FunctionalInterface
  public interface Task<T> {
    /** Runs the task. */
    void run(T item) throws IOException;
  }

  /**
   * Runs the task for each item. If the thread is interrupted, no further task begins, and the call
   * ends with an {@link IllegalStateException} when the tasks that run have ended.
   *
   * @throws IOException or a RuntimeException: the failure of the first item, in the order of the
   *     list, whose task has failed
   */
  public static <T> void each(List<T> items, Task<T> task) throws IOException {
    AtomicInteger next = new AtomicInteger();
    TreeMap<Integer, Exception> failures = new TreeMap<>();
    Callable<Void> worker =
        () -> {
          for (int i = next.getAndIncrement();
              i < items.size() && !Thread.currentThread().isInterrupted();
              i = next.getAndIncrement()) {
            try {
              task.run(items.get(i));
            } catch (IOException | RuntimeException e) {
              synchronized (failures) {
                failures.put(i, e);
              }
            }
          }
          return null;
        };
    run(worker, Runtime.getRuntime().availableProcessors());
    if (!failures.isEmpty()) {
      Exception first = failures.firstEntry().getValue();
      if (first instanceof IOException io) {
        throw io;
      }
      throw (RuntimeException) first;
    }
  }

  private static void run(Callable<Void> worker, int threads) {
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      List<Callable<Void>> all = new ArrayList<>();
      for (int i = 0; i < threads; i++) {
        all.add(worker);
      }
      for (Future<Void> done : pool.invokeAll(all)) {
        done.get();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    } finally {
      pool.shutdownNow();
      awaitEnd(pool);
    }
  }

  /** Waits until all tasks have ended, whether or not this thread is interrupted. */
  private static void awaitEnd(ExecutorService pool) {
    boolean interrupted = Thread.interrupted();
    boolean ended = false;
    while (!ended) {
      try {
        ended = pool.awaitTermination(1, TimeUnit.DAYS);
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
