package org.huibian.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.huibian.catalog.Catalog;
import org.huibian.cli.TestCommand.Answer;
import org.huibian.markdown.ContentFolder;
import org.huibian.model.Issue;
import org.huibian.model.IssueId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests importing an issue again after an editor has corrected it or its source has changed. */
class ImportAgainCommandTest {
  private static final IssueId JULY = new IssueId(2025, 7);
  private static final String COVER =
      """
      示例行业协会

      总第 3 期

      政策汇编

      (2025年7月)

      """;
  private static final String GEARS =
      """
      示例部关于加强齿轮质量工作的通知

      示例发〔2025〕1号

      各有关单位：

      为提高齿轮质量，现将有关事项通知如下。

      一、总体要求

      坚持质量第一，稳妥推进各项工作。

      二、保障措施

      各单位要加强组织领导，确保落实到位。

      示例部

      2025年7月1日

      """;
  private static final String CRANES =
      """
      示例局关于开展起重机检查的通知

      示例检〔2025〕2号

      各有关单位：

      请于年底前完成起重机检查，并报送结果。

      示例局

      2025年7月2日

      """;
  private static final String HOISTS =
      """
      示例委关于规范卷扬机使用的通知

      示例规〔2025〕3号

      各有关单位：

      使用卷扬机应当遵守操作规程。

      示例委

      2025年7月3日

      """;

  @TempDir Path temp;
  private Path source;
  private Path content;
  private Path folder;

  @BeforeEach
  void importOnce() throws IOException {
    source = temp.resolve("七月.txt");
    content = temp.resolve("content");
    folder = content.resolve("2025-07");
    Answer answer = imports(GEARS + CRANES);
    assertEquals(0, answer.code(), answer.err());
    assertEquals(List.of("示例部关于加强齿轮质量工作的通知", "示例局关于开展起重机检查的通知"), titlesInPrint());
  }

  private Answer imports(String articles, String... options) throws IOException {
    Files.writeString(source, COVER + articles);
    return TestCommand.run(
        Wiring.shipped(),
        Stream.concat(
                Stream.of("import", source.toString(), "--content", content.toString()),
                Stream.of(options))
            .toArray(String[]::new));
  }

  private String read(String name) throws IOException {
    return Files.readString(folder.resolve(name));
  }

  private void edit(String name, String from, String to) throws IOException {
    assertTrue(read(name).contains(from), read(name));
    Files.writeString(folder.resolve(name), read(name).replace(from, to));
  }

