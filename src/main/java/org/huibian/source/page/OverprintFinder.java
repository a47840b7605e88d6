package org.huibian.source.page;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Tells stamps and watermarks from the text on which they are printed. Characters that were drawn
 * one after the other in one colour and size are a run. Text never covers text, so that of two runs
 * that cover one another, one is printed over the other: the one in colour or grey where the other
 * is black, or else the one in the rarer type.
 */
final class OverprintFinder {
  /** Two characters cover one another if they share this much of the smaller one's area. */
  private static final double COVERED_SHARE = 0.12;

  /** A run of characters has no wider gap, in ems. */
  private static final double RUN_GAP_EM = 4;

  /** A run stands on one baseline; it differs by less, in ems. */
  private static final double SAME_BASELINE_EM = 0.5;

  /** How far from a stamp, in points, other characters of its colour belong to it. */
  private static final double STAMP_REACH = 70;

  /** Light type that is so much larger than the text is a watermark. */
  private static final double WATERMARK_RATIO = 1.6;

  /** The side of the squares in which characters are looked up, in points. */
  private static final double SQUARE = 24;

  /** A character that covers more squares in a row is no text. */
  private static final int MOST_SQUARES = 30;

  /** How many pairs of characters are compared on a page; bounds the time. */
  private static final int MOST_PAIRS = 4_000_000;

  /** Text in colour is only taken for it if there are so many times as many of its characters. */
  private static final int CLEAR_MAJORITY = 5;

  /** Colours are counted in so many steps of each share. */
  private static final int COLOUR_STEPS = 8;

  /** A page has at most so many stamps beside which more of them is looked for. */
  private static final int MOST_STAMPS = 200;

  private final List<DrawnGlyph> drawn;
  private final int[] runOf;
  private final List<Run> runs = new ArrayList<>();
  private final Map<Long, Set<Integer>> covered = new HashMap<>();
  private final Map<String, Integer> counts = new HashMap<>();
  private final BitSet found = new BitSet();

  /** A run: the indexes of its characters, and whether it is printed over the text. */
  private static final class Run {
    private final List<Integer> glyphs = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private boolean over;
  }

  private OverprintFinder(List<DrawnGlyph> drawn) {
    this.drawn = drawn;
    this.runOf = new int[drawn.size()];
  }

  /** Returns the indexes of the characters that are printed over the text, or across the page. */
  static BitSet find(List<DrawnGlyph> drawn) {
    OverprintFinder finder = new OverprintFinder(drawn);
    finder.divide();
    finder.markStated();
    finder.markArcs();
    if (finder.hasSeveralStyles()) {
      finder.compare();
      finder.decide();
      finder.markLight();
      finder.extend();
    }
    finder.runs.stream()
        .filter(run -> run.over)
        .forEach(run -> run.glyphs.forEach(finder.found::set));
    return finder.found;
  }

  private DrawnGlyph first(Run run) {
    return drawn.get(run.glyphs.get(0));
  }

  private void divide() {
    Run run = null;
    DrawnGlyph before = null;
    for (int i = 0; i < drawn.size(); i++) {
      DrawnGlyph glyph = drawn.get(i);
      if (glyph.glyph().isSpace()) {
        runOf[i] = -1;
        continue;
      }
      if (before == null || !continues(before, glyph)) {
        run = new Run();
        runs.add(run);
      }
      run.glyphs.add(i);
      run.text.append(glyph.glyph().text());
      runOf[i] = runs.size() - 1;
      before = glyph;
    }
  }

  private static boolean continues(DrawnGlyph before, DrawnGlyph glyph) {
    double em = glyph.glyph().size();
    double gap = glyph.glyph().x() - before.glyph().right();
    return glyph.isSetLike(before)
        && glyph.turn() == before.turn()
        && glyph.stamped() == before.stamped()
        && Math.abs(glyph.glyph().y() - before.glyph().y()) < SAME_BASELINE_EM * em
        && Math.abs(gap) < RUN_GAP_EM * em;
  }

  /** Marks what runs at an angle, and what the file itself calls a stamp. */
  private void markStated() {
    for (Run run : runs) {
      run.over = first(run).stamped() || first(run).isSlanted();
    }
  }

  /**
   * Marks the characters of an arc that happen to stand upright: what was drawn before and after
   * them in the same type does not.
   */
  private void markArcs() {
    int from = 0;
    for (int to = 1; to <= runs.size(); to++) {
      if (to < runs.size() && first(runs.get(to)).isSetLike(first(runs.get(from)))) {
        continue;
      }
      int slanted = 0;
      int all = 0;
      for (Run run : runs.subList(from, to)) {
        all += run.glyphs.size();
        slanted += first(run).isSlanted() ? run.glyphs.size() : 0;
      }
      if (slanted * 2 > all) {
        runs.subList(from, to).forEach(run -> run.over = true);
      }
      from = to;
    }
  }

  private boolean hasSeveralStyles() {
    return runs.stream().anyMatch(run -> !first(run).isSetLike(first(runs.get(0))));
  }

