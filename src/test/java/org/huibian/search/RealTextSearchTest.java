package org.huibian.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.huibian.catalog.Catalog;
import org.huibian.markdown.ContentFolder;
import org.huibian.markdown.IssueContent;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What readers ask of the real content, answered by the shipped scripts from the shipped files. */
class RealTextSearchTest {
  private static final int SUBSTRINGS = 500;

  private static final Tokenizer TOKENIZER = Tokenizer.standard();
  private static final Synonyms SYNONYMS = Synonyms.load();
  private static List<SearchDocument> documents;

  /** What each article says, as it compares, its parts separated. */
  private static final Map<String, String> TEXTS = new LinkedHashMap<>();

  private static ShippedSearch page;

  @BeforeAll
  static void load() throws IOException {
    documents =
        CatalogDocuments.of(
            Catalog.of(
                new ContentFolder(Path.of("content"))
                    .readAll().stream().map(IssueContent::issue).toList()));
    for (SearchDocument document : documents) {
      String text = document.text(Field.BODY);
      // Readers leave a number's year out.
      String bare =
          text.replaceAll("[〔﹝\\[［(（【]\\s*[12][0-9]{3}\\s*[〕﹞\\]］)）】]\\s*第?\\s*(?=[0-9])", "");
      TEXTS.put(document.id().toString(), TOKENIZER.squeeze(text) + "||" + TOKENIZER.squeeze(bare));
    }
    page = new ShippedSearch(documents);
  }

  @AfterAll
  static void close() {
    page.close();
  }

  @Test
  void everySubstringOfTheTextFindsItsArticleAndNoneThatLacksIt() {
    Random random = new Random(9704);
    int asked = 0;
    while (asked < SUBSTRINGS) {
      SearchDocument document = documents.get(random.nextInt(documents.size()));
      List<String> lines = new ArrayList<>(List.of(document.names().split("\n")));
      document.sections().forEach(s -> lines.addAll(List.of(s.whole().split("[\n\t]"))));
      String line = lines.get(random.nextInt(lines.size()));
      int length = 2 + random.nextInt(7);
      if (line.length() < length) {
        continue;
      }
      int start = random.nextInt(line.length() - length + 1);
      String piece = line.substring(start, start + length);
      if (!piece.codePoints().allMatch(Character::isLetterOrDigit)) {
        continue;
      }
      asked++;
      List<String> found = page.listed(piece);
      assertTrue(
          found.contains(document.id().toString()), () -> piece + " of " + document.id() + found);
      List<String> expected =
          TEXTS.keySet().stream().filter(id -> holds(TEXTS.get(id), piece)).toList();
      assertEquals(expected, found.stream().sorted().toList(), piece);
    }
  }

  /** Whether a text holds all words, each in one of its ways of writing. */
  private static boolean holds(String text, String typed) {
    return SearchQuery.parse(typed, TOKENIZER, SYNONYMS).words().stream()
        .allMatch(ways -> ways.stream().anyMatch(way -> text.contains(TOKENIZER.squeeze(way))));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "绿色低碳",
        "碳排放权交易",
        "设备更新",
        "氢能",
        "虚拟电厂",
        "工业母机",
        "碳排放权交",
        "引领和支撑作用，健全完善绿色低碳",
        "发改办环资〔2025〕396号"
      })
  void whatReadersAskIsInTheFirstFive(String typed) {
    List<String> found = page.listed(typed);
    List<String> first = found.subList(0, Math.min(5, found.size()));
    assertTrue(!first.isEmpty(), typed);
    first.forEach(id -> assertTrue(holds(TEXTS.get(id), typed), typed + " " + id));
  }
}
