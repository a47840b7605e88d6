package org.huibian.ingest;

import java.util.ArrayList;
import java.util.List;

/**
 * The merge of two texts that were changed from one base, line by line. Where only one side has
 * changed lines, its lines are taken; where both made the same change, it is taken once. Different
 * changes to the same lines, or to adjacent lines, are a conflict.
 *
 * @param lines the merged text; at a conflict, the lines of the first side
 * @param conflicts the lines of the first side where the conflicts are, counted from 1, in order;
 *     empty if there are none
 */
record ThreeWayMerge(List<String> lines, List<Integer> conflicts) {
  /** Copies the lists. */
  ThreeWayMerge {
    lines = List.copyOf(lines);
    conflicts = List.copyOf(conflicts);
  }

  /**
   * Merges two texts.
   *
   * @param base the {@link LineDigest} of each line of the base
   * @param mine the first side: the editor's lines
   * @param theirs the second side: the new import's lines
   */
  static ThreeWayMerge of(List<String> base, List<String> mine, List<String> theirs) {
    Walk walk =
        new Walk(
            new Side(mine, Hunk.between(base, digests(mine))),
            new Side(theirs, Hunk.between(base, digests(theirs))));
    return walk.merge();
  }

  private static List<String> digests(List<String> lines) {
    return lines.stream().map(LineDigest::of).toList();
  }

  /** One side, which is walked in step with the base. */
  private static final class Side {
    private final List<String> lines;
    private final List<Hunk> hunks;

    /** The index of the next hunk. */
    private int next;

    /** By how many lines this side is ahead of the base so far. */
    private int ahead;

    private Side(List<String> lines, List<Hunk> hunks) {
      this.lines = lines;
      this.hunks = hunks;
    }

    private boolean hasNext() {
      return next < hunks.size();
    }

    /** Returns where the next hunk starts in the base. */
    private int start() {
      return hasNext() ? hunks.get(next).start() : Integer.MAX_VALUE;
    }

    /** Passes all hunks that start at or before an end, and returns the end with them. */
    private int pass(int end) {
      int reached = end;
      while (start() <= reached) {
        reached = Math.max(reached, hunks.get(next).end());
        ahead += hunks.get(next).growth();
        next++;
      }
      return reached;
    }

    private List<String> rest(int from) {
      return lines.subList(from, lines.size());
    }
  }

  /** The walk along the base. */
  private static final class Walk {
    private final Side mine;
    private final Side theirs;
    private final List<String> out = new ArrayList<>();
    private final List<Integer> conflicts = new ArrayList<>();

    private Walk(Side mine, Side theirs) {
      this.mine = mine;
      this.theirs = theirs;
    }

    private ThreeWayMerge merge() {
      int common = 0;
      while (mine.hasNext() || theirs.hasNext()) {
        int start = Math.min(mine.start(), theirs.start());
        int myStart = start + mine.ahead;
        int theirStart = start + theirs.ahead;
        int myNext = mine.next;
        int theirNext = theirs.next;
        int end = start;
        for (int reached = -1; reached != end; ) {
          reached = end;
          end = theirs.pass(mine.pass(end));
        }
        out.addAll(mine.lines.subList(common, myStart));
        common = end + mine.ahead;
        List<String> my = mine.lines.subList(myStart, common);
        List<String> their = theirs.lines.subList(theirStart, end + theirs.ahead);
        boolean isMine = mine.next > myNext;
        boolean isTheirs = theirs.next > theirNext;
        out.addAll(isMine ? my : their);
        if (isMine && isTheirs && !my.equals(their)) {
          int line = myStart + sameAtStart(my, their) + 1;
          conflicts.add(Math.max(1, Math.min(line, mine.lines.size())));
        }
      }
      out.addAll(mine.rest(common));
      return new ThreeWayMerge(out, conflicts);
    }
  }

  /** Returns how many lines two texts have in common at their start. */
  static int sameAtStart(List<String> a, List<String> b) {
    int same = 0;
    while (same < a.size() && same < b.size() && a.get(same).equals(b.get(same))) {
      same++;
    }
    return same;
  }
}
