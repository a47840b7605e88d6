package org.huibian.catalog;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.huibian.markdown.Accounting;
import org.huibian.markdown.IssueContent;
import org.huibian.model.ArticleId;
import org.huibian.model.IssueId;
import org.huibian.model.SourceSpan;

/** The locations of blocks that the import recorded in each issue's {@code accounting.tsv}. */
public final class RecordedLocations implements BlockLocations {
  private final Map<ArticleId, Map<String, List<SourceSpan>>> locations = new HashMap<>();

  private RecordedLocations() {}

  /** Returns the locations of all issues that have an accounting. */
  public static RecordedLocations of(Collection<IssueContent> issues) {
    RecordedLocations out = new RecordedLocations();
    for (IssueContent issue : issues) {
      issue.accounting().ifPresent(accounting -> out.add(issue.issue().id(), accounting));
    }
    return out;
  }

  /** Returns the locations of some issues by their accountings. */
  public static RecordedLocations of(Map<IssueId, Accounting> issues) {
    RecordedLocations out = new RecordedLocations();
    issues.forEach(out::add);
    return out;
  }

  private void add(IssueId issue, Accounting accounting) {
    for (Accounting.Row row : accounting.rows()) {
      if (row.article().isPresent()) {
        locations
            .computeIfAbsent(new ArticleId(issue, row.article().getAsInt()), k -> new HashMap<>())
            .computeIfAbsent(row.digest(), k -> new ArrayList<>())
            .add(row.lines());
      }
    }
  }

  @Override
  public List<SourceSpan> of(ArticleId article, String digest) {
    return List.copyOf(locations.getOrDefault(article, Map.of()).getOrDefault(digest, List.of()));
  }
}
