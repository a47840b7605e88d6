package org.huibian.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.huibian.fixture.SmallIssue;
import org.huibian.markdown.ContentFolder;
import org.huibian.markdown.IssueContent;
import org.huibian.model.Article;
import org.huibian.model.InputException;
import org.huibian.model.IssueId;
import org.huibian.model.Problem;
import org.huibian.site.page.ReviewPage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One issue is imported from several files, each of them a document or more. */
class SeveralOriginalsTest {
  private static final String NOTICE =
      """
      关于开展智能采掘装备试点工作的通知
      工信厅科〔2099〕12号
      各省、自治区、直辖市工业和信息化主管部门：
      为推动智能采掘装备应用，现就有关事项通知如下。
      一、总体要求
      坚持需求牵引，试点自2099年3月1日起施行。
      工业和信息化部办公厅
      2099年1月12日
      """;

  private static final String READING =
      """
      《关于开展智能采掘装备试点工作的通知》解读
      近日，工业和信息化部办公厅印发《关于开展智能采掘装备试点工作的通知》（工信厅科〔2099〕12号）。现解读如下。
      一、出台背景
      智能采掘装备是高端装备的重要方向。
      """;

  private static final String MEASURES =
      """
      重型机械产品质量监督管理办法
      第一条 为了加强质量监督，制定本办法。
      第二条 本办法自2099年6月1日起施行。
      """;

  @TempDir Path temp;
  private Path content;
  private List<Path> files;

  @BeforeEach
  void writeOriginals() throws IOException {
    content = temp.resolve("content");
    files = new ArrayList<>();
    for (String text : List.of(NOTICE, READING, MEASURES)) {
      Path file = temp.resolve("original" + files.size() + ".txt");
      files.add(Files.writeString(file, text));
    }
  }

  private ImportReport run(List<Path> sources) {
    return new IssueImport()
        .run(
            new ImportRequest(
                sources,
                Optional.of(new IssueId(2099, 1)),
                Optional.empty(),
                Optional.empty(),
                content,
                false,
                true,
                new ReviewPage(Path.of("templates"))),
            ImportProgress.SILENT);
  }

  private IssueContent read() {
    return new ContentFolder(content).read(new IssueId(2099, 1));
  }

  private List<String> titlesAndFiles() {
    return read().issue().articles().stream()
        .map(a -> a.id().fileNumber() + " " + a.head().file().orElse("-") + " " + a.head().title())
        .toList();
  }

  @Test
  void articlesStandInTheOrderOfTheFilesAndNameTheirOwn() {
    run(files);
    assertEquals(
        List.of(
            "01 source-1.txt 关于开展智能采掘装备试点工作的通知",
            "02 source-2.txt 《关于开展智能采掘装备试点工作的通知》解读",
            "03 source-3.txt 重型机械产品质量监督管理办法"),
        titlesAndFiles());
    assertEquals(
        List.of("source-1.txt", "source-2.txt", "source-3.txt"), read().issue().sourceFiles());
    List<Article> articles = read().issue().articles();
    assertEquals(1, articles.get(2).source().orElseThrow().first());
    assertEquals(
        List.of(articles.get(0).id()),
        articles.get(1).head().interprets(),
        "an interpretation finds its policy in another file");
  }

  @Test
  void eachOriginalIsKeptUnchangedAndEachRowOfTheAccountNamesIt() throws IOException {
    run(files);
    Path folder = content.resolve("2099-01");
    assertEquals(MEASURES, Files.readString(folder.resolve("source-3.txt")));
    assertTrue(
        read().accounting().orElseThrow().rows().stream().allMatch(r -> r.file().isPresent()));
  }

  @Test
  void anImportOfTheSameFilesChangesNothing() {
    run(files);
    assertFalse(run(files).isChanged());
  }

  @Test
  void articlesKeepTheirNumbersWhenTheOrderOfTheFilesChanges() {
    run(files);
    run(List.of(files.get(2), files.get(0), files.get(1)));
    assertEquals(
        List.of(
            "01 source-2.txt 关于开展智能采掘装备试点工作的通知",
            "02 source-3.txt 《关于开展智能采掘装备试点工作的通知》解读",
            "03 source-1.txt 重型机械产品质量监督管理办法"),
        titlesAndFiles());
  }

  @Test
  void aDecisionNamesTheFileAndTheLineInIt() throws IOException {
    run(files);
    Files.writeString(content.resolve("2099-01/decisions.yaml"), "source-2.txt 3-4: leave-out\n");
    run(files);
    assertTrue(Files.readString(content.resolve("2099-01/01.md")).contains("一、总体要求"));
    assertFalse(Files.readString(content.resolve("2099-01/02.md")).contains("出台背景"));
  }

