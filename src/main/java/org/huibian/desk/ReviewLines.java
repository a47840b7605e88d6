package org.huibian.desk;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.huibian.ingest.OriginalReader.Original;
import org.huibian.ingest.Review;
import org.huibian.ingest.ReviewSession;
import org.huibian.model.Article;
import org.huibian.model.ArticleId;
import org.huibian.model.SourceSpan;
import org.huibian.recovery.Ledger;

/** The lines of an original with what became of each. */
final class ReviewLines {
  private final Review review;
  private final ReviewSession session;
  private final String verdicts;

  /** The rows of the ledger by the lines of all originals. */
  private final NavigableMap<Integer, Ledger.Row> rows = new TreeMap<>();

  /** The articles by their first line in all originals. */
  private final Map<Integer, Article> starts = new TreeMap<>();

  ReviewLines(ReviewSession session, Review review) {
    this.session = session;
    this.review = review;
    this.verdicts = session.decisions();
    Map<Integer, Integer> first = new TreeMap<>();
    for (Ledger.Row row : review.recovered().ledger().rows()) {
      for (int line = row.lines().first(); line <= row.lines().last(); line++) {
        rows.merge(line, row, ReviewLines::shorter);
      }
      row.article().ifPresent(a -> first.merge(a, row.lines().first(), Math::min));
    }
    for (Article article : review.recovered().issue().articles()) {
      Optional.ofNullable(first.get(article.id().number()))
          .ifPresent(line -> starts.put(line, article));
    }
  }

  /** Returns the row with fewer lines, which is a block within a box rather than the box. */
  private static Ledger.Row shorter(Ledger.Row a, Ledger.Row b) {
    int first = a.lines().last() - a.lines().first();
    int second = b.lines().last() - b.lines().first();
    return second < first ? b : a;
  }

  /** Returns the text that a line became part of; empty if it is in no article. */
  Optional<Ledger.Row> row(int line) {
    return Optional.ofNullable(rows.get(line));
  }

  /** Returns the article of a line; empty if it is in none. */
  String article(int line) {
    OptionalInt number = row(line).map(Ledger.Row::article).orElse(OptionalInt.empty());
    return number.isPresent()
        ? new ArticleId(review.recovered().issue().id(), number.getAsInt()).toString()
        : "";
  }

  /** Returns the lines of each article in its own original, from 1, by the article. */
  Map<ArticleId, SourceSpan> spans() {
    Map<ArticleId, SourceSpan> spans = new TreeMap<>();
    for (Ledger.Row row : review.recovered().ledger().rows()) {
      if (row.article().isPresent()) {
        int before = session.before(session.original(row.lines().first()).name());
        SourceSpan own = new SourceSpan(row.lines().first() - before, row.lines().last() - before);
        ArticleId id = new ArticleId(review.recovered().issue().id(), row.article().getAsInt());
        spans.merge(
            id,
            own,
            (a, b) -> new SourceSpan(Math.min(a.first(), b.first()), Math.max(a.last(), b.last())));
      }
    }
    return spans;
  }

  /** Returns the lines around a line of an original that are not blank. */
  List<Integer> around(String original, int line, int each) {
    List<Integer> lines = new ArrayList<>();
    int before = session.before(original);
    int size = text(original).size();
    for (int step : new int[] {-1, 1}) {
      int found = 0;
      int at = step < 0 ? line - 1 : line;
      while (at >= 1 && at <= size && found < each + (step > 0 ? 1 : 0)) {
        if (!review.lines().get(before + at - 1).isBlank()) {
          lines.add(step < 0 ? 0 : lines.size(), at);
          found++;
        }
        at += step;
      }
    }
    return lines;
  }

  private List<String> text(String original) {
    return session.originals().stream()
        .filter(o -> o.name().equals(original))
        .map(Original::text)
        .findFirst()
        .orElseThrow()
        .lines();
  }

  /** Writes a field with lines of an original. */
  void write(JsonGenerator json, String field, String original, List<Integer> lines, int here)
      throws IOException {
    int before = session.before(original);
    List<String> text = text(original);
    json.writeArrayFieldStart(field);
    for (int line : lines) {
      Optional<Ledger.Row> row = row(before + line);
      Article started = starts.get(before + line);
      json.writeStartObject();
      json.writeNumberField("n", line);
      json.writeStringField("text", text.get(line - 1));
      json.writeBooleanField("here", line == here);
      json.writeStringField("article", article(before + line));
      json.writeStringField("role", row.map(Ledger.Row::role).orElse(""));
      json.writeBooleanField("start", started != null);
      json.writeStringField("title", started == null ? "" : started.head().title());
      json.writeStringField("verdict", verdict(original, line));
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  /** Returns the decision about a line alone; empty if there is none. */
  String verdict(String original, int line) {
    String prefix = session.originals().size() == 1 ? "" : original + " ";
    String name = prefix + line + ":";
    return verdicts
        .lines()
        .filter(decision -> decision.startsWith(name))
        .map(decision -> decision.substring(name.length()).replaceFirst("#.*", "").strip())
        .findFirst()
        .orElse("");
  }
}
