package org.huibian.search;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.huibian.search.TokenRules.CharacterClass;

/**
 * Splits text into tokens. In a document, each Chinese character and each pair of adjacent Chinese
 * characters is a token: 碳排放 gives 碳 碳排 排 排放 放. Each substring of a word or a number of up to four
 * characters is a token, and so is each substring that ends the word together with the Chinese
 * character after it: 25年 gives 2 25 25年 5 5年 年. No token contains a Chinese character before a
 * word, because readers omit the year of a document number: 国办发52号. A query gives only the longest
 * of these tokens, 碳排 排放 and 25年, so that exact tokens find each substring of a document.
 *
 * <p>The script {@code 10-tokenizer.js} does the same in the browser, by the same rules and with
 * functions of the same names; a test compares the two. A tokenizer is immutable and safe for use
 * by several threads.
 */
public final class Tokenizer {
  /** The character of a {@linkplain #squeeze squeezed} text for all punctuation between words. */
  static final char BREAK = '|';

  /** The character of a squeezed text between two words or two numbers. */
  static final char GAP = ' ';

  /**
   * The maximum number of tokens that select the candidates of a word. The other tokens are
   * verified against the text of the candidates.
   */
  static final int MAX_TOKENS = 4;

  /** Matches a quoted phrase or a word in a folded query; 10-tokenizer.js has the same pattern. */
  private static final Pattern WORD =
      Pattern.compile(
          "[\"\u201c-\u201f]([^\"\u201c-\u201f]+)[\"\u201c-\u201f](?![^\\x00-\\x20])|[^\\x00-\\x20]+");

  private static final int LOWER_CASE_END = 0x500;
  private static final int TABLE_SIZE = 0x10000;

  /**
   * The punctuation of Chinese texts and the wide forms of ASCII, whose NFKC is looked up for
   * almost every sentence: the first code point of each range and the one after its last.
   */
  private static final int[][] MARKS = {{0x2000, 0x2070}, {0x3000, 0x3040}, {0xFF00, 0xFFF0}};

  private final TokenRules rules;
  private final CharacterClass[] classes;

  /** The simplified form of each code point of the Basic Multilingual Plane. */
  private final int[] simplified = new int[TABLE_SIZE];

  /** The NFKC of the code points of {@link #MARKS}; null for all others. */
  private final String[] marks = new String[TABLE_SIZE];

  /** Creates a tokenizer with the given rules. */
  public Tokenizer(TokenRules rules) {
    this.rules = rules;
    this.classes = rules.classes(TABLE_SIZE);
    for (int c = 0; c < TABLE_SIZE; c++) {
      simplified[c] = c;
    }
    rules.variants().keySet().stream()
        .filter(c -> c < TABLE_SIZE)
        .forEach(c -> simplified[c] = rules.variant(c));
    for (int[] range : MARKS) {
      for (int c = range[0]; c < range[1]; c++) {
        marks[c] = fold(c);
      }
    }
  }

  /** Creates a tokenizer with the rules that are built into the program. */
  public static Tokenizer standard() {
    return new Tokenizer(TokenRules.load());
  }

  /** Returns the rules of this tokenizer. */
  public TokenRules rules() {
    return rules;
  }

  /**
   * Returns the normalized form in which texts and queries are compared: each code point in NFKC,
   * in lower case and simplified; spaces, brackets and quotation marks removed; {@code |} for other
   * punctuation between two characters; and a space between two words or two numbers. A text
   * contains a query if its squeezed form contains the squeezed form of the query.
   */
  public String squeeze(String text) {
    Squeezer squeezer = squeezed(text);
    return new String(squeezer.out, 0, squeezer.size);
  }

