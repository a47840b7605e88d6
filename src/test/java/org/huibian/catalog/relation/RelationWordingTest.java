package org.huibian.catalog.relation;

import static org.huibian.catalog.Sample.article;
import static org.huibian.catalog.Sample.issue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Collectors;
import org.huibian.catalog.Catalog;
import org.huibian.catalog.Sample;
import org.huibian.model.Article;
import org.huibian.model.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/**
 * The wordings by which official documents state their relations. The sentences were invented
 * before the rules, each with the relations that a careful reader finds in it.
 */
class RelationWordingTest {
  private static String relations(Article article) {
    return Catalog.of(List.of(issue("2025-07", 17, article)))
        .article(article.id())
        .orElseThrow()
        .relations()
        .stream()
        .map(r -> r.kind() + " " + r.title() + r.documentNumber().map(n -> " " + n).orElse(""))
        .collect(Collectors.joining("; "));
  }

  private static Sample own(String headline) {
    return article("2025-07/01", headline).date("2025-07-01").numbers("某科〔2025〕8号");
  }

  @ParameterizedTest
  @CsvFileSource(resources = "wordings.tsv", delimiter = '\t', maxCharsPerColumn = 2000)
  void aSentenceStatesWhatItsReaderFinds(String sentence, String relations) {
    Sample own = own("某部关于印发《水资源刚性约束实施办法》的通知");
    List.of(sentence.split("¶")).forEach(own::paragraph);
    Article article = own.make();
    assertEquals(relations == null ? "" : relations, relations(article), sentence);
  }

  @ParameterizedTest
  @CsvFileSource(resources = "headlines.tsv", delimiter = '\t')
  void aHeadlineStatesWhatTheDocumentDoes(String headline, String relations) {
    assertEquals(relations == null ? "" : relations, relations(own(headline).make()), headline);
  }

  @Test
  void aListForPublicCommentHasABasisWhoseNoticeMayBeginTheNextParagraph() {
    Article article =
        own("关于第五批示范企业拟认定名单的公示")
            .kind(Kind.OTHER)
            .paragraph("按照《示范企业管理办法》要求，经企业申报、专家评审，确定了第五批拟认定名单。")
            .paragraph("现将名单予以公示，公示期为2026年1月16日至2026年1月25日。")
            .make();
    assertEquals("basedOn 示范企业管理办法", relations(article));
  }

  @Test
  void anEntryOfAListOfRepealedDocumentsCanLookLikeAHeading() {
    Article article =
        own("关于废止部分文件的公告")
            .paragraph("经清理，决定废止下列文件，自公布之日起生效：")
            .heading(4, "1.《甲类设备通知》（某发〔2010〕1号）")
            .heading(4, "2.《乙类设备通知》，相关要求按照《甲类规程》执行")
            .make();
    assertEquals("repeals 甲类设备通知 某发〔2010〕1号; repeals 乙类设备通知", relations(article));
  }

  @Test
  void aHeadingThatIsNoEntryEndsAListOfRepealedDocuments() {
    Article article =
        own("关于废止部分文件的公告")
            .paragraph("下列文件同时废止：")
            .paragraph("1.《甲类设备通知》")
            .heading(2, "二、《乙类设备通知》的贯彻要求")
            .make();
    assertEquals("repeals 甲类设备通知", relations(article));
  }

  @Test
  void aHeadingAfterTheSentenceGivesNoNotice() {
    Article article =
        own("示范企业建设情况")
            .kind(Kind.OTHER)
            .paragraph("按照《示范企业管理办法》要求，各地建成示范企业一百家。")
            .heading(2, "现将名单公示")
            .make();
    assertEquals("", relations(article));
  }
}
