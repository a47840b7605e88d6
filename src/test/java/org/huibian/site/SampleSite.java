package org.huibian.site;

import static org.huibian.catalog.Sample.article;
import static org.huibian.catalog.Sample.issue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.huibian.catalog.BlockLocations;
import org.huibian.markdown.SiteSettings;
import org.huibian.model.Article;
import org.huibian.model.Block;
import org.huibian.model.Block.Cell;
import org.huibian.model.Issue;
import org.huibian.model.Kind;
import org.huibian.model.RichText;
import org.huibian.model.Span;

/** The content of a small site with a block of each kind and hostile text. */
public final class SampleSite {
  public static final Path TEMPLATES = Path.of("templates");

  private SampleSite() {}

  /** Returns the content, and writes the originals and the picture that it refers to. */
  public static SiteInput input(Path content, String baseUrl) throws IOException {
    for (Issue issue : issues()) {
      Path folder = Files.createDirectories(content.resolve(issue.id().toString()));
      Files.writeString(folder.resolve("source.txt"), "原文 " + issue.id() + "\n");
    }
    Files.write(
        content.resolve("2025-06/figure.png"), "not a picture".getBytes(StandardCharsets.UTF_8));
    return new SiteInput(settings(baseUrl), issues(), BlockLocations.NONE, content);
  }

  public static SiteSettings settings(String baseUrl) {
    return new SiteSettings("政策汇编", "中国重型机械工业协会", baseUrl, "zh-Hans", "重型机械行业相关政策、解读与项目清单，按月汇编。");
  }

  public static List<Issue> issues() {
    return List.of(
        issue("2024-03", 1, directory()),
        issue("2025-05", 15, news()),
        issue("2025-06", 16, notice(), measures(), questions(), gold(), hostile()));
  }

  public static Article directory() {
    return article("2024-03/01", "国家发展改革委发布《产业结构调整指导目录（2019年本）》")
        .numbers("国家发展和改革委员会令第29号")
        .issuers("国家发展和改革委员会")
        .date("2019-10-30")
        .source(3, 9)
        .paragraph("《产业结构调整指导目录（2019年本）》已经审议通过，现予公布。")
        .make();
  }

  public static Article news() {
    return article("2025-05/01", "反不正当竞争法完成修订")
        .kind(Kind.NEWS)
        .source(5, 8)
        .paragraph("十四届全国人大常委会第十六次会议6月27日表决通过新修订的反不正当竞争法。")
        .block(
            new Block.Link("https://www.samr.gov.cn/a/b.html", "https://www.samr.gov.cn/a/b.html"))
        .make();
  }

  public static Article notice() {
    return article("2025-06/01", "工业和信息化部绿色低碳标准化工作实施方案印发")
        .numbers("工信厅科〔2025〕33号")
        .issuers("工业和信息化部办公厅")
        .date("2025-06-13")
        .addressee("各省、自治区、直辖市工业和信息化主管部门，有关行业协会、标准化技术组织和专业机构：")
        .source(29, 185)
        .paragraph(
            "为切实发挥标准对工业和信息化绿色低碳领域的引领和支撑作用，健全完善绿色低碳标准体系，我部组织编制了《关于深入推进工业和信息化绿色低碳标准化工作的实施方案》，现印发给你们。请结合本地区、本行业、本领域实际，在标准化工作中贯彻执行。")
        .paragraph("附件：1.重点研究方向")
        .block(new Block.Signature(List.of("工业和信息化部办公厅", "2025 年 6 月 13 日")))
        .block(new Block.Note("（此件公开发布）"))
        .heading(2, "关于深入推进工业和信息化绿色低碳标准化工作的实施方案")
        .paragraph(
            "为深入贯彻习近平总书记关于推进新型工业化的重要指示精神，落实《国家标准化发展纲要》《产业结构调整指导目录（2024年本）》《关于加快推动制造业绿色化发展的指导意见》等要求，提出如下方案。")
        .heading(2, "一、总体要求")
        .paragraph(
            "以习近平新时代中国特色社会主义思想为指导，坚持系统观念和目标导向，以实现碳达峰目标为引领，加大绿色低碳领域标准创新和供给力度。到 2027"
                + " 年，推动制修订绿色低碳领域标准百项以上，工业和信息化绿色低碳标准体系逐步完善，标准化工作效能进一步提升；到 2030"
                + " 年，对工业和信息化绿色低碳发展支撑作用更加显著。")
        .heading(2, "二、标准急用攻坚行动")
        .runIn(
            "加强碳足迹核算标准供给",
            "。以市场需求迫切、减排贡献突出、供应链带动作用明显的工业产品为重点，按照团体标准先行先试、逐步转化为行业标准或国家标准的原则，积极推进重点工业产品碳足迹核算规则标准制定。")
        .block(
            new Block.Box(
                "专栏 1 标准急用攻坚重点任务",
                List.of(
                    new Block.Paragraph(
                        RichText.withLead(
                            "产品碳足迹核算规则标准", "。优先聚焦钢铁、电解铝、水泥、化肥、氢、石灰、玻璃等重点产品，制定产品碳足迹核算规则标准。")),
                    new Block.Paragraph(RichText.withLead("（一）零碳工厂", "。积极推进零碳工厂、零碳工业园区等标准研制。")))))
        .heading(2, "三、保障措施")
        .runIn(
            "（一）加强统筹推进",
            "。完善工业和信息化绿色低碳标准化工作机制，加快筹建工业和信息化部绿色低碳标准化技术委员会，按《2030年前碳达峰行动方案》（国发〔2021〕23号）执行。")
        .runIn("（二）加强政策协同", "。做好标准与规划政策衔接，详见 https://www.miit.gov.cn/zwgk/a.html。")
        .block(
            new Block.Bullets(
                List.of(
                    new Block.Item("1.", RichText.of("标准与规划、产业政策等同步研究、部署、实施；")),
                    new Block.Item("2.", RichText.of("将标准实施评估结果作为完善政策的参考。")))))
        .block(new Block.Figure("图 1 可信数据空间能力视图", ""))
        .block(new Block.Figure("图 2 标准体系", "figure.png"))
        .paragraph("附件 1：")
        .heading(2, "工业和信息化绿色低碳标准重点研究方向（2025—2027年）")
        .block(projects())
        .block(
            new Block.Table(
                "表 2 电力平均碳足迹因子",
                List.of("", "因子（kgCO₂e/kWh）"),
                List.of(
                    List.of(Cell.of("全国"), Cell.of("0.6205")),
                    List.of(Cell.of("<script>alert(1)</script>"), Cell.of("0.1")))))
        .make();
  }

