package org.huibian.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.huibian.markdown.ContentFolder;
import org.huibian.model.Article;
import org.huibian.model.ArticleId;
import org.huibian.model.Block;
import org.huibian.model.Issue;
import org.huibian.model.IssueId;
import org.huibian.recovery.TypesetText;
import org.huibian.source.pdf.TypesetIssue;
import org.huibian.source.word.WordIssue;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The real issues are told from one another, and never from another version of themselves. */
class ResemblanceTest {
  private static final ContentFolder CONTENT = new ContentFolder(Path.of("content"));

  @TempDir Path temp;

  static List<IssueId> issues() {
    return CONTENT.issueFolders().stream()
        .map(folder -> IssueId.parse(folder.getFileName().toString()).orElseThrow())
        .toList();
  }

  static Stream<List<IssueId>> pairs() {
    return issues().stream()
        .flatMap(
            present ->
                issues().stream()
                    .filter(other -> !other.equals(present))
                    .map(other -> List.of(present, other)));
  }

  private static IssueSnapshot present(IssueId id) throws IOException {
    return IssueSnapshot.read(id, CONTENT.folder(id));
  }

  /** Recovers an original as the issue that a user names. */
  private Issue recovered(Path source, IssueId id) {
    return IncomingIssue.of(
            new OriginalReader(Optional.empty()).read(List.of(source), ImportProgress.SILENT),
            Optional.of(id),
            new ContentFolder(temp.resolve("none")))
        .issue();
  }

  private static Resemblance compare(IssueSnapshot present, Issue incoming) {
    return Resemblance.of(
        present, incoming, new ArticleMatcher(present, false).match(incoming).values());
  }

  /** Returns the share of the present articles that are found, in percent. */
  private static int percent(Resemblance resemblance) {
    return 100 * resemblance.found() / resemblance.present();
  }

  @ParameterizedTest
  @MethodSource("pairs")
  void everyOtherMonthIsAnotherIssue(List<IssueId> pair) throws IOException {
    Path source = CONTENT.folder(pair.get(1)).resolve("source.txt");
    Resemblance resemblance = compare(present(pair.get(0)), recovered(source, pair.get(0)));
    assertTrue(resemblance.isOfAnotherIssue(), pair + ": " + resemblance);
    assertTrue(percent(resemblance) <= 10, pair + ": " + resemblance);
  }

  @ParameterizedTest
  @MethodSource("issues")
  void aCorrectedOriginalIsTheSameIssue(IssueId id) throws IOException {
    List<String> lines =
        new ArrayList<>(Files.readAllLines(CONTENT.folder(id).resolve("source.txt")));
    // A word is corrected in every tenth line, and lines are added at the front.
    for (int i = 0; i < lines.size(); i += 10) {
      lines.set(i, lines.get(i).replace("的", "之"));
    }
    lines.addAll(0, Collections.nCopies(7, ""));
    Path source = Files.write(temp.resolve("corrected.txt"), lines);
    Resemblance resemblance = compare(present(id), recovered(source, id));
    assertTrue(percent(resemblance) >= 90, resemblance.toString());
  }

  @ParameterizedTest
  @MethodSource("issues")
  void theSameIssueFromAnotherTypeOfFileIsTheSameIssue(IssueId id) throws IOException {
    Issue issue = CONTENT.read(id).issue();
    TypesetIssue.Layout layout =
        new TypesetIssue.Layout(
            12, 20, 84, 2, 0, false, false, false, TypesetIssue.Contents.GAP, "第%d页 共90页");
    List<Path> sources =
        List.of(
            WordIssue.of(issue).write(temp.resolve("issue.docx")),
            TypesetIssue.write(issue, layout, temp.resolve("issue.pdf")),
            Files.write(temp.resolve("dump.txt"), TypesetText.pageDump(issue)),
            Files.write(temp.resolve("reflowed.txt"), TypesetText.reflowed(issue)));
    for (Path source : sources) {
      Resemblance resemblance = compare(present(id), recovered(source, id));
      assertTrue(percent(resemblance) >= 80, source.getFileName() + ": " + resemblance);
    }
  }

  @ParameterizedTest
  @MethodSource("issues")
  void anIssueWhoseArticlesAnEditorRetitledIsTheSameIssue(IssueId id) throws IOException {
    Path folder = temp.resolve(id.toString());
    new FileTrees(FailingActions.none()).copy(CONTENT.folder(id), folder);
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".md")).toList()) {
        String text = Files.readString(file);
        Files.writeString(file, text.replaceFirst("(?m)^title: .*", "title: 编者另拟的题目"));
      }
    }
    List<String> lines =
        new ArrayList<>(Files.readAllLines(CONTENT.folder(id).resolve("source.txt")));
    lines.addAll(0, Collections.nCopies(3, ""));
    Path source = Files.write(temp.resolve("later.txt"), lines);
    Resemblance resemblance = compare(IssueSnapshot.read(id, folder), recovered(source, id));
    assertTrue(percent(resemblance) >= 80, resemblance.toString());
  }

  @ParameterizedTest
  @MethodSource("issues")
  void anImportWithOtherBoundariesIsTheSameIssue(IssueId id) throws IOException {
    IssueSnapshot present = present(id);
    Issue issue = CONTENT.read(id).issue();
    List<Resemblance> tried = new ArrayList<>();
    for (int seed = 0; seed < 5; seed++) {
      tried.add(compare(present, withOtherBoundaries(issue, new Random(seed))));
    }
    tried.forEach(resemblance -> assertTrue(percent(resemblance) >= 80, resemblance.toString()));

    // And the other way round: the present issue was cut wrongly, and the new import is right.
    Workplace place = new Workplace(Files.createDirectories(temp.resolve("wrong")));
    Issue wrong = withOtherBoundaries(issue, new Random(7));
    Path source = Files.writeString(temp.resolve("source.txt"), "a");
    place.plainImport().run(wrong, Workplace.accounting(wrong), source);
    IssueSnapshot cutWrongly = IssueSnapshot.read(id, place.content.resolve(id.toString()));
    Resemblance resemblance = compare(cutWrongly, issue);
    assertTrue(percent(resemblance) >= 80, resemblance.toString());
  }

  /** Returns an issue with the same text, cut elsewhere, with other titles and without numbers. */
  private static Issue withOtherBoundaries(Issue issue, Random random) {
    List<Block> blocks = new ArrayList<>();
    issue.articles().forEach(article -> blocks.addAll(article.blocks()));
    List<Article> articles = new ArrayList<>();
    for (int start = 0; start < blocks.size(); ) {
      int end = Math.min(blocks.size(), start + 10 + random.nextInt(60));
      int number = articles.size() + 1;
      articles.add(
          Workplace.article(
              new ArticleId(issue.id(), number),
              "另行切分的第" + number + "部分",
              blocks.subList(start, end)));
      start = end;
    }
    return new Issue(
        issue.id(), issue.number(), issue.title(), issue.publisher(), "source.txt", articles);
  }

  @org.junit.jupiter.api.Test
  void anIssueWithoutArticlesIsNeverAnotherOne() {
    IssueSnapshot nothing =
        new IssueSnapshot(
            Workplace.JUNE,
            temp,
            ImportedFiles.none(),
            new TreeMap<>(),
            new TreeMap<>(),
            new TreeMap<>(),
            Optional.empty(),
            new TreeMap<>());
    Resemblance resemblance = Resemblance.of(nothing, Workplace.issue("甲地发布装备更新方案"), List.of());
    assertEquals(new Resemblance(0, 0, 1), resemblance);
    assertFalse(resemblance.isOfAnotherIssue());
  }
}
