package org.huibian.source.pdf;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.huibian.model.InputException;
import org.huibian.model.Problem;

/**
 * Runs the reading of a file in a thread of its own and gives up when a page takes too long or more
 * memory is used than any issue needs. Whatever a malicious file makes PDFBox do, the result is an
 * {@link InputException}.
 */
final class Supervisor {
  /** The most memory that a reading adds, in bytes; the reading of 3,000 pages adds less. */
  private static final long MOST_MEMORY = 700L << 20;

  /** How long a cancelled reading is awaited, in milliseconds. */
  private static final int LONGEST_WAIT = 3_000;

  /** The interval at which time and memory are checked, in milliseconds. */
  private static final int CHECK_INTERVAL = 100;

  /** The stack of the thread, in bytes; deeper nesting than it allows is malicious. */
  private static final long STACK_SIZE = 16L << 20;

  // PDFBox logs what it has repaired, and nobody can act on it. The loggers are kept in fields
  // because a logger without references loses its level.
  private final Logger pdfboxLogger = Logger.getLogger("org.apache.pdfbox");
  private final Logger fontboxLogger = Logger.getLogger("org.apache.fontbox");
  private final Path file;

  Supervisor(Path file) {
    this.file = file;
  }

  /** A reading that checks a time limit. */
  interface Reading<T> {
    /** Reads a file and calls {@link TimeLimit#check()} often. */
    T run(TimeLimit time) throws IOException;
  }

  /**
   * Returns the result of a reading.
   *
   * @throws InputException if it fails, or exceeds its time or memory
   */
  <T> T run(Reading<T> reading) {
    pdfboxLogger.setLevel(Level.OFF);
    fontboxLogger.setLevel(Level.OFF);
    FontMappers.set(new FallbackFontMapper());
    ThreadCpuClock clock = new ThreadCpuClock();
    TimeLimit time = new TimeLimit(clock);
    FutureTask<T> task = new FutureTask<>(() -> reading.run(time));
    Thread thread = new Thread(null, task, "pdf", STACK_SIZE);
    thread.setDaemon(true);
    long before = usedMemory();
    clock.measure(thread);
    thread.start();
    try {
      while (true) {
        try {
          return task.get(CHECK_INTERVAL, TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
          if (time.isExceeded() || isMemoryExceeded(before)) {
            time.cancel();
            // PDFBox unpacks a stream without asking the limit. The memory of a reading that goes
            // on
            // would be counted as that of the next file.
            thread.join(LONGEST_WAIT);
            throw tooDemanding(time);
          }
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      time.cancel();
      throw tooDemanding(time);
    } catch (ExecutionException e) {
      throw fault(e.getCause(), time);
    }
  }

  private static boolean isMemoryExceeded(long before) {
    if (usedMemory() - before < MOST_MEMORY) {
      return false;
    }
    System.gc(); // Garbage does not count.
    return usedMemory() - before > MOST_MEMORY;
  }

  private static long usedMemory() {
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }

  private InputException tooDemanding(TimeLimit time) {
    return new InputException(file, Problem.PDF_TOO_DEMANDING, Integer.toString(time.page()));
  }

  private RuntimeException fault(Throwable cause, TimeLimit time) {
    if (cause instanceof InputException known) {
      return known;
    }
    if (cause instanceof LimitExceededException
        || cause instanceof OutOfMemoryError
        || cause instanceof StackOverflowError) {
      return tooDemanding(time);
    }
    // PDFBox throws exceptions of many types at damaged files.
    return new InputException(file, Problem.PDF_DAMAGED);
  }
}
