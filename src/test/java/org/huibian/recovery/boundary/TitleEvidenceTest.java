package org.huibian.recovery.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.huibian.layout.LayoutReader;
import org.huibian.model.Decisions;
import org.huibian.source.SourceText;
import org.huibian.text.Authorities;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the words of a title and the paragraphs below it tell. */
class TitleEvidenceTest {
  private static final String TEXT = "为了推动装备产业发展，示例省将在各地开展有关工作，明确各方职责，形成工作合力。";

  private static Set<TitleEvidence> evidence(String title, String... below) {
    List<String> lines = new ArrayList<>(List.of(title));
    lines.addAll(List.of(below));
    LineRuns text = text(lines);
    EvidenceFinder finder = new EvidenceFinder(text, Authorities.load());
    List<TitleCandidate> candidates = TitleCandidate.from(text, 0);
    return finder.find(candidates.get(0), candidates);
  }

  private static List<TitleCandidate> candidates(String... lines) {
    return TitleCandidate.from(text(List.of(lines)), 0);
  }

  private static LineRuns text(List<String> lines) {
    SourceText source = new SourceText(Path.of("invented.txt"), lines);
    return new LineRuns(LayoutReader.read(source, Decisions.NONE), Decisions.NONE);
  }

  @ParameterizedTest
  @CsvSource({
    "2023年全国标准化工作要点, true",
    "2023年度示例省重大科技专项申报指南, true",
    "“十四五”冷链物流发展规划, true",
    "第二批省级下放开发区管理的行政职权事项清单, true",
    "示例省2023年国民经济和社会发展统计公报, true",
    "2021—2025年水利建设方案, true",
    "重大技术装备推广应用指导目录（2023年版）, true",
    "大型减速机行业规范条件评分细则（2023年修订版）, true",
    "大型减速机行业规范条件（2023年本）, true",
    "绿色工厂名单（第三批）, true",
    "2023年示例省消费者权益保护状况白皮书, true",
    "2023年工作回顾, false",
    "2025年发展目标, false",
    "第一批试点企业座谈, false",
    "申报指南（试行）, false",
    "装备管理办法, false",
    "2023年以来的主要做法和成效分析, false"
  })
  void aDocumentOfAYearOrBatchIsToldFromAHeading(String title, boolean dated) {
    assertEquals(dated, evidence(title, TEXT).contains(TitleEvidence.DATED_DOCUMENT));
  }

