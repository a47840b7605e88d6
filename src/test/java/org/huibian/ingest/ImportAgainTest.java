package org.huibian.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.huibian.markdown.Accounting;
import org.huibian.markdown.AddressRegister;
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

/** An issue is imported again into a folder in which an editor has worked. */
class ImportAgainTest {
  private static final IssueId JUNE = new IssueId(2025, 6);

  @TempDir Path temp;
  private Path source;
  private ContentFolder content;
  private Path folder;

  @BeforeEach
  void original() throws IOException {
    source = Files.writeString(temp.resolve("原文.txt"), "第一稿\n");
    content = new ContentFolder(temp.resolve("content"));
    folder = content.folder(JUNE);
    publish();
  }

  /** Has the issue published, so that its numbers last. */
  private void publish() throws IOException {
    Files.createDirectories(content.path());
    Files.writeString(content.path().resolve(AddressRegister.NAME), "2025-06/\t\t\n");
  }

  /** A draft of an article: ten lines of source, a title, paragraphs. */
  private record Draft(int line, String title, Kind kind, String number, String... paragraphs) {
    static Draft of(int line, String title, String... paragraphs) {
      return new Draft(line, title, Kind.NEWS, "", paragraphs);
    }

    Article article(int n, List<ArticleId> interprets) {
      return new Article(
          new ArticleId(JUNE, n),
          Head.builder(title)
              .kind(kind)
              .documentNumbers(number.isEmpty() ? List.of() : List.of(number))
              .interprets(interprets)
              .build(),
          Optional.of(new SourceSpan(line, line + 9)),
          Arrays.stream(paragraphs)
              .<Block>map(text -> new Block.Paragraph(RichText.of(text)))
              .toList());
    }
  }

  private static Issue issue(Draft... drafts) {
    List<Article> articles = new ArrayList<>();
    for (Draft draft : drafts) {
      articles.add(draft.article(articles.size() + 1, List.of()));
    }
    return issue(articles);
  }

  private static Issue issue(List<Article> articles) {
    return new Issue(JUNE, OptionalInt.of(16), "政策汇编", "协会", "source.txt", articles);
  }

  private HandEdits write(Issue issue, boolean keepEdits) {
    return new PlainImport(content.path())
        .keepEdits(keepEdits)
        .run(issue, Workplace.accounting(issue), source);
  }

  private HandEdits write(Draft... drafts) {
    return write(issue(drafts), false);
  }

  private void anotherSource() throws IOException {
    Files.writeString(source, "第二稿\n");
  }

  private String read(String name) throws IOException {
    return Files.readString(folder.resolve(name));
  }

  private void edit(String name, String from, String to) throws IOException {
    String text = read(name);
    assertTrue(text.contains(from), text);
    Files.writeString(folder.resolve(name), text.replace(from, to));
  }

  private InputException refuses(Draft... drafts) {
    InputException e = assertThrows(InputException.class, () -> write(drafts));
    assertEquals(Problem.EDIT_CONFLICT, e.problem());
    return e;
  }

