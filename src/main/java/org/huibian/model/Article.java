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
    List<Block> blocks) {
  /** Copies the lists. */
  public Article {
    documentNumbers = List.copyOf(documentNumbers);
    issuers = List.copyOf(issuers);
    interprets = List.copyOf(interprets);
    blocks = List.copyOf(blocks);
  }

  /** This article with other targets. */
  public Article withInterprets(List<ArticleId> targets) {
    return new Article(
        id, title, kind, documentNumbers, issuers, date, addressee, targets, source, blocks);
  }

  /** This article with another name. */
  public Article withId(ArticleId name) {
    return new Article(
        name, title, kind, documentNumbers, issuers, date, addressee, interprets, source, blocks);
  }
}
