package org.huibian.catalog.date;

import static org.huibian.catalog.Sample.article;
import static org.huibian.catalog.Sample.issue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.huibian.catalog.Catalog;
import org.huibian.catalog.Sample;
import org.huibian.model.DayRuling;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An editor's rulings on days come before what the program reads. */
class EditorDaysTest {
  private static Sample notice() {
    return article("2025-06/01", "关于开展试点的通知")
        .date("2025-06-07")
        .paragraph("本通知自2025年7月1日起施行。")
        .paragraph("省级主管部门于2025年7月15日前报送名单。专家评审于8月下旬进行。");
  }

  private static List<DatedFact> facts(String... rulings) {
    Sample sample = notice().dayRulings(rulings);
    return Catalog.of(List.of(issue("2025-06", 16, sample.make()))).articles().get(0).dates();
  }

  private static String told(String... rulings) {
    return facts(rulings).stream()
        .map(
            f ->
                f.kind()
                    + " "
                    + f.date().map(Object::toString).orElseGet(() -> f.yearly().get().toString())
                    + " "
                    + f.duty().bearer())
        .collect(Collectors.joining(", "));
  }

  @Test
  void aDayIsDeniedAddedCorrectedAndGivenToOthers() {
    String found = "inForce 2025-07-01 members, deadline 2025-07-15 authorities";
    assertEquals(found, told());
    assertEquals("inForce 2025-07-01 members", told("not deadline 2025-07-15"));
    assertEquals("inForce 2025-07-01 members", told("not deadline"));
    assertEquals(found, told("not deadline 2025-07-16"));
    assertEquals(
        "inForce 2025-07-01 members, deadline 2025-07-15 members",
        told("deadline 2025-07-15 members"));
    assertEquals(
        "deadline 2025-07-15 authorities, inForce 2025-08-01 members",
        told("not inForce", "inForce 2025-08-01"));
    assertEquals(found + ", deadline --02-29 others", told("deadline --02-end others"));
  }

  @Test
  void anAddedDayHasTheSentenceOfItsWordsOrTheHeadline() {
    List<DatedFact> facts =
        facts("deadline 2025-08-31 others 专家评审", "validUntil 2027-12-31", "transition 2025-07-15");
    assertEquals("专家评审于8月下旬进行。", facts.get(2).evidence().sentence());
    assertEquals("关于开展试点的通知", facts.get(3).evidence().sentence());
    assertTrue(facts.get(4).evidence().sentence().startsWith("省级主管部门于2025年7月15日前"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "deadline",
        "due 2025-07-15",
        "deadline 2025-02-30",
        "deadline --13-01",
        "not deadline 2025-07-15 members",
        "deadline 2025-7-15",
        "",
      })
  void aTextThatIsNoRulingIsRefused(String text) {
    assertTrue(DayRuling.parse(text).isEmpty(), text);
  }

  @Test
  void aRulingIsWrittenAsItWasRead() {
    for (String text :
        Arrays.asList(
            "deadline 2025-07-15 members 于7月15日前",
            "not inForce",
            "not validUntil 2027-12-31",
            "deadline --02-end",
            "deadline --03-31 authorities")) {
      assertEquals(text, DayRuling.parse(text).orElseThrow().toString());
    }
  }
}
