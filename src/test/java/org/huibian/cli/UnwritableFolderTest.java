package org.huibian.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.huibian.cli.TestCommand.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Tests commands on folders that cannot be written or do not exist. A regular file takes the place
 * of a folder, since access rights do not stop root.
 */
class UnwritableFolderTest {
  private static final Map<String, String> CHINESE = Map.of("LANG", "zh_CN.UTF-8");
  private static final Path SOURCE = Path.of("content", "2025-06", "source.txt");

  @TempDir Path folder;
  private String blocked;

  @BeforeEach
  void createBlockingFile() throws IOException {
    blocked = Files.writeString(folder.resolve("file"), "kept").resolve("below").toString();
  }

  private void refuses(String english, String chinese, String... typed) throws IOException {
    Answer answer = TestCommand.run(Wiring.shipped(), typed);
    assertEquals(1, answer.code());
    assertEquals("", answer.out());
    assertEquals(2, answer.err().lines().count(), answer.err());
    assertTrue(answer.err().lines().findFirst().get().contains(english), answer.err());
    Answer inChinese = TestCommand.run(Wiring.shipped(), CHINESE, typed);
    assertEquals(1, inChinese.code());
    assertTrue(inChinese.err().lines().findFirst().get().contains(chinese), inChinese.err());
    assertEquals("kept", Files.readString(folder.resolve("file")));
    try (Stream<Path> left = Files.list(folder)) {
      assertEquals(1, left.count());
    }
  }

  @Test
  void anImportIntoAnUnwritableFolderIsRefused() throws IOException {
    refuses(": cannot be written: ", ": 无法写入：", "import", SOURCE.toString(), "--content", blocked);
  }

  @Test
  void aBuildIntoAnUnwritableFolderIsRefused() throws IOException {
    refuses(": cannot be written: ", ": 无法写入：", "build", "--output", blocked);
  }

  @Test
  void aBuildWithMissingTemplatesIsRefused() throws IOException {
    String none = folder.resolve("none").toString();
    String site = folder.resolve("site").toString();
    refuses("there is no such file", "文件或文件夹不存在", "build", "--templates", none, "--output", site);
  }

  @Test
  void aBuildWithMissingContentIsRefused() throws IOException {
    String none = folder.resolve("none").toString();
    String site = folder.resolve("site").toString();
    refuses("there is no such file", "文件或文件夹不存在", "build", "--content", none, "--output", site);
  }

  @Test
  void aBuildIntoAFolderWithOtherFilesIsRefused() throws IOException {
    Answer answer = TestCommand.run(Wiring.shipped(), "build", "--output", folder.toString());
    assertEquals(1, answer.code());
    assertTrue(answer.err().contains("“file”"), answer.err());
    assertEquals("kept", Files.readString(folder.resolve("file")));
    assertFalse(Files.exists(folder.resolve("index.html")));
  }
}
