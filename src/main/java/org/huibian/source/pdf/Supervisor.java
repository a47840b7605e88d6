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
 * Lets a file be read in a thread of its own and gives up when a page takes too long, or when more
 * memory is held than any issue needs. Whatever a hostile file makes the library do, the answer is
 * a message.
 */
final class Supervisor {
  /** More memory than the reading of 3,000 pages holds, in bytes. */
  private static final long MOST_MEMORY = 700L << 20;

  /** How often time and memory are looked at, in milliseconds. */
  private static final int LOOK = 100;

  /** Deep nesting needs a stack; what is deeper is made to do harm. */
  private static final long STACK = 16L << 20;

  /** The library tells its log what it has mended; nobody can act on it. Kept, or it forgets. */
  private final Logger pdfbox = Logger.getLogger("org.apache.pdfbox");

  private final Logger fontbox = Logger.getLogger("org.apache.fontbox");
  private final Path file;

  Supervisor(Path file) {
    this.file = file;
  }

  /** A reading that is watched. */
  interface Reading<T> {
    T run(Watch watch) throws IOException;
  }

  <T> T run(Reading<T> reading) {
    pdfbox.setLevel(Level.OFF);
    fontbox.setLevel(Level.OFF);
    FontMappers.set(new NoSubstitutes());
    Watch watch = new Watch(System::nanoTime);
    FutureTask<T> task = new FutureTask<>(() -> reading.run(watch));
    Thread thread = new Thread(null, task, "pdf", STACK);
    thread.setDaemon(true);
    thread.start();
    try {
      while (true) {
        try {
          return task.get(LOOK, TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
          if (watch.isOver() || isFull()) {
            watch.stop();
            throw tooMuch(watch);
          }
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      watch.stop();
      throw tooMuch(watch);
    } catch (ExecutionException e) {
      throw fault(e.getCause(), watch);
    }
  }

  private static boolean isFull() {
    if (held() < MOST_MEMORY) {
      return false;
    }
    System.gc(); // What is held counts, not what is left over.
    return held() > MOST_MEMORY;
  }

  private static long held() {
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }

  private InputException tooMuch(Watch watch) {
    return new InputException(file, Problem.PDF_TOO_DEMANDING, Integer.toString(watch.page()));
  }

  private RuntimeException fault(Throwable cause, Watch watch) {
    if (cause instanceof InputException known) {
      return known;
    }
    if (cause instanceof TooMuchException
        || cause instanceof OutOfMemoryError
        || cause instanceof StackOverflowError) {
      return tooMuch(watch);
    }
    // The library throws all sorts of things at broken files.
    return new InputException(file, Problem.PDF_DAMAGED);
  }
}
