package org.huibian.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class FamilyTest {
  private static final String PRINTED = "为推动装备制造业绿色发展，促进节能降碳技术改造，提升能源利用";
  private static final String PARAGRAPH = PRINTED + PRINTED + "水平，现就有关事项通知如下。";

  private static List<String> repeated(String... lines) {
    List<String> out = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      Collections.addAll(out, lines);
    }
    return out;
  }

  @Test
  void printedLinesSomeWithATrailingSpaceAreAPageDump() {
    assertEquals(Family.PAGE_DUMP, Family.of(repeated(PRINTED, "", PRINTED, "", "水平。 ", "")));
  }

  @Test
  void oneParagraphALineIsReflowed() {
    assertEquals(Family.REFLOWED, Family.of(repeated(PARAGRAPH, "", "一、总体要求", "")));
  }

  @Test
  void oneParagraphALineIsReflowedEvenWithTrailingSpaces() {
    assertEquals(Family.REFLOWED, Family.of(repeated(PARAGRAPH + " ", "", PARAGRAPH + " ", "")));
  }

  @Test
  void aFewLongLinesOfTablesDoNotHideAPageDump() {
    List<String> lines = repeated(PRINTED, "", PRINTED, "", "水平。 ", "");
    lines.add(PARAGRAPH);
    assertEquals(Family.PAGE_DUMP, Family.of(lines));
  }

  @Test
  void aSingleShortLineIsReflowed() {
    assertEquals(Family.REFLOWED, Family.of(List.of("短文")));
  }
}
