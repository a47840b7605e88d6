package org.huibian.catalog.date;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.huibian.catalog.Catalog;
import org.huibian.catalog.Sample;
import org.huibian.catalog.text.TextUnit;
import org.huibian.model.Article;
import org.huibian.model.ArticleId;
import org.huibian.model.Block;
import org.huibian.model.Head;
import org.huibian.model.Kind;
import org.huibian.model.RichText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

/** The days that sentences state which were written down before the rules. */
class StatedDaysTest {
  private static final Article NOTICE =
      new Article(
          ArticleId.parse("2025-06/01").orElseThrow(),
          Head.builder("某通知").kind(Kind.POLICY).date(LocalDate.of(2025, 5, 20)).build(),
          Optional.empty(),
          List.of());

  private static List<DatedFact> facts(TextUnit... units) {
    return new DateFinder(Map.of(NOTICE.id(), NOTICE))
        .find(NOTICE, List.of(units), List.of(), List.of());
  }

  private static String told(List<DatedFact> facts, boolean withDuty) {
    return facts.stream()
        .map(
            f ->
                f.label()
                    + " "
                    + f.date()
                        .map(Object::toString)
                        .or(() -> f.yearly().map(Object::toString))
                        .orElse("open")
                    + (withDuty ? " " + f.duty().bearer() : ""))
        .collect(Collectors.joining(", "));
  }

  private static TextUnit paragraph(int block, String text, String anchor) {
    return new TextUnit(block, 0, text, anchor, false);
  }

  @Test
  void eachParagraphStatesTheseDaysAndNoOther() throws IOException {
    List<String> wrong = new ArrayList<>();
    try (InputStream in = getClass().getResourceAsStream("stated-days.tsv")) {
      String table = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      for (String line : table.lines().filter(l -> !l.startsWith("#")).toList()) {
        String[] cells = line.split("\t");
        boolean withDuty = cells[0].matches(".*(members|authorities|others)");
        String found = told(facts(paragraph(0, cells[1], "")), withDuty);
        if (!found.equals(cells[0])) {
          wrong.add(cells[1] + " -> " + found + ", not " + cells[0]);
        }
      }
    }
    assertEquals(List.of(), wrong);
  }

  @Test
  void aPlanStatesGoalsUnlessItObligesSomebody() {
    assertEquals("", ofPlan("加密监测点位，2026年底前完成3个园区监测系统建设。"));
    assertEquals("deadline 2026-03-31", ofPlan("各市应当于2026年3月底前将实施方案报送省厅，并抓好落实。"));
  }

  @ParameterizedTest
  @CsvFileSource(resources = "days-by-title.tsv", delimiter = '\t')
  void whatADayIsCanDependOnTheTitleOfItsDocument(String title, String text, String days) {
    String expected = days == null ? "" : days;
    List<DatedFact> facts = titled(title, text);
    assertEquals(expected, told(facts, expected.matches(".*(members|authorities|others)")), text);
  }

  private static String ofPlan(String text) {
    return told(titled("关于印发《全省生态环境监测规划（2026—2030年）》的通知", text), false);
  }

  private static List<DatedFact> titled(String title, String text) {
    Head head =
        Head.builder(title).kind(Kind.POLICY).date(NOTICE.head().date().orElseThrow()).build();
    Article article = new Article(NOTICE.id(), head, Optional.empty(), List.of());
    return new DateFinder(Map.of(article.id(), article))
        .find(article, List.of(paragraph(0, text, "")), List.of(), List.of());
  }

  private static Article undated() {
    return new Article(
        NOTICE.id(), Head.builder("某条例").kind(Kind.POLICY).build(), Optional.empty(), List.of());
  }

  private static List<DatedFact> undated(TextUnit... units) {
    Article law = undated();
    return new DateFinder(Map.of(law.id(), law)).find(law, List.of(units), List.of(), List.of());
  }

