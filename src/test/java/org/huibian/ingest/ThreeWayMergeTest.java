package org.huibian.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Two texts that come from one base are merged, or the place of their conflict is reported. */
class ThreeWayMergeTest {
  private static final int ROUNDS = 4000;

  private static ThreeWayMerge merge(List<String> base, List<String> mine, List<String> theirs) {
    return ThreeWayMerge.of(base.stream().map(LineDigest::of).toList(), mine, theirs);
  }

  /** Each letter is a line. */
  private static List<String> lines(String letters) {
    return letters.isEmpty() ? List.of() : List.of(letters.split(""));
  }

  private static void merges(String base, String mine, String theirs, String merged) {
    for (boolean swap : new boolean[] {false, true}) {
      ThreeWayMerge result =
          merge(lines(base), lines(swap ? theirs : mine), lines(swap ? mine : theirs));
      assertEquals(lines(merged), result.lines());
      assertEquals(List.of(), result.conflicts());
    }
  }

  private static void collides(String base, String mine, String theirs, int line) {
    ThreeWayMerge result = merge(lines(base), lines(mine), lines(theirs));
    assertEquals(List.of(line), result.conflicts());
    assertEquals(1, merge(lines(base), lines(theirs), lines(mine)).conflicts().size());
  }

  @Test
  void editsInDifferentPlacesAreBothThere() {
    merges("abcdefg", "aXcdefg", "abcdeYg", "aXcdeYg");
    merges("abcdefg", "abdefg", "abcdefgY", "abdefgY");
    merges("abcdefg", "Xabcdefg", "abcdef", "Xabcdef");
    merges("abcdefg", "aXXXcdefg", "abcefYYg", "aXXXcefYYg");
  }

  @Test
  void theSameEditOnBothSidesStandsOnce() {
    merges("abc", "aXc", "aXc", "aXc");
    merges("abc", "ac", "ac", "ac");
    merges("abc", "abXc", "abXc", "abXc");
    merges("abcdef", "XbcdYf", "XbcdYf", "XbcdYf");
  }

  @Test
  void differentEditsOfOneLineCollideAtThatLine() {
    collides("abc", "aXc", "aYc", 2);
    collides("abcdefg", "XabcdYfg", "abcdZfg", 6);
  }

  @Test
  void editsOfLinesThatTouchCollide() {
    collides("abcd", "aXcd", "abYd", 2);
    merges("abcde", "aXcde", "abcYe", "aXcYe");
  }

  @Test
  void differentInsertionsAtOnePlaceCollide() {
    collides("ab", "aXb", "aYb", 2);
    collides("ab", "abX", "abY", 3);
    merges("abc", "aXbc", "abYc", "aXbYc");
  }

  @Test
  void anInsertionBesideAnEditedLineCollides() {
    collides("abc", "abXc", "aYc", 2);
    collides("abc", "aXbc", "aYc", 2);
  }

  @Test
  void aDeletedLineThatTheOtherSideEditedCollides() {
    collides("abc", "ac", "aXc", 2);
    collides("abc", "aXc", "ac", 2);
    collides("abcdef", "af", "abcXef", 2);
  }

  @Test
  void wholeTextsMayComeAndGo() {
    merges("abc", "abc", "", "");
    merges("", "", "abc", "abc");
    merges("abc", "xyz", "abc", "xyz");
    merges("", "", "", "");
    collides("abc", "", "abX", 1);
    collides("", "x", "y", 1);
    collides("abc", "xyz", "uvw", 1);
  }

  @Test
  void atAConflictTheFirstSideStandsAndTheRestIsMerged() {
    ThreeWayMerge result = merge(lines("abcdefg"), lines("aXcdefg"), lines("aYcdefZ"));
    assertEquals(List.of(2), result.conflicts());
    assertEquals(lines("aXcdefZ"), result.lines());
  }

  @Test
  void everyConflictIsReported() {
    ThreeWayMerge result = merge(lines("abcdefg"), lines("aXcdeVWg"), lines("aYcdeZg"));
    assertEquals(List.of(2, 6), result.conflicts());
  }

  @Test
  void aRowOfATableMayChangeBesideManyEqualOnes() {
    merges("-r-r-r-r-", "-r-X-r-r-", "-r-r-r-r-Y", "-r-X-r-r-Y");
  }

  @Test
  void longTextsWithoutACommonLineAreMerged() {
    List<String> base = IntStream.range(0, 5000).mapToObj(i -> "b" + i).toList();
    List<String> mine = IntStream.range(0, 5000).mapToObj(i -> "m" + i).toList();
    assertEquals(mine, merge(base, mine, base).lines());
    List<String> theirs = IntStream.range(0, 5000).mapToObj(i -> "t" + i).toList();
    assertEquals(List.of(1), merge(base, mine, theirs).conflicts());
  }

