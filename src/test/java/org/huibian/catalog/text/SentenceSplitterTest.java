package org.huibian.catalog.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The sentence around a range of a text. */
class SentenceSplitterTest {
  private static String around(String text, String range) {
    int start = text.indexOf(range);
    return SentenceSplitter.around(text, start, start + range.length());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "甲。乙丙。丁 | 丙 | 乙丙。",
        "甲。乙丙 | 丙 | 乙丙",
        "他说：“甲乙。”丙。 | 乙 | 他说：“甲乙。”",
        "他说：“甲乙。”丙。 | 丙 | 丙。",
        "甲？乙！丙。 | 乙 | 乙！",
        "网址 http://a.cn/?b=1 可查。 | 可查 | 网址 http://a.cn/?b=1 可查。",
        "甲乙。丙丁。 | 乙。丙 | 甲乙。丙丁。",
      })
  void theSentenceEndsAfterItsClosingMarks(String text, String range, String sentence) {
    assertEquals(sentence, around(text, range));
  }

  @Test
  void aTextWithoutAnEndMarkIsOneSentence() {
    assertEquals("一、落实《甲文件》", around("一、落实《甲文件》", "《甲文件》"));
  }
}
