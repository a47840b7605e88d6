package org.huibian.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

class BlockTest {
  private static Block.Note note(String text) {
    return new Block.Note(text);
  }

  @Test
  void flattenReturnsABoxBeforeTheBlocksInIt() {
    Block.Box inner = new Block.Box("专栏 2", List.of(note("二")));
    Block.Box outer = new Block.Box("专栏 1", List.of(note("一"), inner, note("三")));
    assertEquals(
        List.of(outer, note("一"), inner, note("二"), note("三"), note("四")),
        Block.flatten(List.of(outer, note("四"))).toList());
  }

  @Test
  void aTableRejectsARowOfAnotherWidth() {
    List<List<Block.Cell>> rows = List.of(List.of(Block.Cell.of("1")));
    assertThrows(
        IllegalArgumentException.class, () -> new Block.Table("", List.of("甲", "乙"), rows));
  }

  @Test
  void aHeadingHasALevelFrom2To6() {
    RichText text = RichText.of("总则");
    assertThrows(IllegalArgumentException.class, () -> new Block.Heading(1, text));
    assertThrows(IllegalArgumentException.class, () -> new Block.Heading(7, text));
  }

  @Test
  void aSignatureNeedsALine() {
    assertThrows(IllegalArgumentException.class, () -> new Block.Signature(List.of()));
  }
}
