package org.huibian.desk;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.huibian.ingest.OriginalReader.Original;
import org.huibian.ingest.Review;
import org.huibian.ingest.ReviewSession;
import org.huibian.ingest.ReviewSession.Judgement;
import org.huibian.ingest.ReviewSession.Outcome;
import org.huibian.model.Article;
import org.huibian.model.ArticleId;
import org.huibian.model.InputException;
import org.huibian.model.IssueId;
import org.huibian.model.Problem;
import org.huibian.recovery.Doubt;
import org.huibian.recovery.Ledger;
import org.huibian.site.data.Json;

/** The review of an issue: its doubts, its lines, and the editor's decisions about them. */
final class ReviewPart implements DeskPart {
  /** How many lines one call returns at most. */
  private static final int MOST_LINES = 1000;

  /** How many lines before and after a doubtful one are shown with it. */
  private static final int AROUND = 2;

  /** How many characters of the text that a line became part of are shown. */
  private static final int LONGEST_RESULT = 600;

  private final DeskContext context;
  private final Reviews reviews;

  ReviewPart(DeskContext context, Reviews reviews) {
    this.context = context;
    this.reviews = reviews;
  }

  @Override
  public Optional<DeskAnswer> answer(DeskRequest request) {
    if (request.is("GET", "issue")) {
      return Optional.of(issue(Reviews.issue(request.field("id"))));
    }
    if (request.is("GET", "lines")) {
      return Optional.of(lines(request));
    }
    if (request.is("GET", "page")) {
      return Optional.of(page(request));
    }
    return request.is("POST", "judge") ? Optional.of(judge(request.fields())) : Optional.empty();
  }

  private DeskAnswer issue(IssueId id) {
    ReviewSession session = reviews.of(id);
    Review review = session.review();
    return DeskAnswer.json(
        json -> {
          json.writeStringField("id", id.toString());
          json.writeStringField("title", review.recovered().issue().title());
          Json.objects(
              json,
              "sources",
              session.originals(),
              original -> {
                json.writeStringField("name", original.name());
                json.writeNumberField("lines", original.text().lines().size());
                json.writeBooleanField("paged", original.text().marks().isPaged());
              });
          write(json, session, review);
          json.writeObjectFieldStart("leftOut");
          for (Map.Entry<String, Integer> left : review.recovered().ledger().totals().entrySet()) {
            if (!left.getKey().equals(Ledger.PLACED)) {
              json.writeNumberField(left.getKey(), left.getValue());
            }
          }
          json.writeEndObject();
        });
  }

  /** Writes the articles and the doubts. */
  private void write(JsonGenerator json, ReviewSession session, Review review) throws IOException {
    ReviewLines lines = new ReviewLines(session, review);
    new ArticleRows(context.folders().content(), lines.spans())
        .write(json, review.recovered().issue());
    Json.objects(
        json, "doubts", review.recovered().doubts(), doubt -> write(json, session, lines, doubt));
  }

  private static void write(
      JsonGenerator json, ReviewSession session, ReviewLines lines, Doubt doubt)
      throws IOException {
    Original original = session.original(doubt.line());
    int line = doubt.line() - session.before(original.name());
    Optional<Ledger.Row> row = lines.row(doubt.line());
    json.writeStringField("source", original.name());
    json.writeNumberField("line", line);
    json.writeNumberField("page", original.text().marks().page(line).orElse(0));
    json.writeStringField("kind", doubt.kind().name());
    json.writeNumberField("percent", Math.round(doubt.probability() * 100));
    json.writeNumberField("weight", doubt.weight());
    json.writeStringField("detail", doubt.detail());
    json.writeStringField("article", lines.article(doubt.line()));
    json.writeStringField("role", row.map(Ledger.Row::role).orElse(""));
    json.writeStringField("result", row.map(r -> cut(r.text())).orElse(""));
    json.writeStringField("verdict", lines.verdict(original.name(), line));
    lines.write(json, "lines", original.name(), lines.around(original.name(), line, AROUND), line);
  }

