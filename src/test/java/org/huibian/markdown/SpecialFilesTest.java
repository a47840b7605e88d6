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

/**
 * What stands in the place of a file and is none: a pipe or a device, which would be waited for or
 * read without end, and a link to a file of another folder, which would be published.
 */
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
  void anArticleThatIsALinkToAnotherFolderIsRefusedAndOneWithinIsRead() throws Exception {
    Path issue = Files.createDirectories(folder.resolve("content/2025-06"));
    Files.writeString(
        issue.resolve("issue.yaml"), "title: 汇编\nyear: 2025\nmonth: 6\nsource: source.txt\n");
    String article = "---\ntitle: 题\nkind: other\n---\n\n文。\n";
    Path shared = Files.writeString(folder.resolve("content/common.txt"), article);
    Files.createSymbolicLink(issue.resolve("01.md"), shared);
    ContentFolder content = new ContentFolder(folder.resolve("content"));
    assertEquals(1, content.readAll().get(0).issue().articles().size());

    Path other = Files.writeString(folder.resolve("other.txt"), article);
    Files.createSymbolicLink(issue.resolve("02.md"), other);
    InputException e = assertThrows(InputException.class, content::readAll);
    assertEquals(Problem.LINK_LEADS_OUT, e.problem());
    assertEquals(issue.resolve("02.md"), e.file().orElseThrow());
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
