package org.huibian.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An editor's ruling on the state of force, as front matter has it. */
class ForceRulingTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "未知",
        "现行",
        "已废止 2026-01-01",
        "已修改 2025-12/03",
        "已废止 2026-01-01 2025-12/03 《某决定》",
        "已废止 某科〔2025〕8号"
      })
  void aRulingIsWrittenAsItIsRead(String text) {
    assertEquals(text, ForceRuling.parse(text).orElseThrow().toString());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"有效", "已废止 2026-02-30", "已废止 2026年1月1日", "2026-01-01", "已废止 《》", "现行 2025-13/01"})
  void whatIsNoRulingIsRefused(String text) {
    assertEquals(Optional.empty(), ForceRuling.parse(text));
  }
}
