package org.huibian.layout;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SentenceEndsTest {
  @ParameterizedTest
  @ValueSource(strings = {"完。", "吗？", "“完。”", "（完。）", "好！", "（见附件。）”"})
  void aSentenceEndsWithAFullStopEvenBeforeClosingMarks(String text) {
    assertTrue(SentenceEnds.endsSentence(text));
    assertTrue(SentenceEnds.isComplete(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "标题", "如下：", "《方案》", "（试行）", "）", "甲；"})
  void anyOtherEndIsNoSentenceEnd(String text) {
    assertFalse(SentenceEnds.endsSentence(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"《方案", "（甲（乙）", "“甲《乙》", "《甲（试行）", "国办发〔2025", "(甲"})
  void anUnclosedBracketIsOpen(String text) {
    assertTrue(SentenceEnds.hasOpenBracket(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "《方案》", "甲）", "（甲)", "(甲）", "》《方案》", "“甲‘乙’”"})
  void aClosedBracketIsNotOpen(String text) {
    assertFalse(SentenceEnds.hasOpenBracket(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"甲，乙", "甲。乙", "甲；", "甲,乙", "《甲》, 乙"})
  void runningTextIsProse(String text) {
    assertTrue(SentenceEnds.isProse(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "总体要求", "甲、乙和丙", "1,000 家", "如下："})
  void aHeadingIsNoProse(String text) {
    assertFalse(SentenceEnds.isProse(text));
  }
}
