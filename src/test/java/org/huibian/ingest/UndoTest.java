package org.huibian.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.huibian.model.InputException;
import org.huibian.model.IssueId;
import org.huibian.model.Problem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An undo brings the former bytes back, and nothing that an editor wrote is lost. */
class UndoTest {
  private static final String ONE = "甲地发布装备更新方案";
  private static final String TWO = "乙地发布图说起重机检查办法";
  private static final String THREE = "丙地发布卷扬机使用规范";
  private static final String NEW = "丁地发布齿轮质量行动计划";

  @TempDir Path temp;
  private Workplace place;

  @BeforeEach
  void createWorkplace() {
    place = new Workplace(temp);
  }

  private Undo.Report undo() {
    return new Undo(place.content).undo(Optional.empty());
  }

  private Undo.Report redo() {
    return new Undo(place.content).redo(Optional.empty());
  }

  private void assertNothingToUndo() {
    InputException e = assertThrows(InputException.class, this::undo);
    assertEquals(Problem.NOTHING_TO_UNDO, e.problem());
  }

  private int states() throws IOException {
    try (Stream<Path> all = Files.list(place.content.resolve(".history/2025-06"))) {
      return (int) all.count();
    }
  }

  @Test
  void theFirstImportOfAnIssueIsUndoneByRemovingItsFolder() throws IOException {
    place.imports(ONE, TWO);
    SortedMap<String, String> imported = place.tree();
    Undo.Report report = undo();
    assertTrue(report.isFolderRemoved());
    assertFalse(Files.exists(place.folder));
    assertEquals(List.of(), report.edited());
    assertNothingToUndo();
    redo();
    assertEquals(imported, place.tree());
    undo();
    assertFalse(Files.exists(place.folder));
  }

  @Test
  void aFolderThatTheEditorHadPreparedStays() throws IOException {
    Files.createDirectories(place.folder);
    Files.writeString(place.folder.resolve("decisions.yaml"), "40: seen\n");
    SortedMap<String, String> before = place.tree();
    place.imports(ONE, TWO);
    undo();
    assertEquals(before, place.tree());
  }

  @Test
  void anImportAgainIsUndoneWithAllThatStandsBeside() throws IOException {
    place.imports(ONE, TWO, THREE);
    place.addFilesBeside();
    SortedMap<String, String> before = place.tree();
    place.imports(ONE, NEW);
    SortedMap<String, String> after = place.tree();
    assertFalse(before.equals(after));
    Undo.Report report = undo();
    assertEquals(before, place.tree());
    assertTrue(report.restored().contains("imported.tsv"));
    assertEquals(List.of("04.md"), report.removed());
    redo();
    assertEquals(after, place.tree());
  }

  @Test
  void anImportOverHandEditsIsUndone() throws IOException {
    place.imports(ONE, TWO, THREE);
    place.edit("01.md");
    Files.delete(place.folder.resolve("03.md"));
    SortedMap<String, String> before = place.tree();
    HandEdits edits = place.imports(ONE, TWO, THREE, NEW);
    assertEquals(List.of("01.md"), edits.kept());
    assertEquals(List.of("03.md"), edits.deleted());
    undo();
    assertEquals(before, place.tree());
  }

  @Test
  void theUndoOfAnImportThatKeptTheEditsRestoresTheNewVersionsThatItDeleted() throws IOException {
    place.imports(ONE, TWO, THREE);
    Path file = place.folder.resolve("02.md");
    Files.writeString(file, Files.readString(file).replace("title: " + TWO, "title: 另题"));
    String other = TWO + "（修订）";
    assertThrows(InputException.class, () -> place.imports(ONE, other, THREE));
    SortedMap<String, String> before = place.tree();
    assertTrue(before.containsKey("02.new.md"));
    place.imports(place.plainImport().keepEdits(true), ONE, other, THREE);
    assertFalse(place.tree().containsKey("02.new.md"));
    undo();
    assertEquals(before, place.tree());
    assertEquals(3, states(), "a refused import is no state: first import, import, undo");
  }

  @Test
  void anImportOfAnotherIssueIsUndone() throws IOException {
    place.imports(ONE, TWO, THREE);
    SortedMap<String, String> before = place.tree();
    place.imports(place.plainImport().replace(), "戊地召开座谈会", "己地印发通知", "庚地启动试点");
    undo();
    assertEquals(before, place.tree());
  }

  @Test
  void whatWasEditedSinceIsKeptInTheHistory() throws IOException {
    place.imports(ONE, TWO, THREE);
    SortedMap<String, String> before = place.tree();
    place.imports(ONE, TWO, NEW);
    place.edit("04.md");
    place.edit("issue.yaml");
    Files.writeString(place.folder.resolve("notes.txt"), Workplace.EDIT);
    String edited = Files.readString(place.folder.resolve("04.md"));
    Undo.Report report = undo();
    assertEquals(List.of("04.md"), report.edited());
    assertEquals(edited, Files.readString(report.before().resolve("04.md")));
    SortedMap<String, String> now = place.tree();
    assertTrue(now.containsKey("notes.txt"), "the import had not touched it");
    assertTrue(
        Files.readString(place.folder.resolve("issue.yaml")).contains(Workplace.EDIT),
        "the import had not touched it");
    now.remove("notes.txt");
    now.put("issue.yaml", before.get("issue.yaml"));
    assertEquals(before, now);
  }

