package org.huibian.source.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** Characters that look the same become one. */
class CharactersTest {
  @Test
  void radicalsBecomeIdeographsAndOtherCompatibilityFormsStay() {
    assertEquals("文户青１（", Characters.normalize("⽂⼾⾭１（"));
    assertEquals("胶年—～〈〉", Characters.normalize("㬵\uF98E―〜\u2329\u232A"));
    assertEquals("，。《", Characters.normalize("︐︒︽"));
  }
}
