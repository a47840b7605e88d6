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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SearchIndexTest {
  private final Tokenizer tokenizer = Tokenizer.standard();
  private final SearchIndex index = SearchIndex.of(Samples.documents(), tokenizer);

  private List<String> found(String query) {
    return index.query(query).stream().map(hit -> hit.id().toString()).toList();
  }

  @Test
  void everyPieceOfTwoToEightCharactersIsFound() {
    for (SearchDocument document : Samples.documents()) {
      for (SearchSection section : document.sections()) {
        String text = section.text();
        for (int start = 0; start < text.length(); start++) {
          for (int end = start + 2; end <= Math.min(text.length(), start + 8); end++) {
            String piece = text.substring(start, end);
            if (!tokenizer.words(piece).isEmpty()) {
              assertTrue(found(piece).contains(document.id().toString()), piece);
            }
          }
        }
      }
    }
  }

  @Test
  void halfATypedWordFindsTheWhole() {
    assertTrue(found("碳排放权交").contains("2025-06/02"));
    assertTrue(found("行动方").contains("2025-06/02"));
  }

  @Test
  void oneCharacterFindsItAlsoAtTheEndOfASentence() {
    assertEquals(List.of("2024-03/01"), found("谈"));
  }

  @Test
  void aNumberIsFoundInAnyBracketsAndWithoutThem() {
    for (String typed :
        List.of("工信厅科〔2025〕33号", "工信厅科[2025] 33 号", "工信厅科（2025）33号", "工信厅科 33", "厅科 2025")) {
      assertEquals(List.of("2025-06/02"), found(typed), typed);
    }
  }

  @Test
  void allWordsMustBeThere() {
    assertEquals(List.of("2025-06/02"), found("轧机 示范工厂"));
    assertEquals(List.of(), found("轧机 起重机"));
  }

  @Test
  void aTitleCountsMoreThanTheText() {
    assertEquals("2025-06/03", found("解读").get(0));
  }

  @Test
  void aTopicAndTheMonthOfItsIssueFindIt() {
    assertEquals(List.of("2024-03/01"), found("起重机 2024年3月"));
  }

  @Test
  void aShortNameFindsTheFullOne() {
    SearchQuery query = SearchQuery.parse("工信部办公厅", tokenizer, Synonyms.load());
    assertEquals("2025-06/02", index.candidates(query).get(0).id().toString());
  }

  @Test
  void aShortNameOfTwoCharactersInsideOfAWordIsNone() {
    Synonyms synonyms = new Synonyms(List.of(List.of("中共中央办公厅", "中办")));
    assertEquals(List.of("集中办理"), synonyms.alternatives("集中办理"));
    assertEquals(List.of("中办发", "中共中央办公厅发"), synonyms.alternatives("中办发"));
  }

  @Test
  void anEmptyArchiveFindsNothing() {
    assertEquals(List.of(), SearchIndex.of(List.of(), tokenizer).query("轧机"));
  }

  @Test
  void anArticleStandsInTheIndexOnce() {
    List<SearchDocument> twice = new ArrayList<>(Samples.documents());
    twice.add(twice.get(0));
    assertThrows(IllegalArgumentException.class, () -> SearchIndex.of(twice, tokenizer));
  }

  @Test
  void theOrderOfTheDocumentsDoesNotChangeTheFiles() throws IOException {
    List<SearchDocument> reversed = new ArrayList<>(Samples.documents());
    Collections.reverse(reversed);
    Map<String, byte[]> one = files(Samples.documents());
    Map<String, byte[]> other = files(reversed);
    assertEquals(List.copyOf(one.keySet()), List.copyOf(other.keySet()));
    one.forEach((path, content) -> assertArrayEquals(content, other.get(path), path));
  }

  @Test
  void everyFileIsAScriptThatHandsOverItsName() throws IOException {
    files(Samples.documents())
        .forEach(
            (path, content) -> {
              String text = new String(content, StandardCharsets.UTF_8);
              String name = path.replace("data/search/", "").replace(".js", "");
              assertTrue(text.startsWith("huibianSearch.add(\"" + name + "\","), path);
              assertTrue(text.endsWith(");\n"), path);
            });
  }

  @Test
  void theTextsReadBackAreTheDocuments(@TempDir Path site) throws IOException {
    for (Map.Entry<String, byte[]> file : files(Samples.documents()).entrySet()) {
      Path path = site.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.write(path, file.getValue());
    }
    assertEquals(index.documents(), SearchTexts.read(site));
  }

  @Test
  void numbersAreWrittenAsScriptsWriteThem() {
    assertEquals("1", ElasticlunrJson.shortest(1));
    assertEquals("1.4142135623730951", ElasticlunrJson.shortest(Math.sqrt(2)));
    assertEquals("10", ElasticlunrJson.shortest(Math.sqrt(100)));
    for (int i = 1; i < 5000; i++) {
      double root = Math.sqrt(i);
      assertEquals(root, Double.parseDouble(ElasticlunrJson.shortest(root)));
    }
  }

  private static Map<String, byte[]> files(List<SearchDocument> documents) throws IOException {
    Map<String, byte[]> files = new LinkedHashMap<>();
    SearchFiles.write(documents, files::put);
    return files;
  }
}
