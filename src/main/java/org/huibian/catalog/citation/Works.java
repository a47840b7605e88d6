package org.huibian.catalog.citation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.huibian.model.Article;
import org.huibian.model.ArticleId;
import org.huibian.text.DocumentNumber;

/** Which article carries which document: by document number and by title. */
public final class Works {
  private record Entry(WorkTitle title, ArticleId article) {}

  private final Map<String, Set<ArticleId>> byNumber = new HashMap<>();
  private final Map<String, List<Entry>> byCore = new HashMap<>();
  private final Map<ArticleId, Set<WorkTitle>> own = new HashMap<>();
  private final Map<ArticleId, Set<String>> ownNumbers = new HashMap<>();

  /** The documents that the articles carry. */
  public Works(Collection<Article> articles) {
    for (Article article : articles) {
      CarriedTitles carried = CarriedTitles.of(article);
      own.put(article.id(), carried.self());
      Set<String> numbers = new LinkedHashSet<>();
      for (String number : article.documentNumbers()) {
        numbers.add(DocumentNumber.key(number));
      }
      ownNumbers.put(article.id(), numbers);
      for (String number : numbers) {
        byNumber.computeIfAbsent(number, k -> new LinkedHashSet<>()).add(article.id());
      }
      for (WorkTitle title : carried.targets()) {
        byCore
            .computeIfAbsent(title.core(), k -> new ArrayList<>())
            .add(new Entry(title, article.id()));
      }
    }
  }

  /** The articles with this number, in any printing. */
  Set<ArticleId> withNumber(String number) {
    return byNumber.getOrDefault(DocumentNumber.key(number), Set.of());
  }

  /** The articles that carry this document in this edition. */
  Set<ArticleId> same(WorkTitle title) {
    Set<ArticleId> out = new LinkedHashSet<>();
    for (Entry entry : byCore.getOrDefault(title.core(), List.of())) {
      if (entry.title().same(title)) {
        out.add(entry.article());
      }
    }
    return out;
  }

  /** The articles that carry this document in whatever edition. */
  Set<ArticleId> sameBase(WorkTitle title) {
    Set<ArticleId> out = new LinkedHashSet<>();
    for (Entry entry : byCore.getOrDefault(title.core(), List.of())) {
      if (entry.title().sameBase(title)) {
        out.add(entry.article());
      }
    }
    return out;
  }

  /**
   * Whether the article itself is this document, so that naming it is no citation. A document that
   * names itself need not repeat its edition.
   */
  boolean isOwn(ArticleId article, WorkTitle title) {
    return own.getOrDefault(article, Set.of()).stream()
        .anyMatch(o -> title.same(o) || title.edition().isEmpty() && title.sameBase(o));
  }

  /** Whether the article has document numbers. */
  boolean hasNumbers(ArticleId article) {
    return !ownNumbers.getOrDefault(article, Set.of()).isEmpty();
  }
}
