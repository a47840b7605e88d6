package org.huibian.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.huibian.model.Article;
import org.huibian.model.ArticleId;
import org.huibian.model.Correction;
import org.huibian.model.InputException;
import org.huibian.model.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CorrectionFieldsTest {
  private static final String SUM = "0123456789abcdef".repeat(4);

  private static Article read(String... corrections) {
    String text =
        "---\ntitle: 关于开展试点的通知\nkind: policy\ncorrections:\n"
            + String.join("\n", corrections)
            + "\n---\n\n## 一、目标\n\n正文。\n";
    return new ArticleReader().read(ArticleId.parse("2099-01/01").orElseThrow(), file(), text);
  }

  private static Path file() {
    return Path.of("2099-01", "01.md");
  }

  private static Correction correction(String place, String was, String is, String note) {
    return new Correction(LocalDate.of(2099, 2, 3), place, was, is, note, "");
  }

  /** One entry with its fields between bars, and what is read of it. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "place: s1 ; was: 6月13日 ; is: 6月30日 | s1 | 6月13日 | 6月30日 | ''",
        "place: '#s1' ; was: 6月13日 ; is: 6月30日 | s1 | 6月13日 | 6月30日 | ''",
        "was: 2025 ; is: 2026 | '' | 2025 | 2026 | ''",
        "was: 多余的一句。 | '' | 多余的一句。 | '' | ''",
        "is: 漏印的一句。 | '' | '' | 漏印的一句。 | ''",
        "note: 表二重新录入 | '' | '' | '' | 表二重新录入",
        "was: 'A: B #1' ; is: '- C' | '' | A: B #1 | - C | ''",
        "was: '“旧”' ; is: '\"新\"' ; note: 见\\勘误 | '' | “旧” | \"新\" | 见\\勘误",
        "was: <b>旧</b> ; is: '[新](javascript:1)' | '' | <b>旧</b> | [新](javascript:1) | ''",
        "was: yes ; is: null | '' | yes | '' | ''",
        "was:  旧   文 ; is: 新文 | '' | 旧 文 | 新文 | ''"
      })
  void anEntryIsReadAndReadAgainAfterItIsWritten(
      String fields, String place, String was, String is, String note) {
    String yaml = "  - date: 2099-02-03\n    " + String.join("\n    ", fields.split(" *; *"));
    Article article = read(yaml);
    assertEquals(List.of(correction(place, was, is, note)), article.head().corrections());
    Article again =
        new ArticleReader().read(article.id(), file(), new ArticleWriter().write(article));
    assertEquals(article, again);
  }

  @Test
  void severalEntriesKeepTheirOrderAndTheFormerSum() {
    Article article =
        read(
            "  - {date: 2099-02-03, was: 甲, is: 乙, former: " + SUM.toUpperCase() + "}",
            "  - date: 2099-01-30",
            "    note: 补图");
    assertEquals(2, article.head().corrections().size());
    assertEquals(SUM, article.head().corrections().get(0).former());
    assertEquals(LocalDate.of(2099, 1, 30), article.head().corrections().get(1).date());
  }

  @Test
  void aSingleMappingIsAListOfOneAndAnEmptyFieldIsNone() {
    assertEquals(1, read("  date: 2099-02-03", "  note: 补图").head().corrections().size());
    assertEquals(List.of(), read("  -").head().corrections());
  }

  /** The entries, the line that the message names, and its problem. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "  - date: 2099-02-30 ; '    was: 甲' | 5 | FIELD_WRONG",
        "  - date: 二月三日 ; '    was: 甲' | 5 | FIELD_WRONG",
        "  - was: 甲 ; '    is: 乙' | 5 | FIELD_MISSING",
        "  - date: 2099-02-03 | 5 | FIELD_MISSING",
        "  - date: 2099-02-03 ; '    place: s1' | 5 | FIELD_MISSING",
        "  - date: 2099-02-03 ; '    was: 甲' ; '    place: 第三条' | 7 | FIELD_WRONG",
        "  - date: 2099-02-03 ; '    was: 甲' ; '    former: abc' | 7 | FIELD_WRONG",
        "  - date: 2099-02-03 ; '    war: 甲' | 6 | FIELD_UNKNOWN",
        "  - date: 2099-02-03 ; '    was: [甲, 乙]' | 6 | FIELD_WRONG",
        "  - date: 2099-02-03 ; '    was: {a: 甲}' | 6 | FIELD_WRONG",
        "  - 2099-02-03 甲改为乙 | 5 | FIELD_WRONG",
        "  - [2099-02-03, 甲] | 5 | FIELD_WRONG"
      })
  void aMistakeIsNamedWithItsLine(String lines, int line, Problem problem) {
    String[] yaml = lines.replace("'", "").split(" ; ");
    yaml[0] = yaml[0].startsWith("-") ? "  " + yaml[0] : yaml[0];
    InputException e = assertThrows(InputException.class, () -> read(yaml));
    assertEquals(problem, e.problem());
    assertEquals(line, e.line().orElse(0));
  }
}
