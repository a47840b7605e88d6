package org.huibian.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * One article: a policy with all that it issues and attaches, an interpretation, an item of news.
 *
 * @param id its name for good
 * @param title the headline as printed, joined
 * @param kind what sort of text it is
 * @param documentNumbers the document's own numbers, spaces removed: 工信厅科〔2025〕33号
 * @param issuers the organs that signed, each as printed
 * @param date the date of the signature
 * @param addressee the addressed organs as printed, with the closing colon
 * @param interprets the articles that this one explains
 * @param source where the article stands in the source; absent if an editor added it
 * @param blocks the body, from below title, number and addressee to the end of the last attachment
 * @param authors who wrote a signed commentary, each with his office as printed
 * @param rulings what an editor says about its relations to documents
 * @param topicRulings what an editor says about its topics
 */
public record Article(
    ArticleId id,
    String title,
    Kind kind,
    List<String> documentNumbers,
    List<String> issuers,
    Optional<LocalDate> date,
    Optional<String> addressee,
    List<ArticleId> interprets,
    Optional<SourceSpan> source,
    List<Block> blocks,
    List<String> authors,
    List<Ruling> rulings,
    List<TopicRuling> topicRulings) {
  /** Copies the lists. */
  public Article {
    topicRulings = List.copyOf(topicRulings);
    authors = List.copyOf(authors);
    rulings = List.copyOf(rulings);
    documentNumbers = List.copyOf(documentNumbers);
    issuers = List.copyOf(issuers);
    interprets = List.copyOf(interprets);
    blocks = List.copyOf(blocks);
  }

  /** An article of whose topics no editor says anything. */
  public Article(
      ArticleId id,
      String title,
      Kind kind,
      List<String> documentNumbers,
      List<String> issuers,
      Optional<LocalDate> date,
      Optional<String> addressee,
      List<ArticleId> interprets,
      Optional<SourceSpan> source,
      List<Block> blocks,
      List<String> authors,
      List<Ruling> rulings) {
    this(
        id,
        title,
        kind,
        documentNumbers,
        issuers,
        date,
        addressee,
        interprets,
        source,
        blocks,
        authors,
        rulings,
        List.of());
  }

  /** An article of which no editor says anything. */
  public Article(
      ArticleId id,
      String title,
      Kind kind,
      List<String> documentNumbers,
      List<String> issuers,
      Optional<LocalDate> date,
      Optional<String> addressee,
      List<ArticleId> interprets,
      Optional<SourceSpan> source,
      List<Block> blocks,
      List<String> authors) {
    this(
        id,
        title,
        kind,
        documentNumbers,
        issuers,
        date,
        addressee,
        interprets,
        source,
        blocks,
        authors,
        List.of());
  }

  /** An article that no author has signed. */
  public Article(
      ArticleId id,
      String title,
      Kind kind,
      List<String> documentNumbers,
      List<String> issuers,
      Optional<LocalDate> date,
      Optional<String> addressee,
      List<ArticleId> interprets,
      Optional<SourceSpan> source,
      List<Block> blocks) {
    this(
        id,
        title,
        kind,
        documentNumbers,
        issuers,
        date,
        addressee,
        interprets,
        source,
        blocks,
        List.of());
  }

  /** This article with authors. */
  public Article withAuthors(List<String> names) {
    return new Article(
        id,
        title,
        kind,
        documentNumbers,
        issuers,
        date,
        addressee,
        interprets,
        source,
        blocks,
        names,
        rulings,
        topicRulings);
  }

  /** This article with rulings of an editor. */
  public Article withRulings(List<Ruling> given) {
    return new Article(
        id,
        title,
        kind,
        documentNumbers,
        issuers,
        date,
        addressee,
        interprets,
        source,
        blocks,
        authors,
        given,
        topicRulings);
  }

  /** This article with an editor's rulings on its topics. */
  public Article withTopicRulings(List<TopicRuling> given) {
    return new Article(
        id,
        title,
        kind,
        documentNumbers,
        issuers,
        date,
        addressee,
        interprets,
        source,
        blocks,
        authors,
        rulings,
        given);
  }

  /** This article with other targets. */
  public Article withInterprets(List<ArticleId> targets) {
    return new Article(
        id,
        title,
        kind,
        documentNumbers,
        issuers,
        date,
        addressee,
        targets,
        source,
        blocks,
        authors,
        rulings,
        topicRulings);
  }

  /** This article with another place in its source. */
  public Article withSource(Optional<SourceSpan> place) {
    return new Article(
        id,
        title,
        kind,
        documentNumbers,
        issuers,
        date,
        addressee,
        interprets,
        place,
        blocks,
        authors,
        rulings,
        topicRulings);
  }

  /** This article with another name. */
  public Article withId(ArticleId name) {
    return new Article(
        name,
        title,
        kind,
        documentNumbers,
        issuers,
        date,
        addressee,
        interprets,
        source,
        blocks,
        authors,
        rulings,
        topicRulings);
  }
}
