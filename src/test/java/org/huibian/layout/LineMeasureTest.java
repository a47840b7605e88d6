package org.huibian.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LineMeasureTest {
  private static List<Double> multiples(double width) {
    List<Double> widths = new ArrayList<>();
    for (int lines = 1; lines <= 5; lines++) {
      widths.add(lines * width);
      widths.add(lines * width + 0.5);
      widths.add(lines * width - 0.5);
    }
    return widths;
  }

  @Test
  void theMeasureIsTheWidthOfWhichCutPartsAreMultiples() {
    assertEquals(35, LineMeasure.learn(multiples(35)).width(), 0.3);
    assertEquals(31, LineMeasure.learn(multiples(31)).width(), 0.3);
  }

  @Test
  void fewPartsGiveNoMeasure() {
    assertEquals(0, LineMeasure.learn(List.of(35.0, 70.0, 35.0)).width());
    assertEquals(0, LineMeasure.learn(List.of()).width());
  }

  @Test
  void partsOfRandomWidthGiveNoMeasure() {
    Random random = new Random(7);
    List<Double> widths = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      widths.add(26 + 200 * random.nextDouble());
    }
    assertEquals(0, LineMeasure.learn(widths).width());
  }

  @Test
  void aPartOfWholeLinesIsFullAndOneThatEndsWithinALineIsNot() {
    LineMeasure measure = new LineMeasure(35);
    assertTrue(measure.isFull("汉".repeat(35), 0));
    assertTrue(measure.isFull("汉".repeat(33), LineMeasure.INDENT));
    assertTrue(measure.isFull("汉".repeat(70), 0));
    assertFalse(measure.isFull("汉".repeat(50), 0));
    assertFalse(measure.isFull("汉".repeat(20), 0));
  }

  @Test
  void withoutAMeasureEveryPartCountsAsFull() {
    assertTrue(new LineMeasure(0).isFull("汉".repeat(50), 0));
  }

  @Test
  void latinLettersAreHalfAsWide() {
    assertEquals(3.5, LineMeasure.of("2025年汉"), 1.0);
    assertEquals(1, LineMeasure.of("GB"));
    assertEquals(1, LineMeasure.of("𠮷"));
  }
}
