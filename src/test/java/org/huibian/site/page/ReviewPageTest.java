package org.huibian.site.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.huibian.ingest.Review;
import org.huibian.model.Decisions;
import org.huibian.model.IssueId;
import org.huibian.recovery.RecoveredIssue;
import org.huibian.recovery.Recovery;
import org.huibian.source.SourceText;
import org.junit.jupiter.api.Test;

class ReviewPageTest {
  private static String page(List<String> lines) {
    RecoveredIssue issue =
        Recovery.recover(
            new SourceText(Path.of("source.txt"), lines),
            Optional.of(new IssueId(2025, 7)),
            Decisions.NONE,
            "source.txt");
    return new ReviewPage(Path.of("templates")).render(new Review(issue, lines));
  }

  @Test
  void aDoubtShowsItsSourceLinesBesideTheResult() {
    String page =
        page(
            List.of(
                "某部关于做好装备更新工作的通知",
                "某部装〔2025〕7号",
                "各省、自治区、直辖市有关主管部门：",
                "现将有关事项通知如下，请认真落实。",
                "附件：装备更新实施细则",
                "某部",
                "2025年7月1日"));
    assertTrue(page.contains("第 5 行　缺少附件"), page);
    assertTrue(page.contains("<li class=\"here\"><span class=\"n\">5</span>附件：装备更新实施细则</li>"));
    assertTrue(page.contains("<p class=\"result\">附件：装备更新实施细则</p>"));
  }

  @Test
  void textOfTheSourceIsEscapedAndThePageHasNoScript() {
    String page =
        page(
            List.of(
                "某部关于<script>alert(1)</script>的通知",
                "某部装〔2025〕7号",
                "各省、自治区、直辖市有关主管部门：",
                "现将<img src=x onerror=alert(1)>印发给你们，请认真落实。"));
    assertFalse(page.contains("<script"), page);
    assertFalse(page.contains("<img"), page);
    assertTrue(page.contains("&lt;script&gt;"));
  }

  @Test
  void anArticleFarLongerThanTheOthersIsMarked() {
    String sentence = "为做好渡口设施更新工作，现将有关事项通知如下，请认真落实，并于年底前报送进展情况。";
    List<String> lines = new ArrayList<>();
    for (String subject : List.of("渡口设施更新", "船舶检验", "航道养护", "港口岸线使用", "内河水污染防治", "船员培训")) {
      lines.add("某省水运局关于做好" + subject + "工作的通知");
      lines.add("某水运〔2025〕" + (lines.size() + 1) + "号");
      lines.add("各市、县水运管理机构：");
      lines.addAll(Collections.nCopies(subject.equals("航道养护") ? 60 : 3, sentence));
      lines.add("某省水运局");
      lines.add("2025年7月1日");
    }
    String page = page(lines);
    assertEquals(1, page.split("　特别长", -1).length - 1, page);
    assertFalse(page.contains("　特别短<"), page);
  }
}