  private Map<String, String> snapshot() throws IOException {
    Map<String, String> out = new TreeMap<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        out.put(file.getFileName().toString(), Files.readString(file));
      }
    }
    return out;
  }

  private List<String> titlesInPrint() {
    Issue issue = new ContentFolder(content).read(JULY).issue();
    return Catalog.of(List.of(issue)).articles().stream()
        .map(a -> a.article().head().title())
        .toList();
  }

  @Test
  void anIssueThatNamesNeitherMonthNorPublisherIsImportedAndBuilt() throws IOException {
    Files.writeString(source, GEARS + CRANES);
    Answer answer =
        TestCommand.run(
            Wiring.shipped(),
            "import",
            source.toString(),
            "--issue",
            "2025-08",
            "--content",
            content.toString());
    assertEquals(0, answer.code(), answer.err());
    Files.writeString(content.resolve("site.yaml"), "title: 汇编\npublisher: 协会\n");
    Path site = temp.resolve("site");
    Answer built =
        TestCommand.run(
            Wiring.shipped(),
            "build",
            "--content",
            content.toString(),
            "--output",
            site.toString());
    assertEquals("", built.err());
    assertEquals(0, built.code());
    assertTrue(Files.exists(site.resolve("2025-08/02/index.html")));
  }

  @Test
  void anEditorsCorrectionIsKept() throws IOException {
    edit("01.md", "稳妥推进", "稳步推进");
    Map<String, String> before = snapshot();
    Answer again = imports(GEARS + CRANES);
    assertEquals(0, again.code());
    assertTrue(again.out().contains("  corrected by hand, kept: 01.md\n"), again.out());
    assertEquals(before, snapshot());
  }

  @Test
  void changesOfTheSourceInOtherLinesAreMerged() throws IOException {
    edit("01.md", "稳妥推进", "稳步推进");
    String source = "导言一行，原来缺失，凡例见后。\n\n";
    String gears = GEARS.replace("确保落实到位", "确保取得实效").replace("坚持质量", source + "坚持质量");
    Answer again = imports(gears + CRANES.replace("年底前", "十月底前"));
    assertEquals(0, again.code());
    assertTrue(
        again.out().contains("  corrected by hand, merged with the new import: 01.md\n"),
        again.out());
    assertTrue(read("01.md").contains("稳步推进"));
    assertTrue(read("01.md").contains("确保取得实效"));
    assertTrue(read("01.md").contains("导言一行"));
    assertTrue(read("02.md").contains("十月底前"));
  }

  @Test
  void aChangeOfTheSourceInTheSameLineStopsTheImport() throws IOException {
    edit("01.md", "稳妥推进", "稳步推进");
    Map<String, String> before = snapshot();
    String gears = GEARS.replace("稳妥推进", "有序推进").replace("确保落实到位", "确保取得实效");
    Answer again = imports(gears + CRANES.replace("年底前", "十月底前"));
    assertEquals(1, again.code());
    assertEquals("", again.out());
    long line = 1 + read("01.md").lines().takeWhile(text -> !text.contains("稳步推进")).count();
    assertTrue(again.err().startsWith(folder.resolve("01.md") + ":" + line + ": "), again.err());
    assertEquals(2, again.err().lines().count());
    assertTrue(again.err().contains("2025-07/01.new.md"));
    assertTrue(again.err().contains("--keep-edits"));
    assertTrue(read("01.new.md").contains("有序推进"));
    Map<String, String> after = snapshot();
    after.remove("01.new.md");
    assertEquals(before, after);
    assertEquals(2, titlesInPrint().size());

    Answer kept = imports(gears + CRANES.replace("年底前", "十月底前"), "--keep-edits");
    assertEquals(0, kept.code(), kept.err());
    assertFalse(Files.exists(folder.resolve("01.new.md")));
    assertTrue(read("01.md").contains("稳步推进"));
    assertTrue(read("01.md").contains("确保取得实效"));
    assertTrue(read("02.md").contains("十月底前"));
    Map<String, String> settled = snapshot();
    assertEquals(0, imports(gears + CRANES.replace("年底前", "十月底前")).code());
    assertEquals(settled, snapshot());
  }

  @Test
  void anInsertedArticleGetsANewNumberAndIsListedInPrintOrder() throws IOException {
    Files.writeString(folder.resolveSibling("addresses.tsv"), "2025-07/\t\t\n");
    Map<String, String> before = snapshot();
    assertEquals(0, imports(HOISTS + GEARS + CRANES).code());
    assertTrue(read("03.md").contains("卷扬机"));
    for (String name : List.of("01.md", "02.md")) {
      String was = before.get(name).replaceFirst("source: .*", "");
      assertEquals(was, read(name).replaceFirst("source: .*", ""));
    }
    assertEquals(
        List.of("示例委关于规范卷扬机使用的通知", "示例部关于加强齿轮质量工作的通知", "示例局关于开展起重机检查的通知"), titlesInPrint());
    assertTrue(read("review.html").contains("<td>03</td><td>示例委关于规范卷扬机使用的通知</td>"));
    Map<String, String> once = snapshot();
    assertEquals(0, imports(HOISTS + GEARS + CRANES).code());
    assertEquals(once, snapshot());
  }

  @Test
  void anArticleThatIsNoLongerInTheSourceIsKeptAndReported() throws IOException {
    Answer again = imports(GEARS);
    assertEquals(0, again.code());
    assertTrue(again.out().contains("no longer found, kept because"), again.out());
    assertTrue(again.out().contains(": 02.md\n"), again.out());
    assertTrue(read("02.md").contains("起重机"));
  }

  @Test
  void theMessagesOfAConflictAreAvailableInChinese() throws IOException {
    edit("01.md", "稳妥推进", "稳步推进");
    Files.writeString(source, COVER + GEARS.replace("稳妥推进", "有序推进") + CRANES);
    Answer again =
        TestCommand.run(
            Wiring.shipped(),
            Map.of("LANG", "zh_CN.UTF-8"),
            "import",
            source.toString(),
            "--content",
            content.toString());
    assertEquals(1, again.code());
    assertTrue(again.err().contains("；新版本见 2025-07/01.new.md\n"), again.err());
    assertTrue(again.err().contains("请把 2025-07/01.md 改为正确的文字，再加 --keep-edits 重新导入"), again.err());
  }

  @Test
  void anEditorsRelationsAreKept() throws IOException {
    edit("01.md", "kind: policy\n", "kind: policy\nrelations:\n  - not cites 2025-07/02\n");
    Answer answer = imports(GEARS + CRANES + HOISTS);
    assertEquals(0, answer.code(), answer.err());
    assertTrue(read("01.md").contains("relations:\n  - not cites 2025-07/02\n"));
  }
}
