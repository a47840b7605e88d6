package org.huibian.catalog.date;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.huibian.catalog.text.TextUnit;
import org.huibian.model.Article;
import org.huibian.model.ArticleId;
import org.huibian.model.Head;
import org.huibian.model.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The days that a text dated 20 May 2025 states. */
class DateFinderTest {
  private static final Article NOTICE =
      new Article(
          ArticleId.parse("2025-06/01").orElseThrow(),
          Head.builder("某通知").kind(Kind.POLICY).date(LocalDate.of(2025, 5, 20)).build(),
          Optional.empty(),
          List.of());

  private static String found(String text) {
    return new DateFinder(Map.of(NOTICE.id(), NOTICE))
        .find(NOTICE, List.of(new TextUnit(0, 0, text, "", false)), List.of(), List.of()).stream()
            .map(
                f ->
                    f.kind()
                        + " "
                        + f.date()
                            .map(Object::toString)
                            .or(() -> f.yearly().map(Object::toString))
                            .orElse("open"))
            .collect(Collectors.joining(", "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "本办法自2025年7月1日起施行。 | inForce 2025-07-01",
        "本办法自二〇二五年七月一日起施行。 | inForce 2025-07-01",
        "本规定自 2025 年 7 月 1 日起正式施行，有效期五年。 | inForce 2025-07-01, validUntil 2030-06-30",
        "本通知自印发之日起施行，有效期2年。 | inForce 2025-05-20, validUntil 2027-05-19",
        "本办法自发布之日起30日后施行。 | inForce 2025-06-19",
        "本办法自公布之日起实施，有效期至2028年12月31日。 | inForce 2025-05-20, validUntil 2028-12-31",
        "本公告执行至2027年12月31日。 | validUntil 2027-12-31",
        "请于2025年6月30日前将推荐函报送我部。 | deadline 2025-06-30",
        "请于2025年6月30日（星期一）17:00前报送。 | deadline 2025-06-30",
        "请各单位于 6 月 30 日前反馈意见。 | deadline 2025-06-30",
        "次年1月31日前，每年报送总结。 | deadline open",
        "每年1月底前报送上一年度总结。 | deadline --01-31",
        "请于2025年8月底之前完成。 | deadline 2025-08-31",
        "2025年底前，各地要完成自查。 | deadline 2025-12-31",
        "2025年底前，制定管理制度。 | deadline 2025-12-31",
        "各市应于2025年底前报送5个典型项目。 | deadline 2025-12-31",
        "请于2025年6月底前推荐3家单位。 | deadline 2025-06-30",
        "请于2025年7月10日前使用单位的账号登录系统。 | deadline 2025-07-10",
        "申报截止日期为2025年7月15日。 | deadline 2025-07-15",
        "申报时间为2025年6月1日至7月15日。 | deadline 2025-07-15",
        "公示期为2025年6月3日至6月9日。 | publicNotice 2025-06-09",
        "报名于2025年7月1日截止。 | deadline 2025-07-01",
        "申报截止时间由6月30日延长至7月31日。 | deadline 2025-07-31",
        "请于本通知印发之日起30日内报送名单。 | ''",
        "自本通知印发之日起30日内，各地报送名单。 | deadline 2025-06-19",
        "自本通知印发之日起10个工作日内报送名单。 | deadline open",
        "2025年6月10日前完成核查，7月20日前完成整改。 | deadline 2025-06-10, deadline 2025-07-20",
        "1月15日前报送总结。 | deadline 2026-01-15",
        "本办法自2026年1月1日起停止执行。 | repealedFrom 2026-01-01",
      })
  void statedDays(String text, String expected) {
    assertEquals(expected, found(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2025年6月30日前建成的项目，可以申报。",
        "2025年12月31日前已投产的机组除外。",
        "2024年12月31日前完成的任务。",
        "2025年6月30日前取得营业执照的企业，可以申报。",
        "落实《2030年前碳达峰行动方案》。",
        "力争2030年前实现碳达峰。",
        "2026年底前，培育50家示范企业，基本形成标准体系。",
        "2025 年底前建设 100 个试点园区。",
        "2026年底前使用旧标准的设备除外。",
        "截至2025年6月底，已有300家企业申报。",
        "应当自收到申请之日起30日内作出决定。",
        "签证入境有效期放宽至2年。",
        "证书有效期为三年。",
        "应当提前30日通知对方。",
        "日前，有关负责人回答了记者的提问。",
        "2025年6月3日，我部印发了办法。",
        "2025年2月30日前报送。",
        "2025年7月10日前后将出现高峰。",
        "依据2024年5月1日起施行的规定办理。",
        "三个月前，我们开展了调查。",
        "12个月内不得申报。",
      })
  void otherDaysAreNotFacts(String text) {
    assertEquals("", found(text));
  }

  @Test
  void aFactHasItsSentenceAndItsWords() {
    String text = "各地要高度重视。请于2025年6月30日前将总结报送我部（科技司）。联系人略。";
    DatedFact fact =
        new DateFinder(Map.of(NOTICE.id(), NOTICE))
            .find(NOTICE, List.of(new TextUnit(0, 0, text, "s1", false)), List.of(), List.of())
            .get(0);
    assertEquals("请于2025年6月30日前将总结报送我部（科技司）。", fact.evidence().sentence());
    assertEquals("s1", fact.evidence().anchor());
    assertEquals("2025年6月30日前", fact.printed());
  }
}
