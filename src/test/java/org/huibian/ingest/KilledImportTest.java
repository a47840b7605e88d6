package org.huibian.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.huibian.ingest.FailingActions.Failure;
import org.huibian.ingest.FailingActions.KilledError;
import org.huibian.model.InputException;
import org.huibian.model.Problem;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Every single action on the disk fails in turn, in imports and undos of all kinds. Whatever fails,
 * the folder is the old or the new one after the next command, and no edit is lost.
 */
class KilledImportTest {
  private static final String ONE = "甲地发布装备更新方案";
  private static final String TWO = "乙地发布图说起重机检查办法";
  private static final String THREE = "丙地发布卷扬机使用规范";
  private static final String NEW = "丁地发布齿轮质量行动计划";

  @TempDir Path temp;

  /** The changes of an issue's folder that are tried. */
  enum Change {
    FIRST_IMPORT(null) {
      @Override
      void prepare(Workplace place) throws IOException {
        Files.createDirectories(place.content);
      }
    },
    IMPORT_INTO_PREPARED_FOLDER(null) {
      @Override
      void prepare(Workplace place) throws IOException {
        Files.createDirectories(place.folder);
        place.addFilesBeside();
      }
    },
    IMPORT_AGAIN(null) {
      @Override
      void prepare(Workplace place) throws IOException {
        place.imports(ONE, TWO, THREE);
        place.addFilesBeside();
        place.edit("01.md");
        place.edit("03.md");
      }
    },
    CONFLICT(Problem.EDIT_CONFLICT) {
      @Override
      void prepare(Workplace place) throws IOException {
        place.imports(ONE, TWO, THREE);
        Path file = place.folder.resolve("02.md");
        Files.writeString(
            file, Files.readString(file).replace("title: " + TWO, "title: " + TWO + "（改）"));
        Files.writeString(place.folder.resolve("03.new.md"), "stale");
      }

      @Override
      void run(Workplace place, FileActions actions) throws IOException {
        String other = TWO + "（修订）";
        place.imports(place.plainImport().actions(actions), ONE, other, THREE);
      }
    },
    UNDO_OF_FIRST_IMPORT(null) {
      @Override
      void prepare(Workplace place) throws IOException {
        place.imports(ONE, TWO, THREE);
        place.addFilesBeside();
        place.edit("01.md");
      }

      @Override
      void run(Workplace place, FileActions actions) {
        new Undo(place.content, actions).undo(Optional.empty());
      }
    },
    UNDO_OF_IMPORT_AGAIN(null) {
      @Override
      void prepare(Workplace place) throws IOException {
        place.imports(ONE, TWO, THREE);
        place.addFilesBeside();
        place.imports(ONE, TWO, NEW);
        place.edit("01.md");
        place.edit("04.md");
      }

      @Override
      void run(Workplace place, FileActions actions) {
        new Undo(place.content, actions).undo(Optional.empty());
      }
    },
    REDO_OF_FIRST_IMPORT(null) {
      @Override
      void prepare(Workplace place) throws IOException {
        place.imports(ONE, TWO, THREE);
        place.addFilesBeside();
        new Undo(place.content, FailingActions.none()).undo(Optional.empty());
      }

      @Override
      void run(Workplace place, FileActions actions) {
        new Undo(place.content, actions).redo(Optional.empty());
      }
    };

    /** The problem with which the change ends though everything works. */
    private final Problem expected;

    Change(Problem expected) {
      this.expected = expected;
    }

    abstract void prepare(Workplace place) throws IOException;

    void run(Workplace place, FileActions actions) throws IOException {
      place.imports(place.plainImport().actions(actions), ONE, TWO, NEW);
    }

    /** Runs the change to its end, with the problem that it is expected to have. */
    void runToTheEnd(Workplace place, FileActions actions) throws IOException {
      try {
        run(place, actions);
      } catch (InputException e) {
        assertEquals(expected, e.problem(), e.getMessage());
      }
    }
  }

  private Workplace start(Change change) throws IOException {
    Workplace place = new Workplace(Files.createDirectories(temp.resolve("start")));
    change.prepare(place);
    return place;
  }

  private SortedMap<String, String> result(Change change, Workplace start) throws IOException {
    Workplace place = start.copyTo(temp.resolve("result"));
    change.runToTheEnd(place, FailingActions.none());
    return place.tree();
  }