  public static Block.Table projects() {
    List<List<Cell>> rows = new ArrayList<>();
    rows.add(List.of(Cell.of("1"), Cell.of("碳足迹管理"), Cell.of("温室气体产品碳足迹量化方法与要求钢铁"), Cell.of("钢铁")));
    rows.add(List.of(Cell.of("2"), Cell.ABOVE, Cell.of("温室气体产品碳足迹量化方法与要求电解铝"), Cell.of("有色金属")));
    rows.add(List.of(Cell.of("3"), Cell.ABOVE, Cell.of("温室气体产品碳足迹量化方法与要求水泥"), Cell.of("建材")));
    rows.add(List.of(Cell.of("4"), Cell.of("氢能应用"), Cell.BEFORE, Cell.of("综合")));
    return new Block.Table("表 1 重点研究方向", List.of("序号", "领域", "标准重点研究方向", "行业"), rows);
  }

  public static Article measures() {
    return article("2025-06/02", "关于印发《工业和信息化部科技型企业孵化器管理办法》的通知")
        .numbers("工信部科〔2025〕131号")
        .issuers("工业和信息化部")
        .date("2025-06-07")
        .source(187, 312)
        .heading(2, "工业和信息化部科技型企业孵化器管理办法")
        .heading(2, "第一章 总则")
        .runIn("第一条", " 为规范科技型企业孵化器管理，根据《中华人民共和国科学技术进步法》等法律法规，制定本办法。")
        .runIn("第二条", " 本办法所称孵化器，是指以科技型创业企业为服务对象的机构。")
        .heading(2, "第二章 认定条件")
        .heading(3, "第一节 一般规定")
        .runIn("第三条", " 申请认定标准级孵化器，应当具备以下条件：")
        .paragraph("（一）具有独立法人资格，实际注册并运营满三年；")
        .paragraph("（二）可自主支配的孵化场地面积不低于一万平方米，符合工信厅科[2025]第33号要求。")
        .make();
  }

  public static Article questions() {
    return article("2025-06/03", "解读 | 《工业和信息化部科技型企业孵化器管理办法》")
        .kind(Kind.INTERPRETATION)
        .issuers("工业和信息化部")
        .interprets("2025-06/02")
        .source(314, 356)
        .paragraph("近日，工业和信息化部印发《工业和信息化部科技型企业孵化器管理办法》（工信部科〔2025〕131号，以下简称《管理办法》）。现就《管理办法》有关内容解读如下。")
        .paragraph("问：《管理办法》出台的背景是什么？")
        .paragraph("答：党的二十大以来，孵化器由科技部划转至工业和信息化部管理。")
        .heading(3, "问：《管理办法》的总体思路是什么？")
        .paragraph("答：坚持问题导向，分级分类管理。")
        .make();
  }

  public static Article gold() {
    return article("2025-06/04", "工信部等九部门联合印发《黄金产业高质量发展实施方案（2025—2027年）》")
        .numbers("工信部联原〔2025〕86号")
        .issuers(
            "工业和信息化部", "国家发展改革委", "自然资源部", "商务部", "应急管理部", "国务院国资委", "海关总署", "市场监管总局", "国家矿山安监局")
        .date("2025-03-26")
        .source(548, 643)
        .paragraph("现将《黄金产业高质量发展实施方案（2025—2027年）》印发给你们。")
        .block(
            new Block.Signature(
                List.of(
                    "工业和信息化部",
                    "国家发展改革委",
                    "自然资源部",
                    "商务部",
                    "应急管理部",
                    "国务院国资委",
                    "海关总署",
                    "市场监管总局",
                    "国家矿山安监局",
                    "2025 年 3 月 26 日")))
        .heading(2, "黄金产业高质量发展实施方案（2025—2027年）")
        .runIn("一、推进国内资源增储上产", "。实施找矿行动。")
        .make();
  }

  public static Article hostile() {
    return article("2025-06/05", "<img src=x onerror=alert(1)>&amp;\"'${title}")
        .kind(Kind.OTHER)
        .paragraph(
            "<script>alert('x')</script> javascript:alert(1) [x](javascript:alert(2)) ${1+1}")
        .block(
            new Block.Paragraph(
                new RichText(
                    List.of(
                        new Span.Plain("见"),
                        new Span.Hyperlink("此处", "javascript:alert(3)"),
                        new Span.Hyperlink("彼处", "https://example.org/?a=1&b=2")))))
        .block(new Block.Link("点我", "data:text/html,x"))
        .heading(2, "\"><b>标题</b>")
        .make();
  }
}
