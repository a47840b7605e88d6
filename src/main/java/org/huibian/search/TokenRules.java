package org.huibian.search;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The table by which text is cut into tokens: the class of each character and the longest tokens.
 * The index ships the same table to the browser, so there is one definition only.
 *
 * @param ranges the code points of each class, first and last inclusive
 * @param wordGram the longest piece of a word that is a token, in code points
 * @param variants the simplified character for each traditional one
 */
public record TokenRules(
    Map<CharacterClass, List<Range>> ranges, int wordGram, Map<Integer, Integer> variants) {
  private static final String TABLE = "tokenizer.tsv";
  private static final String VARIANTS = "traditional.txt";
  private static final int FIRST_HAN = 0x3400;

  /**
   * A range of code points.
   *
   * @param first the first one
   * @param last the last one, inclusive
   */
  public record Range(int first, int last) {}

  /** What a character is to the search. */
  public enum CharacterClass {
    /** Written without gaps. */
    HAN,
    /** A letter of a word. */
    LETTER,
    /** A digit of a number. */
    DIGIT,
    /** Read over. */
    TRANSPARENT,
    /** Separates; no token crosses it. */
    BREAK
  }

  /** Copies the map. */
  public TokenRules {
    Map<CharacterClass, List<Range>> copy = new EnumMap<>(CharacterClass.class);
    ranges.forEach((name, list) -> copy.put(name, List.copyOf(list)));
    ranges = copy;
    variants = Collections.unmodifiableMap(new TreeMap<>(variants));
  }

  /** Reads the table that comes with the program. */
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

  /** What a code point is compared as: the simplified character, or itself. */
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

  /** The class of a code point that is in lower case and NFKC already. */
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

  private static List<List<String>> lines(String file) {
    try (InputStream in = TokenRules.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException("missing in the program: " + file);
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
