package org.huibian.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.TreeSet;
import org.huibian.model.Issue;
import org.junit.jupiter.api.Test;

/** Adding an older issue changes only the articles that refer to it or to which it refers. */
class OlderIssueTest {
  @Test
  void onlyArticlesThatReferToTheOlderIssueOrAreReferredToByItChange() {
    List<Issue> all = RealArchive.issues();
    Issue oldest = all.get(0);
    Catalog before = Catalog.of(all.subList(1, all.size()));
    Catalog after = Catalog.of(all);
    TreeSet<String> changed = new TreeSet<>();
    for (CatalogArticle old : before.articles()) {
      CatalogArticle now = after.article(old.id()).orElseThrow();
      if (!now.equals(old)) {
        changed.add(old.id().toString());
        assertTrue(refersTo(now, oldest), () -> old.id() + " changes without a reference");
        assertFalse(refersTo(old, oldest));
      }
    }
    // The three articles that cite the plan for renewal of March 2024 or the opinions on green
    // manufacturing, and no other.
    assertEquals(new TreeSet<>(List.of("2024-08/18", "2025-03/09", "2025-06/01")), changed);
  }

  private static boolean refersTo(CatalogArticle entry, Issue issue) {
    return entry.cites().stream()
            .anyMatch(c -> c.article().filter(a -> a.issue().equals(issue.id())).isPresent())
        || entry.backlinks().stream().anyMatch(b -> b.from().issue().equals(issue.id()));
  }
}
