package org.huibian.markdown;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.huibian.ingest.PlainImport;
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

/** A content folder is read in order, and its mistakes are named. */
class ContentFolderTest {
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

  @Test
  void whatIsWrittenIsRead() throws IOException {
    Issue june = issue("2025-06", 12);
    write(june);
    IssueContent read = content.readAll().get(0);
    assertEquals(june, read.issue());
    assertEquals(Optional.of("reflowed"), read.file().family());
    assertEquals(Optional.of(ACCOUNTING), read.accounting());
    assertEquals(read, content.read(june.id()));
    assertArrayEquals(SOURCE, Files.readAllBytes(read.folder().resolve("source.txt")));
  }

  @Test
  void issuesComeInOrderOfMonthAndArticlesInOrderOfNumber() {
    for (String id : List.of("2025-06", "2024-12", "2025-01")) {
      write(issue(id, 101));
    }
    List<IssueContent> all = content.readAll();
    assertEquals(
        List.of("2024-12", "2025-01", "2025-06"),
        all.stream().map(issue -> issue.issue().id().toString()).toList());
    assertEquals(
        Stream.iterate(1, n -> n + 1).limit(101).toList(),
        all.get(1).issue().articles().stream().map(article -> article.id().number()).toList());
  }

  @Test
  void theFirstMistakeInOrderOfFilesIsReported() throws IOException {
    Path june = write(issue("2025-06", 9));
    Path may = write(issue("2025-05", 9));
    for (Path file : List.of(june.resolve("01.md"), may.resolve("08.md"), may.resolve("03.md"))) {
      Files.writeString(file, "---\ntitle: 题\nkind: wrong\n---\n");
    }
    for (int i = 0; i < 20; i++) {
      InputException e = assertThrows(InputException.class, content::readAll);
      assertEquals(may.resolve("03.md"), e.file().orElseThrow());
      assertEquals(3, e.line().orElseThrow());
    }
  }

  @Test
  void foldersThatAreNoIssueAreIgnored() throws IOException {
    write(issue("2025-06", 1));
    Files.createDirectories(content.path().resolve("pictures"));
    Files.createDirectories(content.path().resolve(".2025-05.old"));
    Files.writeString(content.path().resolve(".2025-05.old/issue.yaml"), "x");
    Files.writeString(content.path().resolve("README.md"), "x");
    assertEquals(List.of(content.folder(new IssueId(2025, 6))), content.issueFolders());
    assertEquals(1, content.readAll().size());
  }

  @Test
  void aFolderWithAnIssueButAWrongNameIsAMistake() throws IOException {
    write(issue("2025-06", 1));
    Files.move(content.folder(new IssueId(2025, 6)), content.path().resolve("2025-6"));
    assertEquals(Problem.FIELD_WRONG, problem(content::readAll));
  }

  @Test
  void mistakesInTheFolderAreReported() throws IOException {
    assertEquals(Problem.FILE_MISSING, problem(content::readAll));
    Files.createDirectories(content.path());
    assertEquals(Problem.CONTENT_EMPTY, problem(content::readAll));
    Path folder = content.path().resolve("2025-06");
    Files.createDirectories(folder);
    assertEquals(Problem.FILE_MISSING, problem(content::readAll));
    String yaml = "title: 汇编\npublisher: 协会\nyear: 2025\nmonth: %s\nsource: source.txt\n";
    Files.writeString(folder.resolve("issue.yaml"), yaml.formatted("07"));
    InputException month = assertThrows(InputException.class, content::readAll);
    assertEquals(List.of("month", "07", "6"), month.details());
    assertEquals(4, month.line().orElseThrow());
    Files.writeString(folder.resolve("issue.yaml"), yaml.formatted("06"));
    assertEquals(Problem.NO_ARTICLES, problem(content::readAll));
    Files.write(folder.resolve("01.md"), new byte[] {'-', '\n', (byte) 0xC3, '('});
    InputException bytes = assertThrows(InputException.class, content::readAll);
    assertEquals(Problem.FILE_NOT_UTF8, bytes.problem());
    assertEquals(2, bytes.line().orElseThrow());
    assertEquals(List.of("2"), bytes.details());
  }

  @Test
  void anArticleNeedsANumberForItsName() throws IOException {
    for (String name : List.of("1.md", "00.md", "draft.md", "01.MD", "001.md")) {
      Path folder = write(issue("2025-06", 1));
      Path wrong = Files.writeString(folder.resolve(name), "x");
      InputException e = assertThrows(InputException.class, content::readAll);
      assertEquals(wrong, e.file().orElseThrow());
      assertEquals(List.of("NN.md", name, "01.md"), e.details());
      Files.delete(wrong);
    }
  }

  @Test
  void anOrderMayNameOnlyArticlesThatTheIssueHas() throws IOException {
    Path folder = write(issue("2025-06", 3));
    Path yaml = folder.resolve(IssueFile.NAME);
    String text = Files.readString(yaml);
    Files.writeString(yaml, text + "articles: [3, 1]\n");
    assertEquals(List.of(3, 1), content.readAll().get(0).issue().order());
    Files.writeString(yaml, text + "articles:\n  - 3\n  - 04\n");
    InputException e = assertThrows(InputException.class, content::readAll);
    assertEquals(Problem.FIELD_WRONG, e.problem());
    assertEquals(text.lines().count() + 3, e.line().getAsInt());
    assertEquals(List.of("articles", "04", "1, 2, 3"), e.details());
  }
}
