package org.huibian.archive.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeSet;
import org.huibian.archive.SumsFile;
import org.huibian.archive.publish.Publication.Stage;
import org.huibian.build.BuildReport;
import org.huibian.build.ContentBuild;
import org.huibian.build.SiteChanges;
import org.huibian.fixture.SmallIssue;
import org.huibian.markdown.PublishSettings.Target;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests what an edit sends to a place that has the site already. */
class PublishedEditTest {
  @TempDir Path folder;
  private Path content;
  private Path site;
  private Path place;

  @BeforeEach
  void publishOnce() throws IOException {
    content = folder.resolve("content");
    site = folder.resolve("site");
    place = folder.resolve("place");
    SmallIssue.importedInto(content);
    build();
    send();
  }

  private BuildReport build() {
    return new ContentBuild(content, folder.resolve("templates"), (done, all) -> {}).into(site);
  }

  private SortedMap<String, String> sums() throws IOException {
    Path list = site.resolve(SumsFile.NAME);
    return SumsFile.read(Files.newInputStream(list), list);
  }

  /** Publishes the site and returns the paths that went there or left. */
  private TreeSet<String> send() throws IOException {
    TreeSet<String> sent = new TreeSet<>();
    try (Place target = Places.open(new Target.Folder(place))) {
      Publication publication = Publication.of(site, sums(), target);
      for (Stage stage : Stage.values()) {
        sent.addAll(publication.files(stage));
      }
      publication.run(target, (stage, done, all) -> {});
    }
    return sent;
  }

  private static TreeSet<String> all(SiteChanges changes) {
    List<String> all = new ArrayList<>(changes.added());
    all.addAll(changes.changed());
    all.addAll(changes.removed());
    return new TreeSet<>(all);
  }

  @Test
  void anEditSendsWhatTheBuildListsAndASecondPublicationNothing() throws IOException {
    assertEquals(new TreeSet<>(), send());
    Path article = content.resolve(SmallIssue.ID).resolve("01.md");
    String before = Files.readString(article);
    Files.writeString(article, before + "\n又补一段说明文字。\n");
    TreeSet<String> listed = all(build().changes());
    assertTrue(listed.contains(SmallIssue.ID + "/01/index.html"));
    assertFalse(listed.contains("about/index.html"));
    assertEquals(listed, send());
    assertEquals(new TreeSet<>(), send());
    Files.writeString(article, before);
    assertEquals(all(build().changes()), send());
  }
}
