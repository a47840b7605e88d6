package org.huibian.site.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.huibian.site.view.ReviewView.Length;
import org.junit.jupiter.api.Test;

/** An article stands out by its length against the issue's own median. */
class UnusualLengthsTest {
  private static final List<Integer> LENGTHS =
      List.of(1200, 1500, 1800, 2100, 2600, 3000, 3500, 60, 48000);

  private final UnusualLengths lengths = new UnusualLengths(LENGTHS);

  @Test
  void aFarLongerOneIsLong() {
    assertEquals(Length.LONG, lengths.of(48000));
  }

  @Test
  void aFarShorterOneIsShort() {
    assertEquals(Length.SHORT, lengths.of(60));
    assertEquals(Length.SHORT, lengths.of(0));
  }

  @Test
  void theOthersAreUsual() {
    LENGTHS.subList(0, 7).forEach(length -> assertEquals(Length.USUAL, lengths.of(length)));
  }

  @Test
  void howFarOneStandsOutDoesNotHideAnother() {
    UnusualLengths others = new UnusualLengths(List.of(900, 1000, 1100, 1200, 9000, 900000));
    assertEquals(Length.LONG, others.of(9000));
  }

  @Test
  void inAnIssueOfEvenLengthsTwiceTheLengthIsUsual() {
    UnusualLengths even = new UnusualLengths(List.of(1000, 1000, 1000, 1000, 1000, 1000));
    assertEquals(Length.USUAL, even.of(2000));
    assertEquals(Length.LONG, even.of(5000));
  }

  @Test
  void ofFewArticlesNoneIsUnusual() {
    assertEquals(Length.USUAL, new UnusualLengths(List.of(10, 10000)).of(10000));
  }
}
