package org.huibian.parallel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProcessLockTest {
  @TempDir Path folder;

  @Test
  void theFileOfALockNamesItsHolderAndGoesWithIt() throws Exception {
    Path file = folder.resolve("lock");
    ProcessLock lock = ProcessLock.exclusive(file, "build");
    ProcessLock.HeldException held =
        assertThrows(ProcessLock.HeldException.class, () -> ProcessLock.exclusive(file, "import"));
    assertEquals("build " + ProcessHandle.current().pid(), held.holder());
    lock.close();
    assertFalse(Files.exists(file));
    ProcessLock.exclusive(file, "import").close();
  }

  @Test
  void aFileThatAKilledProcessHasLeftLocksNobodyOut() throws Exception {
    Path file = Files.writeString(folder.resolve("lock"), "build 4711 1");
    ProcessLock.exclusive(file, "import").close();
  }

  @Test
  void theLastOfThoseWhoShareALockDeletesItsFile() throws Exception {
    Path file = folder.resolve("lock");
    ProcessLock lock = ProcessLock.shared(file, "build");
    ProcessLock.HeldException held =
        assertThrows(ProcessLock.HeldException.class, () -> ProcessLock.exclusive(file, "import"));
    assertEquals("build " + ProcessHandle.current().pid(), held.holder());
    assertTrue(Files.exists(file));
    lock.close();
    assertFalse(Files.exists(file));
  }

  @Test
  void theFileStaysWhileAnotherProcessSharesTheLock() throws Exception {
    Path file = folder.resolve("lock");
    Process other = another("shared", file);
    ProcessLock.shared(file, "build").close();
    assertTrue(Files.exists(file));
    assertThrows(ProcessLock.HeldException.class, () -> ProcessLock.exclusive(file, "import"));
    end(other);
    assertFalse(Files.exists(file));
  }

  @Test
  void aLockThatIsGivenBackAtOnceIsWaitedFor() throws Exception {
    Path file = folder.resolve("lock");
    ProcessLock lock = ProcessLock.exclusive(file, "import");
    CompletableFuture<Void> end =
        CompletableFuture.runAsync(
            lock::close, CompletableFuture.delayedExecutor(60, TimeUnit.MILLISECONDS));
    ProcessLock.soon(() -> ProcessLock.shared(file, "build")).close();
    end.join();
    assertFalse(Files.exists(file));
  }

  @Test
  void nothingIsLockedByAReaderWhoMayNotWrite() throws Exception {
    Path file = folder.resolve("missing/lock");
    assertSame(ProcessLock.NONE, ProcessLock.shared(file, "build"));
    assertThrows(IOException.class, () -> ProcessLock.exclusive(file, "import"));
  }

  @Test
  void threadsThatWaitForALockHaveItOneAfterTheOther() throws Exception {
    Path file = folder.resolve("lock");
    AtomicInteger holders = new AtomicInteger();
    List<CompletableFuture<Integer>> all = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      all.add(
          CompletableFuture.supplyAsync(
              () -> {
                try {
                  ProcessLock lock = ProcessLock.awaitExclusive(file, "import");
                  int now = holders.incrementAndGet();
                  Thread.sleep(5);
                  holders.decrementAndGet();
                  lock.close();
                  return now;
                } catch (IOException | InterruptedException e) {
                  throw new IllegalStateException(e);
                }
              }));
    }
    for (CompletableFuture<Integer> one : all) {
      assertEquals(1, one.join());
    }
    assertFalse(Files.exists(file));
  }

  @Test
  void aLinkInPlaceOfTheFileIsNotFollowed() throws Exception {
    Path outside = Files.writeString(folder.resolve("outside"), "text");
    Path link = Files.createSymbolicLink(folder.resolve("lock"), outside);
    assertThrows(IOException.class, () -> ProcessLock.exclusive(link, "build"));
    assertSame(ProcessLock.NONE, ProcessLock.shared(link, "build"));
    assertEquals("text", Files.readString(outside));
  }

  /** Starts a process that holds a lock until its input ends. */
  private static Process another(String kind, Path file) throws IOException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Holder.class.getName(),
                kind,
                file.toString())
            .start();
    assertEquals('+', process.getInputStream().read());
    return process;
  }

  private static void end(Process process) throws Exception {
    process.getOutputStream().close();
    assertEquals(0, process.waitFor());
  }

  /** The other process. */
  static final class Holder {
    private Holder() {}

    public static void main(String[] arguments) throws Exception {
      Path file = Path.of(arguments[1]);
      ProcessLock lock =
          arguments[0].equals("shared")
              ? ProcessLock.shared(file, "serve")
              : ProcessLock.exclusive(file, "import");
      System.out.print('+');
      System.out.flush();
      while (System.in.read() >= 0) {}
      lock.close();
    }
  }
}
