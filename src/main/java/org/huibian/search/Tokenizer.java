package org.huibian.search;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.huibian.search.TokenRules.CharacterClass;

/**
 * Cuts text into tokens. In a document each character of a run starts a token, which reaches to the
 * run's end or to the longest length: 碳排放 gives 碳排 排放 放, 2025 gives 2025 025 25 5. A query gives
 * whole tokens or one prefix: 碳排放 gives 碳排 排放, 碳 gives 碳. Where digits and Chinese meet, tokens
 * cross: 自2025年起 gives 自 2025年 025年 25年 5年 年起 起. So each substring of a document, one character or
 * half a word included, is found by exact tokens and prefixes.
 *
 * <p>{@code tokenizer.js} does the same in the browser, from the same table; a test keeps the two
 * equal. Immutable and safe for use by several threads.
 */
public final class Tokenizer {
  /** Stands in a {@linkplain #squeeze squeezed} text for everything that separates. */
  static final char BREAK = '|';

  /** Stands in a squeezed text between two words or two numbers. */
  static final char GAP = ' ';

  private static final int LOWER_CASE_END = 0x500;
  private static final int TABLE_SIZE = 0x10000;

  private final TokenRules rules;
  private final CharacterClass[] classes;

  /** A tokenizer that works by the table. */
  public Tokenizer(TokenRules rules) {
    this.rules = rules;
    this.classes = new CharacterClass[TABLE_SIZE];
    for (int c = 0; c < TABLE_SIZE; c++) {
      classes[c] = rules.classOf(c);
    }
  }

  /** A tokenizer that works by the table that comes with the program. */
  public static Tokenizer standard() {
    return new Tokenizer(TokenRules.load());
  }

  /** The table that it works by. */
  public TokenRules rules() {
    return rules;
  }

  /**
   * The text as it compares: NFKC and lower case code point by code point, spaces, brackets and
   * quotation marks left out, {@code |} for other punctuation between two characters, a space
   * between two words or two numbers. A text contains a query if its squeezed form contains the
   * query's.
   */
  public String squeeze(String text) {
    StringBuilder out = new StringBuilder(text.length());
    CharacterClass before = CharacterClass.BREAK;
    boolean gap = false;
    boolean separated = false;
    for (int i = 0; i < text.length(); ) {
      int original = text.codePointAt(i);
      i += Character.charCount(original);
      String folded = fold(original);
      for (int j = 0; j < folded.length(); ) {
        int c = lower(folded.codePointAt(j));
        j += Character.charCount(folded.codePointAt(j));
        CharacterClass now = classOf(c);
        if (now == CharacterClass.BREAK) {
          separated = true;
        } else if (now == CharacterClass.TRANSPARENT) {
          gap = true;
        } else {
          if (separated && out.length() > 0) {
            out.append(BREAK);
          } else if (gap && now == before && now != CharacterClass.HAN) {
            out.append(GAP);
          }
          out.appendCodePoint(c);
          before = now;
          gap = false;
          separated = false;
        }
      }
    }
    return out.toString();
  }

  /** The tokens of a document's text, in order, with repetitions. */
  public List<String> documentTokens(String text) {
    int[] all = squeeze(text).codePoints().toArray();
    List<String> tokens = new ArrayList<>();
    for (int start = 0; start < all.length; start++) {
      if (!separates(all, start)) {
        tokens.add(new String(all, start, end(all, start) - start));
      }
    }
    return tokens;
  }

  /** The tokens of one word of a query, each once; each is a prefix of a token of its documents. */
  public List<String> queryTokens(String word) {
    int[] all = squeeze(word).codePoints().toArray();
    Set<String> tokens = new LinkedHashSet<>();
    for (int start = 0; start < all.length; start++) {
      if (!separates(all, start) && !isCovered(all, start)) {
        tokens.add(new String(all, start, end(all, start) - start));
      }
    }
    return List.copyOf(tokens);
  }

  /**
   * Where the token ends that starts here. One of a Chinese character takes the next one, but no
   * digit: a reader leaves out a number's year, 国办发52号. One of a word takes the rest of the word
   * and one Chinese character after it, or a part of a long word.
   */
  private int end(int[] all, int start) {
    if (isHan(all[start])) {
      int end = start + 1;
      while (end < start + rules.hanGram() && !separates(all, end) && isHan(all[end])) {
        end++;
      }
      return end;
    }
    int end = wordEnd(all, start);
    if (end - start > rules.wordGram()) {
      return start + rules.wordGram();
    }
    return !separates(all, end) ? end + 1 : end;
  }

  /** Whether the tokens before say all that the one that starts here says. */
  private boolean isCovered(int[] all, int start) {
    if (start == 0 || separates(all, start - 1)) {
      return false;
    }
    return isHan(all[start])
        ? end(all, start) - start < rules.hanGram()
        : !isHan(all[start - 1]) && wordEnd(all, start) - start < rules.wordGram();
  }

  private int wordEnd(int[] all, int start) {
    int end = start;
    while (!separates(all, end) && !isHan(all[end])) {
      end++;
    }
    return end;
  }

  /** Whether a break, a gap or the end stands there. */
  private static boolean separates(int[] all, int at) {
    return at >= all.length || all[at] == BREAK || all[at] == GAP;
  }

  private boolean isHan(int c) {
    return classOf(c) == CharacterClass.HAN;
  }

  /** The words of a query: what stands between white space, without words that hold no token. */
  public List<String> words(String query) {
    Set<String> words = new LinkedHashSet<>();
    StringBuilder word = new StringBuilder();
    query.codePoints().forEach(c -> addTo(word, c, words));
    addTo(word, ' ', words);
    return List.copyOf(words);
  }

  private void addTo(StringBuilder word, int c, Set<String> words) {
    // The same list in tokenizer.js: what a keyboard gives as white space.
    boolean space = c <= ' ' || c == 0xA0 || c == 0x3000 || c >= 0x2000 && c <= 0x200A;
    if (!space) {
      word.appendCodePoint(c);
    } else {
      if (!squeeze(word.toString()).isEmpty()) {
        words.add(word.toString());
      }
      word.setLength(0);
    }
  }

  private CharacterClass classOf(int c) {
    return c < TABLE_SIZE ? classes[c] : rules.classOf(c);
  }

  /** NFKC of one code point; most need none. */
  private static String fold(int c) {
    boolean same = c < 0xA0 || c >= 0x4E00 && c <= 0x9FFF || c >= 0xD800 && c <= 0xDFFF;
    String text = Character.toString(c);
    return same ? text : Normalizer.normalize(text, Normalizer.Form.NFKC);
  }

  /** Lower case where Java and all browsers agree: below U+0500 and without U+0130. */
  private static int lower(int c) {
    return c < LOWER_CASE_END && c != 0x130 ? Character.toLowerCase(c) : c;
  }
}
