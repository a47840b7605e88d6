package org.huibian.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BracketsTest {
  @ParameterizedTest
  @ValueSource(strings = {"（此件公开发布）", "(此件公开发布)", "（此件（含附件）公开发布）", "（一)", "（来源：新华社）"})
  void aTextWithinOnePairOfBracketsIsARemark(String text) {
    assertTrue(Brackets.isRemark(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "（",
        "（）",
        "此件公开发布",
        "（一）加强统筹",
        "（一）和（二）",
        "（此件公开发布",
        "此件公开发布）",
        "（本办法自公布之日起施行。）",
        "（a））",
        "【此件公开发布】"
      })
  void anyOtherTextIsNotARemark(String text) {
    assertFalse(Brackets.isRemark(text));
  }

  @ParameterizedTest
  @CsvSource({
    "示例目录（2024年本）（装备相关内容摘编）, 示例目录（2024年本）",
    "示例规划（节选）, 示例规划",
    "示例规划(摘要), 示例规划",
    "示例规划 （节选，有删改）, 示例规划",
    "示例规划（试行）, 示例规划（试行）",
    "示例规划（2024年版）, 示例规划（2024年版）",
    "示例规划（节选）的通知, 示例规划（节选）的通知"
  })
  void aTitleIsKnownWithoutTheRemarkThatItIsAnExcerpt(String title, String name) {
    assertEquals(name, Brackets.withoutExcerpt(title));
  }
}
