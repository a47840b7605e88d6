package org.huibian.catalog.force;

import static org.huibian.catalog.Sample.article;
import static org.huibian.catalog.Sample.issue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.huibian.catalog.Catalog;
import org.huibian.catalog.Sample;
import org.huibian.model.ForceState;
import org.huibian.model.InputException;
import org.huibian.model.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whether a text is law follows from what the archive says and from the day. */
class ForceFinderTest {
  private static Sample norm(String text) {
    return article("2025-03/01", "某部关于印发《能效提升办法》的通知")
        .date("2025-03-01")
        .numbers("某科〔2025〕8号")
        .paragraph(text);
  }

  private static Force force(Sample norm, String later) {
    return Catalog.of(
            List.of(
                issue("2025-03", 1, norm.make()),
                issue(
                    "2025-09",
                    7,
                    article("2025-09/01", "某新办法").date("2025-09-01").paragraph(later).make())))
        .articles()
        .get(0)
        .force();
  }

  private static String state(Force force, String day) {
    return force.on(LocalDate.parse(day)).map(s -> s.state().toString()).orElse("");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "本办法自2025年5月1日起施行。 | '' | 2025-04-30 | 未施行",
        "本办法自2025年5月1日起施行。 | '' | 2025-05-01 | 现行",
        "本办法自印发之日起施行。 | '' | 2025-03-01 | 现行",
        "本办法自2025年5月1日起施行，有效期2年。 | '' | 2027-04-30 | 现行",
        "本办法自2025年5月1日起施行，有效期2年。 | '' | 2027-05-01 | 已到期",
        "本办法有效期至2026年12月31日。 | '' | 2025-06-01 | 现行",
        "本办法有效期至2026年12月31日。 | '' | 2027-01-01 | 已到期",
        "请认真贯彻执行。 | '' | 2030-01-01 | 未知",
        "到2027年，形成50项标准。 | '' | 2030-01-01 | 未知",
        "本办法自2025年5月1日起施行。 | 本办法自2025年10月1日起施行。《能效提升办法》（某科〔2025〕8号）同时废止。 | 2025-09-30 | 现行",
        "本办法自2025年5月1日起施行。 | 本办法自2025年10月1日起施行。《能效提升办法》（某科〔2025〕8号）同时废止。 | 2025-10-01 | 已废止",
        "请认真贯彻执行。 | 《能效提升办法》（某科〔2025〕8号）同时废止。 | 2025-08-31 | 未知",
        "请认真贯彻执行。 | 《能效提升办法》（某科〔2025〕8号）同时废止。 | 2025-09-01 | 已废止",
        "本办法自2025年5月1日起施行。 | 将《能效提升办法》第三条修改为：“略”。 | 2025-09-02 | 已修改",
        "本办法自2025年5月1日起施行，有效期1年。 | 将《能效提升办法》第三条修改为：“略”。 | 2026-09-02 | 已到期",
        "本办法有效期至2025年12月31日。 | 《能效提升办法》（某科〔2025〕8号）有效期延长至2028年12月31日。 | 2025-08-31 | 现行",
        "本办法有效期至2025年12月31日。 | 《能效提升办法》（某科〔2025〕8号）有效期延长至2028年12月31日。 | 2026-06-01 | 已修改",
        "本办法有效期至2025年12月31日。 | 《能效提升办法》（某科〔2025〕8号）有效期延长至2028年12月31日。 | 2028-12-31 | 已修改",
        "本办法有效期至2025年12月31日。 | 《能效提升办法》（某科〔2025〕8号）有效期延长至2028年12月31日。 | 2029-01-01 | 已到期",
        "本办法有效期至2025年12月31日。 | 《能效提升办法》（某科〔2025〕8号）继续执行至2026年12月31日。 | 2026-12-31 | 已修改",
        "本办法有效期至2025年12月31日。 | 《能效提升办法》（某科〔2025〕8号）继续执行至2026年12月31日。 | 2027-01-01 | 已到期",
        "本办法有效期至2025年12月31日。 | 《能效提升办法》执行至2026年12月31日。 | 2026-06-01 | 现行",
        "本办法有效期至2025年12月31日。 | 《能效提升办法》执行至2026年12月31日。 | 2027-01-01 | 已到期",
        "本办法有效期至2025年12月31日。 | 《能效提升办法》有效期延续三年。 | 2026-06-01 | 已修改",
        "本办法有效期至2025年12月31日。 | 《能效提升办法》《节水办法》有效期均延长至2028年12月31日。 | 2026-06-01 | 已修改",
        "本办法有效期至2025年12月31日。 | 将《能效提升办法》第三条中的“有效期延长一年”修改为“有效期延长两年”。 | 2026-06-01 | 已到期",
        "本办法有效期至2025年12月31日。 | 《能效提升办法》第三条修改为“略”，《节水办法》有效期延长至2028年12月31日。 | 2026-06-01 | 已到期",
        "本办法有效期至2025年12月31日。 | 《节水办法》有效期延长至2028年12月31日，将《能效提升办法》第三条修改为“略”。 | 2026-06-01 | 已到期",
        "本办法有效期至2025年12月31日。 | 《能效提升办法》规定的申报截止时间顺延至2026年3月31日。 | 2026-06-01 | 已到期",
        "本办法有效期至2025年12月31日。 | 《能效提升办法》有效期届满后不再延续执行。 | 2026-06-01 | 已到期",
        "本办法自2025年5月1日起施行，其中第五条自2026年1月1日起施行。 | '' | 2025-06-01 | 现行",
        "本办法自2025年5月1日起施行。 | 2019年3月1日公布的《能效提升办法》同时废止。 | 2025-10-01 | 现行",
        "本办法自2025年5月1日起施行。 | 2019年印发的《能效提升办法》同时废止。 | 2025-10-01 | 现行",
        "本办法自2025年5月1日起施行。 | 2025年3月1日公布的《能效提升办法》同时废止。 | 2025-10-01 | 已废止",
        "本办法自2025年5月1日起施行。 | 2024年12月20日公布的《能效提升办法》同时废止。 | 2025-10-01 | 已废止",
        "本办法自2025年5月1日起施行。 | 现决定废止《能效提升办法》（某科〔2025〕8号），自2025年11月1日起执行。 | 2025-10-31 | 现行",
        "本办法自2025年5月1日起施行。 | 现决定废止《能效提升办法》（某科〔2025〕8号），自2025年11月1日起执行。 | 2025-11-01 | 已废止",
        "本办法自2025年5月1日起施行。 | 推动修订《能效提升办法》。 | 2025-09-02 | 现行",
      })
  void theStateFollowsFromTheTextsAndTheDay(
      String text, String later, String day, String expected) {
    assertEquals(expected, state(force(norm(text), later), day));
  }

  @ParameterizedTest
  @CsvSource({
    "已废止, 2020-01-01, 已废止",
    "已废止 2026-01-01, 2025-12-31, 现行",
    "已废止 2026-01-01 2025-09/01, 2026-01-01, 已废止",
    "未知, 2025-05-01, 未知",
    "现行 《某决定》, 2030-01-01, 现行",
  })
  void anEditorDecidesAboveTheText(String ruling, String day, String expected) {
    assertEquals(
        expected, state(force(norm("本办法自2025年5月1日起施行，有效期至2099年12月31日。").force(ruling), "无。"), day));
  }

  @Test
  void aRulingByAMissingArticleIsAnInputError() {
    Sample norm = norm("略。").force("已废止 2031-01/09");
    InputException e = assertThrows(InputException.class, () -> force(norm, "无。"));
    assertEquals("force", e.details().get(0));
    assertEquals("2025-03/01.md", e.file().orElseThrow().toString());
  }

  @Test
  void aCommentaryHasNoState() {
    Force force = force(norm("本办法自2025年5月1日起施行。").kind(Kind.EXPERT), "无。");
    assertEquals(Optional.empty(), force.on(LocalDate.parse("2025-06-01")));
  }

  @Test
  void eachStateHasItsSentenceAndItsPlace() {
    Force force = force(norm("本办法自2025年5月1日起施行。"), "《能效提升办法》（某科〔2025〕8号）自2026年1月1日起废止。");
    assertEquals(
        List.of(ForceState.PENDING, ForceState.CURRENT, ForceState.REPEALED),
        force.spans().stream().map(Force.Span::state).toList());
    Force.Span last = force.spans().get(2);
    assertEquals("2025-09/01", last.by().orElseThrow().toString());
    assertEquals("2026-01-01", last.from().orElseThrow().toString());
    assertEquals("《能效提升办法》（某科〔2025〕8号）自2026年1月1日起废止。", last.evidence().sentence());
  }
}