  @Test
  void allFilesOfAnEditorInAFolderThatIsRemovedAreKeptInTheHistory() throws IOException {
    place.imports(ONE, TWO);
    place.addFilesBeside();
    place.edit("01.md");
    SortedMap<String, String> now = place.tree();
    Undo.Report report = undo();
    assertTrue(report.edited().containsAll(List.of("01.md", "notes.txt", "tu", "link.txt")));
    assertFalse(report.edited().contains("02.md"));
    assertEquals(now, Workplace.tree(report.before()));
    redo();
    assertEquals(now, place.tree());
  }

  @Test
  void aSecondUndoUndoesTheImportBefore() throws IOException {
    place.imports(ONE, TWO);
    SortedMap<String, String> first = place.tree();
    place.imports(ONE, TWO, THREE);
    SortedMap<String, String> second = place.tree();
    place.imports(ONE, TWO, THREE, NEW);
    undo();
    assertEquals(second, place.tree());
    undo();
    assertEquals(first, place.tree());
    place.imports(ONE, TWO, NEW);
    undo();
    assertEquals(first, place.tree());
    undo();
    assertFalse(Files.exists(place.folder));
    assertNothingToUndo();
  }

  @Test
  void anImportThatChangesNothingLeavesNoState() throws IOException {
    place.imports(ONE, TWO);
    SortedMap<String, String> once = place.tree();
    place.imports(ONE, TWO);
    assertEquals(once, place.tree());
    assertEquals(1, states());
  }

  @Test
  void aFolderThatSomebodyDeletedComesBackAsAWhole() throws IOException {
    place.imports(ONE, TWO);
    place.addFilesBeside();
    SortedMap<String, String> before = place.tree();
    place.imports(ONE, TWO, THREE);
    new FileTrees(new DiskActions()).delete(place.folder);
    undo();
    assertEquals(before, place.tree());
  }

  @Test
  void theHistoryIsBoundedAndItsNumbersGoOn() throws IOException {
    for (int i = 1; i <= History.STATES + 5; i++) {
      place.imports(ONE, TWO, "第" + i + "篇关于装备质量工作的通知");
    }
    assertEquals(History.STATES, states());
    assertTrue(Files.isDirectory(place.content.resolve(".history/2025-06/0025")));
    assertFalse(Files.exists(place.content.resolve(".history/2025-06/0005")));
    SortedMap<String, String> oldest = Workplace.tree(before(6));
    for (int i = 0; i < History.STATES; i++) {
      undo();
    }
    assertEquals(oldest, place.tree(), "all imports that are kept can be undone");
    assertNothingToUndo();
    place.imports(ONE, TWO);
    int imports = 0;
    for (History.State state : new History(place.content, FailingActions.none()).states()) {
      imports += state.journal().isOfOriginal() ? 1 : 0;
    }
    assertEquals(History.STATES, imports);
  }

  private Path before(int state) {
    return place.content.resolve(String.format(".history/2025-06/%04d/before", state));
  }

  @Test
  void anUndoNamesTheImportThatItUndoes() throws IOException {
    place.imports(ONE, TWO);
    place.imports(ONE, TWO, THREE);
    place.imports(ONE, TWO, THREE);
    assertEquals(2, undo().number(), "the third import changed nothing");
    assertEquals(1, undo().number());
  }

  @Test
  void whatIsSavedWhileTheFolderIsMovedAwayIsToldAndCanBeBroughtBack() throws IOException {
    place.imports(ONE, TWO);
    SavingActions saving = new SavingActions(place.folder.resolve("01.md"), "before");
    Undo.Report report = new Undo(place.content, saving).undo(Optional.empty());
    assertEquals(List.of("01.md"), report.edited());
    redo();
    assertTrue(Files.readString(place.folder.resolve("01.md")).endsWith(SavingActions.SAVED));
  }

  @Test
  void theUndoOfAnIssueLeavesTheOthersAlone() throws IOException {
    place.imports(ONE, TWO);
    IssueId july = new IssueId(2025, 7);
    InputException e =
        assertThrows(InputException.class, () -> new Undo(place.content).undo(Optional.of(july)));
    assertEquals(Problem.NOTHING_TO_UNDO, e.problem());
    assertTrue(Files.isDirectory(place.folder));
    new Undo(place.content).undo(Optional.of(Workplace.JUNE));
    assertFalse(Files.exists(place.folder));
  }

  @Test
  void theFolderItselfStaysTheSame() throws IOException {
    place.imports(ONE, TWO);
    Object before = Files.getAttribute(place.folder, "unix:ino");
    place.imports(ONE, TWO, THREE);
    assertEquals(before, Files.getAttribute(place.folder, "unix:ino"));
    undo();
    assertEquals(before, Files.getAttribute(place.folder, "unix:ino"));
  }
}
