package org.huibian.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextKeyTest {
  @Test
  void whiteSpaceOfEveryKindIsRemoved() {
    assertEquals("政策汇编", TextKey.withoutSpaces(" 政\u3000策\t汇\u00A0编\u200B\uFEFF\u2060\r\n\u2028"));
  }

  @Test
  void aCharacterBeyondTheBasicPlaneCountsOnce() {
    assertEquals(2, TextKey.count("𠮷 野"));
    assertEquals("𠮷野", TextKey.withoutSpaces("𠮷 野"));
    assertEquals(0, TextKey.count(" \u3000\t"));
  }

  @ParameterizedTest
  @CsvSource({
    "2025—2027年,2025-2027 年",
    "2025～2027年,2025－2027年",
    "〔2025〕,[2025]",
    "﹝2025﹞,【2025】",
    "（试行）,(试行)",
    "《X〈Y〉》,《x<y>》",
    "“双碳”,\"双碳\"",
    "解读｜方案,解读丨方案",
    "ＧＢ/Ｔ,gb/t",
    "总第　１６　期,总第16期",
  })
  void typographyDoesNotChangeTheNormalizedText(String a, String b) {
    assertEquals(TextKey.normalized(a), TextKey.normalized(b));
  }

  @ParameterizedTest
  @CsvSource({"2024年版,2025年版", "试行,暂行", "方案,方案（试行）", "1.1,11"})
  void differentTextsStayDifferent(String a, String b) {
    assertNotEquals(TextKey.normalized(a), TextKey.normalized(b));
  }

  @Test
  void aDigestIgnoresWhiteSpace() {
    assertEquals(TextKey.digest("政 策\n汇编"), TextKey.digest("政策汇编"));
    assertNotEquals(TextKey.digest("政策汇编。"), TextKey.digest("政策汇编"));
    assertTrue(TextKey.digest("").matches("[0-9a-f]{12}"));
  }

  @Test
  void aDigestIsThePrefixOfTheSha256() {
    assertEquals("ba7816bf8f01", TextKey.digest("a b c"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "，", "。", "-", "_", "０"})
  void aPunctuationMarkIsNotWhiteSpace(String sign) {
    assertFalse(TextKey.isSpace(sign.codePointAt(0)));
  }

  @Test
  void quickAnswersAreThoseOfUnicode() {
    for (int c = 0; c <= Character.MAX_VALUE; c++) {
      boolean space = Blanks.isBlank(c) || Blanks.isInvisible(c);
      assertEquals(space, TextKey.isSpace(c), Integer.toHexString(c));
      String text = "（中" + (char) c + "文）";
      String folded = Normalizer.normalize(text, Normalizer.Form.NFKC);
      assertEquals(TextKey.normalized(folded), TextKey.normalized(text), Integer.toHexString(c));
    }
  }
}
