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
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.huibian.ingest.FolderTransaction.FolderChangedException;
import org.huibian.ingest.Journal.Kind;
import org.huibian.model.InputException;
import org.huibian.model.Problem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Edits of single files are steps of the history like imports. */
class EditHistoryTest {
  private static final String ONE = "甲地发布装备更新方案";
  private static final String TWO = "乙地发布起重机检查办法";

  @TempDir Path temp;
  private Workplace place;

  @BeforeEach
  void createWorkplace() throws IOException {
    place = new Workplace(temp);
    place.imports(ONE, TWO);
  }

  private Optional<FolderTransaction.Done> edit(String name, String text)
      throws IOException, FolderChangedException {
    return edit(name, text, Fingerprint.of(place.folder, List.of(name)));
  }

  private Optional<FolderTransaction.Done> edit(
      String name, String text, SortedMap<String, String> expected)
      throws IOException, FolderChangedException {
    SortedMap<String, FileContent> written = new TreeMap<>();
    TreeSet<String> removed = new TreeSet<>();
    if (text.isEmpty()) {
      removed.add(name);
    } else {
      written.put(name, FileContent.text(text));
    }
    return new FolderTransaction(place.content, Workplace.JUNE, new DiskActions())
        .commit(
            FolderChange.ofSingleFiles(
                Workplace.JUNE, Kind.EDIT, OptionalInt.empty(), written, removed, expected));
  }

  private Undo.Report undo() {
    return new Undo(place.content).undo(Optional.empty());
  }

  private Undo.Report redo() {
    return new Undo(place.content).redo(Optional.empty());
  }

  private List<History.State> states() throws IOException {
    return new History(place.content, new DiskActions()).states();
  }

  @Test
  void editsAreUndoneOneAfterTheOtherAndThenTheImport() throws Exception {
    List<SortedMap<String, String>> trees = new ArrayList<>(List.of(place.tree()));
    edit("01.md", "一\n");
    trees.add(place.tree());
    edit("03.md", "新\n");
    trees.add(place.tree());
    edit("01.md", "");
    undo();
    assertEquals(trees.get(2), place.tree());
    redo();
    assertFalse(Files.exists(place.folder.resolve("01.md")));
    assertEquals(Kind.EDIT, states().get(states().size() - 1).journal().kind());
    undo();
    assertEquals(trees.get(2), place.tree());
    undo();
    assertEquals(trees.get(1), place.tree());
    undo();
    assertEquals(trees.get(0), place.tree());
    assertTrue(undo().isFolderRemoved());
    assertThrows(InputException.class, this::undo);
  }

  @Test
  void anEditKeepsOnlyTheFilesThatItChanges() throws Exception {
    edit("01.md", "一\n");
    Path state = states().get(1).before();
    assertEquals(
        List.of("01.md"), List.copyOf(Workplace.tree(state).keySet().stream().skip(1).toList()));
    undo();
    assertEquals(2, Workplace.tree(states().get(2).before()).size());
  }

  @Test
  void whatSomebodySavesBesideAnEditStays() throws Exception {
    SortedMap<String, String> expected = Fingerprint.of(place.folder, List.of("01.md"));
    place.edit("02.md");
    assertTrue(edit("01.md", "一\n", expected).isPresent(), "another file is not its business");
    assertThrows(FolderChangedException.class, () -> edit("01.md", "二\n", expected));
    place.edit("01.md");
    Undo.Report report = undo();
    assertEquals(List.of("01.md"), report.edited());
    assertTrue(Files.readString(place.folder.resolve("02.md")).contains(Workplace.EDIT));
    assertTrue(Files.readString(report.before().resolve("01.md")).contains(Workplace.EDIT));
  }

  @Test
  void anEditOfAFolderThatIsGoneCannotBeUndone() throws Exception {
    edit("01.md", "一\n");
    new FileTrees(new DiskActions()).delete(place.folder);
    InputException e = assertThrows(InputException.class, this::undo);
    assertEquals(Problem.FILE_MISSING, e.problem());
  }

  @Test
  void manyEditsDoNotPushAnImportOutOfTheHistory() throws Exception {
    for (int i = 0; i < 2 * History.STATES; i++) {
      edit("01.md", i + "\n");
      undo();
      redo();
    }
    long edits = states().stream().filter(state -> state.journal().isOfEditor()).count();
    assertEquals(History.STATES, edits);
    assertTrue(states().size() <= 3 * History.STATES + 1, states().size() + " states");
    assertTrue(states().get(0).journal().isOfOriginal());
  }

  @Test
  void journalsTellWhetherTheyArePartialAndThoseOfEarlierVersionsAreNot() throws Exception {
    edit("01.md", "一\n");
    Path file = states().get(1).folder().resolve(Journal.NAME);
    assertTrue(Journal.read(file).isPartial());
    assertFalse(states().get(0).journal().isPartial());
    String text = Files.readString(file);
    Files.writeString(file, text.replaceFirst("\\tescaped\\tpartial", ""));
    assertFalse(Journal.read(file).isPartial());
    assertEquals(Kind.EDIT, Journal.read(file).kind());
  }
}
