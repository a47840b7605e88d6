package org.huibian.build.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.huibian.catalog.ArticleState;
import org.huibian.markdown.ContentFolder;
import org.huibian.model.Issue;
import org.huibian.model.IssueId;
import org.huibian.site.Folders;
import org.huibian.site.SiteInput;
import org.huibian.site.SiteModel;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a build keeps is read back as it was, or not at all. */
class ArchiveStoreTest {
  private static final String PROGRAM = "0".repeat(64);

  private static final InputFingerprint INPUT =
      new InputFingerprint(PROGRAM, new TreeMap<>(), new TreeMap<>());

  private static SiteModel site;

  @TempDir Path folder;

  @BeforeAll
  static void read() {
    site = SiteModel.of(SiteInput.read(new ContentFolder(Path.of("content"))), "assets/0/");
  }

  private ArchiveStore store() {
    return new ArchiveStore(folder, PROGRAM);
  }

  @Test
  void theWholeArchiveIsReadBackAsItWas() throws IOException {
    store().write(site, INPUT);
    StoredArchive archive = store().archive().orElseThrow();
    assertEquals(INPUT, archive.input());
    assertEquals("assets/0/", archive.assets());
    assertEquals(Optional.of(site.catalog().snapshot()), store().catalog(archive));
    assertEquals(Optional.of(site.lists()), store().lists(archive));
    for (Issue issue : site.catalog().issues()) {
      List<StoredArticle> expected =
          site.catalog().articles(issue.id()).stream()
              .map(entry -> new StoredArticle(ArticleState.of(entry), site.listing(entry.id())))
              .toList();
      StoredIssue stored = store().articles(archive, issue.id()).orElseThrow();
      assertEquals(expected, stored.all());
      StoredArticle last = expected.get(expected.size() - 1);
      assertEquals(Optional.of(last), stored.article(last.state().article().id()));
      assertArrayEquals(stored.bytes(), stored.with(List.of(last)).bytes());
    }
  }

  @Test
  void theSameArchiveGivesTheSameFiles() throws IOException {
    store().write(site, INPUT);
    List<Path> files = Folders.files(folder);
    store().write(site, INPUT);
    assertEquals(files, Folders.files(folder));
  }

  @Test
  void anArchiveOfAnotherProgramIsNotUsed() throws IOException {
    store().write(site, INPUT);
    assertEquals(Optional.empty(), new ArchiveStore(folder, "1".repeat(64)).archive());
  }

  @Test
  void aMissingStoreIsEmpty() throws IOException {
    assertEquals(Optional.empty(), new ArchiveStore(folder.resolve("none"), PROGRAM).archive());
  }

  @Test
  void aFileThatIsDamagedAnywhereIsNotUsed() throws IOException {
    store().write(site, INPUT);
    StoredArchive archive = store().archive().orElseThrow();
    List<Path> files = Folders.files(folder);
    Random random = new Random(100);
    for (int round = 0; round < 120; round++) {
      Path file = files.get(random.nextInt(files.size()));
      byte[] whole = Files.readAllBytes(file);
      byte[] damaged = whole.clone();
      int at = random.nextInt(damaged.length);
      if (round % 3 == 0) {
        damaged = Arrays.copyOf(damaged, at);
      } else if (round % 3 == 1) {
        damaged[at] ^= (byte) (1 << random.nextInt(8));
      } else {
        byte[] other = new byte[Math.min(512, damaged.length - at)];
        random.nextBytes(other);
        System.arraycopy(other, 0, damaged, at, other.length);
      }
      Files.write(file, damaged);
      assertTrue(isUnusable(file, archive), file + " at " + at);
      Files.delete(file);
      assertTrue(isUnusable(file, archive), file + " deleted");
      Files.write(file, whole);
    }
    assertNotEquals(Optional.empty(), store().archive());
  }

  /** Returns whether the store reads nothing from a file. */
  private boolean isUnusable(Path file, StoredArchive archive) throws IOException {
    String name = file.getFileName().toString();
    if (name.equals("archive")) {
      return store().archive().isEmpty();
    } else if (name.startsWith("catalog")) {
      return store().catalog(archive).isEmpty();
    } else if (name.startsWith("lists")) {
      return store().lists(archive).isEmpty();
    }
    return site.catalog().issues().stream()
        .map(Issue::id)
        .filter(issue -> name.startsWith(issue.toString()))
        .allMatch(issue -> isMissing(archive, issue));
  }

  private boolean isMissing(StoredArchive archive, IssueId issue) {
    try {
      return store().articles(archive, issue).isEmpty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
