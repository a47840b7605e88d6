package org.huibian.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.huibian.model.InputException;
import org.huibian.model.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Checks two small sites: {@code whole} is correct, and the pages of {@code broken} have the faults
 * that {@code broken.txt} lists.
 */
class SiteCheckTest {
  /** Not the copy that Maven makes: in a locale without UTF-8 it spoils the Chinese name. */
  private static final Path SITES = Path.of("src/test/resources/org/huibian/check");

  @Test
  void aCorrectSiteHasNoFindings() throws Exception {
    assertEquals(List.of(), SiteCheck.check(SITES.resolve("whole")));
  }

  @Test
  void everyFaultOfABrokenSiteIsReported() throws Exception {
    String found =
        SiteCheck.check(SITES.resolve("broken")).stream()
            .map(Finding::toString)
            .collect(Collectors.joining("\n", "", "\n"));
    assertEquals(Files.readString(SITES.resolve("broken.txt")), found);
  }

  @Test
  void everyKindOfFaultHasAnExample() throws Exception {
    Set<Fault> seen = EnumSet.noneOf(Fault.class);
    SiteCheck.check(SITES.resolve("broken")).forEach(finding -> seen.add(finding.fault()));
    Set<Fault> ofPages = EnumSet.allOf(Fault.class);
    // SearchCheckTest covers those of the search.
    ofPages.removeIf(fault -> fault.name().startsWith("SEARCH_"));
    assertEquals(ofPages, seen);
  }

  @Test
  void aFolderWithoutAFirstPageIsRefused(@TempDir Path folder) {
    InputException fault =
        assertThrows(InputException.class, () -> SiteCheck.check(folder.resolve("none")));
    assertEquals(Problem.SITE_MISSING, fault.problem());
  }

  @Test
  void aMissingPageOrAnchorIsReportedAtEveryLinkToIt(@TempDir Path site) throws IOException {
    String page =
        "<!DOCTYPE html><html lang='zh'><head><meta charset='utf-8'><title>页</title></head>"
            + "<body><p><a href='b.html#z3'>第三章</a></p></body></html>";
    Files.writeString(site.resolve("index.html"), page);
    Files.writeString(site.resolve("b.html"), page.replace("<p>", "<p id='z3'>"));
    assertEquals(List.of(), SiteCheck.check(site));
    Files.writeString(site.resolve("b.html"), page.replace("b.html#z3", "#"));
    assertEquals(
        List.of(Finding.at("index.html", 1, Fault.ANCHOR_DEAD, "b.html#z3")),
        SiteCheck.check(site));
    Files.delete(site.resolve("b.html"));
    assertEquals(
        List.of(Finding.at("index.html", 1, Fault.LINK_DEAD, "b.html#z3")), SiteCheck.check(site));
  }
}
