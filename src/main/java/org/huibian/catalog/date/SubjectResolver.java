package org.huibian.catalog.date;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.huibian.catalog.citation.Citation.State;
import org.huibian.catalog.citation.Reference;
import org.huibian.catalog.text.SentenceSplitter;
import org.huibian.catalog.text.TextUnit;
import org.huibian.model.Article;
import org.huibian.model.ArticleId;
import org.huibian.model.Kind;

/**
 * Resolves the document that a sentence is about when it says that something comes into force or
 * ends.
 */
final class SubjectResolver {
  private record UnitKey(int block, int part) {}

  /** 根据《X》: the sentence cites a document but is not about it. */
  private static final Pattern REASON =
      Pattern.compile("(?:根据|按照|依据|依照|参照|遵照|为|落实|贯彻|符合|执行|衔接|[、和与及》])\\s*$");

  private final Article article;
  private final List<ArticleId> interprets;
  private final Map<UnitKey, List<Reference>> references = new HashMap<>();

  /**
   * Creates a resolver for an article.
   *
   * @param article the article
   * @param interprets the articles that it interprets
   * @param references the references in its text, in order
   */
  SubjectResolver(Article article, List<ArticleId> interprets, List<Reference> references) {
    this.article = article;
    this.interprets = interprets;
    for (Reference reference : references) {
      this.references
          .computeIfAbsent(new UnitKey(reference.block(), reference.part()), k -> new ArrayList<>())
          .add(reference);
    }
  }

  /**
   * Returns the subject of a sentence that names none: for an interpretation of exactly one
   * document that document, for one of several or of none that the archive has nothing, otherwise
   * the article itself: an interpretation has no days of its own.
   */
  Optional<ArticleId> defaultSubject() {
    boolean commentary =
        article.head().kind() == Kind.INTERPRETATION || article.head().kind() == Kind.EXPERT;
    if (!commentary) {
      return Optional.of(article.id());
    }
    return interprets.size() == 1 ? Optional.of(interprets.get(0)) : Optional.empty();
  }

  /**
   * Returns the subject of a sentence at an index: the document that the sentence names last before
   * it. Empty if that document is outside the archive.
   *
   * @param unit the text
   * @param at the index in the text
   */
  Optional<ArticleId> at(TextUnit unit, int at) {
    int from = SentenceSplitter.startOf(unit.text(), at);
    List<Reference> here =
        references.getOrDefault(new UnitKey(unit.block(), unit.part()), List.of());
    for (int i = here.size() - 1; i >= 0; i--) {
      Reference reference = here.get(i);
      boolean document =
          reference.kind() == Reference.Kind.WORK
              || reference.kind() == Reference.Kind.SHORT_NAME
              || reference.kind() == Reference.Kind.SELF;
      if (!document || reference.end() > at || reference.start() < from) {
        continue;
      }
      if (reference.state() == State.LINKED && reference.article().isPresent()) {
        return reference.article();
      }
      if (!REASON.matcher(unit.text().substring(from, reference.start())).find()) {
        return Optional.empty();
      }
    }
    return defaultSubject();
  }
}
