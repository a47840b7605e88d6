package org.huibian.site;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/**
 * Does a list of work on all processors. It returns, or fails, only when every piece is done: after
 * a failure nothing goes on writing into a folder that is about to be deleted, as pieces of a
 * parallel stream would.
 */
final class Workers {
  private Workers() {}

  /**
   * Does the work for each item.
   *
   * @throws RuntimeException what the work for the first item that failed has thrown
   */
  static <T> void each(List<T> items, Consumer<T> work) {
    AtomicInteger next = new AtomicInteger();
    TreeMap<Integer, RuntimeException> failures = new TreeMap<>();
    Callable<Void> worker =
        () -> {
          for (int i = next.getAndIncrement(); i < items.size(); i = next.getAndIncrement()) {
            try {
              work.accept(items.get(i));
            } catch (RuntimeException e) {
              synchronized (failures) {
                failures.put(i, e);
              }
            }
          }
          return null;
        };
    run(worker, Runtime.getRuntime().availableProcessors());
    if (!failures.isEmpty()) {
      throw failures.firstEntry().getValue();
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
    }
  }
}
