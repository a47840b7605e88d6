package org.huibian.catalog;

import static org.huibian.catalog.Sample.article;
import static org.huibian.catalog.Sample.id;
import static org.huibian.catalog.Sample.issue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Collectors;
import org.huibian.catalog.citation.Reference;
import org.huibian.model.Article;
import org.junit.jupiter.api.Test;

/** The references that the catalogue finds in a text, and where they lead. */
class ReferencesTest {
  private static final Article RULES =
      article("2025-06/01", "某部印发《能效提升办法》")
          .numbers("某科〔2025〕8号")
          .runIn("第一条", " 目的。")
          .runIn("第二条", " 范围：")
          .paragraph("（一）企业；")
          .paragraph("（二）园区。")
          .heading(2, "附件1 能效清单")
          .paragraph("清单。")
          .make();

  private static List<Reference> references(Sample citing) {
    return Catalog.of(List.of(issue("2025-07", 17, citing.make()), issue("2025-06", 16, RULES)))
        .article(id("2025-07/01"))
        .orElseThrow()
        .references();
  }

  /** Returns kind, characters and target of all references of a text, in order. */
  private static String in(String... paragraphs) {
    Sample citing = article("2025-07/01", "某通知");
    for (String paragraph : paragraphs) {
      citing.paragraph(paragraph);
    }
    return references(citing).stream()
        .map(
            r ->
                r.kind()
                    + " "
                    + r.text()
                    + r.article().map(a -> " " + a).orElse("")
                    + (r.anchor().isEmpty() ? "" : "#" + r.anchor())
                    + (r.title().isEmpty() ? "" : " = " + r.title()))
        .collect(Collectors.joining("; "));
  }

  @Test
  void aShortNameStandsForItsDocumentFromItsDefinitionOn() {
    assertEquals(
        "work 《能效提升办法》 2025-06/01; shortName 《办法》 2025-06/01 = 《能效提升办法》",
        in("《办法》很重要。", "根据《能效提升办法》（某科〔2025〕8号，以下简称《办法》）申报。", "落实《办法》。"));
  }

  @Test
  void aShortNameWithoutTitleMarksCountsAfterAnIntroduction() {
    assertEquals(
        "work 《能效提升办法》 2025-06/01; shortName 办法 2025-06/01 = 《能效提升办法》",
        in("根据《能效提升办法》（以下简称办法）申报。", "根据办法，本地办法另行制定。"));
  }

  @Test
  void aRedefinedShortNameStandsForTheNewDocument() {
    assertEquals(
        "work 《能效提升办法》 2025-06/01; work 《另一办法》; shortName 《办法》 = 《另一办法》",
        in("《能效提升办法》（以下简称《办法》）。", "《另一办法》（以下简称《办法》）。", "《办法》。"));
  }

  @Test
  void shortNamesAreAssignedOneByOneOrCollectively() {
    assertEquals(
        "work 《甲办法规定》; work 《能效提升办法》 2025-06/01; shortName 《乙》 2025-06/01 = 《能效提升办法》",
        in("《甲办法规定》《能效提升办法》（以下分别简称《甲》《乙》）。", "见《乙》。"));
    assertEquals(
        "work 《甲办法规定》; work 《能效提升办法》 2025-06/01; shortName 两个办法 = 《甲办法规定》《能效提升办法》",
        in("《甲办法规定》和《能效提升办法》（以下统称“两个办法”）。", "落实两个办法。"));
  }

  @Test
  void aShortNameOfSomethingElseIsNoReference() {
    assertEquals("work 《能效提升办法》 2025-06/01", in("《能效提升办法》所称孵化器（以下简称“部级孵化器”）。", "部级孵化器应当申报。"));
  }

  @Test
  void aClauseBelongsToTheDocumentNamedBeforeIt() {
    assertEquals(
        "work 《能效提升办法》 2025-06/01; clause 第二条第（二）项 2025-06/01#t2-2; clause 第一条 2025-06/01#t1",
        in("《能效提升办法》（某科〔2025〕8号）第二条第（二）项和第一条规定了范围。"));
    assertEquals("work 《另一办法》", in("《另一办法》第一条规定了范围。"));
    assertEquals("", in("行政许可法第一条规定了范围。"));
    assertEquals("work 《能效提升办法》 2025-06/01", in("《能效提升办法》第九条规定了范围。"));
  }

  @Test
  void aClauseWithoutADocumentBelongsToTheTextItself() {
    Sample own =
        article("2025-07/01", "某部印发《节水办法》")
            .runIn("第一条", " 目的。")
            .runIn("第二条", " 违反本办法第一条规定的，依照第一条处理；依照该条例第一条的除外。");
    assertEquals(
        List.of("self 本办法", "clause 第一条 #t1", "clause 第一条 #t1"),
        references(own).stream()
            .map(r -> r.kind() + " " + r.text() + (r.anchor().isEmpty() ? "" : " #" + r.anchor()))
            .toList());
  }

  @Test
  void aTextNamesItselfAfterAMarkOrAPrepositionAsOftenAsItSays() {
    Sample own = article("2025-07/01", "某通知").paragraph("按照本办法办理，本通知、本办法不适用于日本办法，本人、资本通知与本。");
    assertEquals(
        List.of("本办法", "本通知", "本办法"), references(own).stream().map(r -> r.text()).toList());
  }

  @Test
  void anAttachmentBelongsToTheDocumentNamedBeforeItOrToTheTextItself() {
    Sample own =
        article("2025-07/01", "某通知")
            .paragraph("填写申报表（见附件 1），并按《能效提升办法》附件1核对，附件3略。")
            .heading(2, "附件1 申报表");
    assertEquals(
        List.of("附件 1 2025-07/01#fj1", "《能效提升办法》 2025-06/01#", "附件1 2025-06/01#fj1"),
        references(own).stream()
            .map(r -> r.text() + " " + r.article().orElseThrow() + "#" + r.anchor())
            .toList());
  }
}
