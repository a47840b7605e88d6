package org.huibian.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Changes are made in the pauses of the watcher, so that no test depends on the clock. */
class FolderWatcherTest {
  @TempDir Path temporary;
  private Path content;
  private Path article;
  private int pauses;

  @BeforeEach
  void writeAnArticle() throws IOException {
    content = Files.createDirectories(temporary.resolve("content"));
    article = content.resolve("2025-06/01.md");
    write(article, "first");
  }

  /** A change of the file system. */
  @FunctionalInterface
  private interface Change {
    void make() throws IOException;
  }

  private static void write(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private FolderSnapshot now() {
    return FolderSnapshot.of(List.of(content, temporary.resolve("templates")));
  }

  /** Waits for a change and makes one of the given changes in each pause. */
  private FolderSnapshot await(Change... changes) throws InterruptedException {
    Deque<Change> left = new ArrayDeque<>(List.of(changes));
    pauses = 0;
    FolderWatcher watcher =
        new FolderWatcher(
            List.of(content, temporary.resolve("templates")),
            scan -> {
              pauses++;
              if (!left.isEmpty()) {
                make(left.pop());
              }
            });
    FolderSnapshot seen = watcher.awaitChange(now());
    assertTrue(left.isEmpty(), "all changes were made before one was reported");
    return seen;
  }

  private static void make(Change change) {
    try {
      change.make();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void aSaveIsReportedWhenTheFilesAreAtRest() throws Exception {
    FolderSnapshot before = now();
    FolderSnapshot seen = await(() -> write(article, "second!"));
    assertNotEquals(before, seen);
    assertEquals(now(), seen);
    assertEquals(2, pauses);
  }

  @Test
  void aBurstOfSavesIsOneChange() throws Exception {
    Path other = content.resolve("2025-06/02.md");
    FolderSnapshot seen =
        await(
            () -> write(article, "one.."),
            () -> write(other, "two"),
            () -> write(article, "three...."),
            () -> Files.delete(other),
            () -> write(article, "four"));
    assertEquals(now(), seen);
    assertEquals(6, pauses);
  }

  @Test
  void aSaveByRenameIsSeenAlsoIfSizeAndTimeRemain() throws Exception {
    FileTime time = Files.getLastModifiedTime(article);
    FolderSnapshot seen =
        await(
            () -> {
              Path fresh = article.resolveSibling(".01.md.new");
              write(fresh, "FIRST");
              Files.setLastModifiedTime(fresh, time);
              Files.move(fresh, article, StandardCopyOption.REPLACE_EXISTING);
            });
    assertEquals(now(), seen);
    assertEquals(time, seen.files().get(article).modified());
  }

  @Test
  void aSaveThatDeletesTheFileFirstIsOneChange() throws Exception {
    FolderSnapshot seen =
        await(() -> Files.delete(article), () -> write(article, "second, by another way"));
    assertTrue(seen.files().containsKey(article));
    assertEquals(3, pauses);
  }

  @Test
  void aFileThatComesAndGoesIsNoChange() throws Exception {
    Path probe = content.resolve("4913");
    FolderSnapshot seen =
        await(
            () -> write(probe, ""),
            () -> Files.delete(probe),
            () -> {},
            () -> write(article, "second"));
    assertEquals(5, pauses);
    assertEquals(now(), seen);
  }

  @Test
  void foldersMayComeAndGo() throws Exception {
    Path style = temporary.resolve("templates/styles/base/tokens.css");
    FolderSnapshot with = await(() -> write(style, "a{}"));
    assertTrue(with.files().containsKey(style));
    FolderSnapshot without = await(() -> Files.move(content, temporary.resolve("elsewhere")));
    assertEquals(List.of(style), List.copyOf(without.files().keySet()));
    FolderSnapshot again = await(() -> Files.move(temporary.resolve("elsewhere"), content));
    assertEquals(with, again);
  }

  @Test
  void hiddenAndTemporaryFilesAreLeftOut() throws Exception {
    FolderSnapshot before = now();
    for (String name :
        List.of(".history/2025-06/1/01.md", ".01.md.swp", "01.md~", "#01.md#", "01.md.tmp")) {
      write(content.resolve(name), "not read by a build");
    }
    assertEquals(before, now());
  }

  @Test
  void filesThatChangeWithoutEndAreReportedInTheEnd() throws Exception {
    Change[] endless = new Change[FolderWatcher.MAX_UNREST];
    for (int i = 0; i < endless.length; i++) {
      String text = "x".repeat(i + 10);
      endless[i] = () -> write(article, text);
    }
    await(endless);
    assertEquals(FolderWatcher.MAX_UNREST, pauses);
  }

  @Test
  void aLoopOfLinksIsNotFollowedForEver() throws Exception {
    Files.createSymbolicLink(content.resolve("loop"), content);
    FolderSnapshot seen = await(() -> write(article, "second"));
    assertEquals(1, seen.files().size());
  }
}
