package org.huibian.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class TokenizerTest {
  private final Tokenizer tokenizer = Tokenizer.standard();

  @Test
  void eachChineseCharacterStartsATokenOfTwo() {
    assertEquals(List.of("碳排", "排放", "放"), tokenizer.documentTokens("碳排放"));
  }

  @Test
  void aQueryOfOneCharacterIsAPrefixOfWhatStartsWithIt() {
    assertEquals(List.of("碳"), tokenizer.queryTokens("碳"));
    assertEquals(List.of("碳排", "排放"), tokenizer.queryTokens("碳排放"));
  }

  @Test
  void eachCharacterOfANumberStartsAToken() {
    assertEquals(List.of("2025", "025", "25", "5"), tokenizer.documentTokens("2025"));
    assertEquals(List.of("constr", "onstru"), tokenizer.queryTokens("construc").subList(0, 2));
  }

  @Test
  void tokensOfANumberTakeTheCharacterAfterIt() {
    assertEquals(
        List.of("自", "2025年", "025年", "25年", "5年", "年起", "起"),
        tokenizer.documentTokens("自 2025 年起"));
    assertEquals(List.of("自", "2025年"), tokenizer.queryTokens("自2025年"));
    assertEquals(List.of("33号"), tokenizer.queryTokens("33号"));
  }

  @Test
  void widthCaseAndSpacesMakeNoDifference() {
    assertEquals(tokenizer.squeeze("前言"), tokenizer.squeeze("前 　 言"));
    assertEquals(tokenizer.squeeze("gb/t32151"), tokenizer.squeeze("ＧＢ／Ｔ ３２１５１"));
    assertEquals("5g", tokenizer.squeeze("5 G"));
  }

  @Test
  void bracketsOfNumbersAndTitlesAreReadOver() {
    String number = tokenizer.squeeze("工信厅科〔2025〕33号");
    for (String printed :
        List.of("工信厅科[2025]33 号", "工信厅科﹝２０２５﹞ 33号", "工信厅科（2025）33号", "工信厅科 2025 33 号")) {
      assertEquals(number, tokenizer.squeeze(printed));
    }
    assertEquals(tokenizer.squeeze("印发方案的通知"), tokenizer.squeeze("印发《方案》的通知"));
  }

  @Test
  void numbersSideBySideStayTwoNumbers() {
    assertEquals("2025 33", tokenizer.squeeze("2025〕33"));
  }

  @Test
  void noTokenCrossesPunctuation() {
    assertEquals(List.of("发展", "展", "现就", "就"), tokenizer.documentTokens("发展。现就"));
    assertEquals("发展|现就", tokenizer.squeeze("。发展。，现就！"));
  }

  @Test
  void aWordWithoutCharactersIsNoWord() {
    assertEquals(List.of("轧机", "2025"), tokenizer.words(" 轧机\u3000《》 … 2025 轧机\t"));
    assertEquals(List.of(), tokenizer.words("〔〕 ，。"));
  }

  @Test
  void charactersBeyondTheFirstPlaneAreWhole() {
    assertEquals(List.of("𠮷野", "野家", "家"), tokenizer.documentTokens("𠮷野家"));
  }

  @Test
  void theSqueezedFormOfAPieceIsInTheSqueezedFormOfTheWhole() {
    for (SearchDocument document : Samples.documents()) {
      String text = document.text(Field.BODY);
      String squeezed = tokenizer.squeeze(text);
      for (int start = 0; start < text.length(); start++) {
        for (int end = start + 1; end <= Math.min(text.length(), start + 8); end++) {
          String piece = text.substring(start, end);
          assertTrue(squeezed.contains(tokenizer.squeeze(piece)), piece);
        }
      }
    }
  }
}
