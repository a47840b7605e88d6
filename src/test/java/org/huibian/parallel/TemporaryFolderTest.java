package org.huibian.parallel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TemporaryFolderTest {
  /** No process has this number on any system. */
  private static final String NOBODY = "999999999";

  @TempDir Path parent;

  private Set<String> names() throws IOException {
    try (Stream<Path> files = Files.list(parent)) {
      return files.map(file -> file.getFileName().toString()).collect(Collectors.toSet());
    }
  }

  @Test
  void nothingIsLeftOfAFolderThatIsClosed() throws IOException {
    try (TemporaryFolder folder = TemporaryFolder.create(parent, "publish")) {
      Files.createDirectories(folder.path().resolve("a/b"));
      Files.writeString(folder.path().resolve("a/b/c"), "text");
    }
    assertEquals(Set.of(), names());
  }

  @Test
  void whatAKilledProcessHasLeftIsDeletedByTheNextOneThatNeedsSuchAFolder() throws Exception {
    Process killed = another("publish");
    Path left = told(killed);
    TemporaryFolder first = TemporaryFolder.create(parent, "publish");
    assertTrue(Files.exists(left.resolve("file")), "the other process still uses it");
    killed.destroyForcibly().waitFor();
    assertTrue(Files.exists(left.resolve("file")), "a kill leaves the folder");
    TemporaryFolder.create(parent, "ocr").close();
    assertTrue(Files.exists(left.resolve("file")), "it has another purpose");
    try (TemporaryFolder second = TemporaryFolder.create(parent, "publish")) {
      Set<Path> expected = Set.of(first.path().getFileName(), second.path().getFileName());
      assertEquals(expected.stream().map(Path::toString).collect(Collectors.toSet()), names());
    }
    first.close();
    assertEquals(Set.of(), names());
  }

  @Test
  void theLockProtectsAFolderAlsoWhereTheNumberOfItsProcessIsNotSeen() throws Exception {
    Process other = another("publish");
    Path used = told(other);
    // Another container sees the folder, but not the process.
    Path renamed = parent.resolve("huibian-publish-" + NOBODY + "-1");
    Files.move(used, renamed);
    TemporaryFolder.create(parent, "publish").close();
    assertTrue(Files.exists(renamed.resolve("file")));
    other.destroyForcibly().waitFor();
    TemporaryFolder.create(parent, "publish").close();
    assertEquals(Set.of(), names());
  }

  @Test
  void aProgramThatADeadProcessHasStartedIsEndedBeforeItsFolderGoes() throws Exception {
    assumeTrue(Files.isExecutable(Path.of("/bin/sh")));
    Path dead = Files.createDirectory(parent.resolve("huibian-publish-" + NOBODY + "-1"));
    Files.writeString(dead.resolve("list"), "text");
    Process orphan = shell(dead.resolve("list").toString());
    Process bystander = shell(parent.resolve("list").toString());
    TemporaryFolder.create(parent, "publish").close();
    assertTrue(orphan.waitFor(10, TimeUnit.SECONDS));
    assertNotEquals(0, orphan.exitValue());
    assertTrue(bystander.isAlive());
    bystander.getOutputStream().close();
    assertEquals(0, bystander.waitFor());
    assertEquals(Set.of(), names());
  }

  /** Starts a program that ends with its input. */
  private static Process shell(String argument) throws IOException {
    Process shell = new ProcessBuilder("/bin/sh", "-c", "echo; read x; exit 0", argument).start();
    assertEquals('\n', shell.getInputStream().read());
    return shell;
  }

  @Test
  void foldersOfOtherNamesAndLinksAreLeftAlone() throws IOException {
    Path outside = Files.createDirectories(parent.resolve("outside"));
    Files.writeString(outside.resolve("file"), "text");
    Files.createSymbolicLink(parent.resolve("huibian-publish-" + NOBODY + "-2"), outside);
    for (String name :
        List.of("huibian-publish-by-hand", "huibian-publish", "huibian-publish-1-x")) {
      Files.createDirectory(parent.resolve(name));
      Files.writeString(parent.resolve(name + "/file"), "text");
    }
    Files.writeString(parent.resolve("huibian-publish-" + NOBODY + "-3"), "a file");
    Path within = Files.createDirectory(parent.resolve("huibian-publish-" + NOBODY + "-4"));
    Files.createSymbolicLink(within.resolve("link"), outside);
    Set<String> before = names();
    TemporaryFolder.create(parent, "publish").close();
    assertFalse(Files.exists(within));
    assertEquals("text", Files.readString(outside.resolve("file")));
    Set<String> after = names();
    after.add(within.getFileName().toString());
    assertEquals(before, after);
  }

  /** Starts a process that has a folder until it is killed. */
  private Process another(String purpose) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            Owner.class.getName(),
            parent.toString(),
            purpose)
        .start();
  }

  /** Returns the folder of another process, which it has told. */
  private static Path told(Process process) throws IOException {
    BufferedReader lines = process.inputReader(StandardCharsets.UTF_8);
    return Path.of(Optional.ofNullable(lines.readLine()).orElseThrow());
  }

  /** The other process. */
  static final class Owner {
    private Owner() {}

    public static void main(String[] arguments) throws Exception {
      TemporaryFolder folder = TemporaryFolder.create(Path.of(arguments[0]), arguments[1]);
      Files.writeString(folder.path().resolve("file"), "text");
      System.out.println(folder.path());
      Thread.sleep(Long.MAX_VALUE);
    }
  }
}
