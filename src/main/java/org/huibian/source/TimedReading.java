package org.huibian.source;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.huibian.model.InputException;
import org.huibian.model.Problem;

/**
 * Runs the reading of a file in a thread of its own and gives up when it takes longer than any
 * document needs. Whatever a malicious file brings about, the result is an {@link InputException}.
 */
public final class TimedReading {
  /** The stack of the thread, in bytes; deeper nesting than it allows is malicious. */
  private static final long STACK_SIZE = 8L << 20;

  private final Path file;
  private final int seconds;

  /**
   * Creates a supervisor for one reading.
   *
   * @param file the file, for messages
   * @param seconds how long the reading may take
   */
  public TimedReading(Path file, int seconds) {
    this.file = file;
    this.seconds = seconds;
  }

  /** A reading of a file. */
  @FunctionalInterface
  public interface Reading<T> {
    /** Reads the file. */
    T run() throws IOException;
  }

  /**
   * Returns the result of a reading.
   *
   * @throws InputException if it fails, takes too long, or needs more memory or stack than there is
   */
  public <T> T run(Reading<T> reading) {
    FutureTask<T> task = new FutureTask<>(reading::run);
    Thread thread = new Thread(null, task, "reading", STACK_SIZE);
    thread.setDaemon(true);
    thread.start();
    try {
      return task.get(seconds, TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      task.cancel(true);
      throw new InputException(file, Problem.FILE_TOO_DEMANDING);
    } catch (InterruptedException e) {
      task.cancel(true);
      Thread.currentThread().interrupt();
      throw new InputException(file, Problem.FILE_TOO_DEMANDING);
    } catch (ExecutionException e) {
      throw fault(e.getCause());
    }
  }

  private RuntimeException fault(Throwable cause) {
    if (cause instanceof RuntimeException known) {
      return known;
    }
    if (cause instanceof OutOfMemoryError || cause instanceof StackOverflowError) {
      return new InputException(file, Problem.FILE_TOO_DEMANDING);
    }
    if (cause instanceof IOException e) {
      return new InputException(file, Problem.FILE_UNREADABLE, FileHead.reason(e));
    }
    return new IllegalStateException(cause);
  }
}
