package org.huibian.site.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ICalendarTest {
  @Test
  void specialCharactersAreEscapedAndControlCharactersLeftOut() {
    assertEquals(
        "a\\\\b\\;c\\,d\\nEND:VEVENT x", ICalendar.text("a\\b;c,d\nEND:VEVENT\u0007\tx\r"));
  }

  @Test
  void noLineIsLongerThan75OctetsAndNoCharacterIsSplit() {
    String title = "SUMMARY:" + "关于做好碳排放权交易市场有关工作的通知𠮷".repeat(9);
    String folded = ICalendar.lines(title + "\n\n");
    for (String line : folded.split("\r\n")) {
      assertTrue(line.getBytes(StandardCharsets.UTF_8).length <= 75, line);
      assertTrue(!line.contains("\uFFFD"), line);
    }
    assertTrue(folded.endsWith("\r\n"));
    assertEquals(title, folded.replace("\r\n ", "").strip());
  }

  @Test
  void aLineOf75OctetsIsNotFolded() {
    assertEquals("x".repeat(75) + "\r\n", ICalendar.lines("x".repeat(75)));
    assertEquals("x".repeat(75) + "\r\n x\r\n", ICalendar.lines("x".repeat(76)));
  }
}
