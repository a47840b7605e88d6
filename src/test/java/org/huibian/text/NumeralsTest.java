package org.huibian.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.OptionalInt;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumeralsTest {
  @ParameterizedTest
  @CsvSource({
    "一,1",
    "九,9",
    "〇,0",
    "零,0",
    "○,0",
    "十,10",
    "十一,11",
    "二十,20",
    "二十五,25",
    "九十九,99",
    "一百,100",
    "一百〇三,103",
    "一百零三,103",
    "一百一十,110",
    "一百二十三,123",
    "两百,200",
    "一千二百六十,1260",
    "九千九百九十九,9999",
    "二〇二五,2025",
    "二○二五,2025",
    "五九四,594",
    "两,2"
  })
  void aChineseNumeralHasItsValue(String text, int value) {
    assertEquals(OptionalInt.of(value), Numerals.parse(text));
  }

  @ParameterizedTest
  @CsvSource({"0,0", "7,7", "12,12", "９,9", "１２,12", "2025,2025", "9999,9999", "007,7"})
  void anArabicNumeralOfAnyWidthHasItsValue(String text, int value) {
    assertEquals(OptionalInt.of(value), Numerals.parse(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "10000", "12a", "一1", "十十", "百千", "部", "一二三四五", "1234567890", "-1", "1.5"})
  void aTextThatIsNotANumeralHasNoValue(String text) {
    assertEquals(OptionalInt.empty(), Numerals.parse(text));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 5, 10, 11, 19, 20, 21, 99, 100, 101, 110, 111, 120, 999})
  void everyNumberIsParsedFromItsChineseForm(int value) {
    assertEquals(OptionalInt.of(value), Numerals.parse(chinese(value)));
  }

  private static String chinese(int value) {
    String digits = "〇一二三四五六七八九";
    StringBuilder out = new StringBuilder();
    int rest = value;
    if (rest >= 100) {
      out.append(digits.charAt(rest / 100)).append('百');
      rest %= 100;
      if (rest > 0 && rest < 10) {
        out.append('〇');
      }
    }
    if (rest >= 10) {
      out.append(rest / 10 == 1 && value < 20 ? "" : digits.charAt(rest / 10)).append('十');
      rest %= 10;
    }
    return out.append(rest > 0 ? digits.charAt(rest) : "").toString();
  }
}
