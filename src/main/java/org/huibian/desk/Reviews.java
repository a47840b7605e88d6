package org.huibian.desk;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.huibian.ingest.ReviewSession;
import org.huibian.model.InputException;
import org.huibian.model.IssueId;
import org.huibian.model.Problem;

/**
 * The reviews that are open. The originals of the issues that were used last stay in memory, since
 * reading a PDF takes longer than everything after it. The class is thread-safe.
 */
final class Reviews {
  /** How many reviews are kept open. An original of 130 pages takes some megabytes. */
  private static final int OPEN = 4;

  private final DeskContext context;

  /** The open reviews, the one that was used last at the end; guarded by this object. */
  private final Map<IssueId, ReviewSession> open = new LinkedHashMap<>(16, 0.75f, true);

  /** How many doubts are open, by issue; guarded by this object. */
  private final Map<IssueId, Integer> doubts = new TreeMap<>();

  private final ExecutorService counting =
      Executors.newSingleThreadExecutor(
          task -> {
            Thread thread = new Thread(task, "doubts");
            thread.setDaemon(true);
            thread.setPriority(Thread.MIN_PRIORITY);
            return thread;
          });

  Reviews(DeskContext context) {
    this.context = context;
  }

  /**
   * Returns the review of an issue.
   *
   * @throws InputException if the issue or one of its originals cannot be read
   */
  ReviewSession of(IssueId id) {
    synchronized (this) {
      ReviewSession known = open.get(id);
      if (known != null && known.isCurrent()) {
        return known;
      }
    }
    ReviewSession opened =
        ReviewSession.open(
            context.folders().content(),
            id,
            Optional.of(context.programs().recogniser()),
            Optional.of(context.programs().converter()),
            context.renderer());
    synchronized (this) {
      open.put(id, opened);
      while (open.size() > OPEN) {
        open.remove(open.keySet().iterator().next());
      }
    }
    return opened;
  }

  /** Forgets how many doubts an issue has, after a change. */
  synchronized void changed(IssueId id) {
    doubts.remove(id);
  }

  /** Returns how many doubts are open; -1 if that is not known yet, and is being found out. */
  synchronized int doubts(IssueId id) {
    Integer known = doubts.get(id);
    if (known == null) {
      doubts.put(id, -1);
      counting.execute(() -> count(id));
      return -1;
    }
    return known;
  }

  /** Counts the doubts apart from the reviews that are in use, and without a slow recogniser. */
  private void count(IssueId id) {
    int found = 0;
    try {
      found =
          ReviewSession.open(
                  context.folders().content(),
                  id,
                  Optional.empty(),
                  Optional.empty(),
                  context.renderer())
              .review()
              .recovered()
              .doubts()
              .size();
    } catch (InputException e) {
      // An issue without an original, or with a damaged one, has no review; opening it says why.
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      found = -1;
    }
    synchronized (this) {
      doubts.put(id, found);
    }
  }

  /**
   * Returns the issue that a field names.
   *
   * @throws InputException DESK_CALL_WRONG if it names none
   */
  static IssueId issue(String text) {
    return IssueId.parse(text).orElseThrow(() -> new InputException(Problem.DESK_CALL_WRONG, text));
  }
}
