package org.huibian.source.word;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.huibian.text.Authorities;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SoftBreaksTest {
  private static final Authorities AUTHORITIES = Authorities.load();

  @ParameterizedTest
  @CsvSource({
    "甲。|乙方应当按照合同约定，在收到货物之日起五日内|向甲方付款。, 甲。/乙方应当按照合同约定，在收到货物之日起五日内向甲方付款。",
    "国办发〔2031〕12号|各省、自治区、直辖市人民政府：|现通知如下。, 国办发〔2031〕12号/各省、自治区、直辖市人民政府：/现通知如下。",
    "财政部 税务总局|2031年3月2日, 财政部 税务总局/2031年3月2日",
    "商务部办公厅|海关总署办公厅|2031年3月2日, 商务部办公厅/海关总署办公厅/2031年3月2日",
    "一、工作目标|到2031年，建成十个园区。|二、重点任务|（一）强化供给|支持企业创新。, 一、工作目标/到2031年，建成十个园区。/二、重点任务/（一）强化供给/支持企业创新。",
    "附件：1.申报表|2.汇总表|水利部办公厅|2031年3月2日, 附件：1.申报表/2.汇总表/水利部办公厅/2031年3月2日",
    "联系人：张三|联系电话：010-12345678|电子邮箱：a@b.cn, 联系人：张三/联系电话：010-12345678/电子邮箱：a@b.cn",
    "关于组织开展绿色工厂|申报工作的通知, 关于组织开展绿色工厂申报工作的通知",
    "生态环境部关于发布《排放标准》的公告|公告2031年第5号, 生态环境部关于发布《排放标准》的公告/公告2031年第5号",
    "为贯彻落实党中央、国务院关于推进新型工业化的决策部署|加快建设现代化产业体系推动制造业高端化智能化绿色化|发展现就有关事项通知如下。,"
        + " 为贯彻落实党中央、国务院关于推进新型工业化的决策部署加快建设现代化产业体系推动制造业高端化智能化绿色化发展现就有关事项通知如下。",
    "序|号, 序号",
    "300≤X＜1000|2000≤Y, 300≤X＜1000/2000≤Y",
    "设备名称、|型号、规格, 设备名称、型号、规格",
    "附件1|绿色工厂申报表, 附件1/绿色工厂申报表",
    "特此通知。|（此件公开发布，请认真执行）, 特此通知。/（此件公开发布，请认真执行）",
  })
  void aBreakPartsLinesUnlessASentenceOrATitleGoesOn(String text, String lines) {
    assertEquals(List.of(lines.split("/")), resolve(text, false));
  }

  @ParameterizedTest
  @CsvSource({
    "关于印发|《标准》的通知, 关于印发《标准》的通知",
    "科技部|财政部|关于印发《办法》的通知|国科发〔2031〕3号, 科技部财政部关于印发《办法》的通知/国科发〔2031〕3号",
    "第一章|总则, 第一章总则",
    "绿色工厂管理办法|（试行）, 绿色工厂管理办法（试行）",
    "一、工作目标|建成十个园区。, 一、工作目标/建成十个园区。",
    "自然资源部办公厅|2031年3月2日, 自然资源部办公厅/2031年3月2日",
  })
  void theLinesOfAHeadingBelongTogetherButANumberOrADateStandsAlone(String text, String lines) {
    assertEquals(List.of(lines.split("/")), resolve(text, true));
  }

  private static List<String> resolve(String text, boolean isHeading) {
    String broken = text.replace('|', InlineContent.SOFT_BREAK);
    return SoftBreaks.resolve(broken, isHeading, AUTHORITIES);
  }
}
