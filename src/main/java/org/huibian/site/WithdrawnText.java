package org.huibian.site;

import java.util.List;
import java.util.Optional;
import org.huibian.model.Article;
import org.huibian.model.Block;
import org.huibian.model.Issue;
import org.huibian.model.RichText;
import org.huibian.model.Withdrawal;

/**
 * What the site publishes of a withdrawn article: its title, number, organ and date, and one
 * paragraph that tells the day and the reason. As no part of the site gets the text, none can
 * publish it by mistake.
 */
public final class WithdrawnText {
  private WithdrawnText() {}

  /** Returns an issue as the site publishes it. */
  public static Issue published(Issue issue) {
    boolean hasNone =
        issue.articles().stream().allMatch(article -> article.head().withdrawn().isEmpty());
    return hasNone
        ? issue
        : issue.withArticles(issue.articles().stream().map(WithdrawnText::published).toList());
  }

  /** Returns an article as the site publishes it. */
  public static Article published(Article article) {
    if (article.head().withdrawn().isEmpty()) {
      return article;
    }
    Withdrawal withdrawal = article.head().withdrawn().get();
    return article
        .withHead(
            article.head().toBuilder()
                .addressee(Optional.empty())
                .interprets(List.of())
                .rulings(List.of())
                .dayRulings(List.of())
                // What a correction quotes is text of the article.
                .corrections(List.of())
                .build())
        .withSource(Optional.empty())
        .withBlocks(List.of(new Block.Paragraph(RichText.of(notice(withdrawal)))));
  }

  private static String notice(Withdrawal withdrawal) {
    String reason = withdrawal.reason();
    String end = "。！？.!?".indexOf(reason.charAt(reason.length() - 1)) < 0 ? "。" : "";
    return "本文已于"
        + withdrawal.date().getYear()
        + "年"
        + withdrawal.date().getMonthValue()
        + "月"
        + withdrawal.date().getDayOfMonth()
        + "日撤回："
        + reason
        + end;
  }
}
