package org.huibian.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.huibian.model.Article;
import org.huibian.model.Issue;
import org.huibian.text.BlockText;
import org.huibian.text.TextKey;
import org.junit.jupiter.api.Test;

/**
 * Addresses never change: every anchor of a published article leads to the text that it led to when
 * it was recorded. The record has a line for each article: its id, then each anchor with a digest
 * of the start of its block. With {@code -Dhuibian.anchors.rewrite=true} new anchors are recorded;
 * recorded ones are kept.
 */
class PublishedAnchorsTest {
  private static final Path RECORD =
      Path.of("src/test/resources/org/huibian/catalog/published-anchors.txt");
  private static final boolean REWRITE = Boolean.getBoolean("huibian.anchors.rewrite");

  /** The length of the start of a block: a later correction of the text is no other address. */
  private static final int START = 8;

  @Test
  void everyRecordedAnchorLeadsToItsText() throws IOException {
    Map<String, Map<String, String>> recorded = record();
    Map<String, Map<String, String>> now = anchors();
    if (REWRITE) {
      recorded.forEach(
          (id, anchors) -> now.computeIfAbsent(id, k -> new TreeMap<>()).putAll(anchors));
      write(now);
      return;
    }
    List<String> moved = new ArrayList<>();
    recorded.forEach(
        (id, anchors) ->
            anchors.forEach(
                (anchor, text) -> {
                  if (!text.equals(now.getOrDefault(id, Map.of()).get(anchor))) {
                    moved.add(id + "#" + anchor);
                  }
                }));
    assertEquals(List.of(), moved);
    assertTrue(recorded.size() >= 60);
  }

  private static Map<String, Map<String, String>> anchors() {
    Map<String, Map<String, String>> anchors = new LinkedHashMap<>();
    for (Issue issue : RealArchive.issues()) {
      for (Article article : issue.articles()) {
        Map<String, String> own = new TreeMap<>();
        add(Permalinks.of(article).blocks(), own);
        anchors.put(article.id().toString(), own);
      }
    }
    return anchors;
  }

  private static void add(List<AnchoredBlock> blocks, Map<String, String> anchors) {
    for (AnchoredBlock block : blocks) {
      if (!block.anchor().isEmpty()) {
        String text = TextKey.normalized(BlockText.of(block.block()));
        String start = text.substring(0, Math.min(START, text.length()));
        anchors.put(block.anchor(), TextKey.digest(start).substring(0, 6));
      }
      add(block.children(), anchors);
    }
  }

  private static Map<String, Map<String, String>> record() throws IOException {
    Map<String, Map<String, String>> record = new LinkedHashMap<>();
    if (Files.exists(RECORD)) {
      for (String line : Files.readAllLines(RECORD)) {
        String[] cells = line.split(" ");
        Map<String, String> anchors = new TreeMap<>();
        for (int i = 1; i < cells.length; i++) {
          anchors.put(cells[i].split(":")[0], cells[i].split(":")[1]);
        }
        record.put(cells[0], anchors);
      }
    }
    return record;
  }

  private static void write(Map<String, Map<String, String>> anchors) throws IOException {
    StringBuilder text = new StringBuilder();
    anchors.forEach(
        (id, own) -> {
          text.append(id);
          own.forEach(
              (anchor, digest) -> text.append(' ').append(anchor).append(':').append(digest));
          text.append('\n');
        });
    Files.writeString(RECORD, text);
  }
}
