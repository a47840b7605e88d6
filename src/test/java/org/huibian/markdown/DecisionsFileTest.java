package org.huibian.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.huibian.model.Decisions;
import org.huibian.model.Decisions.Verdict;
import org.huibian.model.InputException;
import org.huibian.model.Problem;
import org.huibian.source.SourceText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The editor's decisions are read for lines and ranges; what could have no effect is refused. */
class DecisionsFileTest {
  private static final List<String> LINES =
      List.of("标题", "", "", "第一段。", "", "1.甲", "", "2.乙", "第二段。", "", "", "");

  @TempDir private Path folder;

  private Decisions read(String yaml) throws IOException {
    Files.writeString(folder.resolve(DecisionsFile.NAME), yaml);
    return DecisionsFile.read(folder, new SourceText(Path.of("source.txt"), LINES));
  }

  private InputException refused(String yaml) {
    return assertThrows(InputException.class, () -> read(yaml));
  }

  @Test
  void everyVerdictIsRead() throws IOException {
    for (Verdict verdict : Verdict.values()) {
      String name = verdict.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
      String level = verdict == Verdict.HEADING ? " 3" : "";
      assertTrue(read("4: " + name + level + "\n").has(4, verdict), name);
    }
  }

  @Test
  void aRangeHoldsForEachOfItsLinesThatHasText() throws IOException {
    Decisions decisions = read("6-8: list\n");
    assertTrue(decisions.has(6, Verdict.LIST));
    assertFalse(decisions.has(7, Verdict.LIST));
    assertTrue(decisions.has(8, Verdict.LIST));
  }

  @Test
  void aDecisionAboutALineHoldsAlsoWithinARange() throws IOException {
    Decisions decisions = read("8: paragraph\n4-9: list\n");
    assertTrue(decisions.has(8, Verdict.PARAGRAPH));
    assertTrue(decisions.has(9, Verdict.LIST));
  }

  @Test
  void aDecisionAboutALineWithoutTextIsRefusedWithTheNearestLineThatHasText() {
    InputException e = refused("4: apart\n\n2: apart\n");
    assertEquals(Problem.DECISION_ON_BLANK_LINE, e.problem());
    assertEquals(folder.resolve(DecisionsFile.NAME), e.file().orElseThrow());
    assertEquals(3, e.line().orElseThrow());
    assertEquals(List.of("2", "1", "标题"), e.details());
  }

  @Test
  void ofTwoNearestLinesTheLaterOneIsNamed() {
    assertEquals(List.of("5", "6", "1.甲"), refused("5: seen\n").details());
    assertEquals(List.of("7", "8", "2.乙"), refused("6-7: list\n").details());
  }

  @Test
  void aDecisionBeyondTheEndIsRefusedWithTheLastLineThatHasText() {
    InputException e = refused("40: article\n");
    assertEquals(Problem.DECISION_BEYOND_END, e.problem());
    assertEquals(1, e.line().orElseThrow());
    assertEquals(List.of("40", "12", "9", "第二段。"), e.details());
  }

  @Test
  void aVerdictThatIsAboutOneLineIsRefusedForARange() {
    assertEquals(Problem.FIELD_WRONG, refused("4-6: article\n").problem());
    assertEquals(Problem.FIELD_WRONG, refused("4-6: heading 2\n").problem());
    assertEquals(Problem.FIELD_UNKNOWN, refused("6-4: list\n").problem());
  }
}
