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
import java.util.OptionalInt;
import java.util.SortedMap;
import org.huibian.model.InputException;
import org.huibian.model.Problem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Nothing outside an issue's folder is changed by what stands in a staging folder or in the
 * history, whoever has written it, and a damaged file there blocks no other issue.
 */
class DamagedHistoryTest {
  private static final String ONE = "甲地发布装备更新方案";
  private static final String TWO = "乙地发布起重机检查办法";
  private static final String THREE = "丙地发布卷扬机使用规范";
  private static final String ANY = LineDigest.ofFile("any");

  @TempDir Path temp;
  private Workplace place;
  private Path outside;

  @BeforeEach
  void createWorkplace() throws IOException {
    place = new Workplace(temp);
    outside = Files.createDirectories(temp.resolve("outside/2024-03"));
    Files.writeString(outside.resolve("victim.txt"), "precious");
  }

  private Path staging(String entry) throws IOException {
    Path staging = Files.createDirectories(place.content.resolve(".2025-06.import"));
    Files.createDirectories(staging.resolve("files"));
    Files.writeString(
        staging.resolve("plan.tsv"), "import\tfiles\t1\t0\tescaped\n" + entry + "\nend\n");
    return staging;
  }

  private List<PendingImport.Finished> finish() {
    return PendingImport.finish(place.content, FailingActions.none());
  }

  private void assertPutAside(List<PendingImport.Finished> finished) {
    assertEquals(1, finished.size());
    Path aside = place.content.resolve(".history/damaged-2025-06-1");
    assertEquals(Optional.of(aside), finished.get(0).damaged());
    assertTrue(Files.isDirectory(aside));
    assertEquals(List.of(), place(place));
    assertEquals(List.of(), finish(), "the next command is not told again");
  }