  private static String cut(String text) {
    return text.length() <= LONGEST_RESULT ? text : text.substring(0, LONGEST_RESULT) + "……";
  }

  private DeskAnswer lines(DeskRequest request) {
    ReviewSession session = reviews.of(Reviews.issue(request.field("id")));
    Original original = original(session, request.field("source"));
    int first = Math.max(1, request.number("from", 1));
    int size = original.text().lines().size();
    int last = Math.min(Math.min(size, request.number("to", size)), first + MOST_LINES - 1);
    List<Integer> wanted = IntStream.rangeClosed(first, last).boxed().toList();
    ReviewLines lines = new ReviewLines(session, session.review());
    return DeskAnswer.json(json -> lines.write(json, "lines", original.name(), wanted, 0));
  }

  private static Original original(ReviewSession session, String name) {
    return session.originals().stream()
        .filter(o -> o.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new InputException(Problem.DESK_CALL_WRONG, name));
  }

  private DeskAnswer page(DeskRequest request) {
    ReviewSession session = reviews.of(Reviews.issue(request.field("id")));
    Original original = original(session, request.field("source"));
    int line = request.number("line", 0);
    String text =
        line >= 1 && line <= original.text().lines().size()
            ? original.text().lines().get(line - 1)
            : "";
    return session
        .picture(original, request.number("page", 1), text)
        .map(DeskAnswer::png)
        .orElseGet(() -> DeskAnswer.json(404, json -> {}));
  }

  private DeskAnswer judge(DeskFields fields) {
    IssueId id = Reviews.issue(fields.text("id"));
    String source = fields.text("source");
    int line = fields.number("line");
    int last = fields.number("last");
    Judgement judgement =
        new Judgement(
            source,
            line,
            last > line ? OptionalInt.of(last) : OptionalInt.empty(),
            fields.text("verdict"));
    long start = System.nanoTime();
    boolean keepsEdits = fields.flag("keepEdits");
    // The review is taken within the step: an import before it may have brought another original.
    Outcome outcome = context.turns().step(() -> reviews.of(id).judge(judgement, keepsEdits));
    ReviewSession session = reviews.of(id);
    reviews.changed(id);
    long milliseconds = (System.nanoTime() - start) / 1_000_000;
    return DeskAnswer.json(
        json -> {
          write(json, session, outcome.after());
          writeChanges(json, outcome);
          ReviewLines lines = new ReviewLines(session, outcome.after());
          lines.write(json, "lines", source, lines.around(source, line, AROUND), line);
          json.writeNumberField("step", outcome.step());
          json.writeNumberField("milliseconds", milliseconds);
        });
  }

  private static void writeChanges(JsonGenerator json, Outcome outcome) throws IOException {
    Map<ArticleId, Article> before = new LinkedHashMap<>();
    outcome.before().recovered().issue().articles().forEach(a -> before.put(a.id(), a));
    json.writeArrayFieldStart("changes");
    for (Article article : outcome.after().recovered().issue().articles()) {
      Optional<Article> former = Optional.ofNullable(before.remove(article.id()));
      if (former.isEmpty()) {
        writeChange(json, "added", article, "");
      } else if (!former.get().equals(article)) {
        String was = former.get().head().title();
        writeChange(json, "changed", article, was.equals(article.head().title()) ? "" : was);
      }
    }
    for (Article gone : before.values()) {
      writeChange(json, "removed", gone, "");
    }
    json.writeEndArray();
  }

  private static void writeChange(JsonGenerator json, String kind, Article article, String was)
      throws IOException {
    json.writeStartObject();
    json.writeStringField("kind", kind);
    json.writeStringField("id", article.id().toString());
    json.writeStringField("title", article.head().title());
    json.writeStringField("was", was);
    json.writeEndObject();
  }
}
