package org.huibian.parallel;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.UserPrincipal;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A folder for what passes between this program and another one; it is deleted at the end. What a
 * process that was killed has left is deleted by the next one that needs such a folder.
 *
 * <p>The folder has a lock, which the system releases when the process ends. Its name has the
 * number of the process, so that a folder is also kept where the file system has no locks.
 */
public final class TemporaryFolder implements AutoCloseable {
  private static final String LOCK = ".lock";
  private static final Pattern NAME = Pattern.compile("huibian-[a-z]+-([0-9]+)-[0-9]+");

  /** How long the end of a program is waited for whose starter was killed. */
  private static final int MOST_SECONDS = 5;

  private final Path folder;
  private final ProcessLock lock;

  private TemporaryFolder(Path folder, ProcessLock lock) {
    this.folder = folder;
    this.lock = lock;
  }

  /**
   * Creates an empty folder that only this user can read.
   *
   * @param purpose what it is for, in lower-case letters, as it is named to whoever finds it
   * @throws IOException if the system's folder for temporary files cannot be written
   */
  public static TemporaryFolder create(String purpose) throws IOException {
    return create(Path.of(System.getProperty("java.io.tmpdir")), purpose);
  }

  /** Creates an empty folder in another one. */
  static TemporaryFolder create(Path parent, String purpose) throws IOException {
    String prefix = "huibian-" + purpose + "-";
    while (true) {
      long number = ProcessHandle.current().pid();
      Path folder = Files.createTempDirectory(parent, prefix + number + "-");
      try {
        ProcessLock lock = ProcessLock.exclusive(folder.resolve(LOCK), purpose);
        deleteRemains(folder, prefix);
        return new TemporaryFolder(folder, lock);
      } catch (ProcessLock.HeldException e) {
        // Another process took the folder for one of a dead process before it was locked.
      } catch (IOException e) {
        if (Files.exists(folder)) {
          deleteIfPossible(folder);
          throw e;
        }
        // Another process has even deleted it.
      }
    }
  }

  /** Returns the folder. */
  public Path path() {
    return folder;
  }

  /** Deletes the folders of dead processes that stand beside a new one. */
  private static void deleteRemains(Path folder, String prefix) {
    try (DirectoryStream<Path> all = Files.newDirectoryStream(folder.getParent(), prefix + "*")) {
      UserPrincipal user = Files.getOwner(folder);
      for (Path candidate : all) {
        if (!isLiving(candidate)) {
          deleteRemains(candidate, user);
        }
      }
    } catch (IOException | DirectoryIteratorException e) {
      // The next process that needs a folder deletes them.
    }
  }

  /** Returns whether a folder is none of this class, or a process has the number in its name. */
  private static boolean isLiving(Path candidate) {
    Matcher name = NAME.matcher(candidate.getFileName().toString());
    return !name.matches() || ProcessHandle.of(Long.parseLong(name.group(1))).isPresent();
  }

  private static void deleteRemains(Path dead, UserPrincipal user) {
    try {
      // In a folder of another user, a name can become a link at any moment.
      if (!Files.isDirectory(dead, LinkOption.NOFOLLOW_LINKS)
          || !Files.getOwner(dead, LinkOption.NOFOLLOW_LINKS).equals(user)) {
        return;
      }
      if (isEmpty(dead)) {
        // It has no lock yet, or no more.
        Files.deleteIfExists(dead);
        return;
      }
      ProcessLock lock = ProcessLock.exclusive(dead.resolve(LOCK), "removal");
      endProgramsOf(dead);
      delete(dead, lock);
    } catch (ProcessLock.HeldException | IOException e) {
      // It is another's after all, or another process deletes it.
    }
  }

  private static boolean isEmpty(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.findAny().isEmpty();
    }
  }

  /**
   * Ends the programs that a dead process has started. Nobody waits for what they do, and it could
   * undo what the next process does at the same place.
   */
  private static void endProgramsOf(Path dead) {
    List<ProcessHandle> programs =
        ProcessHandle.allProcesses().filter(process -> isTold(process, dead)).toList();
    programs.forEach(ProcessHandle::destroyForcibly);
    for (ProcessHandle program : programs) {
      try {
        program.onExit().get(MOST_SECONDS, TimeUnit.SECONDS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      } catch (ExecutionException | TimeoutException e) {
        // The system ends it when it can.
      }
    }
  }

  /** Returns whether the arguments of a process name a folder. */
  private static boolean isTold(ProcessHandle process, Path folder) {
    return Stream.of(process.info().arguments().orElse(new String[0]))
        .anyMatch(argument -> argument.contains(folder.toString()));
  }

  /**
   * Deletes the folder. What a process that was ended still holds open is left to the next process
   * that needs such a folder.
   */
  @Override
  public void close() throws IOException {
    delete(folder, lock);
  }

  /** Deletes a folder, its lock last. */
  private static void delete(Path folder, ProcessLock lock) throws IOException {
    try (Stream<Path> walk = Files.walk(folder)) {
      for (Path path : walk.sorted(Comparator.reverseOrder()).toList()) {
        if (!path.equals(folder) && !path.equals(folder.resolve(LOCK))) {
          deleteIfPossible(path);
        }
      }
    } catch (UncheckedIOException e) {
      throw e.getCause();
    } finally {
      lock.close();
    }
    deleteIfPossible(folder);
  }

  private static void deleteIfPossible(Path path) {
    try {
      Files.deleteIfExists(path);
    } catch (IOException e) {
      // A program that was ended may still write. The rest is found by its name.
    }
  }
}
