package org.huibian.site.block;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class HeadingRanksTest {
  @Test
  void headingsThatLeaveOutNoLevelKeepTheirs() {
    assertEquals(List.of(2, 3, 4, 3, 2, 3), ranks(2, 3, 4, 3, 2, 3));
  }

  @Test
  void aHeadingTwoLevelsBelowTheLastIsOneRankBelowIt() {
    assertEquals(List.of(2, 3, 3, 4, 2), ranks(2, 5, 5, 6, 2));
  }

  @Test
  void anArticleThatStartsAtALowerLevelStartsAtTheSecondRank() {
    assertEquals(List.of(2, 2, 2, 3), ranks(4, 3, 2, 4));
  }

  @Test
  void aHeadingAboveTheLastButBelowTheOneBeforeIsItsSibling() {
    assertEquals(List.of(2, 3, 3, 4), ranks(2, 5, 3, 4));
  }

  private static List<Integer> ranks(Integer... levels) {
    HeadingRanks ranks = new HeadingRanks();
    return List.of(levels).stream().map(ranks::next).toList();
  }
}