  @Test
  void aDecisionThatNamesNoFileIsRefused() throws IOException {
    run(files);
    Files.writeString(content.resolve("2099-01/decisions.yaml"), "3: leave-out\n");
    InputException e = assertThrows(InputException.class, () -> run(files));
    assertEquals(Problem.FIELD_UNKNOWN, e.problem());
    assertEquals(1, e.line().getAsInt());
  }

  @Test
  void severalFilesNeedAnIssue() {
    ImportRequest request =
        new ImportRequest(
            files,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            content,
            false,
            false,
            review -> "");
    InputException e =
        assertThrows(
            InputException.class, () -> new IssueImport().run(request, ImportProgress.SILENT));
    assertEquals(Problem.ISSUE_UNKNOWN, e.problem());
  }

  @Test
  void aDoubtIsReportedAndReviewedAtTheLineOfItsFile() throws IOException {
    Files.writeString(files.get(2), MEASURES.replace("第二条", "第四条") + "第五条 本办法由工业和信息化部负责解释。\n");
    ImportReport report = run(files);
    ImportReport.Doubt doubt =
        report.doubts().stream().filter(d -> d.kind().equals("clause_order")).findFirst().get();
    assertEquals(files.get(2), doubt.file());
    assertEquals(3, doubt.line());
    String review = Files.readString(content.resolve("2099-01/review.html"));
    assertTrue(review.contains("source-3.txt 第 3 行"), review);
  }

  private List<String> originals() throws IOException {
    try (Stream<Path> names = Files.list(content.resolve("2099-01"))) {
      return names
          .map(file -> file.getFileName().toString())
          .filter(name -> name.startsWith("source"))
          .sorted()
          .toList();
    }
  }

  @Test
  void originalsThatAnImportOfFewerFilesNoLongerHasAreDeletedAndUndoBringsThemBack()
      throws IOException {
    run(files);
    Path joined = Files.writeString(temp.resolve("joined.txt"), NOTICE + READING + MEASURES);
    run(List.of(joined));
    assertEquals(List.of("source.txt"), originals());
    run(List.of(Files.writeString(temp.resolve("two.txt"), NOTICE + READING), files.get(2)));
    assertEquals(List.of("source-1.txt", "source-2.txt"), originals());
    new Undo(content).undo(Optional.empty());
    assertEquals(List.of("source.txt"), originals());
    new Undo(content).undo(Optional.empty());
    assertEquals(List.of("source-1.txt", "source-2.txt", "source-3.txt"), originals());
    assertEquals(MEASURES, Files.readString(content.resolve("2099-01/source-3.txt")));
  }

  @Test
  void theOriginalOfAnArticleThatIsKeptStays() throws IOException {
    run(files);
    run(files.subList(0, 2));
    assertEquals(List.of("source-1.txt", "source-2.txt", "source-3.txt"), originals());
    assertEquals("03 source-3.txt 重型机械产品质量监督管理办法", titlesAndFiles().get(2));
  }

  @Test
  void aFileThatAnEditorHasPutBesideTheOriginalsStays() throws IOException {
    run(files);
    Files.writeString(content.resolve("2099-01/source.pdf"), "the editor's own");
    Files.writeString(content.resolve("2099-01/source-9.txt"), "the editor's own");
    run(List.of(Files.writeString(temp.resolve("joined.txt"), NOTICE + READING + MEASURES)));
    assertEquals(List.of("source-9.txt", "source.pdf", "source.txt"), originals());
  }

  @Test
  void undoBringsTheOneOriginalBack() throws IOException {
    run(files.subList(0, 1));
    List<String> before = titlesAndFiles();
    run(files);
    new Undo(content).undo(Optional.empty());
    assertEquals(before, titlesAndFiles());
    assertEquals(List.of("source.txt"), read().issue().sourceFiles());
  }

  @Test
  void theSiteOffersEachOriginalAndTheDataOfAnArticleNamesItsOwn() throws IOException {
    run(files);
    Files.writeString(content.resolve("site.yaml"), "title: 政策汇编\npublisher: 协会\n");
    Path site = SmallIssue.built(content, temp.resolve("site"));
    assertEquals(READING, Files.readString(site.resolve("2099-01/source-2.txt")));
    String page = Files.readString(site.resolve("2099-01/index.html"));
    assertTrue(page.contains("本期原件之3"), page);
    assertTrue(
        Files.readString(site.resolve("data/2099-01/02.json"))
            .matches("(?s).*\"source\":\\s*\\{\\s*\"file\":\\s*\"source-2.txt\".*"));
    assertTrue(Files.readString(site.resolve("2099-01/02/index.html")).contains("../source-2.txt"));
  }
}
