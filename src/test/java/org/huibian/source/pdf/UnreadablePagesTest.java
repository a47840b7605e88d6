package org.huibian.source.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Messages about unreadable pages. */
class UnreadablePagesTest {
  @Test
  void consecutivePagesAreNamedAsARange() {
    assertEquals("3, 5-7, 9", UnreadablePages.ranges(List.of(3, 5, 6, 7, 9)));
  }
}
