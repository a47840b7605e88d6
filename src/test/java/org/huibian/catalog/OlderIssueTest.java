package org.huibian.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.TreeSet;
import org.huibian.model.Issue;
import org.junit.jupiter.api.Test;

/** An issue that is older than the others is added later: only what it concerns changes. */
class OlderIssueTest {
  @Test
  void onlyWhatNamesTheOlderIssueOrIsNamedByItChanges() {
    List<Issue> all = RealArchive.issues();
    Issue oldest = all.get(0);
    Catalog before = Catalog.of(all.subList(1, all.size()));
    Catalog after = Catalog.of(all);
    TreeSet<String> changed = new TreeSet<>();
    for (CatalogArticle old : before.articles()) {
      CatalogArticle now = after.article(old.id()).orElseThrow();
      if (!now.equals(old)) {
        changed.add(old.id().toString());
        assertTrue(names(now, oldest), () -> old.id() + " changes without a reason");
        assertFalse(names(old, oldest));
      }
    }
    // The two texts that cite the opinions on green manufacturing of March 2024, and no other.
    assertEquals(new TreeSet<>(List.of("2025-03/09", "2025-06/01")), changed);
  }

  private static boolean names(CatalogArticle entry, Issue issue) {
    return entry.cites().stream()
            .anyMatch(c -> c.article().filter(a -> a.issue().equals(issue.id())).isPresent())
        || entry.backlinks().stream().anyMatch(b -> b.from().issue().equals(issue.id()));
  }
}
