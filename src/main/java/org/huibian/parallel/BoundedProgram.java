package org.huibian.parallel;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A program of the system that works on files of a temporary folder. It gets no input, its time is
 * limited, and it is ended together with the processes that it has started.
 */
public final class BoundedProgram {
  /** The file of the folder that gets what the program says. */
  private static final String OUTPUT = "output";

  /** How much of what it says is read, in bytes. */
  private static final int MOST_OUTPUT = 1 << 14;

  private final List<String> command;
  private final Path folder;

  /**
   * Names the program.
   *
   * @param command its name or path, and its arguments
   * @param folder the temporary folder, in which it runs
   */
  public BoundedProgram(List<String> command, Path folder) {
    this.command = List.copyOf(command);
    this.folder = folder;
  }

  /** There is no such program, or the system cannot start it. */
  public static final class MissingException extends IOException {
    private static final long serialVersionUID = 1;

    private MissingException(IOException cause) {
      super(cause);
    }
  }

  /**
   * Runs the program to its end.
   *
   * @param seconds how long it may take
   * @return its exit code
   * @throws MissingException if it cannot be started
   * @throws TimeoutException if it was ended because of its time, or this thread was interrupted;
   *     the message says which
   */
  public int run(int seconds) throws IOException, TimeoutException {
    Process process = start();
    try {
      process.getOutputStream().close();
      if (!process.waitFor(seconds, TimeUnit.SECONDS)) {
        throw new TimeoutException("> " + seconds + " s");
      }
      return process.exitValue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new TimeoutException(String.valueOf(e.getMessage()));
    } finally {
      List<ProcessHandle> started = process.descendants().toList();
      process.destroyForcibly();
      started.forEach(ProcessHandle::destroyForcibly);
    }
  }

  private Process start() throws MissingException {
    try {
      return new ProcessBuilder(command)
          .directory(folder.toFile())
          .redirectErrorStream(true)
          .redirectOutput(folder.resolve(OUTPUT).toFile())
          .start();
    } catch (IOException e) {
      throw new MissingException(e);
    }
  }

  /** Returns the last line of what the program has said, or a dash. */
  public String lastLine() throws IOException {
    try (var in = Files.newInputStream(folder.resolve(OUTPUT))) {
      String text = new String(in.readNBytes(MOST_OUTPUT), StandardCharsets.UTF_8);
      List<String> lines = text.lines().filter(line -> !line.isBlank()).toList();
      return lines.isEmpty() ? "—" : lines.get(lines.size() - 1).strip();
    }
  }
}
