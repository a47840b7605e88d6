package org.huibian.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.huibian.site.Folders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Letters of one form, set at the same lines, are told apart by their document numbers. */
class FormLettersTest {
  @TempDir Path folder;

  private Path issue(String month, List<String> subjects) throws IOException {
    StringBuilder text = new StringBuilder("政策汇编\n（2025年" + month + "月）\n");
    for (String subject : subjects) {
      int number = 10 * Integer.parseInt(month) + subjects.indexOf(subject);
      text.append("关于开展" + subject + "工作的通知\n");
      text.append("示例办发〔2025〕" + number + "号\n各省、自治区、直辖市有关主管部门：\n");
      text.append("为贯彻落实党中央、国务院决策部署，推动各项工作高质量发展，现将有关事项通知如下。\n");
      text.append("一、总体要求\n坚持问题导向，强化协同推进，到2027年工作体系基本建成。\n");
      text.append("二、组织实施\n请各地高度重视，明确责任分工，形成工作合力，及时报送情况。\n");
      text.append("示例部办公厅\n2025年" + month + "月3日\n\n");
    }
    return Files.writeString(folder.resolve(month + ".txt"), text);
  }

  private TestCommand.Answer importAs(String issue, Path file) {
    return TestCommand.run(
        Wiring.shipped(),
        Map.of(),
        "import",
        file.toString(),
        "--issue",
        issue,
        "--content",
        folder.resolve("content").toString());
  }

  private Map<String, String> content() throws IOException {
    Map<String, String> files = new TreeMap<>();
    for (Path file : Folders.files(folder.resolve("content/2025-05"))) {
      files.put(file.toString(), Files.readString(file));
    }
    return files;
  }

  @Test
  void anotherMonthOfLettersOfTheSameFormIsRefusedAndNothingIsChanged() throws IOException {
    Path may = issue("5", List.of("智慧农业", "人工智能教育", "设备更新", "绿色制造"));
    assertEquals(0, importAs("2025-05", may).code());
    Map<String, String> before = content();
    Path july = issue("7", List.of("安全生产", "质量提升", "标准宣贯", "节能监察"));
    TestCommand.Answer answer = importAs("2025-05", july);
    assertEquals(1, answer.code(), answer.out());
    assertTrue(answer.err().contains("names the month 2025-07"), answer.err());
    assertEquals(before, content());
  }
}
