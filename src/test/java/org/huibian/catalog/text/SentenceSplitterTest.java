package org.huibian.catalog.text;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
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

  @Test
  void aSentenceOfManyHundredCharactersIsWhole() {
    String sentence = "表彰" + "某某单位、".repeat(300) + "《甲文件》" + "某某单位、".repeat(90) + "等。";
    assertEquals(sentence, around("一。" + sentence + "二。", "《甲文件》"));
  }

  @Test
  void aTextOfThousandsOfCharactersWithoutAnEndMarkIsCutAtFixedPlaces() {
    String text = "〔2025〕1号".repeat(50_000);
    assertEquals(text.substring(200_000, 202_000), SentenceSplitter.around(text, 200_000, 200_008));
    assertEquals(text.substring(200_000, 202_000), SentenceSplitter.around(text, 201_992, 202_000));
    assertEquals(text.substring(0, 2000), SentenceSplitter.around(text, 0, 8));
  }

  @Test
  void aCutDividesNoCharacter() {
    String text = "甲" + "𠮷".repeat(5000);
    String sentence = SentenceSplitter.around(text, 5001, 5003);
    assertEquals(sentence, new String(sentence.getBytes(UTF_8), UTF_8));
  }

  @Test
  void theSentencesOfAllWordsOfAHugeTextAreFoundSoon() {
    String text = "〔2025〕1号".repeat(50_000);
    assertTimeoutPreemptively(
        Duration.ofSeconds(60),
        () -> {
          for (int i = 0; i < text.length(); i += 16) {
            SentenceSplitter.around(text, i, i + 8);
          }
        });
  }
}
