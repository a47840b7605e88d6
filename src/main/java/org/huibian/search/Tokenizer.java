package org.huibian.search;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.huibian.search.TokenRules.CharacterClass;

/**
 * Cuts text into tokens. In a document each Chinese character is a token, and each pair of them:
 * 碳排放 gives 碳 碳排 排 排放 放. Of words and numbers all pieces of up to four characters are tokens, alone
 * and with one Chinese character after them: 25年 gives 2 25 25年 5 5年 年. No token crosses from
 * Chinese to a word: a reader leaves out a number's year, 国办发52号. A query gives the longest of
 * them, 碳排 排放, 25年, so each substring of a document is found by exact tokens.
 *
 * <p>{@code 10-tokenizer.js} does the same in the browser, from the same table; a test keeps the
 * two equal. Immutable and safe for use by several threads.
 */
public final class Tokenizer {
  /** Stands in a {@linkplain #squeeze squeezed} text for everything that separates. */
  static final char BREAK = '|';

  /** Stands in a squeezed text between two words or two numbers. */
  static final char GAP = ' ';

  /** How many tokens of a word narrow the candidates; the text confirms the rest. */
  static final int MOST_TOKENS = 4;

  /** The same expression in 10-tokenizer.js; the query is folded before. */
  private static final Pattern WORD =
      Pattern.compile(
          "[\"\u201c-\u201f]([^\"\u201c-\u201f]+)[\"\u201c-\u201f](?![^\\x00-\\x20])|[^\\x00-\\x20]+");

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
        int c = rules.variant(lower(folded.codePointAt(j)));
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
    List<String> tokens = new ArrayList<>(all.length * 2);
    for (int start = 0; start < all.length; start++) {
      if (separates(all, start)) {
        continue;
      }
      boolean han = isHan(all[start]);
      int end = han ? start + 1 : Math.min(start + rules.wordGram(), wordEnd(all, start));
      for (int to = start + 1; to <= end; to++) {
        tokens.add(new String(all, start, to - start));
      }
      if (!separates(all, end) && isHan(all[end])) {
        tokens.add(new String(all, start, end + 1 - start));
      }
    }
    return tokens;
  }

  /**
   * The tokens of one word of a query, each once; all documents that hold the word have them. A
   * long word is represented by some of them, spread over it.
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
    return spread(List.copyOf(tokens));
  }

  private static List<String> spread(List<String> tokens) {
    if (tokens.size() <= MOST_TOKENS) {
      return tokens;
    }
    // Neighbours, at the start and at the end: where two words meet, a pair is rare.
    List<String> some = new ArrayList<>();
    for (int i = 0; i < MOST_TOKENS / 2; i++) {
      int at = i * (tokens.size() - 2) / (MOST_TOKENS / 2 - 1);
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

  /** Whether a break, a gap or the end stands there. */
  private static boolean separates(int[] all, int at) {
    return at >= all.length || all[at] == BREAK || all[at] == GAP;
  }

  private boolean isHan(int c) {
    return classOf(c) == CharacterClass.HAN;
  }

  /** NFKC, lower case and simplified characters, code point by code point; nothing is left out. */
  public String fold(String text) {
    StringBuilder out = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            c ->
                fold(c)
                    .codePoints()
                    .forEach(part -> out.appendCodePoint(rules.variant(lower(part)))));
    return out.toString();
  }

  /**
   * The words of a query, folded: what stands between white space, without words that hold no
   * token. What stands between quotation marks is one word, which starts with a mark.
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
