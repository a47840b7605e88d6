package org.huibian.text;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
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
}
