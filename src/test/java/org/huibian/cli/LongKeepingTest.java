package org.huibian.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.huibian.build.SiteLock;
import org.huibian.cli.TestCommand.Answer;
import org.huibian.fixture.SmallIssue;
import org.huibian.parallel.ProcessLock;
import org.huibian.site.Checksums;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

  @Test
  void theFolderThatIsNamedIsOnlyTheTargetAndTheBagHasTheExportsOfTheSite() throws IOException {
    SmallIssue.importedInto(folder.resolve("here/content"));
    assertEquals(0, run("here", "export", "--only", "zip").code());
    Path target = folder.resolve("elsewhere");
    Files.createDirectories(target.resolve("2099-01"));
    Files.writeString(target.resolve("2099-01/other.txt"), "别的");
    assertEquals(0, run("here", "export", "--bag", "--exports", target.toString()).code());
    Path bag = target.resolve("archive/2099-01-bag.zip");
    assertEquals(0, run("there", "restore", bag.toString()).code());
    assertTrue(Files.exists(folder.resolve("there/exports/2099-01/2099-01.zip")));
    assertFalse(Files.exists(folder.resolve("there/exports/2099-01/other.txt")));
  }

  @Test
  void noBuildReplacesTheSiteWhileItIsArchived() throws IOException {
    SmallIssue.importedInto(folder.resolve("here/content"));
    Path site = Files.createDirectories(folder.resolve("here/site"));
    Files.writeString(site.resolve("index.html"), "首页");
    String sum = Checksums.sha256(site.resolve("index.html"));
    Files.writeString(site.resolve("SHA256SUMS"), sum + "  index.html\n");
    List<ProcessLock> others = new ArrayList<>();
    Builder builder =
        (folders, progress) -> {
          others.add(SiteLock.take(site, "build"));
          return TestCommand.STUBS.builder().build(folders, progress);
        };
    Wiring wiring = new Wiring(TestCommand.STUBS.importer(), builder, TestCommand.STUBS.checker());
    Map<String, String> environment = Map.of("HUIBIAN_HOME", folder.resolve("here").toString());
    Answer refused = TestCommand.run(wiring, environment, "export", "--archive");
    others.forEach(ProcessLock::close);
    assertEquals(1, refused.code(), refused.out());
    assertTrue(refused.err().contains("site"), refused.err());
    assertFalse(Files.exists(folder.resolve("here/exports/archive/site.wacz")));
  }

  @ParameterizedTest
  @CsvSource({
    "2099-01 --archive, --archive and 2099-01 do not go together",
    "--bag --archive, --archive and --bag do not go together",
    "--archive --only zip, --archive and --only do not go together",
    "--bag --only zip, --bag and --only do not go together",
    "--bag --chromium chrome, --bag and --chromium do not go together",
    "--archive --chromium chrome, --archive and --chromium do not go together",
    "--unpacked, '--unpacked goes only with --bag, --archive'",
    "2099-01 --only zip --unpacked, '--unpacked goes only with --bag, --archive'"
  })
  void anOptionThatWouldBeIgnoredIsAFaultOfTheCommandLine(String options, String fault) {
    Answer refused = run("here", ("export " + options).split(" "));
    assertEquals(2, refused.code());
    assertTrue(refused.err().contains(fault), refused.err());
    assertFalse(Files.exists(folder.resolve("here/exports")));
  }
}
