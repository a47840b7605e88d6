package org.huibian.catalog.relation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.huibian.model.Article;
import org.huibian.model.ArticleId;
import org.huibian.model.Kind;

/**
 * Finds the relations of an article to other documents, by a list of rules, and then applies the
 * editor's rulings. Safe to share between threads.
 */
public final class RelationFinder {
  /**
   * The rules for documents that were issued, lists for public comment (公示) and standards among
   * them; a commentary or a news item has no effect of its own.
   */
  private static final List<RelationRule> TEXT_RULES =
      List.of(
          new HeadlineRule(), new SentenceRule(), new OwnEditionRule(), new OrderAmendmentRule());

  private final RelationRule sharedNumber = new SharedNumberRule();
  private final EditorRulings rulings;

  /**
   * Creates a finder.
   *
   * @param articles all articles of the archive
   */
  public RelationFinder(Map<ArticleId, Article> articles) {
    this.rulings = new EditorRulings(articles);
  }

  /** Returns all relations of an article, by kind, then in order of the text. */
  public List<Relation> find(RelationInput input) {
    List<Relation> found =
        Stream.concat(input.interpretations().stream(), sharedNumber.find(input).stream()).toList();
    if (hasEffect(input.article())) {
      for (RelationRule rule : TEXT_RULES) {
        found = withNew(found, rule.find(input));
      }
    }
    return rulings.apply(found, input.article(), input.citations()).stream()
        .sorted(Comparator.comparing(Relation::kind))
        .toList();
  }

  private static boolean hasEffect(Article article) {
    Kind kind = article.head().kind();
    return kind == Kind.POLICY || kind == Kind.CALL || kind == Kind.OTHER;
  }

  /** Adds the relations that are not known yet, so each keeps the first sentence that states it. */
  private static List<Relation> withNew(List<Relation> known, List<Relation> found) {
    List<Relation> out = new ArrayList<>(known);
    for (Relation relation : found) {
      if (out.stream().noneMatch(relation::isSameAs)) {
        out.add(relation);
      }
    }
    return out;
  }
}
