package org.huibian.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class CompactTextTest {
  /** Returns all UTF-16 units in order, in pieces that are no longer than a text of the search. */
  private static String units(int from) {
    StringBuilder out = new StringBuilder();
    for (int unit = from; unit < from + 0x1000; unit++) {
      out.append((char) unit);
    }
    return out.toString();
  }

  @Test
  void everyUnitIsDecodedAsItWasEncoded() {
    for (int from = 0; from < 0x10000; from += 0x1000) {
      String text = units(from);
      assertEquals(text, CompactText.decode(CompactText.encode(text)));
    }
  }

  @Test
  void theBytesMayStandInAStringOfAScript() {
    for (int from = 0; from < 0x10000; from += 0x1000) {
      for (byte one : CompactText.encode(units(from))) {
        int c = one & 0xFF;
        assertTrue(c >= ' ' && c != '"' && c != '\\', () -> "byte " + c);
      }
    }
  }

  @Test
  void aChineseCharacterHasTwoBytesAndALetterOne() {
    assertEquals(2, CompactText.encode("汇").length);
    assertEquals(2, CompactText.encode("《").length);
    assertEquals(2, CompactText.encode("，").length);
    assertEquals(1, CompactText.encode("a").length);
    assertEquals(1, CompactText.encode("\"").length);
  }

  @Test
  void packedNumbersStandForThemselves() {
    PackedNumbers numbers = new PackedNumbers();
    for (int number = 0; number < 5000; number++) {
      numbers.add(number);
    }
    assertTrue(
        Arrays.equals(
            CompactText.plain(numbers.toString()), CompactText.encode(numbers.toString())));
  }

  @Test
  void aTextThatIsCutOffIsRefused() {
    byte[] bytes = CompactText.encode("汇编");
    byte[] part = Arrays.copyOf(bytes, 3);
    assertThrows(IllegalArgumentException.class, () -> CompactText.decode(part));
  }
}
