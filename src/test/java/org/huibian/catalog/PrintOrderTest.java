package org.huibian.catalog;

import static org.huibian.catalog.Sample.article;
import static org.huibian.catalog.Sample.issue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.huibian.model.Article;
import org.junit.jupiter.api.Test;

/** The catalogue has the articles of an issue in print order, whatever their numbers. */
class PrintOrderTest {
  private static String order(Article... articles) {
    return order(List.of(), articles);
  }

  private static String order(List<Integer> decided, Article... articles) {
    Catalog catalog = Catalog.of(List.of(issue("2025-06", 16, articles).withOrder(decided)));
    StringBuilder out = new StringBuilder();
    int position = 0;
    for (CatalogArticle article : catalog.articles()) {
      assertEquals(++position, article.position());
      assertEquals(article.article(), catalog.issues().get(0).articles().get(position - 1));
      out.append(article.id().number());
    }
    assertEquals(catalog.articles(), catalog.articles(articles[0].id().issue()));
    return out.toString();
  }

  private static Sample numbered(int number) {
    return article("2025-06/0" + number, "第" + number + "篇");
  }

  @Test
  void anArticleThatWasFoundLaterIsInPrintOrder() {
    assertEquals(
        "132",
        order(
            numbered(1).source(1, 10).make(),
            numbered(2).source(21, 30).make(),
            numbered(3).source(11, 20).make()));
  }

  @Test
  void anArticleWithoutSourceLinesFollowsTheNextLowerNumber() {
    assertEquals(
        "41235",
        order(
            numbered(1).source(11, 20).make(),
            numbered(2).make(),
            numbered(3).make(),
            numbered(4).source(1, 10).make(),
            numbered(5).source(31, 40).make()));
    assertEquals("12", order(numbered(1).make(), numbered(2).source(1, 10).make()));
  }

  @Test
  void withoutSourceLinesTheNumbersGiveTheOrder() {
    assertEquals("123", order(numbered(3).make(), numbered(1).make(), numbered(2).make()));
  }

  @Test
  void theEditorsOrderHoldsAndAnArticleThatItDoesNotNameStaysBehindItsNeighbour() {
    Article[] articles = {
      numbered(1).source(1, 10).make(),
      numbered(2).source(11, 20).make(),
      numbered(3).source(21, 30).make(),
      numbered(4).source(31, 40).make(),
      numbered(5).make()
    };
    assertEquals("32145", order(List.of(3, 2, 1, 4, 5), articles));
    assertEquals("12453", order(List.of(2, 4, 3), articles), "1 is first, 5 follows 4");
    assertEquals("12345", order(List.of(2), articles));
    assertEquals("54123", order(List.of(5, 4, 1), articles), "3 follows 2, which follows 1");
  }
}
