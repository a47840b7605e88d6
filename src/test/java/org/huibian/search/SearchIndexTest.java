package org.huibian.search;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SearchIndexTest {
  private final Tokenizer tokenizer = Tokenizer.standard();
  private final SearchIndex index = SearchIndex.of(SampleDocuments.documents(), tokenizer);

  private List<String> found(String query) {
    return index.query(query).stream().map(hit -> hit.id().toString()).toList();
  }

  @Test
  void everySubstringOfTwoToEightCharactersIsFound() {
    for (SearchDocument document : SampleDocuments.documents()) {
      for (SearchSection section : document.sections()) {
        String text = section.text();
        for (int start = 0; start < text.length(); start++) {
          for (int end = start + 2; end <= Math.min(text.length(), start + 8); end++) {
            String substring = text.substring(start, end);
            if (!tokenizer.words(substring).isEmpty()) {
              assertTrue(found(substring).contains(document.id().toString()), substring);
            }
          }
        }
      }
    }
  }

  @Test
  void anIncompleteWordFindsTheWholeWord() {
    assertTrue(found("碳排放权交").contains("2025-06/02"));
    assertTrue(found("行动方").contains("2025-06/02"));
  }

  @Test
  void aSingleCharacterIsFoundAtTheEndOfASentence() {
    assertEquals(List.of("2024-03/01"), found("谈"));
  }

  @Test
  void aDocumentNumberIsFoundWithAnyBracketsAndWithoutBrackets() {
    for (String typed :
        List.of("工信厅科〔2025〕33号", "工信厅科[2025] 33 号", "工信厅科（2025）33号", "工信厅科 33", "厅科 2025")) {
      assertEquals(List.of("2025-06/02"), found(typed), typed);
    }
  }

  @Test
  void aResultContainsAllWords() {
    assertEquals(List.of("2025-06/02"), found("轧机 示范工厂"));
    assertEquals(List.of(), found("轧机 起重机"));
  }

  @Test
  void aMatchInTheTitleScoresHigherThanOneInTheText() {
    assertEquals("2025-06/03", found("解读").get(0));
  }

  @Test
  void anArticleIsFoundByTheMonthOfItsIssue() {
    assertEquals(List.of("2024-03/01"), found("起重机 2024年3月"));
  }

  @Test
  void theShortNameOfAnAuthorityFindsItsFullName() {
    SearchQuery query = SearchQuery.parse("工信部办公厅", tokenizer, Synonyms.load());
    assertEquals("2025-06/02", index.candidates(query).get(0).id().toString());
  }

  @Test
  void aShortNameOfTwoCharactersIsOnlyRecognizedAtTheStartOfAWord() {
    Synonyms synonyms = new Synonyms(List.of(List.of("中共中央办公厅", "中办")));
    assertEquals(List.of("集中办理"), synonyms.alternatives("集中办理"));
    assertEquals(List.of("中办发", "中共中央办公厅发"), synonyms.alternatives("中办发"));
  }

  @Test
  void anEmptyArchiveFindsNothing() {
    assertEquals(List.of(), SearchIndex.of(List.of(), tokenizer).query("轧机"));
  }

  @Test
  void duplicateDocumentsAreRejected() {
    List<SearchDocument> twice = new ArrayList<>(SampleDocuments.documents());
    twice.add(twice.get(0));
    assertThrows(IllegalArgumentException.class, () -> SearchIndex.of(twice, tokenizer));
  }

  @Test
  void theOrderOfTheDocumentsDoesNotChangeTheFiles() throws IOException {
    List<SearchDocument> reversed = new ArrayList<>(SampleDocuments.documents());
    Collections.reverse(reversed);
    Map<String, byte[]> one = files(SampleDocuments.documents());
    Map<String, byte[]> other = files(reversed);
    assertEquals(List.copyOf(one.keySet()), List.copyOf(other.keySet()));
    one.forEach((path, content) -> assertArrayEquals(content, other.get(path), path));
  }

  @Test
  void everyFileIsAScriptThatPassesOnItsName() throws IOException {
    files(SampleDocuments.documents())
        .forEach(
            (path, content) -> {
              String text = new String(content, StandardCharsets.UTF_8);
              String name = path.replace("data/search/", "").replace(".js", "");
              assertTrue(text.startsWith("huibianSearch.add(\"" + name + "\","), path);
              assertTrue(text.stripTrailing().endsWith(");"), path);
            });
  }

  @Test
  void theReaderReturnsTheDocumentsThatWereWritten(@TempDir Path site) throws IOException {
    for (Map.Entry<String, byte[]> file : files(SampleDocuments.documents()).entrySet()) {
      Path path = site.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.write(path, file.getValue());
    }
    assertEquals(index.documents(), SearchTextReader.read(site));
  }

  @Test
  void numbersAreFormattedAsJavaScriptFormatsThem() {
    assertEquals("1", ElasticlunrJson.shortest(1));
    assertEquals("1.4142135623730951", ElasticlunrJson.shortest(Math.sqrt(2)));
    assertEquals("10", ElasticlunrJson.shortest(Math.sqrt(100)));
    for (int i = 1; i < 5000; i++) {
      double root = Math.sqrt(i);
      assertEquals(root, Double.parseDouble(ElasticlunrJson.shortest(root)));
    }
  }

  private static Map<String, byte[]> files(List<SearchDocument> documents) throws IOException {
    Map<String, byte[]> files = new ConcurrentSkipListMap<>();
    SearchFiles.write(documents, files::put);
    return files;
  }
}
