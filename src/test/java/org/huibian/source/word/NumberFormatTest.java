package org.huibian.source.word;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberFormatTest {
  @ParameterizedTest
  @CsvSource({
    "chineseCounting, 10, 十",
    "chineseCounting, 21, 二十一",
    "chineseCounting, 100, 一〇〇",
    "chineseCountingThousand, 12, 十二",
    "chineseCountingThousand, 105, 一百零五",
    "chineseCountingThousand, 1010, 一千零一十",
    "chineseCountingThousand, 110, 一百一十",
    "chineseLegalSimplified, 12, 壹拾贰",
    "ideographDigital, 20, 二〇",
    "japaneseCounting, 20, 二十",
    "ideographTraditional, 3, 丙",
    "ideographZodiac, 12, 亥",
    "ideographZodiacTraditional, 11, 甲戌",
    "decimalEnclosedCircle, 20, ⑳",
    "decimalEnclosedCircle, 21, ㉑",
    "decimalEnclosedCircleChinese, 1, ①",
    "decimalEnclosedParen, 2, ⑵",
    "decimalEnclosedFullstop, 3, ⒊",
    "decimalFullWidth, 12, １２",
    "decimalZero, 7, 07",
    "upperRoman, 14, XIV",
    "lowerLetter, 28, bb",
    "ordinal, 22, 22nd",
    "ordinal, 11, 11th",
    "unheardOf, 3, 3",
    "ideographEnclosedCircle, 2, ㊁"
  })
  void numbersAreWrittenAsWordWritesThem(String format, int number, String printed) {
    assertEquals(printed, NumberFormat.print(format, number));
  }

  @Test
  void aCustomFormatHasTheDigitsOfItsFirstExample() {
    assertEquals(Optional.of("012"), NumberFormat.custom("001, 002, 003, ...", 12));
    assertEquals(Optional.empty(), NumberFormat.custom("一, 二, 三, ...", 12));
  }
}
