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

  /** A lock of nothing. */
  public static final ProcessLock NONE = new ProcessLock(Optional.empty(), Optional.empty());

  private final Optional<FileChannel> channel;
  private final Optional<Path> temporary;

  private ProcessLock(Optional<FileChannel> channel, Optional<Path> temporary) {
    this.channel = channel;
    this.temporary = temporary;
  }

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
    while (true) {
      create(file);
      Optional<String> before = identity(file);
      FileChannel channel;
      try {
        channel = open(file);
      } catch (NoSuchFileException e) {
        continue;
      }
      ProcessLock lock = new ProcessLock(Optional.of(channel), Optional.of(file));
      if (!isGranted(channel, file, false)) {
        return lock;
      }
      // The former holder may have deleted the file after it was opened here. Then others lock
      // another file of the same name, and this one is worth nothing.
      if (before.isPresent() && identity(file).equals(before)) {
        name(channel, work);
        return lock;
      }
      channel.close();
    }
  }

  /**
   * Takes a lock whose file stays. One that is to be shared locks nothing if there is no file.
   *
   * @param file the file of the lock; its folder exists
   * @param work what this process does, in one word
   * @param shared whether other processes may have the lock at the same time, if they share it too
   * @throws HeldException if another process, or another thread of this one, has it
   */
  public static ProcessLock ofKept(Path file, String work, boolean shared)
      throws IOException, HeldException {
    if (!shared) {
      create(file);
    }
    if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) || !Files.isWritable(file)) {
      return NONE;
    }
    FileChannel channel = open(file);
    if (isGranted(channel, file, shared)) {
      name(channel, work);
    }
    return new ProcessLock(Optional.of(channel), Optional.empty());
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

  /** Takes a lock; {@link #exclusive} and {@link #ofKept} are such. */
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

  private static void pause() {
    try {
      Thread.sleep(PAUSE_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while waiting for another process", e);
    }
  }

  /** Returns whether the system has granted the lock; false if it has no locks. */
  private static boolean isGranted(FileChannel open, Path file, boolean shared)
      throws IOException, HeldException {
    try {
      FileLock granted = open.tryLock(PLACE, 1, shared);
      if (granted != null) {
        return true;
      }
    } catch (OverlappingFileLockException e) {
      // Another thread of this process has it.
    } catch (IOException e) {
      return false;
    }
    open.close();
    throw new HeldException(text(file).map(ProcessLock::holder).orElse("?"));
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
    try {
      // The file is deleted before it is released, because afterwards it may be another's.
      if (temporary.isPresent()) {
        Files.deleteIfExists(temporary.get());
      }
    } catch (IOException e) {
      // A file that stays locks nobody out.
    }
    try {
      if (channel.isPresent()) {
        channel.get().close();
      }
    } catch (IOException e) {
      // The end of the process releases the lock.
    }
  }
}
