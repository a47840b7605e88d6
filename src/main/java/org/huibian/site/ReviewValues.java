package org.huibian.site;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.huibian.model.Article;
import org.huibian.recovery.Doubt;
import org.huibian.recovery.Ledger;
import org.huibian.recovery.RecoveredIssue;

/** The values of the template of the {@link ReviewPage}. */
final class ReviewValues {
  private static final int AROUND = 2;
  private static final int LONGEST_RESULT = 600;

  private final RecoveredIssue recovered;
  private final List<String> source;
  private final NavigableMap<Integer, Ledger.Row> placed = new TreeMap<>();

  ReviewValues(RecoveredIssue recovered, List<String> source) {
    this.recovered = recovered;
    this.source = source;
    for (Ledger.Row row : recovered.ledger().rows()) {
      for (int line = row.lines().first(); line <= row.lines().last(); line++) {
        placed.merge(line, row, ReviewValues::narrower);
      }
    }
  }

  /** A block in a box rather than the box. */
  private static Ledger.Row narrower(Ledger.Row a, Ledger.Row b) {
    int first = a.lines().last() - a.lines().first();
    int second = b.lines().last() - b.lines().first();
    return second < first ? b : a;
  }

  /** Returns the values that the template may use. */
  Map<String, Object> values() {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("id", recovered.issue().id().toString());
    values.put("title", recovered.issue().title());
    values.put("family", recovered.layout().family().name());
    values.put("totals", recovered.ledger().totals());
    List<Map<String, Object>> articles = new ArrayList<>();
    recovered.issue().articles().forEach(a -> articles.add(article(a)));
    values.put("articles", articles);
    List<Map<String, Object>> doubts = new ArrayList<>();
    recovered.doubts().forEach(d -> doubts.add(doubt(d)));
    values.put("doubts", doubts);
    List<Map<String, Object>> leftOut = new ArrayList<>();
    for (Ledger.Row row : recovered.ledger().rows()) {
      if (row.article().isEmpty()) {
        leftOut.add(Map.of("line", row.lines().first(), "reason", row.role(), "text", row.text()));
      }
    }
    values.put("leftOut", leftOut);
    return values;
  }

  private static Map<String, Object> article(Article article) {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("number", article.id().fileNumber());
    values.put("title", article.head().title());
    values.put("kind", article.head().kind().toString());
    values.put("numbers", String.join("、", article.head().documentNumbers()));
    values.put("issuers", String.join("、", article.head().issuers()));
    values.put("date", article.head().date().map(Object::toString).orElse(""));
    values.put(
        "interprets",
        String.join("、", article.head().interprets().stream().map(i -> i.toString()).toList()));
    values.put("lines", article.source().map(Object::toString).orElse(""));
    return values;
  }

  private Map<String, Object> doubt(Doubt doubt) {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("line", doubt.line());
    values.put("weight", doubt.weight());
    values.put("kind", doubt.kind().name());
    values.put("detail", doubt.detail());
    values.put("source", around(doubt.line()));
    Ledger.Row row = placed.get(doubt.line());
    values.put("article", row == null ? 0 : row.article().orElse(0));
    values.put("role", row == null ? "" : row.role());
    values.put("result", row == null ? "" : cut(row.text()));
    return values;
  }

  private static String cut(String text) {
    return text.length() <= LONGEST_RESULT ? text : text.substring(0, LONGEST_RESULT) + "……";
  }

  /** The line and its neighbours, blank ones passed over. */
  private List<Map<String, Object>> around(int line) {
    List<Map<String, Object>> lines = new ArrayList<>();
    for (int step : new int[] {-1, 1}) {
      int found = 0;
      int at = step < 0 ? line - 1 : line;
      while (at >= 1 && at <= source.size() && found < AROUND + (step > 0 ? 1 : 0)) {
        if (!source.get(at - 1).isBlank()) {
          Map<String, Object> one =
              Map.of("number", at, "text", source.get(at - 1), "here", at == line);
          lines.add(step < 0 ? 0 : lines.size(), one);
          found++;
        }
        at += step;
      }
    }
    return lines;
  }
}
