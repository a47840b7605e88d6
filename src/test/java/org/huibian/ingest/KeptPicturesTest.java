package org.huibian.ingest;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A picture of the original stays in the folder as long as an article shows it. */
class KeptPicturesTest {
  private static final String ONE = "甲地发布装备更新方案";
  private static final String TWO = "乙地发布图说起重机检查办法";

  @TempDir Path temp;

  @Test
  void aPictureStaysWhileAnArticleShowsItAlsoOneThatIsKeptAsItIs() throws IOException {
    Workplace place = new Workplace(temp);
    place.imports(ONE, TWO);
    Path picture = place.folder.resolve("figure-0123456789ab.png");
    Files.write(picture, new byte[] {9});
    place.edit("02.md");
    assertEquals(List.of("02.md"), place.imports(ONE, TWO).kept());
    assertArrayEquals(new byte[] {9}, Files.readAllBytes(picture), "the editor's better one");
    assertEquals(List.of("02.md"), place.imports(ONE).gone());
    assertTrue(Files.exists(picture), "an article that the original no longer has shows it");
    Files.delete(place.folder.resolve("02.md"));
    place.imports(ONE);
    assertFalse(Files.exists(picture));
  }
}