  /** Finds the characters of different type that cover one another. */
  private void compare() {
    Map<Long, List<Integer>> squares = new HashMap<>();
    int pairs = 0;
    for (int i = 0; i < drawn.size(); i++) {
      DrawnGlyph glyph = drawn.get(i);
      if (runOf[i] < 0 || glyph.isSlanted() || !glyph.isLetter()) {
        continue;
      }
      Rectangle place = glyph.place();
      int left = square(place.left());
      int top = square(place.top());
      int right = Math.min(square(place.right()), left + MOST_SQUARES);
      int bottom = Math.min(square(place.bottom()), top + MOST_SQUARES);
      for (int x = left; x <= right; x++) {
        for (int y = top; y <= bottom; y++) {
          List<Integer> here =
              squares.computeIfAbsent((long) x << 32 ^ y & 0xFFFFFFFFL, k -> new ArrayList<>());
          for (int other : here) {
            pairs++;
            addIfCovered(other, i);
          }
          here.add(i);
          if (pairs > MOST_PAIRS) {
            return;
          }
        }
      }
    }
  }

  private static int square(double at) {
    return (int) Math.floor(at / SQUARE);
  }

  private void addIfCovered(int a, int b) {
    if (runOf[a] == runOf[b] || drawn.get(a).isSetLike(drawn.get(b))) {
      return;
    }
    Rectangle one = drawn.get(a).place();
    Rectangle two = drawn.get(b).place();
    double shared =
        new Rectangle(
                Math.max(one.left(), two.left()),
                Math.max(one.top(), two.top()),
                Math.min(one.right(), two.right()),
                Math.min(one.bottom(), two.bottom()))
            .area();
    if (shared > COVERED_SHARE * Math.min(one.area(), two.area())) {
      covered.computeIfAbsent(key(runOf[a], runOf[b]), k -> new HashSet<>()).add(a);
      covered.computeIfAbsent(key(runOf[b], runOf[a]), k -> new HashSet<>()).add(b);
    }
  }

  /** Returns the key of the characters of a run that cover another run or are covered by it. */
  private static long key(int run, int other) {
    return (long) run << 32 ^ other & 0xFFFFFFFFL;
  }

  private void decide() {
    runs.forEach(run -> counts.merge(style(run), run.glyphs.size(), Integer::sum));
    covered.forEach(
        (key, glyphs) -> {
          int run = (int) (key >> 32);
          int other = (int) (key & 0xFFFFFFFFL);
          Run over = runs.get(run);
          if (isOver(run, other) && isEnough(over, glyphs.size())) {
            over.over = true;
          }
        });
  }

  /** Returns whether, of two runs that cover one another, the first is the stamp. */
  private boolean isOver(int run, int other) {
    Ink one = first(runs.get(run)).ink();
    Ink two = first(runs.get(other)).ink();
    if (one.isLight() != two.isLight()) {
      return one.isLight();
    }
    int mine = count(runs.get(run));
    int others = count(runs.get(other));
    boolean clear = mine > CLEAR_MAJORITY * others || others > CLEAR_MAJORITY * mine;
    if (one.isDark() != two.isDark() && !clear) {
      return two.isDark();
    }
    return mine == others ? run > other : mine < others;
  }

  /** Returns how many characters of the page are set like those of a run. */
  private int count(Run run) {
    return counts.get(style(run));
  }

  private String style(Run run) {
    Ink ink = first(run).ink();
    return Math.round(first(run).glyph().size())
        + " "
        + Math.round(ink.red() * COLOUR_STEPS)
        + " "
        + Math.round(ink.green() * COLOUR_STEPS)
        + " "
        + Math.round(ink.blue() * COLOUR_STEPS);
  }

  /** Returns whether so many covered characters are no accident: a tick in a box covers it too. */
  private boolean isEnough(Run run, int glyphs) {
    int letters = (int) run.glyphs.stream().filter(i -> drawn.get(i).isLetter()).count();
    boolean single = letters == 1 && Character.isIdeographic(run.text.codePointAt(0));
    return single && !first(run).ink().isDark() || glyphs >= 2 && glyphs * 4 >= letters;
  }

  /** Marks large type in a light colour, which is a watermark also where it covers nothing. */
  private void markLight() {
    Run text = runs.get(0);
    for (Run run : runs) {
      text = count(run) > count(text) ? run : text;
    }
    DrawnGlyph usual = first(text);
    for (Run run : runs) {
      DrawnGlyph glyph = first(run);
      run.over |=
          usual.ink().isDark()
              && glyph.ink().isLight()
              && !glyph.ink().isPaper()
              && run.glyphs.size() > 1
              && glyph.glyph().size() > WATERMARK_RATIO * usual.glyph().size();
    }
  }

  /**
   * Marks what belongs to a stamp: the same words elsewhere, and more in its colour beside it. The
   * arc of a seal is slanted, and the words below it are upright.
   */
  private void extend() {
    List<Run> over =
        runs.stream()
            .filter(
                run -> run.over && (!first(run).isSlanted() || first(run).ink().isStrongColour()))
            .limit(MOST_STAMPS)
            .toList();
    for (Run run : runs) {
      if (run.over) {
        continue;
      }
      for (Run stamp : over) {
        boolean same =
            first(run).isSetLike(first(stamp)) && run.text.toString().contentEquals(stamp.text);
        boolean beside =
            !first(stamp).ink().isDark()
                && first(run).ink().isLike(first(stamp).ink())
                && place(stamp).grownBy(STAMP_REACH).contains(place(run));
        if (same && run.glyphs.size() > 1 || beside) {
          run.over = true;
          break;
        }
      }
    }
  }

  private Rectangle place(Run run) {
    Rectangle start = first(run).place();
    Rectangle end = drawn.get(run.glyphs.get(run.glyphs.size() - 1)).place();
    return new Rectangle(
        Math.min(start.left(), end.left()),
        Math.min(start.top(), end.top()),
        Math.max(start.right(), end.right()),
        Math.max(start.bottom(), end.bottom()));
  }
}
