package org.huibian.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class OrderNumberTest {
  private static int length(String... lines) {
    return OrderNumber.length(List.of(lines)::get, 0, lines.length);
  }

  @Test
  void theNumberOfAnOrderStandsBelowItsOrgan() {
    assertEquals(2, length("中华人民共和国国务院令", "第999号", "《示例条例》已经通过。"));
    assertEquals(2, length("示例海事局令", "（第5号）"));
    assertEquals(2, length("国家标准化管理委员会公告", "2023年第2号"));
  }

  @Test
  void severalOrgansStandOnLinesOfTheirOwn() {
    assertEquals(5, length("国家发展和改革委员会", "水利部", "生态环境部", "令", "第51号"));
    assertEquals(3, length("财政部", "海关总署公告", "2024年第3号"));
  }

  @Test
  void organsWithoutOrderAreNoNumber() {
    assertEquals(0, length("财政部", "水利部", "2024年3月1日"));
    assertEquals(0, length("财政部", "令"));
    assertEquals(0, length("令", "第51号"));
  }

  @Test
  void theTitleOfAnAnnouncementIsNoPartOfItsNumber() {
    assertEquals(0, length("关于批准发布一批标准的公告", "（2023年第3号）"));
  }
}
