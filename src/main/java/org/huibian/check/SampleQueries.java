package org.huibian.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.huibian.model.ArticleId;
import org.huibian.search.SearchDocument;
import org.huibian.search.SearchSection;

/**
 * What readers might ask a site: its titles, its numbers with and without brackets, pieces of text.
 */
final class SampleQueries {
  /** The same queries each time. */
  private static final long SEED = 20250613L;

  private static final int LONGEST = 8;

  /**
   * A query.
   *
   * @param text what is typed
   * @param article an article that must be found, since it holds the words
   */
  record Sample(String text, ArticleId article) {}

  private SampleQueries() {}

  /**
   * Queries from articles spread over the whole site.
   *
   * @param limit about how many queries
   */
  static List<Sample> of(List<SearchDocument> documents, int limit) {
    Random random = new Random(SEED);
    List<Sample> samples = new ArrayList<>();
    int articles = Math.max(1, Math.min(documents.size(), limit / 4));
    for (int i = 0; i < articles && !documents.isEmpty(); i++) {
      SearchDocument document = documents.get((int) ((long) i * documents.size() / articles));
      add(samples, document.title(), document);
      if (!document.numbers().isEmpty()) {
        String number = document.numbers().get(0);
        add(samples, number, document);
        add(samples, number.replaceAll("[〔〕\\[\\]（）()﹝﹞]", " "), document);
      }
      for (int n = 0; n < 2 && !document.sections().isEmpty(); n++) {
        List<SearchSection> sections = document.sections();
        add(samples, piece(sections.get(random.nextInt(sections.size())).text(), random), document);
      }
    }
    return List.copyOf(samples);
  }

  private static void add(List<Sample> samples, String text, SearchDocument document) {
    // Half a pair of surrogates cannot be typed.
    boolean whole = text.codePoints().noneMatch(c -> c >= 0xD800 && c <= 0xDFFF);
    if (whole && text.codePoints().anyMatch(Character::isLetterOrDigit)) {
      samples.add(new Sample(text, document.id()));
    }
  }

  private static String piece(String text, Random random) {
    if (text.isEmpty()) {
      return "";
    }
    int start = random.nextInt(text.length());
    return text.substring(start, Math.min(text.length(), start + 1 + random.nextInt(LONGEST)));
  }
}
