package org.huibian.catalog;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.huibian.markdown.Accounting;
import org.huibian.markdown.IssueContent;
import org.huibian.model.ArticleId;
import org.huibian.model.SourceSpan;

/** The places of blocks that the import recorded in each issue's {@code accounting.tsv}. */
public final class AccountedLines implements SourceLines {
  private final Map<ArticleId, Map<String, List<SourceSpan>>> places = new HashMap<>();

  private AccountedLines() {}

  /** Returns the places of all issues that have an accounting. */
  public static AccountedLines of(Collection<IssueContent> issues) {
    AccountedLines lines = new AccountedLines();
    for (IssueContent issue : issues) {
      issue.accounting().ifPresent(accounting -> lines.add(issue, accounting));
    }
    return lines;
  }

  private void add(IssueContent issue, Accounting accounting) {
    for (Accounting.Row row : accounting.rows()) {
      if (row.article().isPresent()) {
        places
            .computeIfAbsent(
                new ArticleId(issue.issue().id(), row.article().getAsInt()), k -> new HashMap<>())
            .computeIfAbsent(row.digest(), k -> new ArrayList<>())
            .add(row.lines());
      }
    }
  }

  @Override
  public List<SourceSpan> of(ArticleId article, String digest) {
    return List.copyOf(places.getOrDefault(article, Map.of()).getOrDefault(digest, List.of()));
  }
}
