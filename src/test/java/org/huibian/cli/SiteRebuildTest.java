package org.huibian.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.huibian.fixture.SmallIssue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Builds of a small issue after saves of its files and of the program's word lists. */
class SiteRebuildTest {
  @TempDir Path home;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private Path content;
  private Path site;
  private Path wordLists;
  private Path topics;
  private SiteRebuild rebuild;

  @BeforeEach
  void buildASite() throws Exception {
    content = SmallIssue.importedInto(home.resolve("content"));
    site = home.resolve("site");
    wordLists = home.resolve("resources");
    topics = wordLists.resolve("org/huibian/text/topics.tsv");
    Files.createDirectories(topics.getParent());
    Files.copy(Path.of("src/main/resources/org/huibian/text/topics.tsv"), topics);
    Session session =
        new Session(
            Wiring.shipped(),
            Messages.chinese(),
            new PrintWriter(out),
            new PrintWriter(err),
            home,
            "tesseract",
            "soffice",
            List.of(),
            false);
    rebuild = new SiteRebuild(session, folders(), Optional.of(wordLists), false);
    assertEquals("", rebuild.run(Set.of()));
  }

  private BuildFolders folders() {
    return new BuildFolders(content, site, home.resolve("templates"), home.resolve(".huibian"));
  }

  private String article() throws Exception {
    return Files.readString(site.resolve(SmallIssue.ID).resolve("01/index.html"));
  }

  @Test
  void anUnchangedSiteIsNotReportedAtTheStart() {
    assertTrue(out.toString().startsWith("已重新生成"));
    out.getBuffer().setLength(0);
    assertEquals("", rebuild.run(Set.of()));
    assertEquals("", out.toString());
    assertEquals(List.of(content, home.resolve("templates"), wordLists), rebuild.folders());
  }

  @Test
  void aSavedWordListCountsInThisAndAllLaterBuilds() throws Exception {
    String topic = "试验专题";
    assertFalse(article().contains(topic));
    Files.writeString(topics, Files.readString(topics) + topic + "\t示范\t管理办法\n");
    assertEquals("", rebuild.run(Set.of(topics)), err::toString);
    assertTrue(article().contains(topic));
    // A mistake is reported in the language of the session, also by the classes loaded anew.
    Path article = content.resolve(SmallIssue.ID).resolve("01.md");
    String text = Files.readString(article);
    Files.writeString(article, text.replaceFirst("\ntitle:", "\ntitel:"));
    String mistake = rebuild.run(Set.of(article));
    assertTrue(mistake.contains("01.md:2: 没有“titel”这个字段\n请检查拼写"), mistake);
    Files.writeString(article, text + "\n补上一段。\n");
    assertEquals("", rebuild.run(Set.of(article)));
    assertTrue(article().contains("补上一段。"));
    assertTrue(article().contains(topic));
  }

  @Test
  void aPreviewThatFailsIsLeftToTheBuild() {
    Builder failing =
        new Builder() {
          @Override
          public Report build(BuildFolders folders, Progress progress) {
            return new Report(1, 1, 1, 1, 1, false, List.of(), 0, 0, 0);
          }

          @Override
          public Report build(BuildFolders folders, Progress progress, Consumer<Preview> previews) {
            previews.accept(
                file -> {
                  throw new IllegalStateException("unforeseen");
                });
            return build(folders, progress);
          }
        };
    Wiring shipped = Wiring.shipped();
    Session session =
        new Session(
            new Wiring(shipped.importer(), failing, shipped.checker()),
            Messages.chinese(),
            new PrintWriter(out),
            new PrintWriter(err),
            home,
            "tesseract",
            "soffice",
            List.of(),
            false);
    SiteRebuild failed = new SiteRebuild(session, folders(), Optional.empty(), false);
    assertEquals("", failed.run(Set.of()));
    assertEquals(Map.of(), failed.preview(Set.of(content.resolve(SmallIssue.ID + "/01.md"))));
  }
}
