package org.huibian.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.junit.jupiter.api.Test;

class BigramSimilarityTest {
  @Test
  void theSharedPairsOfNeighboursCountInRelationToAllPairs() {
    assertEquals(1, BigramSimilarity.of("设备更新", "设备更新"));
    assertEquals(0, BigramSimilarity.of("设备更新", "绿色低碳"));
    // 设备 and 备更 of three pairs each.
    assertEquals(2.0 * 2 / 6, BigramSimilarity.of("设备更新", "设备更换"));
    // A pair that one text has twice is shared once.
    assertEquals(2.0 * 1 / 4, BigramSimilarity.of("一一一", "一一二"));
  }

  @Test
  void aTextReachesASimilarityExactlyIfItHasIt() {
    Random random = new Random(7);
    for (int i = 0; i < 20_000; i++) {
      String a = text(random);
      String b = text(random);
      double least = random.nextInt(11) / 10.0;
      assertEquals(
          BigramSimilarity.of(a, b) >= least,
          BigramSimilarity.reaches(a, b, least),
          a + " " + b + " " + least);
    }
  }

  private static String text(Random random) {
    StringBuilder text = new StringBuilder();
    for (int length = random.nextInt(9); text.length() < length; ) {
      text.append("一二三".charAt(random.nextInt(3)));
    }
    return text.toString();
  }
}