  private Squeezer squeezed(String text) {
    Squeezer squeezer = new Squeezer(text.length());
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      if (isNormalized(c)) {
        squeezer.append(c);
      } else {
        squeezer.appendFolded(c);
      }
    }
    return squeezer;
  }

  /** Collects the code points of a text in their squeezed form. */
  private final class Squeezer {
    private int[] out;
    private int size;
    private CharacterClass before = CharacterClass.BREAK;
    private boolean gap;
    private boolean separated;

    Squeezer(int length) {
      this.out = new int[length + 1];
    }

    void appendFolded(int c) {
      String folded = c < TABLE_SIZE && marks[c] != null ? marks[c] : fold(c);
      int part;
      for (int i = 0; i < folded.length(); i += Character.charCount(part)) {
        part = folded.codePointAt(i);
        append(part);
      }
    }

    /** Appends a code point, before which there may be a break or a gap. */
    private void put(int c) {
      if (size == out.length) {
        out = Arrays.copyOf(out, size * 2);
      }
      out[size++] = c;
    }

    void append(int normalized) {
      int c = simplify(lower(normalized));
      CharacterClass now = classOf(c);
      if (now == CharacterClass.BREAK) {
        separated = true;
      } else if (now == CharacterClass.TRANSPARENT) {
        gap = true;
      } else {
        if (separated && size > 0) {
          put(BREAK);
        } else if (gap && now == before && now != CharacterClass.HAN) {
          put(GAP);
        }
        put(c);
        before = now;
        gap = false;
        separated = false;
      }
    }
  }

  /** Receives the tokens of a text. */
  @FunctionalInterface
  interface Visitor {
    /**
     * Receives a token.
     *
     * @param text the code points of the squeezed text
     * @param from the position of the first code point of the token
     * @param to the position after its last code point
     */
    void visit(int[] text, int from, int to);
  }

  /** Returns the tokens of a document's text, in order and with repetitions. */
  public List<String> documentTokens(String text) {
    List<String> tokens = new ArrayList<>();
    visitDocumentTokens(text, (all, from, to) -> tokens.add(new String(all, from, to - from)));
    return tokens;
  }

  /** Visits the tokens of a document's text, in order and with repetitions. */
  void visitDocumentTokens(String text, Visitor visitor) {
    Squeezer squeezer = squeezed(text);
    int[] all = Arrays.copyOf(squeezer.out, squeezer.size);
    for (int start = 0; start < all.length; start++) {
      if (separates(all, start)) {
        continue;
      }
      boolean han = isHan(all[start]);
      int end = han ? start + 1 : Math.min(start + rules.wordGram(), wordEnd(all, start));
      for (int to = start + 1; to <= end; to++) {
        visitor.visit(all, start, to);
      }
      if (!separates(all, end) && isHan(all[end])) {
        visitor.visit(all, start, end + 1);
      }
    }
  }

  /**
   * Returns the distinct tokens of one word of a query. All documents that contain the word contain
   * these tokens. For a long word the result is a selection of {@link #MAX_TOKENS} tokens from all
   * parts of the word.
   */
  public List<String> queryTokens(String word) {
    int[] all = squeeze(word).codePoints().toArray();
    Set<String> tokens = new LinkedHashSet<>();
    boolean covered = false;
    for (int start = 0; start < all.length; start++) {
      if (separates(all, start)) {
        covered = false;
        continue;
      }
      int end = start + 1;
      boolean last = true;
      if (!isHan(all[start])) {
        int wordEnd = wordEnd(all, start);
        end = Math.min(start + rules.wordGram(), wordEnd);
        last = end == wordEnd;
      }
      boolean crosses = last && !separates(all, end) && isHan(all[end]);
      if (crosses) {
        tokens.add(new String(all, start, end + 1 - start));
      } else if (!covered || !isHan(all[start])) {
        tokens.add(new String(all, start, end - start));
      }
      covered = crosses;
      if (!isHan(all[start]) && last) {
        start = end - 1;
      }
    }
    return select(List.copyOf(tokens));
  }

  private static List<String> select(List<String> tokens) {
    if (tokens.size() <= MAX_TOKENS) {
      return tokens;
    }
    // Two adjacent tokens at the start and two at the end: one of two adjacent pairs often spans
    // the
    // border of two words, and such a pair is rare.
    List<String> some = new ArrayList<>();
    for (int i = 0; i < MAX_TOKENS / 2; i++) {
      int at = i * (tokens.size() - 2) / (MAX_TOKENS / 2 - 1);
      some.add(tokens.get(at));
      some.add(tokens.get(at + 1));
    }
    return some;
  }

  private int wordEnd(int[] all, int start) {
    int end = start;
    while (!separates(all, end) && !isHan(all[end])) {
      end++;
    }
    return end;
  }

  /** Returns whether there is a break, a gap or the end of the text at a position. */
  private static boolean separates(int[] all, int at) {
    return at >= all.length || all[at] == BREAK || all[at] == GAP;
  }

  private boolean isHan(int c) {
    return classOf(c) == CharacterClass.HAN;
  }

  /**
   * Returns a text in NFKC, in lower case and in simplified characters, converted code point by
   * code point. In contrast to {@link #squeeze}, no character is removed.
   */
  public String fold(String text) {
    StringBuilder out = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            c -> fold(c).codePoints().forEach(part -> out.appendCodePoint(simplify(lower(part)))));
    return out.toString();
  }

  /**
   * Returns the distinct words of a query, folded. Words are separated by white space; words
   * without a token are omitted. A phrase in quotation marks is one word, which starts with a
   * {@code "}.
   */
  public List<String> words(String query) {
    Set<String> words = new LinkedHashSet<>();
    Matcher matcher = WORD.matcher(fold(query));
    while (matcher.find()) {
      String word = matcher.group(1) == null ? matcher.group() : '"' + matcher.group(1);
      if (!squeeze(word).isEmpty()) {
        words.add(word);
      }
    }
    return List.copyOf(words);
  }

  /** Returns the simplified form of a traditional character, and any other character unchanged. */
  int simplify(int c) {
    return c < TABLE_SIZE ? simplified[c] : rules.variant(c);
  }

  private CharacterClass classOf(int c) {
    return c < TABLE_SIZE ? classes[c] : rules.classOf(c);
  }

  /** Returns the NFKC of one code point. */
  private static String fold(int c) {
    String text = Character.toString(c);
    return isNormalized(c) ? text : Normalizer.normalize(text, Normalizer.Form.NFKC);
  }

  /** Returns whether a code point is one of the common ones that NFKC does not change. */
  private static boolean isNormalized(int c) {
    return c < 0xA0 || c >= 0x4E00 && c <= 0x9FFF || c >= 0xD800 && c <= 0xDFFF;
  }

  /** Returns the lower case where Java and all browsers agree: below U+0500, except for U+0130. */
  private static int lower(int c) {
    return c < LOWER_CASE_END && c != 0x130 ? Character.toLowerCase(c) : c;
  }
}
