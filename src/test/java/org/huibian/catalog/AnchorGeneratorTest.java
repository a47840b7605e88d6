package org.huibian.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AnchorGeneratorTest {
  @Test
  void headingsWithOneTextAreCountedFromTwo() {
    AnchorGenerator anchors = new AnchorGenerator();
    String first = anchors.named("目标");
    assertEquals(first + "_2", anchors.named("目标"));
    assertEquals(first + "_3", anchors.named("目标"));
  }

  @Test
  void fiftyThousandHeadingsWithOneTextHaveFiftyThousandAnchors() {
    AnchorGenerator anchors = new AnchorGenerator();
    Set<String> all = new HashSet<>();
    assertTimeoutPreemptively(
        Duration.ofSeconds(60),
        () -> {
          for (int i = 0; i < 50_000; i++) {
            all.add(anchors.named("目标"));
          }
        });
    assertEquals(50_000, all.size());
  }
}
