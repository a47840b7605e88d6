package org.huibian.ingest;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.huibian.markdown.Accounting;
import org.huibian.markdown.ContentFolder;
import org.huibian.model.Article;
import org.huibian.model.ArticleId;
import org.huibian.model.Block;
import org.huibian.model.Head;
import org.huibian.model.InputException;
import org.huibian.model.Issue;
import org.huibian.model.IssueId;
import org.huibian.model.Kind;
import org.huibian.model.Problem;
import org.huibian.model.RichText;
import org.huibian.model.SourceSpan;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An issue's folder is written whole or not at all. */
class FolderWritingTest {
  private static final byte[] SOURCE = {'a', '\r', '\n', (byte) 0xFF, ' ', '\n', ' '};
  private static final Accounting ACCOUNTING =
      new Accounting(
          List.of(
              Accounting.Row.of(
                  OptionalInt.of(1), new SourceSpan(1, 2), Accounting.Role.PARAGRAPH, "正文。"),
              Accounting.Row.of(
                  OptionalInt.empty(), new SourceSpan(3, 3), Accounting.Role.PAGE_NUMBER, "12")));

  @TempDir Path temp;
  private Path source;
  private ContentFolder content;

  @BeforeEach
  void original() throws IOException {
    source = Files.write(temp.resolve("原文.txt"), SOURCE);
    content = new ContentFolder(temp.resolve("content"));
  }

  private static Issue issue(String id, int articles) {
    IssueId issue = IssueId.parse(id).orElseThrow();
    List<Article> list =
        Stream.iterate(1, n -> n + 1).limit(articles).map(n -> article(issue, n)).toList();
    return new Issue(issue, OptionalInt.of(16), "政策汇编", "协会", "source.txt", list);
  }

  private static Article article(IssueId issue, int number) {
    return new Article(
        new ArticleId(issue, number),
        Head.builder("第 " + number + " 篇").kind(Kind.NEWS).build(),
        Optional.of(new SourceSpan(number, number + 1)),
        List.of(new Block.Paragraph(RichText.of("正文。"))));
  }

  private Path write(Issue issue) {
    new PlainImport(content.path()).run(issue, ACCOUNTING, source);
    return content.folder(issue.id());
  }

  private static Problem problem(org.junit.jupiter.api.function.Executable action) {
    return assertThrows(InputException.class, action).problem();
  }

  private static Map<String, String> snapshot(Path folder) throws IOException {
    Map<String, String> out = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        out.put(
            folder.relativize(file).toString(),
            java.util.HexFormat.of().formatHex(Files.readAllBytes(file)));
      }
    }
    return out;
  }

  @Test
  void importingTheSameAgainGivesTheSameBytes() throws IOException {
    Map<String, String> first = snapshot(write(issue("2025-06", 3)));
    assertEquals(first, snapshot(write(issue("2025-06", 3))));
  }

  @Test
  void anUntouchedIssueIsReplacedAndOtherFilesAreKept() throws IOException {
    Path folder = write(issue("2025-06", 3));
    Files.createDirectories(folder.resolve("tu"));
    Files.writeString(folder.resolve("tu/a.md"), "kept");
    Files.writeString(folder.resolve("tu.png"), "kept");
    write(issue("2025-06", 4));
    assertTrue(Files.exists(folder.resolve("04.md")));
    assertEquals("kept", Files.readString(folder.resolve("tu/a.md")));
    assertEquals("kept", Files.readString(folder.resolve("tu.png")));
    assertEquals(
        List.of(".history", "2025-06"),
        Stream.of(content.path().toFile().list()).sorted().toList(),
        "no remains");
  }

  @Test
  void theOriginalMayStandInTheFolderThatIsReplaced() throws IOException {
    Path folder = write(issue("2025-06", 1));
    source = folder.resolve("source.txt");
    write(issue("2025-06", 2));
    assertArrayEquals(SOURCE, Files.readAllBytes(folder.resolve("source.txt")));
  }

  @Test
  void aFolderThatCannotBeWrittenIsReportedAndNothingRemains() throws IOException {
    Files.writeString(temp.resolve("content"), "a file where the folder should be");
    assertEquals(Problem.FILE_UNWRITABLE, problem(() -> write(issue("2025-06", 1))));
    source = temp.resolve("none.txt");
    assertEquals(Problem.FILE_MISSING, problem(() -> write(issue("2025-06", 1))));
    assertTrue(Files.isRegularFile(temp.resolve("content")));
  }

  @Test
  void aSourceNameNeverLeavesTheFolder() {
    Issue june = issue("2025-06", 1);
    Issue wrong = new Issue(june.id(), june.number(), "汇编", "协会", "../site.yaml", june.articles());
    assertThrows(IllegalArgumentException.class, () -> write(wrong));
    assertFalse(Files.exists(content.path()));
  }
}
