package org.huibian.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.huibian.catalog.Catalog;
import org.huibian.markdown.ContentFolder;
import org.huibian.markdown.IssueContent;
import org.junit.jupiter.api.Test;

/** The search of an issue in one file finds what the site's search finds in the issue. */
class IssueSearchTest {
  private static final String ISSUE = "2025-06";
  private static final int QUERIES = 50;

  @Test
  void theSearchOfAnIssueFindsWhatTheSiteFindsInIt() throws IOException {
    List<SearchDocument> all =
        CatalogDocuments.of(
            Catalog.of(
                new ContentFolder(Path.of("content"))
                    .readAll().stream().map(IssueContent::issue).toList()));
    List<SearchDocument> own =
        all.stream().filter(d -> d.id().issue().toString().equals(ISSUE)).toList();
    int sameFirst = 0;
    int found = 0;
    try (SearchPageScripts site = new SearchPageScripts(all);
        SearchPageScripts issue = new SearchPageScripts(own)) {
      for (String query : queries(own)) {
        List<String> expected =
            site.listed(query).stream().filter(ref -> ref.startsWith(ISSUE)).toList();
        List<String> listed = issue.listed(query);
        assertEquals(expected.stream().sorted().toList(), listed.stream().sorted().toList(), query);
        found += expected.isEmpty() ? 0 : 1;
        sameFirst += expected.equals(listed) ? 1 : 0;
      }
    }
    assertEquals(QUERIES, found);
    // Scores weigh a word by how rare it is among all articles, or among those of the issue.
    assertTrue(sameFirst >= QUERIES * 9 / 10, "in the same order: " + sameFirst);
  }

  /** Returns words of titles and texts, one and two in a query. */
  private static List<String> queries(List<SearchDocument> documents) {
    Random random = new Random(202506);
    List<String> queries = new ArrayList<>(List.of("工信部", "氢能试点", "碳足迹 标准", "《产品碳足迹》", "反垄断"));
    while (queries.size() < QUERIES) {
      SearchDocument document = documents.get(random.nextInt(documents.size()));
      String first = piece(document.text(Field.BODY), random);
      String second = piece(document.title(), random);
      queries.add(random.nextInt(3) == 0 ? first + " " + second : first);
    }
    return queries;
  }

  private static String piece(String text, Random random) {
    while (true) {
      int length = 2 + random.nextInt(4);
      int start = random.nextInt(Math.max(1, text.length() - length));
      String piece = text.substring(start, Math.min(text.length(), start + length));
      if (piece.codePoints().allMatch(Character::isIdeographic)) {
        return piece;
      }
    }
  }
}