  private Map<String, String> snapshot() throws IOException {
    Map<String, String> out = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        out.put(file.getFileName().toString(), Files.readString(file));
      }
    }
    return out;
  }

  private Map<Integer, String> titles() {
    Map<Integer, String> out = new TreeMap<>();
    content.read(JUNE).issue().articles().forEach(a -> out.put(a.id().number(), a.head().title()));
    return out;
  }

  private static final Draft ONE = Draft.of(1, "甲地发布《一》", "第一段。", "第二段。", "第三段。");
  private static final Draft TWO = Draft.of(11, "乙地发布《二》", "第四段。", "第五段。", "第六段。");
  private static final Draft THREE = Draft.of(21, "丙地发布《三》", "第七段。");

  @Test
  void anEditStaysWhenTheSameIsImportedAgain() throws IOException {
    assertEquals(HandEdits.NONE, write(ONE, TWO));
    edit("01.md", "第一段", "第壹段");
    Map<String, String> before = snapshot();
    HandEdits edits = write(ONE, TWO);
    assertEquals(new HandEdits(List.of("01.md"), List.of(), List.of(), List.of()), edits);
    assertEquals(before, snapshot());
  }

  @Test
  void anEditIsMergedWithAChangeElsewhereAndTheUneditedIsReplaced() throws IOException {
    write(ONE, TWO);
    edit("01.md", "第一段", "第壹段");
    Draft one = Draft.of(1, ONE.title(), "第一段。", "第二段。", "第叁段。");
    Draft two = Draft.of(11, TWO.title(), "第肆段。");
    HandEdits edits = write(one, two);
    assertEquals(List.of("01.md"), edits.merged());
    assertEquals(List.of(), edits.kept());
    assertTrue(read("01.md").endsWith("\n第壹段。\n\n第二段。\n\n第叁段。\n"));
    assertTrue(read("02.md").endsWith("\n\n第肆段。\n"));
    Map<String, String> before = snapshot();
    assertEquals(List.of("01.md"), write(one, two).kept());
    assertEquals(before, snapshot());
  }

  @Test
  void atAConflictBothVersionsStandAndNothingElseChanges() throws IOException {
    write(ONE, TWO);
    edit("01.md", "第一段", "第壹段");
    edit("02.md", "第六段", "第陸段");
    Map<String, String> before = snapshot();
    Draft one = Draft.of(1, ONE.title(), "第1段。", "第二段。", "第三段。");
    Draft two = Draft.of(11, TWO.title(), "第四段。", "第五段。", "第6段。");
    InputException e = refuses(one, two, THREE);
    assertEquals(folder.resolve("01.md"), e.file().orElseThrow());
    assertEquals(7, e.line().orElseThrow());
    assertEquals("第壹段。", read("01.md").lines().toList().get(6));
    assertEquals(
        List.of(
            "2025-06/01.md, 2025-06/02.md",
            "2025-06/01.new.md, 2025-06/02.new.md",
            "2025-06/01.md:7, 2025-06/02.md:11"),
        e.details());
    assertTrue(read("01.new.md").contains("\n第1段。\n"));
    assertTrue(read("02.new.md").contains("\n第6段。\n"));
    assertEquals(2, content.read(JUNE).issue().articles().size(), "the reader ignores them");
    Map<String, String> after = snapshot();
    after.keySet().removeAll(List.of("01.new.md", "02.new.md"));
    assertEquals(before, after);

    edit("02.md", "第陸段", "第6段");
    refuses(one, two, THREE);
    assertFalse(Files.exists(folder.resolve("02.new.md")), "it is no longer in conflict");
  }

  @Test
  void keepingTheEditsResolvesAConflictAndMakesTheImportTheBase() throws IOException {
    write(ONE, TWO);
    edit("01.md", "第一段", "第壹段");
    Draft one = Draft.of(1, ONE.title(), "第1段。", "第二段。", "第3段。");
    refuses(one, TWO);
    HandEdits edits = write(issue(one, TWO), true);
    assertEquals(List.of("01.md"), edits.merged());
    assertTrue(read("01.md").endsWith("\n第壹段。\n\n第二段。\n\n第3段。\n"));
    assertFalse(Files.exists(folder.resolve("01.new.md")));
    Map<String, String> before = snapshot();
    assertEquals(List.of("01.md"), write(one, TWO).kept());
    assertEquals(before, snapshot());
  }

  @Test
  void aMergeThatNoLongerReadsIsAConflict() throws IOException {
    write(ONE);
    // Both add the field, at places that do not touch.
    edit("01.md", "kind: news\n", "date: 2025-06-01\nkind: news\n");
    Article dated = ONE.article(1, List.of());
    Article theirs =
        dated.withHead(dated.head().toBuilder().date(java.time.LocalDate.of(2025, 6, 2)).build());
    InputException e =
        assertThrows(InputException.class, () -> write(issue(List.of(theirs)), false));
    assertEquals(Problem.EDIT_CONFLICT, e.problem());
    assertEquals(3, e.line().orElseThrow());
    String mine = read("01.md");
    write(issue(List.of(theirs)), true);
    assertEquals(mine, read("01.md"));
  }

  @Test
  void anEditBesideTheLinesInTheSourceDoesNotCollideWhenTheseMove() throws IOException {
    write(ONE, TWO);
    edit("01.md", "kind: news", "kind: policy");
    Draft one = Draft.of(3, ONE.title(), "第一段。", "第二段。", "第三段。");
    assertEquals(List.of("01.md"), write(one, TWO).merged());
    assertTrue(read("01.md").contains("kind: policy\nsource: 3-12\n"));
  }

  @Test
  void issueYamlIsMergedToo() throws IOException {
    write(ONE);
    edit("issue.yaml", "publisher: 协会", "publisher: 协会秘书处");
    Issue later = issue(ONE);
    later =
        new Issue(JUNE, OptionalInt.of(17), later.title(), "协会", "source.txt", later.articles());
    assertEquals(List.of("issue.yaml"), write(later, false).merged());
    assertTrue(read("issue.yaml").startsWith("publisher: 协会秘书处\n"));
    assertTrue(read("issue.yaml").contains("number: 17\n"));
    edit("issue.yaml", "number: 17", "number: 18");
    refuses(ONE);
    assertTrue(read("issue.new.yaml").contains("number: 16\n"));
  }

  @Test
  void theOlderFormWithoutLinesStillGuardsWhatWasEdited() throws IOException {
    write(ONE, TWO);
    String older =
        "01.md\t%s\n02.md\t%s\nissue.yaml\t%s\n"
            .formatted(
                LineDigest.ofFile(read("01.md")),
                LineDigest.ofFile(read("02.md")),
                LineDigest.ofFile(read("issue.yaml")));
    Files.writeString(folder.resolve("imported.tsv"), older);
    edit("01.md", "第一段", "第壹段");
    Draft one = Draft.of(1, ONE.title(), "第一段。", "第二段。", "第叁段。");
    Draft two = Draft.of(11, TWO.title(), "第肆段。");
    refuses(one, two);
    assertEquals(List.of("01.md"), write(issue(one, two), true).kept());
    assertTrue(read("01.md").contains("第壹段"));
    assertTrue(read("01.md").contains("第三段"), "the editor's file as a whole");
    assertTrue(read("02.md").contains("第肆段"));
    assertTrue(read("imported.tsv").startsWith("highest\t2\n"));
  }

  @Test
  void anEditWithOtherLineEndsOnlyIsNoEdit() throws IOException {
    write(ONE);
    edit("01.md", "\n", "\r\n");
    Draft one = Draft.of(1, ONE.title(), "第1段。", "第二段。", "第三段。");
    write(one);
    assertTrue(read("01.md").contains("\n第1段。\n"));
  }

  @Test
  void aFileThatAnEditorBrokeIsReportedBeforeAnythingIsMerged() throws IOException {
    write(ONE);
    edit("01.md", "kind: news", "kind: wrong");
    InputException e = assertThrows(InputException.class, () -> write(ONE));
    assertEquals(Problem.FIELD_WRONG, e.problem());
    assertEquals(3, e.line().orElseThrow());
  }

  @Test
  void anInsertedArticleKeepsTheOthersNumbers() throws IOException {
    write(ONE, THREE);
    anotherSource();
    Draft three = Draft.of(41, THREE.title(), "第七段。");
    assertEquals(HandEdits.NONE, write(ONE, TWO, three));
    assertEquals(Map.of(1, ONE.title(), 2, THREE.title(), 3, TWO.title()), titles());
    Accounting accounting = content.read(JUNE).accounting().orElseThrow();
    assertEquals(
        List.of(1, 3, 2), accounting.rows().stream().map(r -> r.article().getAsInt()).toList());
  }

  @Test
  void anArticleIsKnownByItsTitleItsPlaceOrItsNumber() throws IOException {
    Draft policy = new Draft(31, "丁部通知", Kind.POLICY, "丁发〔2025〕1号", "第八段。");
    write(ONE, TWO, policy);
    Draft retitled = Draft.of(11, "另一个标题", "第四段。");
    Draft moved = Draft.of(51, "甲地 发布《一》", "第一段。");
    Draft renamed = new Draft(61, "丁部的通知", Kind.POLICY, "丁发[2025]1号", "第八段。");
    write(THREE, retitled, moved, renamed);
    assertEquals(
        Map.of(1, moved.title(), 2, retitled.title(), 3, renamed.title(), 4, THREE.title()),
        titles());
  }

  @Test
  void anArticleWhoseTitleWasCorrectedByHandIsKnownByTheOldOne() throws IOException {
    write(ONE, TWO);
    edit("01.md", "甲地发布", "甲省发布");
    anotherSource();
    Draft one = Draft.of(31, ONE.title(), "第一段。", "第二段。", "第三段。");
    assertEquals(List.of("01.md"), write(TWO, one).merged());
    assertEquals(Map.of(1, "甲省发布《一》", 2, TWO.title()), titles());
  }

  @Test
  void anotherArticleAtTheSameLineOfAnotherSourceIsNew() throws IOException {
    write(ONE, TWO);
    anotherSource();
    Draft other = Draft.of(11, "戊地发布《五》", "全然不同的一段。");
    assertEquals(List.of("02.md"), write(ONE, other).gone());
    assertEquals(Map.of(1, ONE.title(), 2, TWO.title(), 3, other.title()), titles());
  }

  @Test
  void referencesFollowTheNumbers() throws IOException {
    write(TWO);
    Article one = ONE.article(1, List.of());
    Article two = TWO.article(2, List.of(one.id()));
    write(issue(List.of(one, two)), false);
    assertEquals(Map.of(1, TWO.title(), 2, ONE.title()), titles());
    assertTrue(read("01.md").contains("interprets:\n  - 2025-06/02\n"));
  }

  @Test
  void anArticleThatIsNoLongerFoundIsKeptAndItsNumberIsNeverUsedAgain() throws IOException {
    write(ONE, TWO, THREE);
    HandEdits edits = write(ONE, TWO);
    assertEquals(List.of("03.md"), edits.gone());
    assertEquals(3, titles().size());
    Files.delete(folder.resolve("03.md"));
    assertEquals(HandEdits.NONE, write(ONE, TWO));
    anotherSource();
    Draft late = Draft.of(31, "己地发布《六》", "第九段。");
    write(ONE, TWO, late);
    assertEquals(Map.of(1, ONE.title(), 2, TWO.title(), 4, late.title()), titles());
  }

  @Test
  void anArticleThatComesBackIsMergedAgain() throws IOException {
    write(ONE, TWO);
    edit("02.md", "第四段", "第肆段");
    write(ONE);
    Draft two = Draft.of(11, TWO.title(), "第四段。", "第五段。", "第6段。");
    assertEquals(List.of("02.md"), write(ONE, two).merged());
    assertTrue(read("02.md").endsWith("\n第肆段。\n\n第五段。\n\n第6段。\n"));
  }

  @Test
  void anArticleDeletedByHandStaysAway() throws IOException {
    write(ONE, TWO);
    Files.delete(folder.resolve("02.md"));
    for (int i = 0; i < 2; i++) {
      assertEquals(List.of("02.md"), write(ONE, TWO, THREE).deleted());
      assertEquals(Map.of(1, ONE.title(), 3, THREE.title()), titles());
    }
  }

  @Test
  void anArticleAddedByHandIsKeptUnlessTheImportFindsItDifferently() throws IOException {
    write(ONE);
    Files.writeString(folder.resolve("02.md"), "---\ntitle: 编者按\nkind: other\n---\n\n编者的话。\n");
    assertEquals(HandEdits.NONE, write(ONE, THREE));
    assertEquals(Map.of(1, ONE.title(), 2, "编者按", 3, THREE.title()), titles());
    InputException e = refuses(ONE, Draft.of(11, "编者按", "编者的 话。"), THREE);
    assertEquals(folder.resolve("02.md"), e.file().orElseThrow());
    assertTrue(Files.exists(folder.resolve("02.new.md")));
  }

  @Test
  void aLostIssueYamlIsWrittenAgain() throws IOException {
    write(ONE);
    String yaml = read("issue.yaml");
    Files.delete(folder.resolve("issue.yaml"));
    assertEquals(HandEdits.NONE, write(ONE));
    assertEquals(yaml, read("issue.yaml"));
  }

  @Test
  void aFileWhereTheFolderShouldBeIsLeftAlone() throws IOException {
    Files.createDirectories(content.path());
    Files.writeString(folder, "kept");
    InputException e = assertThrows(InputException.class, () -> write(ONE));
    assertEquals(Problem.FILE_UNWRITABLE, e.problem());
    assertEquals("kept", Files.readString(folder));
  }

  @Test
  void aSplitArticleKeepsItsNumberAndTheEditOfTheFirstPart() throws IOException {
    write(Draft.of(1, ONE.title(), "第一段。", "第二段。", TWO.title(), "第四段。", "第五段。"), THREE);
    edit("01.md", "第一段", "第壹段");
    assertEquals(List.of("01.md"), write(ONE, TWO, THREE).merged());
    assertEquals(Map.of(1, ONE.title(), 2, THREE.title(), 3, TWO.title()), titles());
    assertTrue(read("01.md").contains("第壹段"));
    assertFalse(read("01.md").contains("第四段"));
  }

  @Test
  void anEditOfWhatASplitTakesAwayIsAConflict() throws IOException {
    write(Draft.of(1, ONE.title(), "第一段。", "第二段。", TWO.title(), "第四段。", "第五段。"), THREE);
    edit("01.md", "第四段", "第肆段");
    refuses(ONE, TWO, THREE);
    assertTrue(read("01.md").contains("第肆段"));
    assertFalse(Files.exists(folder.resolve("03.md")));
  }
}
