package org.huibian.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.huibian.model.ArticleId;
import org.huibian.search.SearchDocument;
import org.huibian.search.SearchSection;

/**
 * Makes queries that readers of a site might type: titles, document numbers with and without
 * brackets, and pieces of text.
 */
final class SampleQueries {
  /** A fixed seed, so that every check of a site makes the same queries. */
  private static final long SEED = 20250613L;

  /** The most characters of a piece of text. */
  private static final int LONGEST_PIECE = 8;

  /** About how many queries an article yields; they determine how many articles are sampled. */
  private static final int QUERIES_PER_ARTICLE = 4;

  /** The number of pieces of text taken from an article. */
  private static final int PIECES = 2;

  /**
   * Characters that stand together. A text without two such characters is no query that readers
   * type, and to look for it means to read every article that has its characters anywhere.
   */
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]{2}");

  private static final String BRACKETS = "[〔〕\\[\\]（）()﹝﹞]";

  /**
   * A query.
   *
   * @param text the query as typed
   * @param article the article from which it was taken, so it must be found
   */
  record Sample(String text, ArticleId article) {}

  private SampleQueries() {}

  /**
   * Returns queries from articles that are spread evenly over the whole site.
   *
   * @param limit about how many queries to make
   */
  static List<Sample> of(List<SearchDocument> documents, int limit) {
    Random random = new Random(SEED);
    List<Sample> samples = new ArrayList<>();
    int articles = Math.max(1, Math.min(documents.size(), limit / QUERIES_PER_ARTICLE));
    for (int i = 0; i < articles && !documents.isEmpty(); i++) {
      SearchDocument document = documents.get((int) ((long) i * documents.size() / articles));
      add(samples, document.title(), document);
      if (!document.numbers().isEmpty()) {
        String number = document.numbers().get(0);
        add(samples, number, document);
        add(samples, number.replaceAll(BRACKETS, " "), document);
      }
      for (int n = 0; n < PIECES && !document.sections().isEmpty(); n++) {
        List<SearchSection> sections = document.sections();
        add(samples, piece(sections.get(random.nextInt(sections.size())).text(), random), document);
      }
    }
    return List.copyOf(samples);
  }

  private static void add(List<Sample> samples, String text, SearchDocument document) {
    // A piece may start or end within a surrogate pair, and nobody can type half of one.
    boolean whole = text.codePoints().noneMatch(c -> c >= 0xD800 && c <= 0xDFFF);
    if (whole && WORD.matcher(text).find()) {
      samples.add(new Sample(text, document.id()));
    }
  }

  private static String piece(String text, Random random) {
    if (text.isEmpty()) {
      return "";
    }
    int start = random.nextInt(text.length());
    return text.substring(
        start, Math.min(text.length(), start + 1 + random.nextInt(LONGEST_PIECE)));
  }
}
