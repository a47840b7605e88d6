package org.huibian.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.huibian.cli.TestCommand.Answer;
import org.huibian.fixture.SmallIssue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests that what is kept for long is whole, and gives the same site elsewhere. */
class LongKeepingTest {
  @TempDir Path folder;

  private Answer run(String home, String... command) {
    Map<String, String> environment = Map.of("HUIBIAN_HOME", folder.resolve(home).toString());
    return TestCommand.run(Wiring.shipped(), environment, command);
  }

  @Test
  void aBagAloneGivesTheSameSiteAndBothArchivesAreWhole() throws IOException {
    SmallIssue.importedInto(folder.resolve("here/content"));
    assertEquals(0, run("here", "export", "--only", "zip").code());
    Answer made = run("here", "export", "--archive");
    assertEquals(0, made.code(), made.err());
    Path kept = folder.resolve("here/exports/archive");
    Path bag = kept.resolve("archive-bag.zip");
    assertEquals(0, run("here", "verify", bag.toString()).code());
    assertEquals(0, run("here", "verify", kept.resolve("site.wacz").toString()).code());
    Answer restored = run("there", "restore", bag.toString());
    assertEquals(0, restored.code(), restored.err());
    assertEquals(0, run("there", "build").code());
    Path sums = Path.of("site/SHA256SUMS");
    assertEquals(
        Files.readString(folder.resolve("here").resolve(sums)),
        Files.readString(folder.resolve("there").resolve(sums)));
    assertTrue(Files.exists(folder.resolve("there/site/2099-01/2099-01.zip")));
    assertFalse(Files.exists(folder.resolve("there/exports/archive")));
    Answer again = run("there", "restore", bag.toString());
    assertEquals(1, again.code());
    assertTrue(again.err().contains("is there already and is not empty"), again.err());
  }

  @Test
  void aBagOfAnIssueIsAZipFileOrAFolderThatIsNotWrittenOver() throws IOException {
    SmallIssue.importedInto(folder.resolve("here/content"));
    assertEquals(0, run("here", "export", "--bag").code());
    assertEquals(0, run("here", "export", "2099-01", "--bag").code());
    assertEquals(0, run("here", "export", "2099-01", "--bag", "--unpacked").code());
    Path bag = folder.resolve("here/exports/archive/2099-01-bag");
    assertEquals(0, run("here", "verify", bag.toString()).code());
    assertEquals(0, run("here", "verify", bag + ".zip").code());
    assertEquals(1, run("here", "export", "2099-01", "--bag", "--unpacked").code());
    assertEquals(1, run("here", "export", "2098-01", "--bag").code());
    Files.writeString(bag.resolve("data/content/2099-01/01.md"), "别的");
    Answer changed = run("there", "restore", bag.toString());
    assertEquals(1, changed.code());
    assertTrue(changed.out().contains("changed: data/content/2099-01/01.md"), changed.out());
    assertFalse(Files.exists(folder.resolve("there/content")));
  }
}
