package org.huibian.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class TokenizerTest {
  private final Tokenizer tokenizer = Tokenizer.standard();

  @Test
  void eachChineseCharacterAndEachPairIsAToken() {
    assertEquals(List.of("碳", "碳排", "排", "排放", "放"), tokenizer.documentTokens("碳排放"));
  }

  @Test
  void aQueryOfSeveralCharactersGivesOnlyPairs() {
    assertEquals(List.of("碳"), tokenizer.queryTokens("碳"));
    assertEquals(List.of("碳排", "排放"), tokenizer.queryTokens("碳排放"));
  }

  @Test
  void eachSubstringOfANumberIsAToken() {
    assertEquals(List.of("2", "20", "202", "0", "02", "2"), tokenizer.documentTokens("202"));
    assertEquals(List.of("cons", "onst", "nstr"), tokenizer.queryTokens("constr"));
  }

  @Test
  void theCharacterAfterANumberIsPartOfItsTokens() {
    assertEquals(List.of("2", "25", "25年", "5", "5年", "年"), tokenizer.documentTokens("25年"));
    assertEquals(List.of("自", "2025年"), tokenizer.queryTokens("自2025年"));
    assertEquals(List.of("33号"), tokenizer.queryTokens("33号"));
  }

  @Test
  void aLongWordGivesFourTokens() {
    assertEquals(List.of("为推", "推动", "案印", "印发"), tokenizer.queryTokens("为推动轧机绿色制造现将方案印发"));
  }

  @Test
  void traditionalCharactersEqualSimplifiedOnes() {
    assertEquals(tokenizer.squeeze("工业和信息化标准"), tokenizer.squeeze("工業和信息化標準"));
    assertEquals(List.of("环境 保护".split(" ")), tokenizer.words("環境 保護"));
  }

  @Test
  void aPhraseInQuotationMarksIsOneWord() {
    assertEquals(List.of("\"绿色 制造", "轧机"), tokenizer.words("“绿色 制造” 轧机"));
    assertEquals(List.of("打好\u201c十四五\u201d收官战"), tokenizer.words("打好“十四五”收官战"));
  }

  @Test
  void widthCaseAndSpacesAreIgnored() {
    assertEquals(tokenizer.squeeze("前言"), tokenizer.squeeze("前 　 言"));
    assertEquals(tokenizer.squeeze("gb/t32151"), tokenizer.squeeze("ＧＢ／Ｔ ３２１５１"));
    assertEquals("5g", tokenizer.squeeze("5 G"));
  }

  @Test
  void bracketsOfNumbersAndTitleMarksAreIgnored() {
    String number = tokenizer.squeeze("工信厅科〔2025〕33号");
    for (String printed :
        List.of("工信厅科[2025]33 号", "工信厅科﹝２０２５﹞ 33号", "工信厅科（2025）33号", "工信厅科 2025 33 号")) {
      assertEquals(number, tokenizer.squeeze(printed));
    }
    assertEquals(tokenizer.squeeze("印发方案的通知"), tokenizer.squeeze("印发《方案》的通知"));
  }

  @Test
  void adjacentNumbersAreKeptApart() {
    assertEquals("2025 33", tokenizer.squeeze("2025〕33"));
  }

  @Test
  void noTokenSpansPunctuation() {
    assertEquals(List.of("发", "发展", "展", "现", "现就", "就"), tokenizer.documentTokens("发展。现就"));
    assertEquals("发展|现就", tokenizer.squeeze("。发展。，现就！"));
  }

  @Test
  void punctuationAloneIsNotAWord() {
    assertEquals(List.of("轧机", "2025"), tokenizer.words(" 轧机\u3000《》 … 2025 轧机\t"));
    assertEquals(List.of(), tokenizer.words("〔〕 ，。"));
  }

  @Test
  void supplementaryCharactersAreNotSplit() {
    assertEquals(List.of("𠮷", "𠮷野", "野", "野家", "家"), tokenizer.documentTokens("𠮷野家"));
  }

  @Test
  void theSqueezedTextContainsTheSqueezedFormOfEachSubstring() {
    for (SearchDocument document : SampleDocuments.documents()) {
      String text = document.text(Field.BODY);
      String squeezed = tokenizer.squeeze(text);
      for (int start = 0; start < text.length(); start++) {
        for (int end = start + 1; end <= Math.min(text.length(), start + 8); end++) {
          String substring = text.substring(start, end);
          assertTrue(squeezed.contains(tokenizer.squeeze(substring)), substring);
        }
      }
    }
  }
}
