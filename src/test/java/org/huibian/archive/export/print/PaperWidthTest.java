package org.huibian.archive.export.print;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.huibian.site.view.BlockView;
import org.huibian.site.view.CellView;
import org.huibian.site.view.SpanView;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests how tables are set on paper. */
class PaperWidthTest {
  /** The columns are given by the number of characters of their longest cells. */
  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      value = {
        "2 40, 100, plain",
        "4 12 6, 100, plain",
        "4 20 8 8 8, 100, plain",
        "2 10 10 10 8, 30, plain",
        "4 30 10 10 10 4, 101, small",
        "2 30 30 30 30 2, 20, plain",
        "4 20 20 20 20 20, 20, small",
        "4 20 20 20 20 20 20, 20, wide",
        "4 20 20 20 20 20 20, 3, small",
        "2 8 8 8 8 8 8 8, 40, wide",
        "2 3 3 3 3 3 3 3 3 3, 40, plain",
        "4 4 4 4 4 4 4 4 4 4 4 4 4, 40, wide",
      })
  void aTableIsAsWideAsItsColumnsNeed(String columns, int rows, String expected) {
    List<CellView> row = new ArrayList<>();
    List<String> names = new ArrayList<>();
    for (String width : columns.split(" ")) {
      row.add(cell("字".repeat(Integer.parseInt(width)), 1));
      names.add("名");
    }
    assertEquals(expected, width(names, row, rows));
  }

  @ParameterizedTest
  @CsvSource({"1, plain", "2, plain"})
  void latinLettersNeedHalfTheSpace(int times, String expected) {
    List<CellView> row = new ArrayList<>();
    for (int i = 0; i < 7; i++) {
      row.add(cell("123456".repeat(times), 1));
    }
    assertEquals(expected, width(List.of("", "", "", "", "", "", ""), row, 30));
  }

  @ParameterizedTest
  @CsvSource({"6, plain", "1, wide"})
  void aCellThatSpansColumnsSaysNothingOfOneOfThem(int span, String expected) {
    List<CellView> row = new ArrayList<>();
    for (int i = 0; i < 6; i += span) {
      row.add(cell("字".repeat(60), span));
    }
    assertEquals(expected, width(List.of("", "", "", "", "", ""), row, 30));
  }

  private static CellView cell(String text, int columns) {
    return new CellView(List.of(new SpanView("plain", text, "")), 1, columns, "", false);
  }

  private static String width(List<String> names, List<CellView> row, int rows) {
    List<BlockView.Row> all = new ArrayList<>();
    for (int i = 0; i < rows; i++) {
      all.add(new BlockView.Row("", row));
    }
    return PaperWidth.of(
            new BlockView.Table("table", "", "", names, List.of(), "plain", false, "", false, all))
        .toString();
  }
}