  private static List<String> place(Workplace place) {
    try {
      return place.leftovers();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        ".",
        "..",
        "../outside/2024-03/victim.txt",
        "tu/a.md",
        "/etc/hosts",
        "a\\u0000",
        "..\\u002foutside",
        "a\\u00"
      })
  void aNameThatLeadsOutOfTheFolderIsRefused(String name) throws IOException {
    place.imports(ONE, TWO);
    SortedMap<String, String> before = place.tree();
    staging(name + "\t" + ANY + "\t-");
    assertPutAside(finish());
    assertEquals(before, place.tree());
    assertEquals("precious", Files.readString(outside.resolve("victim.txt")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"files", "before", "edited"})
  void aLinkInTheStagingFolderIsNotFollowed(String name) throws IOException {
    place.imports(ONE, TWO);
    SortedMap<String, String> before = place.tree();
    Path victim = outside.resolve("victim.txt");
    Path staging = staging("victim.txt\t" + ANY + "\t" + Fingerprint.of(victim));
    Files.deleteIfExists(staging.resolve(name));
    Files.createSymbolicLink(staging.resolve(name), outside);
    assertPutAside(finish());
    assertEquals(before, place.tree());
    assertTrue(Files.exists(victim));
  }

  @Test
  void aPreparedFileThatIsNotTheOneOfTheJournalIsNotInstalled() throws IOException {
    place.imports(ONE, TWO);
    SortedMap<String, String> before = place.tree();
    Path staging = staging("01.md\t" + before.get("01.md") + "\t" + ANY);
    Files.writeString(staging.resolve("files/01.md"), "other");
    assertPutAside(finish());
    assertEquals(before, place.tree());
  }

  @Test
  void aDamagedStagingFolderDoesNotStopAnImportOrAnotherIssue() throws IOException {
    place.imports(ONE, TWO);
    staging("half a line");
    place.imports(ONE, TWO, THREE);
    assertTrue(Files.exists(place.folder.resolve("03.md")));
    staging("half a line");
    Undo.Report report = new Undo(place.content).undo(Optional.empty());
    assertEquals(
        Optional.of(place.content.resolve(".history/damaged-2025-06-2")),
        report.finished().get(0).damaged());
    assertFalse(Files.exists(place.folder.resolve("03.md")));
    assertTrue(Files.exists(place.content.resolve(".history/damaged-2025-06-1/plan.tsv")));
  }

  @Test
  void aDamagedJournalInTheHistoryIsPassedOver() throws IOException {
    place.imports(ONE, TWO);
    SortedMap<String, String> first = place.tree();
    place.imports(ONE, TWO, THREE);
    place.imports(ONE, THREE);
    Path damaged = place.content.resolve(".history/2025-06/0003/plan.tsv");
    Files.write(damaged, new byte[] {(byte) 0xff, 9});
    Undo.Report report = new Undo(place.content).undo(Optional.empty());
    assertEquals(List.of(damaged), report.damaged());
    assertEquals(first.get("01.md"), place.tree().get("01.md"));
    assertTrue(Files.exists(damaged), "nothing deletes it");
  }

  @Test
  void ifTheOnlyStateIsDamagedTheUndoNamesIt() throws IOException {
    place.imports(ONE, TWO);
    Path damaged = place.content.resolve(".history/2025-06/0001/plan.tsv");
    Files.writeString(damaged, "half");
    InputException e =
        assertThrows(InputException.class, () -> new Undo(place.content).undo(Optional.empty()));
    assertEquals(Problem.HISTORY_DAMAGED, e.problem());
    assertEquals(Optional.of(damaged), e.file());
  }

  @Test
  void aDamagedFileOfAFormerStateIsNotRestored() throws IOException {
    place.imports(ONE, TWO);
    place.imports(ONE, TWO, THREE);
    SortedMap<String, String> now = place.tree();
    Path kept = place.content.resolve(".history/2025-06/0002/before/imported.tsv");
    Files.writeString(kept, "damaged");
    InputException e =
        assertThrows(InputException.class, () -> new Undo(place.content).undo(Optional.empty()));
    assertEquals(Problem.HISTORY_DAMAGED, e.problem());
    assertEquals(Optional.of(kept), e.file());
    assertEquals(now, place.tree());
  }

  @Test
  void pruningFollowsNoLinkAndDeletesNothingOfOthers() throws IOException {
    for (int i = 1; i <= 30; i++) {
      Files.createDirectories(outside.resolve(String.format("%04d/before", i)));
    }
    Files.createDirectories(place.content.resolve(".history"));
    Files.createSymbolicLink(place.content.resolve(".history/2024-03"), outside);
    Path notes = Files.createDirectories(place.content.resolve(".history/2024-05/0001"));
    Files.writeString(notes.resolve("notes.txt"), Workplace.EDIT);
    Path link = Files.createDirectories(place.content.resolve(".history/2024-04"));
    Files.createSymbolicLink(link.resolve("0001"), outside);
    place.imports(ONE, TWO);
    try (var entries = Files.list(outside)) {
      assertEquals(31, entries.count());
    }
    assertTrue(Files.exists(notes.resolve("notes.txt")));
    assertTrue(Files.isSymbolicLink(link.resolve("0001")));
  }

  @ParameterizedTest
  @ValueSource(strings = {".history", ".write.lock", ".history/2025-06"})
  void aLinkInThePlaceOfTheHistoryOrOfTheLockIsRefused(String name) throws IOException {
    Path link = place.content.resolve(name);
    Files.createDirectories(link.getParent());
    Path target = name.endsWith("lock") ? outside.resolve("created") : outside;
    Files.createSymbolicLink(link, target);
    InputException e = assertThrows(InputException.class, () -> place.imports(ONE, TWO));
    assertEquals(Problem.HISTORY_DAMAGED, e.problem());
    assertEquals(Optional.of(link), e.file());
    assertFalse(Files.exists(place.folder));
    try (var entries = Files.list(outside)) {
      assertEquals(1, entries.count(), "nothing is written there");
    }
  }

  @Test
  void aJournalReadsBackAnyNameAndTheJournalsOfEarlierVersions() throws IOException {
    List<Journal.Entry> entries =
        List.of(
            new Journal.Entry("a\tb\nc\r.md", ANY, "-"),
            new Journal.Entry("back\\slash\\u0041%20.md", "-", ANY),
            new Journal.Entry("第一篇 𠀀.md", "folder", "other"));
    Journal journal =
        new Journal(Journal.Kind.UNDO, Journal.Way.FILES, 7, OptionalInt.of(3), false, entries);
    Path file = Files.writeString(temp.resolve("plan.tsv"), journal.write());
    assertEquals(journal, Journal.read(file));
    Files.writeString(file, "import\tfiles\t7\t0\nback\\u0041.md\t-\t" + ANY + "\nend\n");
    assertEquals("back\\u0041.md", Journal.read(file).entries().get(0).name());
  }

  @Test
  void aFileOfTheEditorWithALineBreakInItsNameIsNoHindrance() throws IOException {
    place.imports(ONE, TWO);
    Files.writeString(place.folder.resolve("a\tb\nc.txt"), Workplace.EDIT);
    SortedMap<String, String> before = place.tree();
    new Undo(place.content).undo(Optional.empty());
    new Undo(place.content).redo(Optional.empty());
    assertEquals(before, place.tree());
  }
}
