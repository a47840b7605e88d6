package org.huibian.search;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Collectors;
import org.huibian.model.ArticleId;
import org.huibian.model.IssueId;
import org.junit.jupiter.api.Test;

/** Tests which files of the search a new issue changes. */
class SearchFilesTest {
  private static final int FIRST = 2023 * 12 + 10;

  /** Returns articles of consecutive months from November 2023 on, three in each. */
  private static List<SearchDocument> archive(int months) {
    List<SearchDocument> archive = new ArrayList<>();
    for (int month = FIRST; month < FIRST + months; month++) {
      IssueId issue = new IssueId(month / 12, month % 12 + 1);
      int number = 1;
      for (SearchDocument model : SampleDocuments.documents()) {
        archive.add(DocumentCopies.of(model, new ArticleId(issue, number++), model.sections()));
      }
    }
    return archive;
  }

  private static Map<String, byte[]> files(int months) throws IOException {
    Map<String, byte[]> files = new ConcurrentSkipListMap<>();
    SearchFiles.write(archive(months), files::put);
    return files;
  }

  /** Returns the folders of the segments. */
  private static Set<String> segments(Map<String, byte[]> files) {
    return files.keySet().stream()
        .map(path -> path.replaceFirst("^data/search/", ""))
        .filter(path -> path.matches("[0-9]{4}-.*"))
        .map(path -> path.substring(0, path.lastIndexOf('/')))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void aSegmentIsAYearAndTheMonthsOfAShortFirstYearBelongToTheNextOne() throws IOException {
    assertEquals(
        List.of("2023-11", "2025-01", "2026-01"),
        segments(files(2 + 12 + 12 + 3)).stream().map(name -> name.split("/")[0]).toList());
  }

  @Test
  void aNewIssueChangesOnlyTheNewestSegmentAndItsOwnTexts() throws IOException {
    Map<String, byte[]> before = files(2 + 12 + 12 + 3);
    Map<String, byte[]> after = files(2 + 12 + 12 + 4);
    Set<String> added = new TreeSet<>(after.keySet());
    added.removeAll(before.keySet());
    assertTrue(
        added.stream().allMatch(path -> path.matches("data/search/(2026-01|texts/2026-04-).*")),
        added::toString);
    for (String path : before.keySet()) {
      if (!path.endsWith("/core.js") && after.containsKey(path)) {
        assertArrayEquals(before.get(path), after.get(path), path);
      }
    }
  }

  @Test
  void theFirstIssueOfAYearLeavesTheFinishedYearAsItIs() throws IOException {
    Set<String> before = segments(files(2 + 12 + 12));
    Set<String> after = segments(files(2 + 12 + 12 + 1));
    assertTrue(after.containsAll(before), after::toString);
    assertEquals(before.size() + 1, after.size());
  }

  @Test
  void anotherTextGivesItsFilesOtherNames() throws IOException {
    List<SearchDocument> changed = archive(3);
    SearchDocument last = changed.remove(changed.size() - 1);
    List<SearchSection> sections = new ArrayList<>(last.sections());
    sections.add(new SearchSection("", "", "新增的一段"));
    changed.add(
        new SearchDocument(
            last.id(),
            last.url(),
            last.issueTitle(),
            last.title(),
            last.numbers(),
            last.issuers(),
            last.kind(),
            last.date(),
            last.force(),
            sections));
    Map<String, byte[]> files = new ConcurrentSkipListMap<>();
    SearchFiles.write(changed, files::put);
    String text =
        files(3).keySet().stream()
            .filter(path -> path.contains("/texts/2024-01-"))
            .findFirst()
            .orElseThrow();
    assertFalse(files.containsKey(text));
    assertEquals(1, segments(files).size());
    assertFalse(segments(files).equals(segments(files(3))));
  }

  @Test
  void theTermsOfASegmentAreFoundAtTheirPositions() {
    SearchIndex index = SearchIndex.of(archive(14), Tokenizer.standard());
    SegmentTerms terms = SegmentTerms.of(index);
    MemberFiles files = terms.files();
    int perFile = files.members().size() >> files.fileBits();
    for (int at = 0; at < terms.size(); at++) {
      int hash = TokenHash.of(terms.token(at));
      int part = TokenHash.part(hash, SegmentTerms.PART_BITS);
      int file = TokenHash.part(hash, files.fileBits());
      int position = terms.starts()[part];
      for (int before = at - 1; before >= 0; before--) {
        int other = TokenHash.of(terms.token(before));
        if (TokenHash.part(other, SegmentTerms.PART_BITS) != part) {
          break;
        }
        position += terms.length(before);
      }
      StringBuilder content = new StringBuilder();
      files
          .members()
          .subList(file * perFile, (file + 1) * perFile)
          .forEach(member -> content.append(new String(member, StandardCharsets.ISO_8859_1)));
      byte[] entry =
          content
              .substring(position, position + terms.length(at))
              .getBytes(StandardCharsets.ISO_8859_1);
      assertEquals(terms.token(at), CompactText.decode(entry).split(" ")[0]);
    }
  }
}
