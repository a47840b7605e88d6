package org.huibian.site.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class DividedListTest {
  /** Returns a list with numbers of entries for the years 2025, 2024 and so on. */
  private static DividedList<String> of(int... sizes) {
    List<String> entries = new ArrayList<>();
    for (int i = 0; i < sizes.length; i++) {
      entries.addAll(Collections.nCopies(sizes[i], Integer.toString(2025 - i)));
    }
    return DividedList.of(entries, year -> year);
  }

  private static List<String> shown(int... sizes) {
    return List.copyOf(of(sizes).shown().keySet());
  }

  @Test
  void aListOfSixtyEntriesIsWhole() {
    assertFalse(of(20, 20, 20).isLong());
    assertEquals(List.of("2025", "2024", "2023"), shown(20, 20, 20));
  }

  @Test
  void aLongerListShowsTheNewestPartsThatFit() {
    assertTrue(of(20, 20, 21).isLong());
    assertEquals(List.of("2025", "2024"), shown(20, 20, 21));
    assertEquals(List.of("2025"), shown(50, 30, 1));
  }

  @Test
  void theNewestPartIsShownHoweverLongItIs() {
    assertEquals(List.of("2025"), shown(300, 5));
    assertEquals("2025", of(300, 5).newest());
  }
}
