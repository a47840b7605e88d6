package org.huibian.markdown;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.file.Path;
import java.time.Duration;
import java.util.OptionalInt;
import org.huibian.model.ArticleId;
import org.huibian.model.InputException;
import org.huibian.model.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BodyLimitsTest {
  private static final Path FILE = Path.of("01.md");
  private static final String HEAD = "---\ntitle: 题\nkind: policy\n---\n\n文一。\n\n";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "&amp;",
        "`x",
        "``x",
        "[",
        "[a](",
        "![",
        "*a ",
        "**a*",
        "*_**",
        "<http://a",
        "〔2025〕1号",
        "《办法》、",
        "7月1日、"
      })
  void aParagraphWithTensOfThousandsOfMarksIsRefusedWithItsLine(String mark) {
    String text = HEAD + mark.repeat(50_000) + "\n";
    InputException e =
        assertTimeoutPreemptively(
            Duration.ofSeconds(60), () -> assertThrows(InputException.class, () -> read(text)));
    assertEquals(Problem.PARAGRAPH_TOO_LONG, e.problem());
    assertEquals(OptionalInt.of(8), e.line());
  }

  @Test
  void aListOfTwentyThousandLevelsInOneLineIsRefused() {
    InputException e =
        assertTimeoutPreemptively(
            Duration.ofSeconds(60),
            () ->
                assertThrows(
                    InputException.class, () -> read(HEAD + "1. ".repeat(20_000) + "文\n")));
    assertEquals(Problem.PARAGRAPH_TOO_LONG, e.problem());
    assertEquals(OptionalInt.of(8), e.line());
  }

  @ParameterizedTest
  @ValueSource(strings = {"issuers", "documentNumbers", "authors", "days", "redirect", "relations"})
  void aFieldWithMoreEntriesThanAnyDocumentHasIsRefusedWithItsLine(String field) {
    String entries = "  - x\n".repeat(10_000);
    InputException e =
        assertThrows(
            InputException.class,
            () -> read("---\ntitle: 题\nkind: policy\n" + field + ":\n" + entries + "---\n文\n"));
    assertEquals(Problem.FIELD_TOO_LONG, e.problem());
    assertEquals(4 + Integer.parseInt(e.details().get(1)) + 1, e.line().orElseThrow());
  }

  @Test
  void aParagraphOverManyLinesCountsAsOne() {
    InputException e =
        assertThrows(InputException.class, () -> read(HEAD + "文*一*二&amp;\n".repeat(40_000)));
    assertEquals(OptionalInt.of(8), e.line());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "第一段，《办法》（工信部〔2025〕1号）*强调*。\n\n",
        "- [ ] 项目*一*\n",
        "| a* | b_ |\n",
        "## 一、*目标*\n",
        "1. 企业_名称_\n",
        "> - *x*\n"
      })
  void manyParagraphsItemsAndRowsAreNoLongParagraph(String block) {
    assertDoesNotThrow(() -> BodyLimits.check(FILE, 7, block.repeat(20_000)));
  }

  @Test
  void aLongParagraphWithFewMarksIsRead() {
    assertDoesNotThrow(() -> BodyLimits.check(FILE, 7, "文".repeat(900_000) + "*强调*"));
  }

  @Test
  void aParagraphOfFortyThousandCharactersWithItsCitationsAndDaysIsRead() {
    String text = "根据《办法》（工信部〔2025〕1号）第三条，企业于2025年7月1日前报送材料，逾期不报的不予受理。";
    assertDoesNotThrow(() -> BodyLimits.check(FILE, 7, text.repeat(40_000 / text.length())));
  }

  @Test
  void anArticleLongerThanAnyIsRefusedWithTheLineWhereItBecomesSo() {
    InputException e =
        assertThrows(
            InputException.class, () -> BodyLimits.check(FILE, 7, "一二三四五六七八九\n".repeat(200_000)));
    assertEquals(Problem.ARTICLE_TOO_LONG, e.problem());
    assertEquals(OptionalInt.of(100_007), e.line());
  }

  private static void read(String text) {
    new ArticleReader().read(ArticleId.parse("2025-06/01").orElseThrow(), FILE, text);
  }
}
