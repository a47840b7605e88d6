package org.huibian.search;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.huibian.catalog.Catalog;
import org.huibian.markdown.ContentFolder;
import org.huibian.markdown.IssueContent;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The files of the search after an update are those of a whole index of all articles. */
class SearchUpdateTest {
  /** Segments of one issue each, so that old segments and their directory change too. */
  private static final int SEGMENT = 1;

  private static List<SearchDocument> archive;

  @BeforeAll
  static void read() {
    archive =
        CatalogDocuments.of(
            Catalog.of(
                new ContentFolder(Path.of("content"))
                    .readAll().stream().map(IssueContent::issue).toList()));
  }

  private static Map<String, byte[]> whole(List<SearchDocument> documents, int segment)
      throws IOException {
    Map<String, byte[]> files = new ConcurrentSkipListMap<>();
    SearchFiles.write(documents, segment, files::put);
    return files;
  }

  /** Applies an update to files. */
  private static void update(Map<String, byte[]> files, List<SearchUpdate.Change> changes)
      throws IOException {
    Map<String, byte[]> written = new ConcurrentSkipListMap<>();
    Set<String> superseded =
        SearchUpdate.write(
            changes,
            path -> {
              if (!files.containsKey(path)) {
                throw new FileNotFoundException(path);
              }
              return files.get(path);
            },
            written::put);
    superseded.forEach(files::remove);
    files.putAll(written);
  }

  private static void assertSame(Map<String, byte[]> expected, Map<String, byte[]> actual) {
    assertEquals(expected.keySet(), actual.keySet());
    expected.forEach((path, bytes) -> assertArrayEquals(bytes, actual.get(path), path));
  }

  /** Returns an article with some sections removed, doubled, shortened and with new words. */
  private static SearchDocument edited(SearchDocument document, Random random) {
    List<SearchSection> sections = new ArrayList<>();
    for (SearchSection section : document.sections()) {
      switch (random.nextInt(12)) {
        case 0 -> sections.add(withText(section, section.text() + "新词𠮷龘" + random.nextInt(100)));
        case 1 ->
            sections.add(withText(section, section.text().substring(section.text().length() / 2)));
        case 2 -> {
          sections.add(section);
          sections.add(section);
        }
        case 3 -> sections.add(withText(section, section.text().repeat(4)));
        case 4 -> {
          // The section goes.
        }
        default -> sections.add(section);
      }
    }
    return DocumentCopies.of(document, document.id(), sections);
  }

  private static SearchSection withText(SearchSection section, String text) {
    return new SearchSection(section.anchor(), section.heading(), text);
  }

  @Test
  void anyEditsOfTextsGiveTheFilesOfAWholeIndex() throws IOException {
    Random random = new Random(14);
    for (int segment : new int[] {SEGMENT, 2, 12}) {
      List<SearchDocument> documents = new ArrayList<>(archive);
      Map<String, byte[]> files = whole(documents, segment);
      for (int round = 0; round < 4; round++) {
        List<SearchUpdate.Change> changes = new ArrayList<>();
        Set<Integer> chosen = new HashSet<>();
        for (int n = 1 + random.nextInt(4); n > 0; n--) {
          chosen.add(random.nextInt(documents.size()));
        }
        for (int at : chosen) {
          SearchDocument now = edited(documents.get(at), random);
          changes.add(new SearchUpdate.Change(documents.get(at), now));
          documents.set(at, now);
        }
        update(files, changes);
        assertSame(whole(documents, segment), files);
      }
    }
  }

  @Test
  void anArticleThatLosesItsWholeTextAndGetsItBackLeavesNoTrace() throws IOException {
    Map<String, byte[]> files = whole(archive, SEGMENT);
    Map<String, byte[]> before = new TreeMap<>(files);
    SearchDocument article = archive.get(7);
    SearchDocument empty = DocumentCopies.of(article, article.id(), List.of());
    update(files, List.of(new SearchUpdate.Change(article, empty)));
    assertFalse(files.keySet().equals(before.keySet()));
    update(files, List.of(new SearchUpdate.Change(empty, article)));
    assertSame(before, files);
  }

  @Test
  void anOldArticleThatGrowsAndShrinksManyTimesGivesTheFilesOfAWholeIndex() throws IOException {
    Map<String, byte[]> files = whole(archive, SEGMENT);
    List<SearchDocument> documents = new ArrayList<>(archive);
    Set<Integer> directories = new HashSet<>();
    // So many new tokens change the number of members of the segment and of the directory.
    for (int characters : new int[] {60_000, 400, 0}) {
      StringBuilder text = new StringBuilder();
      new Random(15).ints(characters, 0x4E00, 0x9FA0).forEach(text::appendCodePoint);
      SearchDocument former = documents.get(7);
      SearchDocument now =
          DocumentCopies.of(
              former, former.id(), List.of(withText(former.sections().get(0), text.toString())));
      update(files, List.of(new SearchUpdate.Change(former, now)));
      documents.set(7, now);
      assertSame(whole(documents, SEGMENT), files);
      directories.add(
          (int) files.keySet().stream().filter(path -> path.contains("/heads/")).count());
    }
    assertEquals(2, directories.size());
  }

  @Test
  void anEditOfTheNewestIssueLeavesTheOtherSegmentsAndTheirDirectory() throws IOException {
    Map<String, byte[]> files = whole(archive, SEGMENT);
    Map<String, byte[]> before = new TreeMap<>(files);
    SearchDocument last = archive.get(archive.size() - 1);
    update(
        files,
        List.of(new SearchUpdate.Change(last, DocumentCopies.of(last, last.id(), List.of()))));
    for (Map.Entry<String, byte[]> file : before.entrySet()) {
      if (file.getKey().matches(".*/(2024-.*|heads/.*|variants/.*)")) {
        assertArrayEquals(file.getValue(), files.get(file.getKey()), file.getKey());
      }
    }
  }
}
