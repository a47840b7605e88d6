package org.huibian.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.huibian.markdown.ContentFolder;
import org.huibian.model.Article;
import org.huibian.model.Block;
import org.huibian.model.InputException;
import org.huibian.model.Issue;
import org.huibian.model.Problem;
import org.huibian.model.RichText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Imports and editors that write into one folder at the same time do not lose each other's work.
 */
class ImportsAtOnceTest {
  private static final String ONE = "甲地发布装备更新方案";
  private static final String TWO = "乙地发布起重机检查办法";

  @TempDir Path temp;

  @Test
  void importsOfOneIssueAtOnceAreDoneOneAfterTheOther() throws Exception {
    Workplace place = new Workplace(temp);
    place.imports(ONE, TWO);
    place.edit("01.md");
    ExecutorService threads = Executors.newFixedThreadPool(4);
    List<Future<HandEdits>> running = new ArrayList<>();
    for (int i = 1; i <= 8; i++) {
      String title = "第" + i + "篇关于装备质量工作的通知";
      Path source = Files.writeString(temp.resolve("source-" + i + ".txt"), title);
      Issue issue = Workplace.issue(ONE, TWO, title);
      running.add(
          threads.submit(
              () -> place.plainImport().run(issue, Workplace.accounting(issue), source)));
    }
    int refused = 0;
    for (Future<HandEdits> one : running) {
      try {
        one.get();
      } catch (ExecutionException e) {
        assertEquals(Problem.CONTENT_BUSY, ((InputException) e.getCause()).problem());
        refused++;
      }
    }
    threads.shutdown();
    List<String> titles = new ArrayList<>();
    for (Article article :
        new ContentFolder(place.content).read(Workplace.JUNE).issue().articles()) {
      titles.add(article.head().title());
    }
    assertEquals(10 - refused, titles.size(), titles.toString());
    assertTrue(Files.readString(place.folder.resolve("01.md")).contains(Workplace.EDIT));
    assertEquals(List.of(), place.leftovers());
  }

  @Test
  void aFileThatIsSavedWhileTheImportIsPlannedIsMerged() throws IOException {
    Workplace place = new Workplace(temp);
    place.imports(ONE, TWO);
    AtomicInteger plans = new AtomicInteger();
    Issue issue = Workplace.issue(ONE, TWO, "丙地发布卷扬机使用规范");
    Path source = Files.writeString(temp.resolve("later.txt"), "later");
    IncomingIssue incoming = incoming(issue, source);
    ImportPlanner planner =
        new ImportPlanner(false, false, review -> "") {
          @Override
          ImportPlan plan(IncomingIssue in, IssueSnapshot present) {
            ImportPlan plan = super.plan(in, present);
            if (plans.incrementAndGet() == 1) {
              save(place);
            }
            return plan;
          }
        };
    new IssueImport(FailingActions.none())
        .apply(planner, incoming, new ContentFolder(place.content));
    assertEquals(2, plans.get());
    assertTrue(Files.readString(place.folder.resolve("02.md")).contains(Workplace.EDIT));
    assertTrue(Files.exists(place.folder.resolve("03.md")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"plan.tsv", "02.md"})
  void aFileThatIsSavedWhileTheImportIsWrittenIsMerged(String moved) throws IOException {
    String three = "丙地发布卷扬机使用规范";
    Workplace place = new Workplace(temp);
    place.imports(ONE, TWO, three);
    // The new import changes 02.md and 03.md; 03.md is saved when plan.tsv or 02.md is in place.
    Path file = place.folder.resolve("03.md");
    SavingActions saving = new SavingActions(file, moved).after();
    List<Article> articles = new ArrayList<>(Workplace.issue(ONE, TWO, three).articles());
    for (int i = 1; i < articles.size(); i++) {
      List<Block> blocks = new ArrayList<>(articles.get(i).blocks());
      blocks.set(0, new Block.Paragraph(RichText.of("新增的一段。")));
      articles.set(i, Workplace.article(articles.get(i).id(), i == 1 ? TWO : three, blocks));
    }
    Issue issue =
        new Issue(Workplace.JUNE, OptionalInt.of(16), "政策汇编", "协会", "source.txt", articles);
    Path source = Files.writeString(temp.resolve("later.txt"), "later");
    place.plainImport().actions(saving).run(issue, Workplace.accounting(issue), source);
    assertTrue(saving.isDone());
    assertTrue(Files.readString(file).contains(SavingActions.SAVED), "the edit is in the file");
    assertTrue(Files.readString(file).contains("新增的一段。"), "and so is the new import");
    assertTrue(Files.readString(place.folder.resolve("02.md")).contains("新增的一段。"));
    assertEquals(List.of(), place.leftovers());
  }

  @Test
  void undosAtOnceUndoOneImportEach() throws Exception {
    Workplace place = new Workplace(temp);
    place.imports(ONE, TWO);
    var first = place.tree();
    for (int i = 1; i <= 4; i++) {
      place.imports(ONE, TWO, "第" + i + "篇关于装备质量工作的通知");
    }
    ExecutorService threads = Executors.newFixedThreadPool(4);
    List<Future<Undo.Report>> running = new ArrayList<>();
    for (int i = 1; i <= 4; i++) {
      Undo undo = new Undo(place.content, FailingActions.none());
      running.add(threads.submit(() -> undo.undo(Optional.of(Workplace.JUNE))));
    }
    TreeSet<Integer> undone = new TreeSet<>();
    for (Future<Undo.Report> one : running) {
      undone.add(one.get().number());
    }
    threads.shutdown();
    assertEquals(new TreeSet<>(List.of(2, 3, 4, 5)), undone);
    assertEquals(first, place.tree());
  }

  @Test
  void aFolderThatChangesAgainAndAgainIsLeftAlone() throws IOException {
    Workplace place = new Workplace(temp);
    place.imports(ONE, TWO);
    Issue issue = Workplace.issue(ONE, TWO, "丙地发布卷扬机使用规范");
    Path source = Files.writeString(temp.resolve("later.txt"), "later");
    ImportPlanner planner =
        new ImportPlanner(false, false, review -> "") {
          @Override
          ImportPlan plan(IncomingIssue in, IssueSnapshot present) {
            ImportPlan plan = super.plan(in, present);
            save(place);
            return plan;
          }
        };
    InputException e =
        assertThrows(
            InputException.class,
            () ->
                new IssueImport(FailingActions.none())
                    .apply(planner, incoming(issue, source), new ContentFolder(place.content)));
    assertEquals(Problem.CONTENT_BUSY, e.problem());
    assertTrue(Files.notExists(place.folder.resolve("03.md")));
    assertEquals(List.of(), place.leftovers());
  }

  private static void save(Workplace place) {
    try {
      place.edit("02.md");
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static IncomingIssue incoming(Issue issue, Path source) {
    return new IncomingIssue(
        issue,
        Optional.empty(),
        Optional.of(Workplace.accounting(issue)),
        List.of(IncomingIssue.Source.of(issue.sourceFiles().get(0), source)),
        new TreeMap<>(),
        new TreeSet<>(),
        Optional.empty());
  }
}
