package org.huibian.parallel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
  void aFileThatStaysIsStillThereAfterwards() throws Exception {
    Path file = Files.createFile(folder.resolve("lock"));
    ProcessLock lock = ProcessLock.ofKept(file, "undo", false);
    assertThrows(ProcessLock.HeldException.class, () -> ProcessLock.ofKept(file, "build", true));
    lock.close();
    ProcessLock.ofKept(file, "build", true).close();
    assertEquals("build " + ProcessHandle.current().pid(), Files.readString(file));
  }

  @Test
  void nothingIsLockedWithoutAFileThatStays() throws Exception {
    assertSame(ProcessLock.NONE, ProcessLock.ofKept(folder.resolve("lock"), "build", true));
    assertFalse(Files.exists(folder.resolve("lock")));
  }

  @Test
  void aLinkInPlaceOfTheFileIsNotFollowed() throws Exception {
    Path outside = Files.writeString(folder.resolve("outside"), "text");
    Path link = Files.createSymbolicLink(folder.resolve("lock"), outside);
    assertThrows(IOException.class, () -> ProcessLock.exclusive(link, "build"));
    assertSame(ProcessLock.NONE, ProcessLock.ofKept(link, "build", true));
    assertEquals("text", Files.readString(outside));
  }
}
