package org.huibian.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.huibian.model.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EditionRecorderTest {
  private static final String A = "a".repeat(64);
  private static final String B = "b".repeat(64);
  private static final String C = "c".repeat(64);

  @TempDir Path content;

  private String publish(String... sums) throws IOException {
    TreeMap<String, String> site = new TreeMap<>(Map.of("index.html", C, "data/catalog.json", C));
    for (int i = 0; i < sums.length; i++) {
      site.put("data/2099-01/0" + (i + 1) + ".json", sums[i]);
    }
    EditionRecorder.record(content, site);
    return Files.readString(content.resolve("editions.tsv"));
  }

  @Test
  void everyPublishedStateOfAnArticleIsKeptInItsOrder() throws IOException {
    assertEquals("2099-01/01\t" + A + "\n2099-01/02\t" + A + "\n", publish(A, A));
    assertEquals("2099-01/01\t" + A + "\t" + B + "\n2099-01/02\t" + A + "\n", publish(B, A));
    String all = "2099-01/01\t" + A + "\t" + B + "\n2099-01/02\t" + A + "\t" + C + "\n";
    assertEquals(all, publish(A, C));
    assertEquals(all, publish(B));
  }

  @Test
  void remarksStayAndVersionsThatWereMergedAreJoined() throws IOException {
    Path file = content.resolve("editions.tsv");
    Files.writeString(file, "2099-01/01\t" + A + "\n# 登记簿\n2099-01/01\t" + A + "\t" + B + "\n");
    assertEquals("# 登记簿\n2099-01/01\t" + A + "\t" + B + "\t" + C + "\n", publish(C));
  }

  @Test
  void aDamagedLineIsNamedAndNothingIsWritten() throws IOException {
    Path file = content.resolve("editions.tsv");
    Files.writeString(file, "2099-01/01\t" + A + "\n<<<<<<< HEAD\n");
    InputException e = assertThrows(InputException.class, () -> publish(B));
    assertEquals(2, e.line().orElse(0));
    assertEquals("2099-01/01\t" + A + "\n<<<<<<< HEAD\n", Files.readString(file));
  }
}
