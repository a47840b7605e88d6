package org.huibian.site.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huibian.ingest.Review;
import org.huibian.markdown.SiteColor;
import org.huibian.model.Article;
import org.huibian.recovery.Doubt;
import org.huibian.recovery.Ledger;
import org.huibian.recovery.RecoveredIssue;
import org.huibian.site.view.ReviewView;
import org.huibian.site.view.ReviewView.ArticleRow;
import org.huibian.site.view.ReviewView.DoubtView;
import org.huibian.site.view.ReviewView.LeftOutView;
import org.huibian.site.view.ReviewView.Length;
import org.huibian.site.view.ReviewView.LineView;
import org.huibian.text.BlockText;
import org.huibian.text.TextKey;

/** Creates the view of an import for the {@link ReviewPage}. */
final class ReviewViews {
  /** How many lines before and after a doubtful line are shown. */
  private static final int AROUND = 2;

  /** How many characters of the resulting text are shown. */
  private static final int LONGEST_RESULT = 600;

  private final RecoveredIssue recovered;
  private final List<String> source;

  /** The originals, if there are several, by the number of the line before their first. */
  private final NavigableMap<Integer, String> files;

  /** The rows of the ledger by the lines of the original. */
  private final NavigableMap<Integer, Ledger.Row> rows = new TreeMap<>();

  ReviewViews(Review review) {
    this.recovered = review.recovered();
    this.source = review.lines();
    this.files = new TreeMap<>(review.files());
    for (Ledger.Row row : recovered.ledger().rows()) {
      for (int line = row.lines().first(); line <= row.lines().last(); line++) {
        rows.merge(line, row, ReviewViews::shorter);
      }
    }
  }

  /** Returns the row with fewer lines, which is a block within a box rather than the box. */
  private static Ledger.Row shorter(Ledger.Row a, Ledger.Row b) {
    int first = a.lines().last() - a.lines().first();
    int second = b.lines().last() - b.lines().first();
    return second < first ? b : a;
  }

  /** Returns the view. */
  ReviewView view() {
    return new ReviewView(
        recovered.issue().id().toString(),
        recovered.issue().title(),
        recovered.layout().family().name(),
        recovered.ledger().totals(),
        articles(recovered.issue().articles()),
        recovered.doubts().stream().map(this::doubt).toList(),
        recovered.ledger().rows().stream()
            .filter(row -> row.article().isEmpty())
            .map(row -> leftOut(row.lines().first(), row))
            .toList(),
        SiteColor.DEFAULT);
  }

  private LeftOutView leftOut(int line, Ledger.Row row) {
    return new LeftOutView(file(line), line - before(line), row.role(), row.text());
  }

  /** Returns the number of lines in the originals before that of a line. */
  private int before(int line) {
    return Optional.ofNullable(files.lowerKey(line)).orElse(0);
  }

  /** Returns the name of the original of a line; empty if there is only one. */
  private String file(int line) {
    return Optional.ofNullable(files.lowerEntry(line)).map(Map.Entry::getValue).orElse("");
  }

  private static List<ArticleRow> articles(List<Article> articles) {
    List<Integer> characters =
        articles.stream().map(a -> TextKey.count(BlockText.all(a.blocks()))).toList();
    UnusualLengths lengths = new UnusualLengths(characters);
    List<ArticleRow> rows = new ArrayList<>();
    for (int i = 0; i < articles.size(); i++) {
      rows.add(article(articles.get(i), characters.get(i), lengths.of(characters.get(i))));
    }
    return rows;
  }

  private static ArticleRow article(Article article, int characters, Length length) {
    return new ArticleRow(
        article.id().fileNumber(),
        article.head().title(),
        article.head().kind().toString(),
        String.join("、", article.head().documentNumbers()),
        String.join("、", article.head().issuers()),
        article.head().date().map(Object::toString).orElse(""),
        String.join("、", article.head().interprets().stream().map(i -> i.toString()).toList()),
        Stream.concat(
                article.head().file().stream(), article.source().stream().map(Object::toString))
            .collect(Collectors.joining(" ")),
        characters,
        length);
  }

  private DoubtView doubt(Doubt doubt) {
    Ledger.Row row = rows.get(doubt.line());
    return new DoubtView(
        file(doubt.line()),
        doubt.line() - before(doubt.line()),
        doubt.weight(),
        (int) Math.round(doubt.probability() * 100),
        doubt.kind().name(),
        doubt.detail(),
        around(doubt.line()),
        Optional.ofNullable(row).flatMap(r -> r.article().stream().boxed().findFirst()),
        row == null ? "" : row.role(),
        row == null ? "" : cut(row.text()));
  }

  private static String cut(String text) {
    return text.length() <= LONGEST_RESULT ? text : text.substring(0, LONGEST_RESULT) + "……";
  }

  /** Returns a line and its neighbours in the same original, without blank lines. */
  private List<LineView> around(int line) {
    List<LineView> lines = new ArrayList<>();
    int before = before(line);
    int last = Optional.ofNullable(files.ceilingKey(line)).orElse(source.size());
    for (int step : new int[] {-1, 1}) {
      int found = 0;
      int at = step < 0 ? line - 1 : line;
      while (at > before && at <= last && found < AROUND + (step > 0 ? 1 : 0)) {
        if (!source.get(at - 1).isBlank()) {
          LineView view = new LineView(at - before, source.get(at - 1), at == line);
          lines.add(step < 0 ? 0 : lines.size(), view);
          found++;
        }
        at += step;
      }
    }
    return lines;
  }
}
