package org.huibian.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.huibian.model.Article;
import org.huibian.model.ArticleId;
import org.huibian.model.Block;
import org.huibian.model.Head;
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

  /** Appends text that states nothing. */
  private static Article withMoreText(Article article) {
    List<Block> blocks = new ArrayList<>(article.blocks());
    blocks.add(new Block.Paragraph(RichText.of("这段文字什么也没有说。")));
    return article.withBlocks(blocks);
  }

  @Test
  void aTextThatStatesNothingNewGivesTheCatalogueOfAllArticles() {
    for (CatalogArticle entry : catalog.articles()) {
      Article edited = withMoreText(entry.article());
      Catalog revised = catalog.revised(edited).orElseThrow();
      CatalogArticle found = revised.article(entry.id()).orElseThrow();
      assertEquals(catalog.with(edited).article(entry.id()).orElseThrow(), found);
      assertEquals(entry.cites(), found.cites());
    }
  }

  @Test
  void aSnapshotGivesTheSameAsTheWholeCatalogue() {
    for (Issue issue : catalog.issues()) {
      List<ArticleState> states =
          catalog.articles(issue.id()).stream().map(ArticleState::of).toList();
      Catalog partial = Catalog.of(catalog.snapshot(), states);
      for (CatalogArticle entry : catalog.articles(issue.id())) {
        Article edited = withMoreText(entry.article());
        assertEquals(
            catalog.revised(edited).flatMap(c -> c.article(entry.id())),
            partial.revised(edited).flatMap(c -> c.article(entry.id())));
      }
    }
  }

  @Test
  void anEditThatOtherArticlesCanSeeIsNoMatterOfOneText() {
    for (CatalogArticle entry : catalog.articles()) {
      Article article = entry.article();
      Head renamed = article.head().toBuilder().title(article.head().title() + "（试行）").build();
      assertEquals(Optional.empty(), catalog.revised(article.withHead(renamed)));
      List<Block> blocks = new ArrayList<>(article.blocks());
      blocks.add(new Block.Heading(2, RichText.of("另一部分")));
      assertEquals(Optional.empty(), catalog.revised(article.withBlocks(blocks)), "an anchor");
      blocks.set(
          blocks.size() - 1,
          new Block.Paragraph(RichText.of("请按照《谁也没有见过的管理办法》执行，本通知自2031年5月1日起施行。")));
      assertEquals(Optional.empty(), catalog.revised(article.withBlocks(blocks)), "a citation");
    }
  }
}
