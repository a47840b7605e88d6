package org.huibian.archive.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.huibian.model.InputException;
import org.huibian.model.IssueId;
import org.huibian.model.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests which file is named when an export fails. */
class ExportFolderTest {
  private static final IssueId ISSUE = IssueId.parse("2099-02").orElseThrow();
  private static final IssueState STATE = new IssueState("1", "0", List.of());

  @TempDir Path path;

  private void write(ExportFolder.Content content) {
    try (ExportFolder folder = ExportFolder.open(path)) {
      folder.write(ISSUE, "zip", STATE, content);
    }
  }

  @Test
  void aFileThatCannotBeReadIsNotTakenForTheTarget() {
    AccessDeniedException unreadable = new AccessDeniedException("map.png");
    UncheckedIOException failed =
        assertThrows(
            UncheckedIOException.class,
            () ->
                write(
                    out -> {
                      throw unreadable;
                    }));
    assertSame(unreadable, failed.getCause());
    assertFalse(Files.exists(path.resolve("2099-02/2099-02.zip")));
  }

  @Test
  void aTargetThatCannotBeWrittenIsNamed() throws IOException {
    Path target = path.resolve("2099-02/2099-02.zip");
    Files.createDirectories(target.resolve("in the way"));
    InputException failed =
        assertThrows(InputException.class, () -> write(out -> out.write(new byte[20_000])));
    assertEquals(Problem.FILE_UNWRITABLE, failed.problem());
    assertEquals(target, failed.file().orElseThrow());
  }
}
