package org.huibian.parallel;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;

/**
 * Keeps processes out of a folder that another one uses. A lock stands for a small file, in which
 * the process that holds it is named. The system releases the lock when the process ends, in
 * whatever way, so that a file that a killed process has left locks nobody out.
 *
 * <p>Where the file system has no locks, as on some network disks, every lock is granted. A file
 * must not stand for locks of several threads of one process: on most systems, the end of one of
 * them releases all.
 */
public final class ProcessLock implements AutoCloseable {
  /**
   * The first locked byte. It lies beyond the text of the file, which other processes could not
   * read on Windows if it were locked.
   */
  private static final long PLACE = Long.MAX_VALUE - 1;

  /** The most bytes that are read of a lock's file, which may be any file in a damaged folder. */
  private static final int LONGEST = 200;

  private static final long PAUSE_MILLIS = 50;

  /** How often a lock is asked for that another process may be about to give back. */
  private static final int ATTEMPTS = 4;

  /** A lock of nothing. */
  public static final ProcessLock NONE = new ProcessLock(Optional.empty(), Optional.empty());

  private final Optional<Path> file;
  private final Optional<Held> held;

  private ProcessLock(Optional<Path> file, Optional<Held> held) {
    this.file = file;
    this.held = held;
  }

  /** An open file and the lock of it; no lock if the file system has none. */
  private record Held(FileChannel channel, Optional<FileLock> lock) {}

  /** Tells that another process holds the lock. */
  public static final class HeldException extends Exception {
    private static final long serialVersionUID = 1L;

    private final String holder;

    private HeldException(String holder) {
      super(holder);
      this.holder = holder;
    }

    /** Returns what the other process does and its number, such as {@code build 4711}. */
    public String holder() {
      return holder;
    }
  }

  /**
   * Takes a lock that no other process has. Its file is created, and deleted by {@link #close}.
   *
   * @param file the file of the lock
   * @param work what this process does, in one word
   * @throws HeldException if another process, or another thread of this one, has it
   * @throws IOException if the file cannot be created
   */
  public static ProcessLock exclusive(Path file, String work) throws IOException, HeldException {
    return take(file, work, false, ProcessLock::tryLock);
  }

  /**
   * Waits for a lock that no other process and no other thread has, and takes it.
   *
   * @throws IOException as {@link #exclusive}
   */
  public static ProcessLock awaitExclusive(Path file, String work) throws IOException {
    try {
      // The file stays open meanwhile: on most systems, closing it would release the lock of
      // another thread of this process.
      return take(file, work, false, ProcessLock::awaitLock);
    } catch (HeldException e) {
      throw new IllegalStateException("a lock that is waited for is granted", e);
    }
  }

  /**
   * Takes a lock that other processes may have at the same time, if they share it too. The last of
   * them deletes its file. Nothing is locked where the file cannot be created.
   *
   * @param file the file of the lock
   * @param work what this process does, in one word
   * @throws HeldException if another process, or another thread of this one, has it alone
   */
  public static ProcessLock shared(Path file, String work) throws HeldException {
    try {
      return take(file, work, true, ProcessLock::tryLock);
    } catch (IOException e) {
      // A reader may lack the right to write, and whoever changes the folder then has it.
      return NONE;
    }
  }

  /** Locks an open file. */
  private interface Locking {
    Optional<FileLock> lock(FileChannel open, Path file, boolean shared)
        throws IOException, HeldException;
  }

  private static ProcessLock take(Path file, String work, boolean shared, Locking locking)
      throws IOException, HeldException {
    while (true) {
      create(file);
      Optional<String> before = identity(file);
      FileChannel channel;
      try {
        channel = open(file);
      } catch (NoSuchFileException e) {
        continue;
      }
      Optional<FileLock> lock;
      try {
        lock = locking.lock(channel, file, shared);
      } catch (HeldException e) {
        channel.close();
        throw e;
      }
      // The former holder may have deleted the file after it was opened here. Then others lock
      // another file of the same name, and this one is worth nothing.
      if (lock.isEmpty() || before.isPresent() && identity(file).equals(before)) {
        lock.ifPresent(granted -> name(channel, work));
        return new ProcessLock(Optional.of(file), Optional.of(new Held(channel, lock)));
      }
      channel.close();
    }
  }

