package org.huibian.source.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages of any length are searched for tables without rules. */
class BorderlessTablesTest {
  private static final int ROWS = 20_000;

  private static final int LINES = 5_000;

  /** Guards against a search whose time grows with the square of the lines, which takes hours. */
  private static final Duration HANGING = Duration.ofSeconds(60);

  private static final double SIZE = 12;

  /** Sets pieces of a line at the columns, on one baseline. */
  private static TextLine line(double y, String... pieces) {
    List<Glyph> glyphs = new ArrayList<>();
    for (int i = 0; i < pieces.length; i++) {
      for (int k = 0; k < pieces[i].length(); k++) {
        String character = pieces[i].substring(k, k + 1);
        glyphs.add(new Glyph(character, 80 + 100 * i + SIZE * k, y, SIZE, SIZE, false));
      }
    }
    return TextLine.of(glyphs);
  }

  private static List<Part> find(int count, IntFunction<TextLine> lines) {
    List<TextLine> all = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      all.add(lines.apply(i));
    }
    return assertTimeoutPreemptively(
        HANGING,
        () ->
            BorderlessTables.find(
                1, all, line -> Part.Line.of(1, line, Part.Region.BODY, 0, List.of())));
  }

  @Test
  void aTableOfManyRowsIsFoundInTimeThatGrowsWithThem() {
    List<Part> parts = find(ROWS, i -> line(20 * i, "企业" + i % 100, "北京", "机械"));
    assertEquals(ROWS, parts.stream().filter(part -> part instanceof Part.Row).count());
  }

  @ParameterizedTest
  @ValueSource(strings = {"工业和信息化部|财政部|商务部", "加强组织，明|完善工作，落|强化服务，推", "张三|李四"})
  void manyLinesThatAreNoTableAreTextInTimeThatGrowsWithThem(String pieces) {
    List<Part> parts = find(LINES, i -> line(20 * i, pieces.split("\\|")));
    assertEquals(LINES, parts.stream().filter(part -> part instanceof Part.Line).count());
  }

  @Test
  void manyRowsOfWhichOneIsUnclearAreTextInTimeThatGrowsWithThem() {
    List<Part> parts =
        find(LINES, i -> i % 50 == 49 ? line(20 * i, "", "", "12") : line(20 * i, "甲", "乙", "34"));
    assertEquals(
        LINES,
        parts.stream()
            .flatMap(part -> part.line().stream())
            .filter(line -> line.region() == Part.Region.SPACED)
            .count());
  }
}
