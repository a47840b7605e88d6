package org.huibian.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.huibian.source.SourceText;
import org.junit.jupiter.api.Test;

/** In a page dump, a line with nothing but the mark of a paragraph's end is an empty paragraph. */
class EmptyParagraphsTest {
  private static Set<Integer> linesBelow(Family family, String... lines) {
    SourceText source = new SourceText(Path.of("invented.txt"), List.of(lines));
    PageFurniture furniture = PageFurniture.of(source, ContentsList.of(source));
    return EmptyParagraphs.linesBelow(family, source.lines(), furniture);
  }

  @Test
  void theLineBelowAnEmptyCellGoesOnWithNothing() {
    assertEquals(
        Set.of(5), linesBelow(Family.PAGE_DUMP, "学术论文，发表时间、发表刊物名称 ", "", " ", "", "参加何种组织 "));
  }

  @Test
  void aBlankLineWithoutMarkIsNoParagraph() {
    assertEquals(Set.of(), linesBelow(Family.PAGE_DUMP, "加强研发、测", "", "", "试、标准等能力。 "));
    assertEquals(Set.of(), linesBelow(Family.REFLOWED, "加强研发、测", " ", "试、标准等能力。"));
  }

  @Test
  void emptyLinesAtTheEdgeOfAPageAreNone() {
    String header = "政策汇编（2025 年 3 月）总第 13 期";
    assertEquals(
        Set.of(),
        linesBelow(Family.PAGE_DUMP, "加强研发、测", "", " ", header, " ", "12", " ", "", "试、标准等能力。 "));
  }
}
