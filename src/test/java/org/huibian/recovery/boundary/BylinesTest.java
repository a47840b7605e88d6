package org.huibian.recovery.boundary;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BylinesTest {
  @ParameterizedTest
  @ValueSource(strings = {"周明远", "冯　原　李　青", "本报评论员", "作者：李成林", "示例市市长　王建", "（作者系示例大学教授）"})
  void aLineThatNamesAnAuthorIsFound(String line) {
    assertTrue(Bylines.isAuthor(line));
  }

  @ParameterizedTest
  @ValueSource(strings = {"基本案情", "财政部", "一、总体要求", "2024年3月5日", "主要内容", "有关背景", "政策亮点"})
  void aHeadingOrASignatureNamesNoAuthor(String line) {
    assertFalse(Bylines.isByline(line));
  }

  @Test
  void aReporterHasAByLineButIsNoAuthorOfCommentary() {
    assertTrue(Bylines.isByline("本刊记者　钱　原"));
    assertFalse(Bylines.isAuthor("本刊记者　钱　原"));
  }
}
