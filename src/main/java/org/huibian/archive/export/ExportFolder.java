package org.huibian.archive.export;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.huibian.model.InputException;
import org.huibian.model.IssueId;
import org.huibian.model.Problem;
import org.huibian.parallel.ProcessLock;
import org.huibian.site.Checksums;
import org.huibian.site.Folders;
import org.huibian.site.asset.ExportedFolder;

/**
 * The folder of the exports, while one process writes into it. A file is there whole or not at all,
 * and one whose bytes are the same keeps its time, so that a build sees no change.
 */
public final class ExportFolder implements AutoCloseable {
  private static final String LOCK = ".export.lock";

  private final ExportedFolder folder;
  private final ProcessLock lock;

  private ExportFolder(ExportedFolder folder, ProcessLock lock) {
    this.folder = folder;
    this.lock = lock;
  }

  /**
   * Opens a folder for writing, and makes it if it is missing.
   *
   * @throws InputException OUTPUT_HELD if another process writes into it; FILE_UNWRITABLE if it
   *     cannot be written
   */
  public static ExportFolder open(Path path) {
    try {
      Files.createDirectories(path);
      return new ExportFolder(
          new ExportedFolder(path), ProcessLock.exclusive(path.resolve(LOCK), "export"));
    } catch (ProcessLock.HeldException e) {
      throw new InputException(path, Problem.OUTPUT_HELD, e.holder());
    } catch (IOException e) {
      throw unwritable(path, e);
    }
  }

  /** Writes the bytes of a file. */
  @FunctionalInterface
  public interface Content {
    /** Writes the bytes. The stream may be closed. */
    void writeTo(OutputStream out) throws IOException;
  }

  /**
   * Writes an issue in a format, and notes what it was made from.
   *
   * @return the file
   * @throws InputException FILE_UNWRITABLE if it cannot be written, and what the content throws
   * @throws UncheckedIOException with the file that the content could not read
   */
  public Path write(IssueId issue, String format, IssueState state, Content content) {
    Path file = folder.file(issue, format);
    try {
      Files.createDirectories(file.getParent());
      replace(file, content);
      ExportRecord.Entry entry =
          new ExportRecord.Entry(
              Files.size(file),
              Checksums.sha256(file),
              state.digest(),
              state.version(),
              state.withdrawals());
      byte[] text =
          ExportRecord.read(file.getParent())
              .with(format, entry)
              .text(issue)
              .getBytes(StandardCharsets.UTF_8);
      replace(file.resolveSibling(ExportRecord.NAME), out -> out.write(text));
      return file;
    } catch (IOException e) {
      throw unwritable(file, e);
    }
  }

  private static void replace(Path file, Content content) throws IOException {
    Path fresh = file.resolveSibling("." + file.getFileName() + ".new");
    try {
      try (OutputStream out =
          new BufferedOutputStream(new TargetStream(Files.newOutputStream(fresh), file))) {
        writeTo(out, content);
      }
      try (FileChannel written = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
        // After a power cut, the new name must not stand for an empty file.
        written.force(true);
      }
      if (!Files.isRegularFile(file) || Files.mismatch(fresh, file) >= 0) {
        Files.move(
            fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      }
    } finally {
      Files.deleteIfExists(fresh);
    }
  }

  private static void writeTo(OutputStream out, Content content) throws IOException {
    try {
      content.writeTo(out);
    } catch (FileSystemException e) {
      // The target reports its own faults, so this is a file that the content is made from.
      throw new UncheckedIOException(e);
    }
  }

  /** The bytes of a target, whose faults are those of no other file. */
  private static final class TargetStream extends FilterOutputStream {
    private final Path file;

    TargetStream(OutputStream out, Path file) {
      super(out);
      this.file = file;
    }

    @Override
    public void write(int value) {
      write(new byte[] {(byte) value}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) {
      try {
        out.write(bytes, from, length);
      } catch (IOException e) {
        throw unwritable(file, e);
      }
    }
  }

  private static InputException unwritable(Path file, IOException e) {
    return new InputException(file, Problem.FILE_UNWRITABLE, Folders.reason(e));
  }

  @Override
  public void close() {
    lock.close();
  }
}
