package org.huibian.parallel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
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
}
