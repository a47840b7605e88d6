package org.huibian.archive.export;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.huibian.model.Article;
import org.huibian.model.Correction;
import org.huibian.model.Issue;
import org.huibian.model.Withdrawal;
import org.huibian.site.SampleSite;
import org.junit.jupiter.api.Test;

class IssueStateTest {
  @Test
  void correctionsAndWithdrawalsAreToldTheNewestFirst() {
    List<Issue> issues = SampleSite.issues();
    Issue issue = issues.get(issues.size() - 1);
    List<Article> articles = new ArrayList<>(issue.articles());
    Article measures = articles.get(1);
    String clause = "t1";
    articles.set(
        1,
        measures.withHead(
            measures.head().toBuilder()
                .corrections(
                    List.of(
                        new Correction(LocalDate.of(2025, 7, 2), clause, "甲", "乙", "", ""),
                        new Correction(LocalDate.of(2025, 7, 9), "", "", "", "补图", "")))
                .build()));
    Article notice = articles.get(0);
    articles.set(
        0,
        notice.withHead(
            notice.head().toBuilder()
                .withdrawn(Optional.of(new Withdrawal(LocalDate.of(2025, 7, 5), "发文机关要求")))
                .build()));
    List<String> told =
        IssueState.of(issue.withArticles(articles), "0", "1").notices().stream()
            .map(n -> n.kind() + " " + n.date().iso() + " " + n.number() + " " + n.text())
            .toList();
    assertEquals(
        List.of(
            "corrected 2025-07-09 02 补图。",
            "withdrawn 2025-07-05 01 发文机关要求",
            "corrected 2025-07-02 02 第一条：“甲”改为“乙”。"),
        told);
  }
}
