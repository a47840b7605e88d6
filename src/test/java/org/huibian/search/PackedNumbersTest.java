package org.huibian.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Random;
import org.junit.jupiter.api.Test;

class PackedNumbersTest {
  /** Returns a number of any length in bits, so that short and long ones are equally frequent. */
  private static int next(Random random) {
    return random.nextInt() >>> 1 + random.nextInt(31);
  }

  @Test
  void numbersOfAllLengthsAreReadAsTheyWereAddedAfterListsOfAllSizes() {
    for (int size = 1; size < 60; size++) {
      PackedNumbers numbers = new PackedNumbers();
      Random added = new Random(size);
      for (int i = 0; i < size; i++) {
        numbers.add(next(added));
      }
      numbers.add(Integer.MAX_VALUE);
      PackedNumbers.Cursor cursor = PackedNumbers.of(numbers.toString()).cursor();
      Random expected = new Random(size);
      for (int i = 0; i < size; i++) {
        assertEquals(next(expected), cursor.next());
      }
      assertEquals(Integer.MAX_VALUE, cursor.next());
      assertFalse(cursor.hasNext());
    }
  }

  @Test
  void aSmallNumberIsOneCharacterAndFiveBitsMoreAreOneMore() {
    PackedNumbers numbers = new PackedNumbers();
    numbers.add(31);
    assertEquals(1, numbers.size());
    numbers.add(32);
    assertEquals(3, numbers.size());
  }
}
