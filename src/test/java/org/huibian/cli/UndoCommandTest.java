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
import org.huibian.cli.TestCommand.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An editor imports into an empty folder, imports a wrong file, and undoes imports. */
class UndoCommandTest {
  private static final Path CONTENT = Path.of("content");

  @TempDir Path temp;

  private Answer run(Map<String, String> environment, String... arguments) {
    String[] all =
        Stream.concat(
                Stream.of(arguments), Stream.of("--content", temp.resolve("content").toString()))
            .toArray(String[]::new);
    return TestCommand.run(Wiring.shipped(), environment, all);
  }

  private Answer imports(String month, String... options) {
    String source = CONTENT.resolve(month).resolve("source.txt").toAbsolutePath().toString();
    return run(
        Map.of("HUIBIAN_HOME", temp.toString()),
        Stream.concat(Stream.of("import", source, "--issue", "2025-06"), Stream.of(options))
            .toArray(String[]::new));
  }

  private Map<String, String> snapshot() throws IOException {
    Map<String, String> out = new TreeMap<>();
    Path folder = temp.resolve("content/2025-06");
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        out.put(file.getFileName().toString(), Files.readString(file));
      }
    }
    return out;
  }

  @Test
  void anImportIntoNothingNeedsNeitherSettingsNorTemplates() throws IOException {
    Answer answer = imports("2025-06");
    assertEquals("", answer.err());
    assertEquals(0, answer.code());
    assertTrue(snapshot().get("review.html").contains("2025-06"));
    assertFalse(Files.exists(temp.resolve("templates")));
  }

  @Test
  void aBrokenTemplateOfTheReviewPageStopsTheImportBeforeAnythingIsWritten() throws IOException {
    Path templates = Files.createDirectory(temp.resolve("mine"));
    Files.writeString(templates.resolve("review.ftlh"), "<#if>");
    Answer answer = imports("2025-06", "--templates", templates.toString());
    assertEquals(1, answer.code());
    assertTrue(answer.err().contains("review.ftlh"), answer.err());
    assertFalse(Files.exists(temp.resolve("content")));
  }

  @Test
  void anotherIssueIsRefusedWithTheFiguresAndImportedIfThatIsMeant() throws IOException {
    assertEquals(0, imports("2025-06").code());
    Map<String, String> june = snapshot();
    Answer refused = imports("2025-03");
    assertEquals(1, refused.code());
    assertEquals("", refused.out());
    String figures = "is another issue than 2025-06: 0 of the 10 articles of 2025-06 are in it; it";
    assertTrue(refused.err().contains(figures), refused.err());
    assertTrue(refused.err().contains("names the month 2025-03"), refused.err());
    assertTrue(refused.err().contains("--replace"), refused.err());
    assertTrue(refused.err().contains("huibian undo --issue 2025-06"), refused.err());
    assertEquals(june, snapshot());
    String source = CONTENT.resolve("2025-03/source.txt").toAbsolutePath().toString();
    Answer chinese = run(Map.of("LANG", "zh_CN.UTF-8"), "import", source, "--issue", "2025-06");
    assertTrue(chinese.err().contains("2025-06 的 10 篇文章中只有 0 篇在此文件里"), chinese.err());

    assertEquals(0, imports("2025-03", "--replace").code());
    assertTrue(snapshot().size() > june.size(), "the present articles stay");
    Answer undone = run(Map.of(), "undo");
    assertEquals(0, undone.code(), undone.err());
    String done = "Took the last import of 2025-06 back: no. 0002 in content/.history/2025-06. ";
    assertTrue(undone.out().startsWith(done), undone.out());
    assertEquals(june, snapshot());
  }

  @Test
  void undoReportsWhatItDidAndWhereEditsAre() throws IOException {
    assertEquals(0, imports("2025-06").code());
    Path file = temp.resolve("content/2025-06/03.md");
    Files.writeString(file, Files.readString(file) + "\n手工。\n");
    Answer undone = run(Map.of(), "undo", "--issue", "2025-06");
    Path kept = temp.resolve("content/.history/2025-06/0002/before");
    assertEquals(
        "Took the last import of 2025-06 back: no. 0001 in content/.history/2025-06. Imports that"
            + " were refused or changed nothing do not count\n"
            + "  this was the first import of 2025-06: "
            + temp.resolve("content/2025-06")
            + " did not exist before it, and the whole folder is removed. To have it again: huibian"
            + " undo --redo --issue 2025-06\n"
            + "  edited since; these versions are kept in "
            + kept
            + ": 03.md\n",
        undone.out());
    assertTrue(Files.readString(kept.resolve("03.md")).contains("手工。"));
    Answer nothing = run(Map.of(), "undo");
    assertEquals(1, nothing.code());
    assertTrue(nothing.err().contains("there is nothing to take back"), nothing.err());
    Answer redone = run(Map.of("LANG", "zh_CN.UTF-8"), "undo", "--redo");
    assertEquals(0, redone.code(), redone.err());
    assertTrue(
        redone.out().startsWith("已恢复 2025-06 最近一次撤销的内容：content/.history/2025-06 中的第 0002 号\n"),
        redone.out());
    assertTrue(Files.readString(file).contains("手工。"));
  }

  @Test
  void aFolderInThePlaceOfAFileIsNamedInBothLanguages() throws IOException {
    Path blocking = temp.resolve("content/2025-06/review.html/sub");
    Files.createDirectories(blocking);
    Answer english = imports("2025-06");
    assertEquals(1, english.code());
    String file = blocking.getParent().toString();
    assertTrue(english.err().startsWith(file + ": cannot be written: a folder"), english.err());
    String source = CONTENT.resolve("2025-06/source.txt").toAbsolutePath().toString();
    Answer chinese = run(Map.of("LANG", "zh_CN.UTF-8"), "import", source, "--issue", "2025-06");
    assertTrue(chinese.err().startsWith(file + ": 无法写入：文件的位置上是一个文件夹"), chinese.err());
    assertTrue(Files.isDirectory(blocking));
  }

  @Test
  void anImportThatChangesNothingSaysSo() throws IOException {
    Answer first = imports("2025-06");
    assertFalse(first.out().contains("nothing has changed"), first.out());
    Answer second = imports("2025-06");
    assertTrue(second.out().contains("\n  nothing has changed: "), second.out());
  }

  @Test
  void aDamagedChangeThatWasCutShortIsPutAsideWithANotice() throws IOException {
    assertEquals(0, imports("2025-06").code());
    Path staging = Files.createDirectories(temp.resolve("content/.2025-06.import"));
    Files.writeString(staging.resolve("plan.tsv"), "half");
    Answer answer = run(Map.of(), "undo");
    assertEquals(0, answer.code(), answer.err());
    Path aside = temp.resolve("content/.history/damaged-2025-06-1");
    assertTrue(answer.out().contains("It is kept in " + aside), answer.out());
  }

  @Test
  void theHistoryIsNoIssueAndIsNotPublished() throws IOException {
    assertEquals(0, imports("2025-06").code());
    Path file = temp.resolve("content/2025-06/03.md");
    Files.writeString(file, Files.readString(file) + "\n手工。\n");
    run(Map.of(), "undo");
    run(Map.of(), "undo", "--redo");
    Files.copy(CONTENT.resolve("site.yaml"), temp.resolve("content/site.yaml"));
    Path site = temp.resolve("site");
    Answer built = run(Map.of(), "build", "--output", site.toString());
    assertEquals(0, built.code(), built.err());
    assertTrue(built.out().contains("1 issues"), built.out());
    try (Stream<Path> files = Files.walk(site)) {
      assertEquals(List.of(), files.filter(f -> f.toString().contains("history")).toList());
    }
  }

  @Test
  void theFolderThatAKilledImportOfAnEarlierVersionMovedAsideComesBack() throws IOException {
    assertEquals(0, imports("2025-06").code());
    Map<String, String> june = snapshot();
    Path content = temp.resolve("content");
    Files.move(content.resolve("2025-06"), content.resolve(".2025-06.old"));
    Files.createDirectory(content.resolve(".2025-06.new"));
    assertEquals(1, run(Map.of(), "check", "--output", temp.resolve("none").toString()).code());
    assertEquals(june, snapshot());
    assertFalse(Files.exists(content.resolve(".2025-06.new")));
  }

  @Test
  void anIssueFolderThatIsALinkStaysOne() throws IOException {
    assertEquals(0, imports("2025-06").code());
    Path link = temp.resolve("content/2025-06");
    Path real = temp.resolve("elsewhere");
    Files.move(link, real);
    Files.createSymbolicLink(link, real);
    Path file = link.resolve("03.md");
    Files.writeString(file, Files.readString(file) + "\n手工。\n");
    Map<String, String> before = snapshot();
    assertEquals(0, imports("2025-03", "--replace").code());
    assertTrue(Files.isSymbolicLink(link));
    assertTrue(Files.exists(real.resolve("11.md")));
    assertTrue(Files.readString(file).contains("手工。"));
    assertEquals(0, run(Map.of(), "undo").code());
    assertTrue(Files.isSymbolicLink(link));
    assertEquals(before, snapshot());
  }
}
