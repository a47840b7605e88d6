package org.huibian.recovery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Optional;
import org.huibian.model.Article;
import org.huibian.model.Decisions;
import org.huibian.model.IssueId;
import org.huibian.source.PrintedLine;
import org.huibian.source.SourceText;
import org.junit.jupiter.api.Test;

/** A single document is one article with its title, number, issuer and date. */
class SingleDocumentTest {
  private static final String SENTENCE = "为规范示范项目管理，根据有关规定，结合我省实际，现就有关事项通知如下，请认真贯彻执行。";

  private final SourceText.Builder text = SourceText.builder(Path.of("a.pdf"));

  private RecoveredIssue recover(double[] sizes, String... lines) {
    for (int i = 0; i < lines.length; i++) {
      double size = i < sizes.length ? sizes[i] : 1;
      text.add(lines[i]).printed(new PrintedLine(1, true, true, size, false, false));
    }
    return Recovery.recover(text.build(), IssueId.parse("2025-07"), Decisions.NONE, "source.pdf");
  }

  @Test
  void aNoticeWithALetterheadIsOneArticle() {
    RecoveredIssue issue =
        recover(
            new double[] {2.5, 1, 1.4},
            "示例省工业和信息化厅文件",
            "示工信规〔2025〕12号",
            "示例省工业和信息化厅关于印发《示例省绿色工厂管理细则》的通知",
            "各市工业和信息化局，各有关单位：",
            SENTENCE,
            "示例省工业和信息化厅",
            "2025年7月8日",
            "抄送：省发展改革委，省财政厅。",
            "示例省工业和信息化厅办公室 2025年7月9日印发");
    assertEquals(1, issue.issue().articles().size());
    Article article = issue.issue().articles().get(0);
    assertEquals("示例省工业和信息化厅关于印发《示例省绿色工厂管理细则》的通知", article.head().title());
    assertTrue(article.toString().contains("示工信规〔2025〕12号"));
    assertEquals("2025-07-08", article.head().date().orElseThrow().toString());
    assertEquals(Optional.of("各市工业和信息化局，各有关单位："), article.head().addressee());
    var totals = issue.ledger().totals();
    assertEquals(12, totals.get("cover"));
    assertTrue(totals.get("colophon") > 30, totals.toString());
  }

  @Test
  void aTitleThatEndsWithDocumentIsNoLetterhead() {
    RecoveredIssue issue =
        recover(
            new double[] {1.5}, "关于整理示范项目有关文件的通知", "示工信规〔2025〕12号", "各市工业和信息化局，各有关单位：", SENTENCE);
    assertEquals("关于整理示范项目有关文件的通知", issue.issue().articles().get(0).head().title());
  }

  @Test
  void theTitleOfAReportIsTheLineInTheLargestType() {
    RecoveredIssue issue =
        recover(new double[] {1.2, 2.4, 1.5}, "内部资料", "示例省绿色制造发展报告", "示例研究院", SENTENCE, SENTENCE);
    assertEquals(1, issue.issue().articles().size());
    assertEquals("示例省绿色制造发展报告", issue.issue().articles().get(0).head().title());
    assertTrue(issue.doubts().stream().anyMatch(d -> d.kind() == Doubt.Kind.ARTICLE_START));
  }

  @Test
  void theTitleOfAStandardIsNotTheLineOfItsKindOrIssuer() {
    RecoveredIssue issue =
        recover(
            new double[] {1, 2.6, 1, 2.2, 1, 1.6},
            "ICS 13.020.20",
            "团体标准",
            "T/SLGY 001—2025",
            "绿色齿轮产品评价技术规范",
            "2025-06-30 发布 2025-10-01 实施",
            "示例齿轮行业协会 发布",
            SENTENCE);
    assertEquals(1, issue.issue().articles().size());
    assertEquals("绿色齿轮产品评价技术规范", issue.issue().articles().get(0).head().title());
  }
}