  @ParameterizedTest
  @CsvSource({
    "前两个月外贸“成绩单”来了机械出口逆势上扬, true",
    "一季度装备制造业增加值同比增长7.5%, true",
    "全国快递业务量突破1000亿件, true",
    "我国粮食总产量再创历史新高, true",
    "“国之重器”再添新成员！, true",
    "新能源汽车出口持续领跑, true",
    "制造业采购经理指数回升, true",
    "老旧设备更新政策来了！, true",
    "推动经济增长, false",
    "强化核心技术突破, false",
    "提高增长质量, false",
    "健全投入增长机制, false"
  })
  void aHeadlineOfNewsSaysHowThingsStand(String title, boolean state) {
    assertEquals(state, evidence(title, TEXT).contains(TitleEvidence.NEWS_STATE));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "据海关统计，今年前两个月，我国机械产品进出口总额保持增长，贸易顺差进一步扩大。|true",
        "据示例省统计局介绍，规模以上工业增加值保持较快增长，企业效益持续改善。|true",
        "从示例省交通运输厅获悉，全省港口货物吞吐量保持增长，运输结构持续优化。|true",
        "鉴于原检查表的内容已被新的国家标准替代，决定予以废止，自印发之日起停止使用。|true",
        "受市人民政府委托，现将装备制造业发展情况报告如下，请予审议并提出意见。|true",
        "上半年，全国规模以上工业企业利润保持增长，结构持续优化，动能不断增强。|true",
        "前三季度，示例市装备制造业增加值增长较快，投资保持稳定，出口结构优化。|true",
        "3月5日上午，示例省召开装备制造业座谈会，听取企业意见，研究下一步工作安排。|true",
        "新华社北京3月5日电　今年的政府工作报告提出，大力推进现代化产业体系建设。|true",
        "2023年以来，各地区各部门认真落实有关部署，重大技术装备攻关取得积极进展。|true",
        "企业应当建立健全管理制度，明确专人负责，保证设备处于良好状态，并定期检查。|false",
        "数据显示平台应当具备采集、存储和分析功能，支持与其他系统互联互通和共享。|false",
        "据实填写有关表格，并对内容的真实性负责，不得隐瞒有关情况或者提供虚假材料。|false"
      })
  void aDocumentOpensWithItsReasonOrWithItsNews(String below, boolean opens) {
    assertEquals(
        opens, evidence("装备制造业的有关情况说明", below).contains(TitleEvidence.OPENING_WORDS_BELOW));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "示例厅函〔2023〕72号|各省、自治区、直辖市应急管理厅（局）：|true",
        "示例厅函〔2023〕72号|各有关单位：|true",
        "示例厅函〔2023〕72号|为了推动装备产业发展，开展有关工作。|false",
        "各有关单位：|为了推动装备产业发展，开展有关工作。|false"
      })
  void theWholeHeadOfALetterIsItsNumberAndItsAddressee(String first, String second, boolean head) {
    Set<TitleEvidence> found = evidence("示例部关于做好装备检查工作的通知", first, second, TEXT);
    assertEquals(head, found.contains(TitleEvidence.HEAD_BELOW));
    boolean below = first.contains("号") || head || first.endsWith("：");
    assertEquals(below, found.contains(TitleEvidence.LETTER_HEAD_BELOW));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "时间：2023年10月22日上午10时",
        "地点：示例省人民政府新闻办公室新闻发布厅",
        "主持人：示例省人民政府新闻办公室副主任　钱原",
        "出席人员：示例部新闻发言人　李青",
        "示例发展和改革委员会主任　钱原",
        "示例部部长　李　青",
        "局长 钱原",
        "示例市委书记　李青",
        "序号 项目名称 审批部门 设定依据",
        "《示例优惠政策指引》目录",
        "Q5 除了应诉，还能做什么？"
      })
  void circumstancesSignersAndQuestionsOpenNoTitle(String line) {
    assertEquals(List.of(), candidates(line, TEXT));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "示例总局调整特种设备行政许可项目|示例总局关于特种设备行政许可有关事项的公告|true",
        "示例部明确重大技术装备进口税收政策|示例部关于重大技术装备进口税收政策有关事项的通知|true",
        "示例部召开装备制造业座谈会纪实|示例部关于做好防汛工作的通知|false",
        "示例市市场监督管理局|示例市市场监督管理局关于特种设备行政许可有关事项的公告|true",
        "示例总局关于特种设备许可的通知|示例总局关于特种设备许可事项的公告|false"
      })
  void theNewsOfALetterMayStandAboveIt(String title, String below, boolean own) {
    assertEquals(own, evidence(title, below, TEXT).contains(TitleEvidence.OWN_LETTER_BELOW));
  }

  @ParameterizedTest
  @CsvSource({
    "示例市重型装备产业链韧性观察, true",
    "2023年机械行业经济运行情况及2024年展望, true",
    "上半年装备制造业运行分析, true",
    "老工业基地焕新纪实, true",
    "当前形势分析, false",
    "装备的使用与维护, false",
    "加强运行监测, false"
  })
  void aFeatureOrReportOfTheTradeIsToldByItsEnd(String title, boolean feature) {
    assertEquals(feature, evidence(title, TEXT).contains(TitleEvidence.FEATURE_END));
  }

  @ParameterizedTest
  @ValueSource(strings = {"示例部召开第十九次企业座谈会", "示例省举行发布会", "示例部季度工作推进会"})
  void aMeetingIsNoOrgan(String title) {
    assertFalse(evidence(title, TEXT).contains(TitleEvidence.ORGANS_ONLY));
  }

  @ParameterizedTest
  @CsvSource({
    "关于批准发布《起重机　第5部分：试验》等3项标准的公告, COLON, false",
    "示例局关于《平台经济：规则》的复函, COLON, false",
    "经验交流：怎样做好检修, COLON, true",
    "《示例办法》解读：三个要点, COLON, true",
    "关于公开征求《关于装备采购领域本地产品标准以及有关实施政策等事项的通知（征求意见稿）》意见的公告, LONG, false",
    "示例部关于做好全国各地重大技术装备和关键零部件以及基础材料等产品推广应用保险补偿有关工作的通知, LONG, true",
    "在示例行业座谈会上的发言（摘要）, OTHER_END, true",
    "2024年示例行业大事回眸, FEATURE_END, true",
    "示例行业年度大事记, FEATURE_END, true",
    "示例行业发展回顾, FEATURE_END, true"
  })
  void theNameOfAWorkInATitleCountsForNothingElse(
      String title, TitleEvidence evidence, boolean found) {
    assertEquals(found, evidence(title, TEXT).contains(evidence));
  }

  @ParameterizedTest
  @CsvSource({
    "2024年第29号, true",
    "2024 年 第 9 号, true",
    "（2024年第29号）, true",
    "(第3号), true",
    "2024年第29期, false",
    "第29号, false",
    "2024年9号, false",
    "2024年第29号文件, false"
  })
  void theNumberOfAnAnnouncementStandsBelowItsHeadline(String below, boolean number) {
    Set<TitleEvidence> found = evidence("示例局关于调整有关事项的公告", below, TEXT);
    assertEquals(number, found.contains(TitleEvidence.NUMBER_BELOW));
  }

  @ParameterizedTest
  @CsvSource({
    "示例委关于批准发布标准的公告, 示例国家标准公告2024年第29号, true",
    "示例委关于批准发布标准的公告, 示例国家标准公告2024年第28号, false",
    "示例会议审议通过建设规划建议，行业有关内容摘编, 示例会议审议通过建设规划建议, true",
    "示例部 示例局关于做好装备更新工作的通知, 关于做好装备更新工作的通知, true",
    "示例部关于做好装备更新工作的通知, 另一部关于开展检查的通知, false",
    "示例部关于做好装备更新工作的通知, 示例部关于做好, false"
  })
  void theContentsMayNameADocumentByItsNumberOrAPartOfItsTitle(
      String title, String entry, boolean like) {
    LineRuns text =
        text(
            List.of(
                "目录",
                "示例省安全条例.....1",
                entry + ".....3",
                "示例市排水办法.....5",
                "示例省安全条例",
                TEXT,
                title,
                "2024年第29号",
                TEXT,
                "示例市排水办法",
                TEXT));
    EvidenceFinder finder = new EvidenceFinder(text, Authorities.load());
    for (int i = 0; i < text.size(); i++) {
      List<TitleCandidate> candidates = TitleCandidate.from(text, i);
      if (!candidates.isEmpty() && candidates.get(0).text().equals(title)) {
        Set<TitleEvidence> found = finder.find(candidates.get(0), candidates);
        assertEquals(like, found.contains(TitleEvidence.LIKE_CONTENTS), found::toString);
        return;
      }
    }
    throw new AssertionError("no candidate " + title);
  }
}
