package org.huibian.site.index;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huibian.catalog.Catalog;
import org.huibian.catalog.CatalogArticle;
import org.huibian.catalog.OutlineEntry;
import org.huibian.model.Article;
import org.huibian.model.ArticleId;
import org.huibian.model.Block;
import org.huibian.model.TopicRuling;
import org.huibian.text.Authorities;
import org.huibian.text.TextKey;
import org.huibian.text.Topics;
import org.huibian.text.Topics.Topic;

/**
 * The articles by topic. An article has a topic if a word of the topic stands in the title, or if
 * the topic's words stand at least {@value #OFTEN} times in the main headings and the opening text,
 * where a document states its purpose. Words of the further text do not count, since a long
 * document mentions everything. Names of organs do not count either: a document signed by 生态环境部 is
 * not about 生态环境 for that reason. A ruling of an editor comes before all this.
 */
public final class TopicIndex implements Index {
  private static final int OFTEN = 4;

  /** How many characters of the paragraphs, and again of the headings, are looked at. */
  private static final int OPENING = 600;

  /** The deepest level of the main headings; deeper ones are about parts of the document only. */
  private static final int DEEPEST = 3;

  private final List<ArticleGroup> headings;
  private final Map<ArticleId, List<Topic>> topics;

  private TopicIndex(List<ArticleGroup> headings, Map<ArticleId, List<Topic>> topics) {
    this.headings = headings;
    this.topics = topics;
  }

  @Override
  public String id() {
    return "topics";
  }

  /** Returns the index of an archive. */
  public static TopicIndex of(Catalog catalog, Topics topics) {
    Map<Character, List<String>> organs = organs();
    Map<ArticleId, List<Topic>> found = new HashMap<>();
    catalog.articles().parallelStream()
        .map(entry -> Map.entry(entry.id(), find(entry, topics, organs)))
        .toList()
        .forEach(entry -> found.put(entry.getKey(), entry.getValue()));
    return of(catalog, found, topics);
  }

  /**
   * Returns the index of an archive whose topics are known.
   *
   * @param known the ids of the topics of each article
   */
  static TopicIndex of(Catalog catalog, Topics topics, Map<ArticleId, List<String>> known) {
    Map<ArticleId, List<Topic>> found = new HashMap<>();
    known.forEach(
        (article, ids) ->
            found.put(article, topics.all().stream().filter(t -> ids.contains(t.id())).toList()));
    return of(catalog, found, topics);
  }

  private static TopicIndex of(
      Catalog catalog, Map<ArticleId, List<Topic>> byArticle, Topics topics) {
    Map<String, List<CatalogArticle>> byTopic = new HashMap<>();
    for (CatalogArticle entry : catalog.articles()) {
      for (Topic topic : byArticle.getOrDefault(entry.id(), List.of())) {
        byTopic.computeIfAbsent(topic.id(), k -> new ArrayList<>()).add(entry);
      }
    }
    List<ArticleGroup> headings = new ArrayList<>();
    for (Topic topic : topics.all()) {
      // A topic without articles keeps its address, since it may have had some before.
      List<CatalogArticle> articles = byTopic.getOrDefault(topic.id(), List.of());
      headings.add(new ArticleGroup(topic.id(), topic.name(), articles));
    }
    return new TopicIndex(List.copyOf(headings), byArticle);
  }

  /** Returns the topics of one article by its head and its text. */
  public static List<Topic> topicsOf(CatalogArticle entry) {
    return find(entry, Topics.load(), organs());
  }

  /** Returns all topics in the order of the list of topics; some may have no article. */
  @Override
  public List<ArticleGroup> headings() {
    return headings;
  }

  /** Returns the topics of an article in the order of the list of topics. */
  public List<Topic> topics(ArticleId article) {
    return topics.getOrDefault(article, List.of());
  }

  /** Returns the names of all listed organs by their first character, the longest first. */
  private static Map<Character, List<String>> organs() {
    return Authorities.load().names().entrySet().stream()
        .flatMap(e -> Stream.concat(Stream.of(e.getKey()), e.getValue().stream()))
        .distinct()
        .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(s -> s))
        .collect(Collectors.groupingBy(name -> name.charAt(0)));
  }

  /** Replaces organs by commas, so that their neighbours do not form a new word. */
  private static String withoutOrgans(String text, Map<Character, List<String>> organs) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); ) {
      int length = organAt(text, i, organs);
      out.append(length > 0 ? '，' : text.charAt(i));
      i += Math.max(1, length);
    }
    return out.toString();
  }

  /** Returns the length of the longest name of an organ at a position; 0 if there is none. */
  private static int organAt(String text, int at, Map<Character, List<String>> organs) {
    for (String name : organs.getOrDefault(text.charAt(at), List.of())) {
      if (text.startsWith(name, at)) {
        return name.length();
      }
    }
    return 0;
  }

  private static List<Topic> find(
      CatalogArticle entry, Topics topics, Map<Character, List<String>> organs) {
    String title = withoutOrgans(TextKey.withoutSpaces(entry.article().head().title()), organs);
    String opening = withoutOrgans(opening(entry), organs);
    BitSet characters = new BitSet();
    opening.chars().forEach(characters::set);
    List<TopicRuling> rulings = entry.article().head().topicRulings();
    return topics.all().stream()
        .filter(
            topic ->
                ruling(topic, rulings)
                    .orElseGet(
                        () ->
                            topic.words().stream().anyMatch(title::contains)
                                || count(topic, opening, characters) >= OFTEN))
        .toList();
  }

  /** Returns whether an editor has ruled that the article has the topic, or has not. */
  private static Optional<Boolean> ruling(Topic topic, List<TopicRuling> rulings) {
    return rulings.stream()
        .filter(ruling -> ruling.topic().equals(topic.name()))
        .map(ruling -> !ruling.forbids())
        .findFirst();
  }

  /**
   * Returns how often the words of a topic stand in a text.
   *
   * @param characters the characters of the text; most words have one that it lacks, so that the
   *     text need not be searched for them
   */
  private static int count(Topic topic, String text, BitSet characters) {
    int count = 0;
    for (String word : topic.words()) {
      if (!isIn(characters, word)) {
        continue;
      }
      for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length())) {
        count++;
      }
    }
    return count;
  }

  private static boolean isIn(BitSet characters, String word) {
    for (int i = 0; i < word.length(); i++) {
      if (!characters.get(word.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  /**
   * Returns the first paragraphs and the main headings, each up to {@value #OPENING} characters.
   */
  private static String opening(CatalogArticle entry) {
    StringBuilder out = new StringBuilder();
    Article article = entry.article();
    for (Block block : article.blocks()) {
      if (out.length() >= OPENING) {
        break;
      }
      if (block instanceof Block.Paragraph paragraph) {
        String text = paragraph.text().plain();
        out.append(text, 0, Math.min(text.length(), OPENING - out.length())).append('\n');
      }
    }
    int end = out.length() + OPENING;
    for (OutlineEntry line : entry.permalinks().outline()) {
      if (line.level() > DEEPEST || out.length() >= end) {
        continue;
      }
      out.append(line.text()).append('\n');
    }
    return TextKey.withoutSpaces(out.toString());
  }
}