  @Test
  void aLawIsInForceFromTheDayOfItsPublicationThatTheNoteBelowItsTitleTells() throws IOException {
    TextUnit purpose = paragraph(2, "第一条 为了加强管理，制定本条例。", "t1");
    TextUnit clause = paragraph(3, "第九条 本条例自公布之日起施行。", "t9");
    List<String> wrong = new ArrayList<>();
    try (InputStream in = getClass().getResourceAsStream("history-notes.tsv")) {
      String table = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      for (String line : table.lines().filter(l -> !l.startsWith("#")).toList()) {
        String[] cells = line.split("\t");
        String expected = cells[0].equals("-") ? "" : "inForce " + cells[0];
        String found =
            told(undated(heading(0, "某条例"), paragraph(1, cells[1], ""), purpose, clause), false);
        if (!found.equals(expected)) {
          wrong.add(cells[1] + " -> " + found + ", not " + expected);
        }
      }
    }
    assertEquals(List.of(), wrong);
  }

  @Test
  void aDayThatCountsFromThePublicationSaysSo() {
    TextUnit note = paragraph(0, "（2004年7月8日某局令第9号公布）", "");
    TextUnit clause = paragraph(1, "第九条 本办法自发布之日起30日后施行。", "t9");
    DatedFact fact = undated(note, clause).get(0);
    assertEquals(Optional.of(LocalDate.of(2004, 8, 7)), fact.date());
    assertEquals("按题注中的公布日期推算", fact.counted().note());
    assertEquals("按成文日期推算", facts(clause).get(0).counted().note());
  }

  @Test
  void aNoteBelowOtherTextIsThatOfAnotherDocument() {
    assertEquals(
        "",
        told(
            undated(
                paragraph(0, "现将修改后的办法公布。", ""),
                paragraph(1, "（2004年7月8日某局令第9号公布）", ""),
                paragraph(2, "第九条 本办法自发布之日起施行。", "t9")),
            false));
  }

  private static TextUnit heading(int block, String text) {
    return new TextUnit(block, 0, text, "", true);
  }

  private static Block signature(String... lines) {
    return new Block.Signature(List.of(lines));
  }

  private static Block paragraph(String text) {
    return new Block.Paragraph(RichText.of(text));
  }

  /** Returns the days of an article of these blocks, of which the paragraphs are the units. */
  private static String told(Kind kind, Block... blocks) {
    Article article =
        new Article(
            NOTICE.id(),
            NOTICE.head().toBuilder().kind(kind).documentNumbers(List.of("国办发〔2025〕5号")).build(),
            Optional.empty(),
            List.of(blocks));
    List<TextUnit> units = new ArrayList<>();
    for (int i = 0; i < blocks.length; i++) {
      if (blocks[i] instanceof Block.Paragraph paragraph) {
        units.add(paragraph(i, paragraph.text().plain(), ""));
      }
    }
    return told(
        new DateFinder(Map.of(article.id(), article)).find(article, units, List.of(), List.of()),
        false);
  }

  @Test
  void nothingIsDueBelowAHeadingThatAnnouncesGoals() {
    String goal = "2025年底前，各省级主管部门要完成实施细则制定。";
    assertEquals("", told(facts(heading(0, "（二）主要目标"), paragraph(1, goal, "")), false));
    assertEquals(
        "deadline 2025-12-31",
        told(facts(heading(0, "二、主要目标"), heading(1, "三、重点任务"), paragraph(2, goal, "")), false));
  }

  @Test
  void aDayWithoutAYearInAClauseIsOneOfEveryYearOnlyIfTheClauseSaysSo() {
    TextUnit first = paragraph(0, "第十九条 省级主管部门应当于每年8月31日前报国务院有关部门。", "t19");
    TextUnit second = paragraph(1, "有关部门于10月31日前联合下达。", "t19");
    assertEquals("deadline --08-31, deadline --10-31", told(facts(first, second), false));
    assertEquals("", told(facts(paragraph(0, "第五条 有关部门于10月31日前完成。", "t5")), false));
    assertEquals(
        "deadline --03-31", told(facts(paragraph(0, "第五条 有关单位应当于3月31日前报送上一年度报告。", "t5")), false));
  }

