package org.huibian.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.huibian.catalog.Catalog;
import org.huibian.model.Article;
import org.huibian.model.ArticleId;
import org.huibian.model.Block;
import org.huibian.model.Head;
import org.huibian.model.Issue;
import org.huibian.model.IssueId;
import org.huibian.model.Kind;
import org.huibian.model.RichText;
import org.junit.jupiter.api.Test;

class CatalogDocumentsTest {
  private static SearchDocument document(Block... blocks) {
    ArticleId id = ArticleId.parse("2025-06/01").orElseThrow();
    Article article =
        new Article(
            id,
            Head.builder("轧机方案")
                .kind(Kind.POLICY)
                .documentNumbers(List.of("工信厅科〔2025〕33号"))
                .issuers(List.of("工业和信息化部办公厅"))
                .addressee("各有关单位：")
                .build(),
            Optional.empty(),
            List.of(blocks));
    Issue issue =
        new Issue(
            new IssueId(2025, 6), OptionalInt.of(16), "政策汇编", "协会", "source.txt", List.of(article));
    return CatalogDocuments.of(Catalog.of(List.of(issue))).get(0);
  }

  private static Block paragraph(String text) {
    return new Block.Paragraph(RichText.of(text));
  }

  @Test
  void eachAnchorStartsASectionAndTheAddresseeComesFirst() {
    SearchDocument document =
        document(
            paragraph("现印发给你们。"),
            new Block.Heading(2, RichText.of("一、总体要求")),
            paragraph("节能优先。"),
            new Block.Paragraph(RichText.withLead("（一）加强统筹", "。落实责任。")));
    assertEquals(
        List.of(
            new SearchSection("", "", "各有关单位：\n现印发给你们。"),
            new SearchSection("s1", "一、总体要求", "一、总体要求\n节能优先。"),
            new SearchSection("s1-1", "（一）加强统筹", "（一）加强统筹。落实责任。")),
        document.sections());
  }

  @Test
  void theTextAfterATableBelongsToTheSectionBeforeTheTable() {
    SearchDocument document =
        document(
            new Block.Heading(2, RichText.of("一、指标")),
            new Block.Table(
                "表 1 能耗",
                List.of("项目", "限值"),
                List.of(List.of(Block.Cell.of("轧机"), Block.Cell.of("12")))),
            paragraph("按期完成。"));
    assertEquals(
        List.of("", "s1", "biao1", "biao1-r1", "s1"),
        document.sections().stream().map(SearchSection::anchor).toList());
    assertEquals("表 1 能耗\n项目\t限值", document.sections().get(2).text());
    assertEquals("轧机\t12", document.sections().get(3).text());
  }

  @Test
  void aBoxIsASectionOfItsOwn() {
    SearchDocument document =
        document(new Block.Box("专栏 1 重点工程", List.of(paragraph("建设工厂。"))), paragraph("以上。"));
    assertEquals(
        List.of("", "b1", ""), document.sections().stream().map(SearchSection::anchor).toList());
    assertEquals("专栏 1 重点工程\n建设工厂。", document.sections().get(1).text());
  }

  @Test
  void theIssueTitleContainsItsMonth() {
    assertEquals("政策汇编（2025年6月）", document(paragraph("全文。")).issueTitle());
  }
}
