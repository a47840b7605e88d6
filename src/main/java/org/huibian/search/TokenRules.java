package org.huibian.search;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The rules of the tokenizer: the class of each character and the maximum length of a token. The
 * index delivers the same rules to the browser, so that they are defined only once.
 *
 * @param ranges the code points of each class
 * @param wordGram the maximum length of a token that is part of a word, in code points
 * @param variants the simplified form of each traditional character, both as code points
 */
public record TokenRules(
    Map<CharacterClass, List<Range>> ranges, int wordGram, Map<Integer, Integer> variants) {
  private static final String TABLE = "tokenizer.tsv";
  private static final String VARIANTS = "traditional.txt";
  private static final int FIRST_HAN = 0x3400;

  /**
   * A range of code points.
   *
   * @param first the first code point
   * @param last the last code point, inclusive
   */
  public record Range(int first, int last) {}

  /** The role of a character in tokens. */
  public enum CharacterClass {
    /** A Chinese character, written without spaces between words. */
    HAN,
    /** A letter of a word. */
    LETTER,
    /** A digit of a number. */
    DIGIT,
    /** A character that is ignored: tokens continue across it. */
    TRANSPARENT,
    /** A character that ends a token. */
    BREAK
  }

  /** Copies the maps. */
  public TokenRules {
    Map<CharacterClass, List<Range>> copy = new EnumMap<>(CharacterClass.class);
    ranges.forEach((name, list) -> copy.put(name, List.copyOf(list)));
    ranges = copy;
    variants = Collections.unmodifiableMap(new TreeMap<>(variants));
  }

  /** Loads the rules that are built into the program. */
  public static TokenRules load() {
    Map<String, String> values = new LinkedHashMap<>();
    for (List<String> line : lines(TABLE)) {
      values.put(line.get(0), line.get(1));
    }
    Map<CharacterClass, List<Range>> ranges = new EnumMap<>(CharacterClass.class);
    ranges.put(CharacterClass.HAN, ranges(values.get("han")));
    ranges.put(CharacterClass.LETTER, ranges(values.get("letter")));
    ranges.put(CharacterClass.DIGIT, ranges(values.get("digit")));
    ranges.put(CharacterClass.TRANSPARENT, ranges(values.get("transparent")));
    return new TokenRules(ranges, Integer.parseInt(values.get("gram-word")), readVariants());
  }

  private static Map<Integer, Integer> readVariants() {
    Map<Integer, Integer> variants = new TreeMap<>();
    for (List<String> line : lines(VARIANTS)) {
      for (String pair : line.get(0).split(" ")) {
        variants.put(pair.codePointAt(0), pair.codePointAt(1));
      }
    }
    return variants;
  }

  /** Returns the simplified form of a traditional character, and any other character unchanged. */
  public int variant(int codePoint) {
    return codePoint < FIRST_HAN ? codePoint : variants.getOrDefault(codePoint, codePoint);
  }

  private static List<Range> ranges(String text) {
    List<Range> ranges = new ArrayList<>();
    for (String part : text.split(" ")) {
      String[] ends = part.split("-");
      ranges.add(
          new Range(Integer.parseInt(ends[0], 16), Integer.parseInt(ends[ends.length - 1], 16)));
    }
    return ranges;
  }

  /** Returns the class of a code point, which must be in lower case and in NFKC. */
  public CharacterClass classOf(int codePoint) {
    for (Map.Entry<CharacterClass, List<Range>> entry : ranges.entrySet()) {
      for (Range range : entry.getValue()) {
        if (codePoint >= range.first() && codePoint <= range.last()) {
          return entry.getKey();
        }
      }
    }
    return CharacterClass.BREAK;
  }

  /**
   * Returns the classes of the first code points, each as {@link #classOf} returns it.
   *
   * @param count the number of code points
   */
  CharacterClass[] classes(int count) {
    CharacterClass[] classes = new CharacterClass[count];
    Arrays.fill(classes, CharacterClass.BREAK);
    List<CharacterClass> names = new ArrayList<>(ranges.keySet());
    // If a code point is in several ranges, the first class applies.
    Collections.reverse(names);
    for (CharacterClass name : names) {
      for (Range range : ranges.get(name)) {
        if (range.first() < count) {
          Arrays.fill(classes, range.first(), Math.min(range.last() + 1, count), name);
        }
      }
    }
    return classes;
  }

  private static List<List<String>> lines(String file) {
    try (InputStream in = TokenRules.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException("missing resource: " + file);
      }
      BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      return reader
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> List.of(line.split("\t")))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
