package org.huibian.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** A decision is written among those that an editor has made, and disturbs none of them. */
class DecisionsTextTest {
  private static final String FILE =
      """
      # 七月核对
      12: apart
      20-25: list   # 联系方式

      40: heading 3
      """;

  private final DecisionsText text = new DecisionsText("");

  @Test
  void aNewDecisionStandsInTheOrderOfTheLines() {
    assertEquals(
        FILE.replace("20-25", "15: seen\n20-25"), text.with(FILE, 15, OptionalInt.empty(), "seen"));
    assertEquals(FILE + "50: article\n", text.with(FILE, 50, OptionalInt.empty(), "article"));
    assertEquals("7: seen\n", text.with("", 7, OptionalInt.empty(), "seen"));
  }

  @Test
  void aDecisionReplacesAFormerOneAboutTheSameLines() {
    assertEquals(
        FILE.replace("heading 3", "run-in"), text.with(FILE, 40, OptionalInt.empty(), "run-in"));
    assertEquals(
        FILE.replace("list", "paragraph"), text.with(FILE, 20, OptionalInt.of(25), "paragraph"));
  }

  @Test
  void aDecisionAboutALineLeavesARangeThatBeginsThereAlone() {
    assertEquals(
        FILE.replace("40:", "20: seen\n40:").replace("\n20: seen\n40", "\n20: seen\n40"),
        text.with(FILE, 20, OptionalInt.empty(), "seen").replace("\n\n20: seen", "\n\n20: seen"));
  }

  @Test
  void anEmptyDecisionTakesAFormerOneBack() {
    assertEquals(FILE.replace("12: apart\n", ""), text.with(FILE, 12, OptionalInt.empty(), ""));
    assertEquals(FILE, text.with(FILE, 13, OptionalInt.empty(), ""));
    assertEquals("", text.with("12: apart\n", 12, OptionalInt.empty(), ""));
  }

  @Test
  void inAnIssueOfSeveralOriginalsADecisionNamesItsOwn() {
    String two = "source-1.docx 5: seen\nsource-2.pdf 5: apart\n";
    assertEquals(
        "source-1.docx 5: seen\nsource-2.pdf 5: join\n",
        new DecisionsText("source-2.pdf").with(two, 5, OptionalInt.empty(), "join"));
  }
}
