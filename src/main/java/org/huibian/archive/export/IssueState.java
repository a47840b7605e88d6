package org.huibian.archive.export;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.huibian.model.Article;
import org.huibian.model.Issue;
import org.huibian.site.page.CorrectionViews;
import org.huibian.site.view.DateView;

/**
 * The state of an issue that an export holds, for the page on which it says so.
 *
 * @param version the version of the program
 * @param digest the SHA-256 of the issue's content, as {@link ContentDigest} defines it, in
 *     hexadecimal; files of one issue in several formats with one digest have the same text
 * @param notices the corrections and withdrawals, the newest first
 */
public record IssueState(String version, String digest, List<Notice> notices) {
  private static final String WITHDRAWN = "withdrawn";

  /** Copies the list. */
  public IssueState {
    notices = List.copyOf(notices);
  }

  /**
   * A correction or a withdrawal.
   *
   * @param kind {@code withdrawn} or {@code corrected}
   * @param date its day
   * @param number the number of the article in its issue, such as {@code 03}
   * @param title the title of the article
   * @param text the reason of a withdrawal, or what was corrected
   */
  public record Notice(String kind, DateView date, String number, String title, String text) {}

  /**
   * Returns the state of an issue.
   *
   * @param issue the issue as the site publishes it
   * @param digest the digest of its content
   * @param version the version of the program
   */
  public static IssueState of(Issue issue, String digest, String version) {
    Comparator<Notice> byDay = Comparator.comparing(notice -> notice.date().iso());
    List<Notice> notices =
        issue.articles().stream()
            .flatMap(IssueState::notices)
            .sorted(byDay.reversed().thenComparing(Notice::number))
            .toList();
    return new IssueState(version, digest, notices);
  }

  /** Returns the withdrawn articles, each by its number and its title. */
  public SortedSet<String> withdrawals() {
    return names(notices.stream().filter(notice -> notice.kind().equals(WITHDRAWN)));
  }

  /** Returns the withdrawn ones of articles, as the state of their issue names them. */
  static SortedSet<String> withdrawals(List<Article> articles) {
    return names(articles.stream().flatMap(IssueState::withdrawn));
  }

  private static SortedSet<String> names(Stream<Notice> withdrawals) {
    TreeSet<String> names = new TreeSet<>();
    withdrawals.forEach(one -> names.add(one.number() + " " + one.title()));
    return Collections.unmodifiableSortedSet(names);
  }

  private static Stream<Notice> notices(Article article) {
    return Stream.concat(withdrawn(article), corrected(article));
  }

  private static Stream<Notice> corrected(Article article) {
    return article.head().corrections().stream()
        .map(
            correction ->
                new Notice(
                    "corrected",
                    DateView.of(correction.date()),
                    article.id().fileNumber(),
                    article.head().title(),
                    CorrectionViews.sentence(article, correction)));
  }

  private static Stream<Notice> withdrawn(Article article) {
    return article.head().withdrawn().stream()
        .map(
            withdrawal ->
                new Notice(
                    WITHDRAWN,
                    DateView.of(withdrawal.date()),
                    article.id().fileNumber(),
                    article.head().title(),
                    withdrawal.reason()));
  }
}
