package org.huibian.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.huibian.check.Fault;
import org.huibian.check.Finding;
import org.huibian.cli.TestCommand.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests {@code huibian check} with the checkers of the released program. */
class PagesAndSearchCheckerTest {
  private static final String PAGE =
      "<!DOCTYPE html>\n<html lang=\"zh\"><head><meta charset=\"utf-8\"><title>页</title></head>"
          + "<body><p><a href=\"none/\">无</a></p></body></html>\n";

  @Test
  void aMissingSearchIsAFindingAfterThoseOfThePages(@TempDir Path site) throws Exception {
    Files.writeString(site.resolve("index.html"), PAGE);
    List<Finding> findings = new PagesAndSearchChecker().check(site, Progress.SILENT);
    assertEquals(
        List.of(Fault.LINK_DEAD, Fault.SEARCH_BROKEN),
        findings.stream().map(Finding::fault).toList());
  }

  @Test
  void aBrokenSearchIsAFindingAndNotAnError(@TempDir Path site) throws Exception {
    Files.writeString(site.resolve("index.html"), PAGE.replace("none/", "index.html"));
    Files.createDirectories(site.resolve("data/search"));
    Files.writeString(site.resolve("data/search/core.js"), "no script\u0000");
    Answer answer = TestCommand.run(Wiring.shipped(), "check", "--output", site.toString());
    assertEquals(1, answer.code());
    assertEquals("", answer.err());
    String first = answer.out().lines().findFirst().get();
    String file = site.resolve("data").resolve("search").resolve("core.js").toString();
    assertEquals(
        file + ": the search is broken: ",
        first.substring(0, (file + ": the search is broken: ").length()));
  }

  @Test
  void aFolderThatIsNotASiteIsReported(@TempDir Path folder) {
    Answer answer = TestCommand.run(Wiring.shipped(), "check", "--output", folder.toString());
    assertEquals(1, answer.code());
    assertEquals(
        folder
            + ": there is no site here\n"
            + "Build it first (huibian build), or name the folder with --output.\n",
        answer.err());
  }
}
