package org.huibian.desk;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.huibian.catalog.Catalog;
import org.huibian.catalog.CatalogArticle;
import org.huibian.model.Head;
import org.huibian.model.InputException;
import org.huibian.model.Kind;
import org.huibian.model.Problem;
import org.huibian.text.Topics;

/** Finds what an editor may mean by the first characters: values of fields, and articles. */
final class ArticleFinder {
  /** How many answers a call returns at most. */
  private static final int MOST = 12;

  private final List<CatalogArticle> articles;

  /** Creates a finder for the articles of an archive. */
  ArticleFinder(Catalog catalog) {
    this(catalog.articles());
  }

  /** Creates a finder for some articles. */
  ArticleFinder(List<CatalogArticle> articles) {
    this.articles = List.copyOf(articles);
  }

  /**
   * Returns values of a field in the archive which have the characters: first those that begin with
   * them, of these the most frequent ones first.
   *
   * @throws InputException DESK_CALL_WRONG if the field has no values to choose from
   */
  List<String> values(String field, String characters) {
    String wanted = folded(characters);
    Map<String, Integer> counts = new TreeMap<>();
    values(field).forEach(value -> counts.merge(value, 1, Integer::sum));
    return counts.entrySet().stream()
        .filter(value -> folded(value.getKey()).contains(wanted))
        .sorted(
            Comparator.comparing(
                    (Map.Entry<String, Integer> v) -> !folded(v.getKey()).startsWith(wanted))
                .thenComparing(v -> -v.getValue())
                .thenComparing(Map.Entry::getKey))
        .limit(MOST)
        .map(Map.Entry::getKey)
        .toList();
  }

  private Stream<String> values(String field) {
    Stream<Head> heads = articles.stream().map(entry -> entry.article().head());
    return switch (field) {
      case "issuers" -> heads.flatMap(head -> head.issuers().stream());
      case "authors" -> heads.flatMap(head -> head.authors().stream());
      case "documentNumbers" -> heads.flatMap(head -> head.documentNumbers().stream());
      case "addressee" -> heads.flatMap(head -> head.addressee().stream());
      case "topics" -> Topics.load().all().stream().map(Topics.Topic::name);
      case "kind" -> Arrays.stream(Kind.values()).map(Kind::toString);
      default -> throw new InputException(Problem.DESK_CALL_WRONG, field);
    };
  }

  /**
   * Returns the articles whose title, number or identifier has each of the words, the newest first.
   */
  List<CatalogArticle> articles(String words) {
    List<String> wanted =
        Arrays.stream(words.strip().split("\\s+")).map(ArticleFinder::folded).toList();
    return articles.stream()
        .filter(entry -> wanted.stream().allMatch(folded(described(entry))::contains))
        .sorted(Comparator.comparing(CatalogArticle::id).reversed())
        .limit(MOST)
        .toList();
  }

  private static String described(CatalogArticle entry) {
    Head head = entry.article().head();
    return entry.id() + " " + head.title() + " " + String.join(" ", head.documentNumbers());
  }

  /** Returns a text in which forms of one character and of one bracket are the same. */
  private static String folded(String text) {
    return text.strip()
        .toLowerCase(Locale.ROOT)
        .replaceAll("[〔［【\\[（]", "(")
        .replaceAll("[〕］】\\]）]", ")");
  }
}
