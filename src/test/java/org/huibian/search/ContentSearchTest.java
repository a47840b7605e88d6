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
import org.junit.jupiter.params.provider.CsvSource;

/** Searches the content of the repository with the scripts and files that the site delivers. */
class ContentSearchTest {
  private static final int SUBSTRINGS = 500;

  private static final Tokenizer TOKENIZER = Tokenizer.standard();
  private static final Synonyms SYNONYMS = Synonyms.load();
  private static List<SearchDocument> documents;

  /** The squeezed text of each article, with and without the years of document numbers. */
  private static final Map<String, String> TEXTS = new LinkedHashMap<>();

  private static SearchPageScripts page;

  @BeforeAll
  static void load() throws IOException {
    documents =
        CatalogDocuments.of(
            Catalog.of(
                new ContentFolder(Path.of("content"))
                    .readAll().stream().map(IssueContent::issue).toList()));
    for (SearchDocument document : documents) {
      String text = document.text(Field.BODY);
      // Readers omit the year of a document number.
      String bare =
          text.replaceAll("[〔﹝\\[［(（【]\\s*[12][0-9]{3}\\s*[〕﹞\\]］)）】]\\s*第?\\s*(?=[0-9])", "");
      TEXTS.put(document.id().toString(), TOKENIZER.squeeze(text) + "||" + TOKENIZER.squeeze(bare));
    }
    page = new SearchPageScripts(documents);
  }

  @AfterAll
  static void close() {
    page.close();
  }

  @Test
  void everySubstringFindsExactlyTheArticlesThatContainIt() {
    Random random = new Random(9704);
    int tested = 0;
    while (tested < SUBSTRINGS) {
      SearchDocument document = documents.get(random.nextInt(documents.size()));
      List<String> lines = new ArrayList<>(List.of(document.metadataText().split("\n")));
      document.sections().forEach(s -> lines.addAll(List.of(s.textWithHeading().split("[\n\t]"))));
      String line = lines.get(random.nextInt(lines.size()));
      int length = 2 + random.nextInt(7);
      if (line.length() < length) {
        continue;
      }
      int start = random.nextInt(line.length() - length + 1);
      String substring = line.substring(start, start + length);
      if (!substring.codePoints().allMatch(Character::isLetterOrDigit)) {
        continue;
      }
      tested++;
      List<String> found = page.listed(substring);
      assertTrue(
          found.contains(document.id().toString()),
          () -> substring + " of " + document.id() + found);
      List<String> expected =
          TEXTS.keySet().stream().filter(id -> matches(TEXTS.get(id), substring)).toList();
      assertEquals(expected, found.stream().sorted().toList(), substring);
    }
  }

  /** Returns whether a text contains all words of a query, each in one of its spellings. */
  private static boolean matches(String text, String typed) {
    return SearchQuery.parse(typed, TOKENIZER, SYNONYMS).words().stream()
        .allMatch(
            spellings ->
                spellings.stream().anyMatch(word -> text.contains(TOKENIZER.squeeze(word))));
  }

  @Test
  void aQueryWithoutResultsDoesNotAffectTheNextQuery() {
    assertEquals(List.of(), page.listed("发改能源262号量子猫"));
    assertEquals(List.of(), page.listed("龘262号"));
    assertEquals(List.of("2025-03/23"), page.listed("发改能源 2025 262号"));
  }

  /** Nine queries with the article that a reader wants, chosen by reading the content. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "绿色低碳|2025-06/01",
        "碳排放权交易|2025-04/14",
        "设备更新|2024-03/04",
        "氢能|2025-06/04",
        "虚拟电厂|2025-04/12",
        "工业母机|2024-03/19",
        "碳排放权交|2025-04/14",
        "引领和支撑作用，健全完善绿色低碳|2025-06/01",
        "发改办环资〔2025〕396号|2025-04/01"
      })
  void theWantedArticleIsAmongTheFirstFive(String typed, String wanted) {
    List<String> found = page.listed(typed);
    List<String> first = found.subList(0, Math.min(5, found.size()));
    assertTrue(first.contains(wanted), () -> typed + " " + first);
    found.forEach(id -> assertTrue(matches(TEXTS.get(id), typed), typed + " " + id));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "發改辦環資 396|2025-04/01",
        "发改办环资[2025]396号|2025-04/01",
        "发改办环资（2025） 396 号|2025-04/01",
        "发改办环资２０２５ 396|2025-04/01",
        "國辦發52號|2025-03/19",
        "虚拟电厂发展的指导意|2025-04/12",
        "\u201c加快推进虚拟电厂\u201d 国家能源局|2025-04/12",
        "国家能源局加快推进虚拟电厂发展的指导意见|2025-04/12",
        "《关于加快推进虚拟电厂发展的指导意见》|2025-04/12",
        "工信部 绿色低碳标准化|2025-06/01"
      })
  void theWantedArticleIsAmongTheFirstFiveHoweverTheQueryIsTyped(String typed, String wanted) {
    List<String> found = page.listed(typed);
    List<String> first = found.subList(0, Math.min(5, found.size()));
    assertTrue(first.contains(wanted), () -> typed + " " + first);
  }
}