  /** Returns a text of few different lines, so that many of them are equal. */
  private static List<String> text(Random random, int alphabet) {
    List<String> out = new ArrayList<>();
    for (int i = random.nextInt(14); i > 0; i--) {
      out.add(Integer.toString(random.nextInt(alphabet)));
    }
    return out;
  }

  /** Returns the text with some edits; every new line is unique. */
  private static List<String> edited(Random random, List<String> text, String name) {
    List<String> out = new ArrayList<>(text);
    for (int i = random.nextInt(4); i > 0; i--) {
      int at = random.nextInt(out.size() + 1);
      int operation = random.nextInt(3);
      if (operation == 0 || at == out.size()) {
        out.add(at, name + i);
      } else if (operation == 1) {
        out.set(at, name + i);
      } else {
        out.remove(at);
      }
    }
    return out;
  }

  @Test
  void hunksMakeOneTextOfTheOther() {
    Random random = new Random(20250601);
    for (int round = 0; round < ROUNDS; round++) {
      List<String> base = text(random, 3);
      List<String> other = text(random, 3);
      List<String> made = new ArrayList<>();
      int from = 0;
      int at = 0;
      for (Hunk hunk : Hunk.between(base, other)) {
        assertTrue(made.isEmpty() || hunk.start() > from, "hunks do not touch");
        made.addAll(base.subList(from, hunk.start()));
        at += hunk.start() - from;
        made.addAll(other.subList(at, at + hunk.size()));
        at += hunk.size();
        from = hunk.end();
      }
      made.addAll(base.subList(from, base.size()));
      assertEquals(other, made);
    }
  }

  @Test
  void ifOneSideDidNothingTheResultIsTheOther() {
    Random random = new Random(20250602);
    for (int round = 0; round < ROUNDS; round++) {
      List<String> base = text(random, 4);
      List<String> other = text(random, 4);
      assertEquals(new ThreeWayMerge(other, List.of()), merge(base, other, base));
      assertEquals(new ThreeWayMerge(other, List.of()), merge(base, base, other));
    }
  }

  @Test
  void ifBothDidTheSameTheResultIsThat() {
    Random random = new Random(20250603);
    for (int round = 0; round < ROUNDS; round++) {
      List<String> base = text(random, 4);
      List<String> other = text(random, 4);
      assertEquals(new ThreeWayMerge(other, List.of()), merge(base, other, other));
    }
  }

  @Test
  void bothSidesSeeTheSameConflictsAndTheSameResult() {
    Random random = new Random(20250604);
    for (int round = 0; round < ROUNDS; round++) {
      List<String> base = text(random, 4);
      List<String> mine = edited(random, base, "m");
      List<String> theirs = edited(random, base, "t");
      ThreeWayMerge one = merge(base, mine, theirs);
      ThreeWayMerge other = merge(base, theirs, mine);
      assertEquals(one.conflicts().size(), other.conflicts().size());
      if (one.conflicts().isEmpty()) {
        assertEquals(one.lines(), other.lines());
      }
    }
  }

  @Test
  void noLineOfAnEditIsEverLostWithoutAConflict() {
    Random random = new Random(20250605);
    int merged = 0;
    for (int round = 0; round < ROUNDS; round++) {
      List<String> base = text(random, 4);
      List<String> mine = edited(random, base, "m");
      List<String> theirs = edited(random, base, "t");
      ThreeWayMerge result = merge(base, mine, theirs);
      assertTrue(result.lines().containsAll(added(mine)), "the first side never loses a line");
      if (result.conflicts().isEmpty()) {
        assertTrue(result.lines().containsAll(added(theirs)));
        merged++;
      } else {
        for (int line : result.conflicts()) {
          assertTrue(line >= 1 && line <= Math.max(1, mine.size()));
        }
      }
    }
    assertTrue(merged > ROUNDS / 4, "most edits do not collide");
  }

  @Test
  void whatEitherSideDeletedIsGoneAndAllElseIsThereOnce() {
    Random random = new Random(20250606);
    for (int round = 0; round < ROUNDS; round++) {
      List<String> base = IntStream.range(0, random.nextInt(14)).mapToObj(i -> "b" + i).toList();
      List<String> mine = edited(random, base, "m");
      List<String> theirs = edited(random, base, "t");
      ThreeWayMerge result = merge(base, mine, theirs);
      if (result.conflicts().isEmpty()) {
        List<String> expected = new ArrayList<>(base);
        expected.retainAll(mine);
        expected.retainAll(theirs);
        expected.addAll(added(mine));
        expected.addAll(added(theirs));
        assertEquals(sorted(expected), sorted(result.lines()));
      }
    }
  }

  private static List<String> added(List<String> lines) {
    return lines.stream().filter(line -> line.matches("[mt].*")).toList();
  }

  private static List<String> sorted(List<String> lines) {
    return lines.stream().sorted().toList();
  }
}
