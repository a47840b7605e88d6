package org.huibian.parallel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WorkersTest {
  private static final List<Integer> ITEMS = IntStream.range(0, 200).boxed().toList();

  @Test
  void theTaskRunsForEachItem() throws IOException {
    Set<Integer> done = new ConcurrentSkipListSet<>();
    Workers.each(ITEMS, done::add);
    assertEquals(Set.copyOf(ITEMS), done);
  }

  @Test
  void theFirstFailureIsThrownAfterAllTasksHaveEnded() {
    Set<Integer> done = new ConcurrentSkipListSet<>();
    RuntimeException thrown =
        assertThrows(
            IllegalArgumentException.class,
            () ->
                Workers.each(
                    ITEMS,
                    i -> {
                      if (i == 7 || i == 150) {
                        throw new IllegalArgumentException("item " + i);
                      }
                      done.add(i);
                    }));
    assertEquals("item 7", thrown.getMessage());
    assertEquals(ITEMS.size() - 2, done.size());
  }

  @Test
  void anInterruptLetsNoTaskBeginAndTheCallEndsAfterTheOnesThatRun() throws InterruptedException {
    AtomicInteger begun = new AtomicInteger();
    AtomicInteger running = new AtomicInteger();
    AtomicInteger left = new AtomicInteger(-1);
    CountDownLatch first = new CountDownLatch(1);
    Thread thread =
        new Thread(
            () -> {
              assertThrows(
                  IllegalStateException.class,
                  () ->
                      Workers.each(
                          IntStream.range(0, 10_000).boxed().toList(),
                          item -> {
                            begun.incrementAndGet();
                            running.incrementAndGet();
                            first.countDown();
                            // A task that does not react to an interrupt.
                            long end = System.nanoTime() + 20_000_000;
                            while (System.nanoTime() < end) {
                              Thread.onSpinWait();
                            }
                            running.decrementAndGet();
                          }));
              left.set(running.get());
            });
    thread.start();
    first.await();
    thread.interrupt();
    thread.join();
    assertEquals(0, left.get());
    assertTrue(begun.get() < 10_000, () -> begun + " tasks have begun");
  }
}
