package org.huibian.archive.export.print;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import org.huibian.archive.export.ExportSource;
import org.huibian.archive.export.IssueState;
import org.huibian.markdown.ContentFolder;
import org.huibian.model.Issue;
import org.huibian.site.SiteInput;
import org.huibian.site.SiteModel;
import org.huibian.site.template.TemplateFolder;

/** An invented issue of two articles with everything that is difficult on paper. */
final class PaperIssueFixture {
  static final String DIGEST = "0123456789abcdef".repeat(4);

  /** A title that would end the style sheet and start a script if it were not escaped. */
  static final String HOSTILE = "解读｜《示范办法》</style><script>alert(\"一\")</script>";

  private static final String PICTURE =
      "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

  private static final String POLICY =
      """
      ---
      title: 关于印发《示范办法》的通知
      kind: policy
      documentNumbers:
        - 工信厅科〔2099〕3号
      issuers:
        - 工业和信息化部办公厅
      date: 2099-02-01
      addressee: 各有关单位：
      ---

      现将《示范办法》印发给你们，请认真贯彻执行。

      工业和信息化部办公厅\\
      2099年2月1日

      ## 一、总体要求

      到2099年，建成一批示范项目。

      ### （一）基本原则

      坚持统筹推进。

      - 第一项
      - 第二项

      | 序号 | 名称 | 地区 |
      | --- | --- | --- |
      | 1 | 甲项目 | 北京市 |
      | 2 | 乙项目 | |

      ![图 1 示范项目分布](map.png "地图上标出三处示范项目")

      ![图 2 原图已失]()

      > #### 专栏1 重点任务
      >
      > 推进绿色制造。
      """;

  private static final String INTERPRETATION =
      """
      ---
      title: '%s'
      kind: interpretation
      interprets:
        - 2099-02/01
      ---

      本文解读《示范办法》，见[网站](https://example.org/a?b=1&c=2)。

      | 序号 | 企业名称与统一社会信用代码 | 所在省市和园区名称 | 主要产品及其技术路线 | 年产能力（万吨每年） | 能耗水平及其单位产品 | 评价机构名称和编号 |
      | --- | --- | --- | --- | --- | --- | --- |
      %s
      ## 二、实施

      一并执行。
      """;

  private PaperIssueFixture() {}

  /** Writes the content folder, and returns what the issue is exported from. */
  static ExportSource in(Path content) throws IOException {
    Path folder = Files.createDirectories(content.resolve("2099-02"));
    Files.writeString(content.resolve("site.yaml"), "title: 政策汇编\npublisher: 中国示范机械工业协会\n");
    Files.writeString(
        folder.resolve("issue.yaml"),
        """
        title: 政策汇编
        publisher: 中国示范机械工业协会
        year: 2099
        month: 2
        number: 7
        source: source.txt
        family: reflowed
        """);
    Files.writeString(folder.resolve("source.txt"), "原文\n");
    Files.write(folder.resolve("map.png"), Base64.getDecoder().decode(PICTURE));
    Files.writeString(folder.resolve("01.md"), POLICY);
    StringBuilder rows = new StringBuilder();
    for (int i = 1; i <= 14; i++) {
      rows.append("| ").append(i).append(" | 甲重型机械股份有限公司 | 黑龙江省齐齐哈尔市富拉尔基区 | 大型铸锻件与成套装备");
      rows.append(" | 十二万吨左右的产能 | 达到标杆水平以上者 | 某某认证中心有限公司 |\n");
    }
    Files.writeString(folder.resolve("02.md"), String.format(INTERPRETATION, HOSTILE, rows));
    return source(content);
  }

  /** Returns what the issue of a content folder is exported from. */
  static ExportSource source(Path content) {
    SiteModel site = SiteModel.of(SiteInput.read(new ContentFolder(content)), "");
    Issue issue = site.catalog().issues().get(0);
    return new ExportSource(
        site,
        issue,
        IssueState.of(issue, DIGEST, "1.0"),
        TemplateFolder.of(content.resolve("no-templates")));
  }
}
