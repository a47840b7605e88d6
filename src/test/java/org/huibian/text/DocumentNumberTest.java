package org.huibian.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentNumberTest {
  private static Optional<String> whole(String text) {
    return DocumentNumber.whole(text).map(DocumentNumber::printed);
  }

  private static List<String> all(String text) {
    return DocumentNumber.all(text).stream().map(DocumentNumber::printed).toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "工信厅科〔2025〕33号",
        "发改办环资﹝2025﹞396号",
        "国办发[2025]1号",
        "国办发［2025］1号",
        "国办发（2025）1号",
        "国办发(2025)1号",
        "国办发【2025】1号",
        "法释〔2024〕11号",
        "国能综通科技〔2025〕91号",
        "工信部联规〔2025〕第12号",
        "国家市场监督管理总局令第102号",
        "中华人民共和国国务院令第810号",
        "中华人民共和国生态环境部公告2020年第25号",
        "公告2020年第25号",
        "公告第五九四号",
        "国家税务总局公告2025年第3号",
      })
  void aNumberIsKeptAsPrinted(String number) {
    assertEquals(Optional.of(number), whole(number));
  }

  @ParameterizedTest
  @CsvSource({
    "工信厅科〔2025〕33 号,工信厅科〔2025〕33号",
    "工信厅科 〔 2025 〕 33 号,工信厅科〔2025〕33号",
    "（国办发〔2025〕1号）,国办发〔2025〕1号",
    "公告 2020 年 第 25 号,公告2020年第25号",
    "国家市场监督管理总局令 第 102 号,国家市场监督管理总局令第102号",
  })
  void spacesAndOuterBracketsAreRemoved(String text, String number) {
    assertEquals(Optional.of(number), whole(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "工信厅科〔2025〕33",
        "工信厅科2025〕33号",
        "工信厅科〔2025 33号",
        "工信厅科〔25〕33号",
        "〔2025〕33号",
        "工信厅科〔2025〕号",
        "根据国办发〔2025〕1号文件要求",
        "2025年第3号",
        "第33号",
      })
  void aDamagedNumberIsRejected(String text) {
    assertEquals(Optional.empty(), whole(text));
  }

  @Test
  void allNumbersInARunningTextAreFoundInOrder() {
    String text = "根据《办法》（国办发〔2025〕1号）和国家市场监督管理总局令第102号，并按照工信部规〔2024〕8号办理。";
    List<DocumentNumber> found = DocumentNumber.all(text);
    assertEquals(3, found.size());
    assertEquals("国办发〔2025〕1号", found.get(0).printed());
    assertEquals("国家市场监督管理总局令第102号", found.get(1).printed());
    for (DocumentNumber number : found) {
      assertEquals(number.printed(), text.substring(number.start(), number.end()));
    }
  }

  @Test
  void aPrepositionBeforeANumberIsRemoved() {
    assertEquals(List.of("国办发〔2025〕1号"), all("根据国办发〔2025〕1号"));
    assertEquals(List.of(), all("根据有关规定办理。"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "工信厅科﹝2025﹞33 号",
        "工信厅科[2025]33号",
        "工信厅科（2025）33号",
        "工信厅科〔２０２５〕第33号",
        "工信厅科【2025】33号"
      })
  void typographyDoesNotChangeTheKey(String other) {
    assertEquals(DocumentNumber.key("工信厅科〔2025〕33号"), DocumentNumber.key(other));
  }

  @ParameterizedTest
  @ValueSource(strings = {"工信厅科〔2024〕33号", "工信厅科〔2025〕3号", "工信厅规〔2025〕33号"})
  void differentNumbersHaveDifferentKeys(String other) {
    assertNotEquals(DocumentNumber.key("工信厅科〔2025〕33号"), DocumentNumber.key(other));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void codesAreFoundWhereverTheyStandAmongBracketsYearsAndSpaces(long seed) {
    Pattern code =
        Pattern.compile(
            "\\p{IsHan}[\\p{IsHan}\\s]{0,14}?\\s*[〔﹝\\[［（(【]\\s*[12][0-9]{3}\\s*[〕﹞\\]］）)】]"
                + "\\s*第?\\s*[0-9]{1,5}\\s*号");
    List<String> pieces =
        List.of(
            "国办发",
            "工信厅科",
            "〔",
            "[2024]",
            "（2025）",
            "【 1999 】",
            "〔25〕",
            "33号",
            " 7 号",
            "号",
            "第",
            "，",
            " ",
            "\u3000",
            "、",
            "（",
            "2025",
            "々〇",
            "\uFE0F",
            "abc",
            "\uD840\uDC0B");
    Random random = new Random(seed);
    for (int i = 0; i < 20_000; i++) {
      StringBuilder text = new StringBuilder();
      for (int n = random.nextInt(14); n >= 0; n--) {
        text.append(pieces.get(random.nextInt(pieces.size())));
      }
      List<Integer> ends = code.matcher(text).results().map(MatchResult::end).toList();
      List<Integer> found =
          DocumentNumber.all(text.toString()).stream().map(DocumentNumber::end).toList();
      assertEquals(ends, found, text::toString);
    }
  }
}