  @Test
  void theDayOfADocumentThatWasForwardedIsNotThatOfTheNotice() {
    Block clause = paragraph("本办法自2025年7月1日起施行。");
    assertEquals(
        "",
        told(
            Kind.POLICY,
            paragraph("现转发给你们。"),
            signature("国务院办公厅", "2025年5月20日"),
            clause,
            signature("国家能源局", "2025年4月30日")));
    assertEquals(
        "inForce 2025-07-01",
        told(Kind.POLICY, paragraph("现印发给你们。"), signature("国务院办公厅", "2025年5月20日"), clause));
  }

  @Test
  void nothingIsTakenFromTheNextDocumentThatWasNotToldApart() {
    String first = "请各单位于2025年6月30日前报送。";
    assertEquals(
        "deadline 2025-06-30",
        told(
            Kind.POLICY,
            paragraph(first),
            signature("国务院办公厅", "2025年5月20日"),
            paragraph("请各单位于2025年7月15日前反馈。"),
            signature("国家能源局", "2025年6月3日")));
    assertEquals(
        "deadline 2025-06-30",
        told(
            Kind.POLICY,
            paragraph("国办发〔2025〕5号"),
            paragraph(first),
            paragraph("国能发科技〔2025〕30号"),
            paragraph("本办法自2025年7月1日起施行。")));
  }

