package org.huibian.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.huibian.model.Article;
import org.huibian.model.ArticleId;
import org.huibian.model.InputException;
import org.huibian.model.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Mistakes that editors make by hand, and what they may write without making one. */
class EditorMistakesTest {
  private static final ArticleId ID = ArticleId.parse("2025-06/01").orElseThrow();

  @TempDir Path content;

  private Article read(String head, String body) throws IOException {
    Path issue = Files.createDirectories(content.resolve("2025-06"));
    Files.writeString(
        issue.resolve("01.md"), "---\ntitle: 题\nkind: news\n" + head + "---\n\n" + body);
    return new ContentFolder(content).readArticle(ID);
  }

  private InputException fault(String head, String body) {
    return assertThrows(InputException.class, () -> read(head, body));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2024-09-01",
        "2024-9-1",
        "2024.9.1",
        "2024.09.01",
        "2024/9/1",
        "2024年9月1日",
        "2024 年 9 月 1 日",
        "二〇二四年九月一日",
        "\"2024-09-01\""
      })
  void aDayMayBeWrittenInEveryUsualForm(String date) throws IOException {
    Article article = read("date: " + date + "\n", "文。\n");
    assertTrue(new ArticleWriter().write(article).contains("\ndate: 2024-09-01\n"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"2024-13-01", "2024.2.30", "9/1/2024", "24.9.1", "2024年9月", "明天"})
  void whatIsNoDayIsRefusedWithItsLine(String date) {
    InputException e = fault("date: " + date + "\n", "文。\n");
    assertEquals(Problem.FIELD_WRONG, e.problem());
    assertEquals(4, e.line().orElseThrow());
  }

  @ParameterizedTest
  @CsvSource({"date：2024-09-01, date", "issuers：, issuers", "addressee ：各省, addressee"})
  void aFullWidthColonIsNamedAsWhatItIs(String line, String name) {
    InputException e = fault(line + "\n", "文。\n");
    assertEquals(Problem.COLON_WIDE, e.problem());
    assertEquals(4, e.line().orElseThrow());
    assertEquals(name, e.details().get(0));
  }

  @Test
  void aFullWidthColonWithinAValueIsAnOrdinaryCharacter() throws IOException {
    Article article = read("addressee: 各省：\nissuers:\n  - date：甲\n", "date：正文。\n");
    assertEquals("各省：", article.head().addressee().orElseThrow());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      value = {
        "addressee: 甲: 乙!YamlColonInText",
        "addressee: \"甲!YamlOpenQuote",
        "issuers: [甲, 乙!YamlOpenBracket",
        "addressee: *甲!YamlStar"
      })
  void aMistakeInYamlIsToldInOurOwnWords(String line, String reason) {
    InputException e = fault(line + "\n", "文。\n");
    assertEquals(Problem.FRONT_MATTER_BROKEN, e.problem());
    assertEquals(reason, e.details().get(0));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      value = {
        "| a | b |\\n| 1 | 2 |\\n!TABLE_WITHOUT_RULE!6",
        "文。\\n\\n> | a | b |\\n> | 1 | 2 |\\n!TABLE_WITHOUT_RULE!8",
        "| a | b |\\n|---|---|\\n| 1 | 2 |\\n| 1 | 2 | 3 |\\n!TABLE_ROW_TOO_LONG!9",
        "| a | b | c |\\n|---|---|\\n!TABLE_ROW_TOO_LONG!6"
      })
  void aTableThatWouldPrintAsBarsIsNamedWithItsLine(String body, Problem problem, int line) {
    InputException e = fault("", body.replace("\\n", "\n"));
    assertEquals(problem, e.problem());
    assertEquals(line, e.line().orElseThrow());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "| a | b |\n|---|---|\n| 1 | 2 |\n",
        "| a | b |\n| c | d |\n| :-- | --: |\n| 1 |\n[题]\n",
        "a | b\n--- | ---\n1 | 2\n",
        "| a \\| b | c |\n|---|---|\n| 1 | 2 \\| 3 |\n",
        "| 一行带竖线的正文 |\n",
        "|x| 的绝对值\n|y| 的绝对值\n",
        "```\n| a | b |\n| 1 | 2 |\n```\n",
        "> #### 专栏\n>\n> | a | b |\n> |---|---|\n> | 1 | 2 |\n"
      })
  void whatIsATableOrNoneIsRead(String body) throws IOException {
    assertTrue(!read("", body).blocks().isEmpty());
  }
}
