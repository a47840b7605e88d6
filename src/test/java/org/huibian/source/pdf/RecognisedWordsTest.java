package org.huibian.source.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.huibian.source.page.Glyph;
import org.huibian.source.page.PageContent;
import org.huibian.source.page.PageSequence;
import org.junit.jupiter.api.Test;

/** The words of Tesseract's table become glyphs. */
class RecognisedWordsTest {
  @Test
  void wideGapsAreKeptAndSmallOnesClosed() {
    String row = "5\t1\t1\t1\t1\t1\t%d\t100\t120\t60\t90\t%s\n";
    String table =
        "4\t1\t1\t1\t1\t0\t100\t100\t1500\t60\t-1\t\n"
            + String.format(row, 100, "序号")
            + String.format(row, 800, "名称")
            + String.format(row, 920, "地区");
    PageSequence pages = new PageSequence();
    List<Glyph> glyphs = RecognisedWords.glyphs(table, 0.24);
    pages.add(
        new PageContent(1, 595, 842, glyphs, List.of(), List.of(), List.of()), Optional.empty());
    assertEquals(List.of("序号  名称地区"), pages.toText(Path.of("a.pdf")).lines());
  }

  @Test
  void rowsWithoutWordsAreSkipped() {
    assertEquals(List.of(), RecognisedWords.glyphs("level\ttext\n5\tx\n\n", 0.24));
  }
}