  private static void create(Path file) throws IOException {
    try {
      Files.createFile(file);
    } catch (FileAlreadyExistsException e) {
      // Another process has the lock, or one that was killed has left its file.
    }
  }

  private static FileChannel open(Path file) throws IOException {
    return FileChannel.open(
        file, StandardOpenOption.READ, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
  }

  /** Returns what tells a file from a later one of the same name; empty if there is none. */
  private static Optional<String> identity(Path file) throws IOException {
    try {
      // The file is not opened: on most systems, closing it would release the locks of this
      // process.
      BasicFileAttributes attributes =
          Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
      return Optional.of(attributes.fileKey() + " " + attributes.lastModifiedTime());
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
  }

  /** Takes a lock; {@link #exclusive} and {@link #shared} are such. */
  @FunctionalInterface
  public interface Taking {
    /** Takes the lock, or tells who has it. */
    ProcessLock take() throws IOException, HeldException;
  }

  /**
   * Waits for a lock and takes it. If the thread is interrupted, the call ends with an {@link
   * IllegalStateException}.
   */
  public static ProcessLock await(Taking taking) throws IOException {
    while (true) {
      try {
        return taking.take();
      } catch (HeldException e) {
        pause();
      }
    }
  }

  /**
   * Takes a lock that is free or becomes so at once: a process that ends has its lock for a moment
   * more.
   *
   * @throws HeldException if another process goes on having it
   */
  public static ProcessLock soon(Taking taking) throws IOException, HeldException {
    for (int attempt = 1; attempt < ATTEMPTS; attempt++) {
      try {
        return taking.take();
      } catch (HeldException e) {
        pause();
      }
    }
    return taking.take();
  }

  private static void pause() {
    try {
      Thread.sleep(PAUSE_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while waiting for another process", e);
    }
  }

  /** Returns the lock that the system grants; empty if it has no locks. */
  private static Optional<FileLock> tryLock(FileChannel open, Path file, boolean shared)
      throws IOException, HeldException {
    try {
      FileLock granted = open.tryLock(PLACE, 1, shared);
      if (granted != null) {
        return Optional.of(granted);
      }
    } catch (OverlappingFileLockException e) {
      // Another thread of this process has it.
    } catch (IOException e) {
      return Optional.empty();
    }
    throw new HeldException(text(file).map(ProcessLock::holder).orElse("?"));
  }

  private static Optional<FileLock> awaitLock(FileChannel open, Path file, boolean shared)
      throws IOException {
    while (true) {
      try {
        FileLock granted = open.tryLock(PLACE, 1, shared);
        if (granted != null) {
          return Optional.of(granted);
        }
      } catch (OverlappingFileLockException e) {
        // Another thread of this process has it.
      } catch (IOException e) {
        return Optional.empty();
      }
      pause();
    }
  }

  /** Writes what this process does and its number into the file. */
  private static void name(FileChannel open, String work) {
    try {
      open.truncate(0);
      String text = work + " " + ProcessHandle.current().pid();
      open.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)), 0);
    } catch (IOException e) {
      // The disk is full. The lock holds, and only its holder is not named.
    }
  }

  private static Optional<String> text(Path file) throws IOException {
    try (var in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
      return Optional.of(new String(in.readNBytes(LONGEST), StandardCharsets.UTF_8));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
  }

  /** Returns the text of a lock's file; "?" for any other text. */
  private static String holder(String text) {
    return text.matches("[a-z]+ [0-9]+") ? text : "?";
  }

  /** Releases the lock. */
  @Override
  public void close() {
    if (held.isEmpty()) {
      return;
    }
    try {
      // The file is deleted before it is released, because afterwards it may be another's.
      if (isAlone(held.get())) {
        Files.deleteIfExists(file.orElseThrow());
      }
    } catch (IOException | OverlappingFileLockException e) {
      // A file that stays locks nobody out.
    }
    try {
      held.get().channel().close();
    } catch (IOException e) {
      // The end of the process releases the lock.
    }
  }

  /** Returns whether no other process has the lock, and prevents that one gets it. */
  private static boolean isAlone(Held held) throws IOException {
    if (held.lock().isEmpty() || !held.lock().get().isShared()) {
      return true;
    }
    held.lock().get().release();
    return held.channel().tryLock(PLACE, 1, false) != null;
  }
}
