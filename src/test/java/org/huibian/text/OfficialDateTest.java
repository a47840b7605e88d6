package org.huibian.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OfficialDateTest {
  private static final Optional<LocalDate> DAY = Optional.of(LocalDate.of(2025, 6, 13));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2025年6月13日",
        "2025 年 6 月 13 日",
        " 2025年06月13日 ",
        "２０２５年６月１３日",
        "二〇二五年六月十三日",
        "二○二五年六月十三日",
        "二零二五年六月十三日",
        "（2025年6月13日）",
        "(2025 年 6 月 13 日)",
      })
  void aDateIsParsedInEveryPrintedForm(String text) {
    assertEquals(DAY, OfficialDate.whole(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "2025年6月",
        "2025年13月1日",
        "2025年2月30日",
        "25年6月13日",
        "自2025年6月13日起",
        "2025年6月13日印发",
        "年月日"
      })
  void aTextThatIsNotOnlyADateIsRejected(String text) {
    assertEquals(Optional.empty(), OfficialDate.whole(text));
  }

  @Test
  void theFirstOfSeveralDatesIsFound() {
    assertEquals(DAY, OfficialDate.first("自2025年6月13日起施行，有效期至2030年12月31日。"));
    assertEquals(Optional.empty(), OfficialDate.first("自公布之日起施行。"));
  }

  @Test
  void aFinalDateStartsAfterTheOrgans() {
    assertEquals(OptionalInt.of(6), OfficialDate.startOfFinalDate("国务院办公厅2025年6月13日 "));
    assertEquals(OptionalInt.of(0), OfficialDate.startOfFinalDate("2025年6月13日"));
    assertEquals(OptionalInt.empty(), OfficialDate.startOfFinalDate("2025年6月13日起施行"));
    assertEquals(OptionalInt.of(11), OfficialDate.startOfFinalDate("2025年1月1日修订2025年6月13日"));
  }
}