  @Test
  void anInterpretationOfADocumentOutsideTheArchiveHasNoDays() {
    assertEquals("", told(Kind.INTERPRETATION, paragraph("《办法》自2025年7月1日起施行。")));
    assertEquals("inForce 2025-07-01", told(Kind.NEWS, paragraph("新修订的办法自2025年7月1日起施行。")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "网络填报的截止时间“6月10日18:00”更正为“6月17日18:00”。 | deadline 2025-06-17",
        "补正材料的截止时间“2025年6月24日前”更正为“2025年6月30日前”。 | deadline 2025-06-30",
        "将“申报截止日期为2025年6月20日”更正为“申报截止日期为2025年6月30日”。 | deadline 2025-06-30",
        "申报截止时间由2025年6月20日更正为2025年6月30日。 | deadline 2025-06-30",
        "原文“报名时间：6月1日至6月20日”，应为“报名时间：6月1日至6月30日”。 | deadline 2025-06-30",
        "申报时间更正为2025年6月1日至6月30日。 | deadline 2025-06-30",
        "征求意见截止时间“2025年6月20日”更正为“2025年6月30日”。 | consultation 2025-06-30",
        "落款日期“2025年5月20日”更正为“2025年5月21日”。 | ''",
        "第三条中“2025年3月31日前注册的企业”更正为“2025年6月30日前注册的企业”。 | ''",
        "“本办法自2025年7月1日起施行”更正为“本办法自2025年8月1日起施行”。 | ''",
        "“有效期至2027年12月31日”更正为“有效期至2028年12月31日”。 | ''",
        "附表中的成立日期“2025年6月3日”更正为“2025年6月30日”。 | ''",
        "表2中的交货日期“2025年6月24日前”更正为“2025年6月30日前”。 | ''",
      })
  void aCorrectionStatesTheDayThatNowHolds(String text, String expected) {
    assertEquals(expected, told("关于申报指南的更正公告", text));
  }

  private static String told(String title, String text) {
    Article article =
        new Article(
            NOTICE.id(),
            NOTICE.head().toBuilder().title(title).build(),
            Optional.empty(),
            List.of());
    return told(
        new DateFinder(Map.of(article.id(), article))
            .find(article, List.of(paragraph(0, text, "")), List.of(), List.of()),
        false);
  }

  @ParameterizedTest
  @CsvFileSource(resources = "days-of-documents.tsv", delimiter = '\t', maxCharsPerColumn = 2000)
  void aDayBelongsToTheDocumentThatTheSentenceNames(String text, String expected) {
    Article law =
        Sample.article("2025-03/01", "某厅关于印发《设备认定办法》的通知")
            .date("2021-03-19")
            .numbers("某经信规〔2021〕2号")
            .paragraph("第八条 本办法自2021年4月1日起施行。")
            .make();
    Article notice =
        Sample.article("2025-06/01", "某厅关于有关事项的公告").date("2025-05-20").paragraph(text).make();
    String found =
        Catalog.of(List.of(Sample.issue("2025-03", 1, law), Sample.issue("2025-06", 4, notice)))
            .article(notice.id())
            .orElseThrow()
            .dates()
            .stream()
            .map(
                f ->
                    f.kind()
                        + " "
                        + f.date().orElseThrow()
                        + f.about().map(a -> " of " + a).orElse(""))
            .collect(Collectors.joining(", "));
    assertEquals(expected == null ? "" : expected, found, text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "时间 | 网上填报 | 申报单位 | 2025年6月18日9:00至7月22日17:00 | deadline 2025-07-22 members",
        "时间 | 审核推荐 | 归口管理部门 | 2025年6月29日17:00前 | deadline 2025-06-29 authorities",
        "时间 | 纸质材料报送 | 申报单位 | 2025年7月3日前 | deadline 2025-07-03 members",
        "截止时间 | 初审 | 省级主管部门 | 截至2025年7月10日 | deadline 2025-07-10 authorities",
        "时间安排 | 提交自查报告 | 各企业 | 7月15日前完成 | deadline 2025-07-15 members",
        "完成时限 | 缴纳保证金 | 投标人 | 2025年7月1日—2025年7月8日 | deadline 2025-07-08 members",
        "时间 | 网上填报 | 申报单位 | 2025年6月18日起 | ''",
        "截止时间 | 企业网上填报 | 申报单位 | 7月10日 | deadline 2025-07-10 members",
        "时间 | 补正材料 | 申报单位 | 2025年7月3日前 | deadline 2025-07-03 members",
        "时间 | 现场核查 | 申报单位 | 2025年7月3日前 | ''",
        "时间 | 抽取专家 | 推荐单位 | 2025年7月1日至7月3日 | ''",
        "时间 | 培训报名会议 | 申报单位 | 2025年6月18日至6月20日 | ''",
        "时间 | 公示 | 省级主管部门 | 2025年7月1日至7月7日 | ''",
        "时间 | 开工建设 | 项目单位 | 2025年12月31日前 | ''",
        "出厂日期 | 申报设备 | 生产企业 | 2025年7月3日前 | ''",
        "批准时间 | 备案项目 | 某公司 | 2025年7月3日前 | ''",
        "时间 | 材料提交 | 申报单位 | 2024年7月3日前 | ''",
        "备注 | 材料提交 | 申报单位 | 2025年7月3日前 | ''",
        "时间 | 材料提交 | 申报单位 | 7月3日 | ''",
        "日期 | 提交日期 | 某公司 | 2025年7月3日 | ''",
      })
  void aTableOfStepsStatesTheDaysOfItsColumnOfTimes(
      String column, String step, String actor, String time, String expected) {
    List<String> cells = List.of(step, actor, time);
    Block.Table table =
        new Block.Table(
            "",
            List.of("环节", "责任单位", column),
            List.of(cells.stream().map(Block.Cell::of).toList()));
    Article article = new Article(NOTICE.id(), NOTICE.head(), Optional.empty(), List.of(table));
    TextUnit unit = new TextUnit(0, 2, time, "g1-r1", false);
    List<DatedFact> facts =
        new DateFinder(Map.of(article.id(), article))
            .find(article, List.of(unit), List.of(), List.of());
    assertEquals(expected, told(facts, true));
    facts.forEach(f -> assertEquals(String.join("\u3000", cells), f.evidence().sentence()));
  }
}
