package org.huibian.site.dossier;

import static org.huibian.catalog.Sample.article;
import static org.huibian.catalog.Sample.issue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.huibian.catalog.Catalog;
import org.huibian.catalog.Sample;
import org.huibian.model.Article;
import org.huibian.model.Kind;
import org.huibian.site.calendar.Agenda;
import org.junit.jupiter.api.Test;

class DossiersTest {
  private static Optional<Dossier> dossier(String id, Article... articles) {
    Catalog catalog = Catalog.of(List.of(issue("2025-06", 16, articles)));
    return new Dossiers(catalog, Agenda.of(catalog))
        .of(catalog.article(Sample.id(id)).orElseThrow());
  }

  private static List<String> lines(Dossier dossier) {
    return dossier.entries().stream()
        .map(e -> e.date() + " " + e.bond() + " " + e.article().id().fileNumber())
        .toList();
  }

  private static Article basis() {
    return article("2025-06/01", "关于印发《新型电力系统行动方案》的通知").date("2024-08-06").make();
  }

  private static Article policy() {
    return article("2025-06/02", "关于加快虚拟电厂发展的指导意见")
        .date("2025-03-25")
        .paragraph("根据《新型电力系统行动方案》，制定本意见。参照《中华人民共和国能源法》。")
        .paragraph("各单位于2025年7月15日前报送方案。")
        .make();
  }

  private static Article explanation() {
    return article("2025-06/03", "解读｜《关于加快虚拟电厂发展的指导意见》")
        .kind(Kind.INTERPRETATION)
        .interprets("2025-06/02")
        .date("2025-04-11")
        .paragraph("《关于加快虚拟电厂发展的指导意见》已经印发。")
        .make();
  }

  private static Article later() {
    return article("2025-06/04", "关于电力市场的通知")
        .date("2025-06-20")
        .paragraph("落实《关于加快虚拟电厂发展的指导意见》。")
        .make();
  }

  @Test
  void aDossierListsEverythingThatBelongsToAPolicyByDate() {
    Dossier dossier =
        dossier("2025-06/02", basis(), policy(), explanation(), later()).orElseThrow();
    assertEquals(
        List.of(
            "2024-08-06 basis 01",
            "2025-03-25 self 02",
            "2025-04-11 explanation 03",
            "2025-06-20 citing 04",
            "2025-07-15 day 02"),
        lines(dossier));
    assertEquals("中华人民共和国能源法", dossier.elsewhere().get(0).title());
    assertEquals(3, dossier.articles());
    assertEquals(1, dossier.days());
  }

  @Test
  void aPolicyToWhichNothingBelongsHasNoDossier() {
    assertEquals(
        Optional.empty(),
        dossier("2025-06/01", article("2025-06/01", "通知").date("2025-06-01").make()));
  }

  @Test
  void anExplanationHasNoDossier() {
    assertEquals(Optional.empty(), dossier("2025-06/03", policy(), explanation()));
  }

  @Test
  void theTimelineIsInProportionToTheDates() {
    TimeLine line =
        new TimeLine(
            dossier("2025-06/02", basis(), policy(), explanation(), later()).orElseThrow());
    assertEquals(
        List.of(Bond.BASIS, Bond.SELF, Bond.EXPLANATION, Bond.CITING, Bond.DAY),
        List.copyOf(line.lines().keySet()));
    assertEquals(5 * TimeLine.LINE, line.height());
    List<Double> across =
        line.dots().stream().map(d -> Double.valueOf(d.x().replace("%", ""))).toList();
    assertEquals(6, across.get(0));
    assertEquals(94, across.get(4));
    // 231 of 343 days lie between the basis and the policy.
    assertEquals(6 + 88 * 231 / 343.0, across.get(1), 0.01);
    assertTrue(line.ticks().size() <= 6 && !line.ticks().isEmpty(), line.ticks().toString());
  }

  @Test
  void entriesOfOneDayOnOneLineShareADot() {
    Dossier dossier =
        dossier(
                "2025-06/01",
                article("2025-06/01", "管理办法")
                    .date("2025-06-01")
                    .paragraph("企业于2025年7月15日前报送方案。")
                    .paragraph("各省于2025年7月15日前报送汇总表。")
                    .make())
            .orElseThrow();
    List<TimeLine.Dot> dots = new TimeLine(dossier).dots();
    assertEquals(2, dots.size());
    assertEquals(2, dots.get(1).first());
    assertEquals(3, dots.get(1).last());
  }
}