  @ParameterizedTest
  @EnumSource(Change.class)
  void killedAtAnyActionTheFolderIsTheOldOrTheNewOne(Change change) throws IOException {
    Workplace start = start(change);
    SortedMap<String, String> before = start.tree();
    SortedMap<String, String> after = result(change, start);
    long edits = Files.isDirectory(start.content) ? start.filesWith(Workplace.EDIT) : 0;
    boolean wasNew = false;
    int actions = 1;
    for (boolean isKilled = true; isKilled; actions++) {
      Workplace place = start.copyTo(temp.resolve("try"));
      FailingActions failing = new FailingActions(Failure.KILLED, actions);
      isKilled = isKilled(() -> change.runToTheEnd(place, failing));
      PendingImport.finish(place.content, FailingActions.none());
      boolean isNew = place.tree().equals(after);
      if (!isNew) {
        assertEquals(before, place.tree(), change + " killed at action " + actions);
        assertFalse(wasNew, change + ": old again at action " + actions);
      }
      wasNew = isNew;
      assertEquals(List.of(), place.leftovers(), change + " killed at action " + actions);
      assertTrue(place.filesWith(Workplace.EDIT) >= edits, "edits at action " + actions);
      if (!isNew) {
        change.runToTheEnd(place, FailingActions.none());
        assertEquals(after, place.tree(), change + " again after a kill at action " + actions);
      }
    }
    assertTrue(wasNew);
    assertTrue(actions > 10, "every action counts");
  }

  @ParameterizedTest
  @EnumSource(Change.class)
  void theRecoveryMayBeKilledToo(Change change) throws IOException {
    Workplace start = start(change);
    SortedMap<String, String> before = start.tree();
    SortedMap<String, String> after = result(change, start);
    for (int actions = 1; ; actions += 4) {
      Workplace killed = start.copyTo(temp.resolve("killed"));
      FailingActions failing = new FailingActions(Failure.KILLED, actions);
      if (!isKilled(() -> change.runToTheEnd(killed, failing))) {
        break;
      }
      for (int again = 1; ; again += 3) {
        Workplace place = killed.copyTo(temp.resolve("try"));
        FailingActions recovering = new FailingActions(Failure.KILLED, again);
        boolean isKilled = isKilled(() -> PendingImport.finish(place.content, recovering));
        PendingImport.finish(place.content, FailingActions.none());
        SortedMap<String, String> tree = place.tree();
        assertTrue(
            tree.equals(before) || tree.equals(after),
            change + " killed at action " + actions + ", then at " + again);
        assertEquals(List.of(), place.leftovers());
        if (!isKilled) {
          break;
        }
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Change.class)
  void whateverTheSystemRefusesTheFolderIsTheOldOneAndNothingIsLeft(Change change)
      throws IOException {
    Workplace start = start(change);
    SortedMap<String, String> before = start.tree();
    SortedMap<String, String> after = result(change, start);
    for (Failure failure : List.of(Failure.REFUSED_ONCE, Failure.DISK_FULL)) {
      boolean isRefused = true;
      for (int actions = 1; isRefused; actions++) {
        Workplace place = start.copyTo(temp.resolve("try"));
        FailingActions failing = new FailingActions(failure, actions);
        String where = change + ": " + failure + " at action " + actions;
        InputException refusal = null;
        try {
          change.run(place, failing);
        } catch (InputException e) {
          refusal = e;
        }
        if (refusal != null && refusal.problem() == Problem.FILE_UNWRITABLE) {
          assertEquals(before, place.tree(), where);
        } else {
          assertEquals(after, place.tree(), where);
          PendingImport.finish(place.content, FailingActions.none());
        }
        assertEquals(List.of(), place.leftovers(), where);
        isRefused = failing.hasFailed();
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Change.class)
  void whatIsSavedBetweenTheKillAndTheNextCommandIsNotLost(Change change) throws IOException {
    Workplace start = start(change);
    String saved = "这一段是在中断之后保存的。";
    boolean isKilled = true;
    for (int actions = 1; isKilled; actions++) {
      Workplace place = start.copyTo(temp.resolve("try"));
      FailingActions failing = new FailingActions(Failure.KILLED, actions);
      isKilled = isKilled(() -> change.runToTheEnd(place, failing));
      int edited = 0;
      if (Files.isDirectory(place.folder)) {
        for (String name : List.of("01.md", "02.md", "03.md", "04.md", "issue.yaml")) {
          Path file = place.folder.resolve(name);
          if (Files.exists(file)) {
            Files.writeString(file, Files.readString(file) + "\n# " + saved + "\n");
            edited++;
          }
        }
      }
      PendingImport.finish(place.content, FailingActions.none());
      assertTrue(place.filesWith(saved) >= edited, change + " killed at action " + actions);
      assertEquals(List.of(), place.leftovers());
    }
  }

  /** Runs something and returns whether it was killed. */
  private static boolean isKilled(ThrowingRunnable action) throws IOException {
    try {
      action.run();
      return false;
    } catch (KilledError e) {
      return true;
    }
  }

  private interface ThrowingRunnable {
    void run() throws IOException;
  }
}
