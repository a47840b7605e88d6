package org.huibian.archive.export.zip;

import java.util.List;
import org.huibian.archive.export.ExportSource;
import org.huibian.archive.export.IssueState;
import org.huibian.site.view.CardView;
import org.huibian.site.view.Cards;
import org.huibian.site.view.IssueView;

/**
 * The values of the text that says what the files are.
 *
 * @param issue the issue
 * @param articles its articles
 * @param originals the names of the files that it was imported from
 * @param state the version, the digest of the content, corrections and withdrawals
 */
record ReadMe(IssueView issue, List<CardView> articles, List<String> originals, IssueState state) {
  static ReadMe of(ExportSource source) {
    return new ReadMe(
        Cards.issue(source.issue(), ""),
        source.articles().stream().map(article -> Cards.of(article, "")).toList(),
        source.issue().sourceFiles(),
        source.state());
  }
}
