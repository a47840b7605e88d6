package org.huibian.archive.bag;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.huibian.archive.verify.LocalCopy;
import org.huibian.fixture.SmallIssue;
import org.huibian.model.InputException;
import org.huibian.model.IssueId;
import org.huibian.model.Problem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests what goes into the bag of an issue and comes out of it again. */
class ContentBagTest {
  private static final IssueId ISSUE = IssueId.parse(SmallIssue.ID).orElseThrow();

  @TempDir Path folder;
  private Path content;

  @BeforeEach
  void importIssue() throws IOException {
    content = SmallIssue.importedInto(folder.resolve("here/content"));
    Files.writeString(content.resolve("addresses.tsv"), "2098-01/\t\t\n");
    Files.createDirectories(content.resolve(".history"));
    Files.writeString(content.resolve(".history/state"), "以前");
  }

  private ContentBag bag(Path templates) {
    return new ContentBag(content, templates, folder.resolve("here/exports"), "huibian 1.0");
  }

  private void restore(Path bag, String name) throws IOException {
    Path there = folder.resolve(name);
    try (LocalCopy copy = LocalCopy.open(bag)) {
      new Restoration(
              copy.copy(),
              bag,
              there.resolve("content"),
              there.resolve("templates"),
              there.resolve("exports"))
          .run();
    }
  }

  @Test
  void anIssueIsBaggedWithoutOthersAndWithWhatTheUserHasChanged() throws IOException {
    Path templates = Files.createDirectories(folder.resolve("here/templates"));
    Files.copy(Path.of("templates/about.ftlh"), templates.resolve("about.ftlh"));
    Files.writeString(templates.resolve("home.ftlh"), "别样");
    Path exports = Files.createDirectories(folder.resolve("here/exports/2099-01"));
    Files.writeString(exports.resolve("2099-01.epub"), "电子书");
    Files.createDirectories(content.resolve("2098-12"));
    Files.writeString(content.resolve("2098-12/01.md"), "别的一期");
    Path bag = folder.resolve("bag");
    bag(templates).issue(ISSUE).folder(bag);
    restore(bag, "there");
    assertTrue(Files.exists(folder.resolve("there/content/2099-01/issue.yaml")));
    assertTrue(Files.exists(folder.resolve("there/exports/2099-01/2099-01.epub")));
    assertTrue(Files.exists(folder.resolve("there/templates/home.ftlh")));
    assertFalse(Files.exists(folder.resolve("there/templates/about.ftlh")));
    assertFalse(Files.exists(folder.resolve("there/content/2098-12")));
    assertFalse(Files.exists(folder.resolve("there/content/addresses.tsv")));
  }

  @Test
  void aLinkOutOfTheContentIsNotFollowed() throws IOException {
    Path secret = Files.writeString(folder.resolve("secret.txt"), "密");
    Files.createSymbolicLink(content.resolve(SmallIssue.ID).resolve("附件.txt"), secret);
    InputException refused =
        assertThrows(InputException.class, () -> bag(folder.resolve("no")).issue(ISSUE));
    assertEquals(Problem.LINK_LEADS_OUT, refused.problem());
  }

  @Test
  void anIssueThatIsNotThereIsRefused() {
    IssueId other = IssueId.parse("2050-01").orElseThrow();
    InputException refused =
        assertThrows(InputException.class, () -> bag(folder.resolve("no")).issue(other));
    assertEquals(Problem.FILE_MISSING, refused.problem());
  }

  @Test
  void whatIsHiddenAtAnyDepthStaysOutSoThatTheBagCanBeRestored() throws IOException {
    for (String name :
        List.of("2099-01/.obsidian/x.md", "2099-01/a/.b/c.md", "2099-01/.DS_Store")) {
      Files.createDirectories(content.resolve(name).getParent());
      Files.writeString(content.resolve(name), "隐藏");
    }
    Path templates = Files.createDirectories(folder.resolve("here/templates/.git"));
    Files.writeString(templates.resolve("config"), "隐藏");
    Path bag = folder.resolve("bag");
    bag(templates.getParent()).issue(ISSUE).folder(bag);
    restore(bag, "there");
    assertTrue(Files.exists(folder.resolve("there/content/2099-01/01.md")));
    assertFalse(Files.exists(folder.resolve("there/content/2099-01/.obsidian")));
    assertFalse(Files.exists(folder.resolve("there/content/2099-01/a")));
    assertFalse(Files.exists(folder.resolve("there/templates")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "content/2099-01/附件:1.txt",
        "content/2099-01/ISSUE.YAML",
        "content/2099-01/附件\\1.txt",
        "exports/2099-01/a:b.zip",
        "templates/a:b.css"
      })
  void aNameThatCannotBeRestoredIsRefusedWithItsFile(String name) throws IOException {
    Path file = folder.resolve("here").resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, "文件");
    InputException refused =
        assertThrows(
            InputException.class, () -> bag(folder.resolve("here/templates")).issue(ISSUE));
    assertEquals(Problem.BAG_NAME, refused.problem());
    String shown = refused.file().orElseThrow().toString();
    assertTrue(shown.equalsIgnoreCase(file.toString()), shown);
  }
}
