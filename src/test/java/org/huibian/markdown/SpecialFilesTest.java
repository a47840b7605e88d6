package org.huibian.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.huibian.model.InputException;
import org.huibian.model.Problem;
import org.huibian.source.FileHead;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A pipe or a device in the place of a file is refused, and not waited for or read without end. */
@EnabledOnOs(OS.LINUX)
@Timeout(value = 20, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class SpecialFilesTest {
  @TempDir private Path folder;

  private static void assertRefused(Path file) {
    InputException text = assertThrows(InputException.class, () -> TextFile.read(file));
    assertEquals(Problem.FILE_IS_SPECIAL, text.problem());
    InputException original = assertThrows(InputException.class, () -> FileHead.of(file));
    assertEquals(Problem.FILE_IS_SPECIAL, original.problem());
  }

  @Test
  void aPipeIsRefused() throws Exception {
    Path pipe = folder.resolve("01.md");
    new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor(10, TimeUnit.SECONDS);
    assertRefused(pipe);
  }

  @Test
  void aLinkToADeviceIsRefused() throws Exception {
    assertRefused(Files.createSymbolicLink(folder.resolve("02.md"), Path.of("/dev/zero")));
  }
}
