package org.huibian.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.huibian.model.Article;
import org.huibian.model.ArticleId;
import org.huibian.model.Block;
import org.huibian.model.InputException;
import org.huibian.model.Issue;
import org.huibian.model.RichText;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A catalogue with another text of one article states the same of it as a new catalogue. */
class ArticleUpdateTest {
  private static final int EDITS = 12;

  private static List<Issue> issues;
  private static Catalog catalog;

  @BeforeAll
  static void read() {
    issues = RealArchive.issues();
    catalog = Catalog.of(issues);
  }

  @Test
  void theSameTextGivesTheSameEntry() {
    for (CatalogArticle entry : catalog.articles()) {
      CatalogArticle updated = catalog.with(entry.article()).article(entry.id()).orElseThrow();
      assertEquals(entry, updated, () -> entry.id().toString());
    }
  }

  @Test
  void anotherTextGivesTheEntryOfANewCatalogue() {
    Random random = new Random(20_251_130);
    for (int i = 0; i < EDITS; i++) {
      List<CatalogArticle> all = catalog.articles();
      Article edited = edited(all.get(random.nextInt(all.size())).article(), random);
      Catalog whole = Catalog.of(issues.stream().map(issue -> with(issue, edited)).toList());
      CatalogArticle expected = whole.article(edited.id()).orElseThrow();
      CatalogArticle updated = catalog.with(edited).article(edited.id()).orElseThrow();
      assertEquals(expected.permalinks(), updated.permalinks());
      assertEquals(expected.findings(), updated.findings());
      assertEquals(expected.issue(), updated.issue());
      assertEquals(expected.position(), updated.position());
    }
  }

  /** Removes a block and adds a paragraph that cites a document and names a day. */
  private static Article edited(Article article, Random random) {
    List<Block> blocks = new ArrayList<>(article.blocks());
    if (blocks.size() > 1) {
      blocks.remove(random.nextInt(blocks.size()));
    }
    blocks.add(
        random.nextInt(blocks.size()),
        new Block.Paragraph(RichText.of("根据《关于加快推进虚拟电厂发展的指导意见》，请于2026年3月31日前报送材料。")));
    return new Article(article.id(), article.head(), article.source(), blocks);
  }

  private static Issue with(Issue issue, Article edited) {
    return RealArchive.with(
        issue,
        issue.articles().stream().map(a -> a.id().equals(edited.id()) ? edited : a).toList());
  }

  @Test
  void theOtherArticlesStayAsTheyAre() {
    CatalogArticle first = catalog.articles().get(0);
    Catalog updated = catalog.with(edited(first.article(), new Random(1)));
    for (CatalogArticle entry : catalog.articles().subList(1, catalog.articles().size())) {
      assertSame(entry, updated.article(entry.id()).orElseThrow());
    }
  }

  @Test
  void aReferenceToAnArticleThatNoIssueHasIsRefused() {
    Article article = catalog.articles().get(0).article();
    Article wrong =
        new Article(
            article.id(),
            article.head().toBuilder()
                .interprets(List.of(ArticleId.parse("2001-01/01").orElseThrow()))
                .build(),
            article.source(),
            article.blocks());
    assertThrows(InputException.class, () -> catalog.with(wrong));
  }
}
