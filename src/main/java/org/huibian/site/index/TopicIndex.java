package org.huibian.site.index;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
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
 * What the articles are about. A word of the topic in the title tells; without one, the topic's
 * words must stand at least {@value #OFTEN} times among the headings and in the opening text, where
 * a document says what it is for. Words of the further text do not count: a long document mentions
 * everything. Names of organs do not count either: 生态环境部 signs what is not about 生态环境. An editor
 * has the last word.
 */
public final class TopicIndex {
  private static final int OFTEN = 4;
  private static final int OPENING = 600;

  /** Only the main headings tell what all of a document is about. */
  private static final int TOP = 3;

  private final List<ArticleGroup> groups;
  private final Map<ArticleId, List<Topic>> topics;

  private TopicIndex(List<ArticleGroup> groups, Map<ArticleId, List<Topic>> topics) {
    this.groups = groups;
    this.topics = topics;
  }

  /** The index of an archive. */
  public static TopicIndex of(Catalog catalog, Topics topics) {
    Pattern organs = organs();
    Map<ArticleId, List<Topic>> byArticle = new HashMap<>();
    Map<String, List<CatalogArticle>> byTopic = new HashMap<>();
    catalog.articles().parallelStream()
        .map(entry -> Map.entry(entry, find(entry, topics, organs)))
        .toList()
        .forEach(
            found -> {
              byArticle.put(found.getKey().id(), found.getValue());
              for (Topic topic : found.getValue()) {
                byTopic.computeIfAbsent(topic.id(), k -> new ArrayList<>()).add(found.getKey());
              }
            });
    List<ArticleGroup> groups = new ArrayList<>();
    for (Topic topic : topics.all()) {
      // One without articles keeps its address: it may have had some, and may have again.
      List<CatalogArticle> articles = byTopic.getOrDefault(topic.id(), List.of());
      groups.add(new ArticleGroup(topic.id(), topic.name(), articles));
    }
    return new TopicIndex(List.copyOf(groups), byArticle);
  }

  /** All topics, in the order of the list of topics; some may have no article. */
  public List<ArticleGroup> groups() {
    return groups;
  }

  /** The topics of an article, in the order of the list of topics. */
  public List<Topic> topics(ArticleId article) {
    return topics.getOrDefault(article, List.of());
  }

  /** Any name of a listed organ, the longest first. */
  private static Pattern organs() {
    Authorities authorities = Authorities.load();
    return Pattern.compile(
        authorities.names().entrySet().stream()
            .flatMap(e -> Stream.concat(Stream.of(e.getKey()), e.getValue().stream()))
            .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(s -> s))
            .map(Pattern::quote)
            .collect(Collectors.joining("|")));
  }

  private static List<Topic> find(CatalogArticle entry, Topics topics, Pattern organs) {
    // What stands for an organ must not join its neighbours to a new word.
    String title = organs.matcher(TextKey.solid(entry.article().head().title())).replaceAll("，");
    String opening = organs.matcher(opening(entry)).replaceAll("，");
    List<TopicRuling> rulings = entry.article().head().topicRulings();
    return topics.all().stream()
        .filter(
            topic ->
                ruling(topic, rulings)
                    .orElseGet(
                        () ->
                            topic.words().stream().anyMatch(title::contains)
                                || count(topic, opening) >= OFTEN))
        .toList();
  }

  /** Whether an editor says that the article is about the topic, or is not. */
  private static Optional<Boolean> ruling(Topic topic, List<TopicRuling> rulings) {
    return rulings.stream()
        .filter(ruling -> ruling.topic().equals(topic.name()))
        .map(ruling -> !ruling.forbids())
        .findFirst();
  }

  private static int count(Topic topic, String text) {
    int count = 0;
    for (String word : topic.words()) {
      for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length())) {
        count++;
      }
    }
    return count;
  }

  /** The first paragraphs and the main headings, each up to the bound. */
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
      if (line.level() > TOP || out.length() >= end) {
        continue;
      }
      out.append(line.text()).append('\n');
    }
    return TextKey.solid(out.toString());
  }
}
