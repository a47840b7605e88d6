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

  @ParameterizedTest
  @ValueSource(
      strings = {"示例研究院　李成林", "示例部科技司 王　建", "示例大学产业研究中心　赵一鸣", "某重型机械集团公司 钱　原", "示例行业协会　周明远"})
  void aLineWithAnOrganAndAPersonNamesASpeaker(String line) {
    assertTrue(Bylines.isSpeaker(line));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "示例行业协会　章程",
        "示例市财政局　方案",
        "财政部　税务总局",
        "工业和信息化部　国家能源局",
        "示例省人民政府办公厅",
        "示例集团　简介",
        "国家能源局关于加强管理的通知",
        "李成林"
      })
  void organsAndTitlesWithAGapNameNoSpeaker(String line) {
    assertFalse(Bylines.isSpeaker(line));
  }
}
