package org.huibian.desk;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.huibian.ingest.ContentEdit.Outcome;
import org.huibian.ingest.EditStep;
import org.huibian.markdown.BesideFiles;
import org.huibian.markdown.DayText;
import org.huibian.model.ArticleId;
import org.huibian.model.Correction;
import org.huibian.model.InputException;
import org.huibian.model.IssueId;
import org.huibian.model.Kind;
import org.huibian.model.Problem;
import org.huibian.model.Withdrawal;

/** What is done with whole articles: they are added, ordered, divided, united and withdrawn. */
final class ArticleStepsPart implements DeskPart {
  private final ArticleSteps steps;

  ArticleStepsPart(ArticleSteps steps) {
    this.steps = steps;
  }

  @Override
  public Optional<DeskAnswer> answer(DeskRequest request) {
    return switch (request.method() + " " + request.path()) {
      case "POST add" -> Optional.of(add(request.fields()));
      case "POST move" -> Optional.of(move(request.fields()));
      case "POST split" -> Optional.of(split(request.fields()));
      case "POST merge" -> Optional.of(merge(request.fields()));
      case "POST withdraw" -> Optional.of(withdraw(request.fields()));
      case "POST restore" -> Optional.of(restore(request.fields()));
      case "POST correction" -> Optional.of(correction(request.fields()));
      case "POST remove" -> Optional.of(remove(request.fields()));
      case "PUT file" -> Optional.of(file(request));
      default -> Optional.empty();
    };
  }

  private DeskAnswer add(DeskFields fields) {
    IssueId issue = Reviews.issue(fields.text("issue"));
    String kind = fields.textIfAny("kind").orElse(Kind.OTHER.toString());
    Optional<ArticleId> after =
        fields.textIfAny("after").filter(id -> !id.isEmpty()).map(ArticleSteps::article);
    Outcome outcome =
        steps.make(
            new EditStep.Add(
                issue,
                fields.text("title"),
                Kind.parse(kind).orElseThrow(() -> wrong(kind)),
                after));
    return one(outcome);
  }

  private DeskAnswer remove(DeskFields fields) {
    IssueId issue = Reviews.issue(fields.text("issue"));
    Outcome outcome = steps.make(new EditStep.RemoveIssue(issue));
    return DeskAnswer.json(json -> json.writeNumberField("step", outcome.step()));
  }

  private static InputException wrong(String text) {
    return new InputException(Problem.DESK_CALL_WRONG, text);
  }

  private static DeskAnswer one(Outcome outcome) {
    return DeskAnswer.json(
        json -> {
          json.writeStringField("id", outcome.articles().get(0).toString());
          json.writeNumberField("step", outcome.step());
        });
  }

  private DeskAnswer move(DeskFields fields) {
    IssueId issue = Reviews.issue(fields.text("issue"));
    List<ArticleId> order = fields.texts("order").stream().map(ArticleSteps::article).toList();
    Outcome outcome = steps.make(new EditStep.Order(issue, order));
    return DeskAnswer.json(json -> json.writeNumberField("step", outcome.step()));
  }

  private DeskAnswer split(DeskFields fields) {
    ArticleId id = ArticleSteps.article(fields.text("id"));
    Outcome outcome =
        steps.make(
            new EditStep.Split(
                id,
                fields.text("digest"),
                fields.number("line"),
                fields.textIfAny("title").orElse("")));
    return DeskAnswer.json(
        json -> {
          json.writeArrayFieldStart("ids");
          for (ArticleId article : outcome.articles()) {
            json.writeString(article.toString());
          }
          json.writeEndArray();
          json.writeNumberField("step", outcome.step());
        });
  }

  private DeskAnswer merge(DeskFields fields) {
    List<ArticleId> ids = new ArrayList<>();
    fields.texts("ids").forEach(id -> ids.add(ArticleSteps.article(id)));
    if (ids.size() != 2) {
      throw wrong("ids");
    }
    return one(steps.make(new EditStep.Merge(ids.get(0), ids.get(1))));
  }

  private DeskAnswer withdraw(DeskFields fields) {
    ArticleId id = ArticleSteps.article(fields.text("id"));
    String reason = fields.text("reason").strip();
    if (reason.isEmpty()) {
      throw new InputException(steps.file(id), Problem.FIELD_MISSING, "reason");
    }
    Withdrawal withdrawal = new Withdrawal(day(id, fields), reason.replaceAll("\\s+", " "));
    return changed(
        id, steps.make(id, new EditStep.Withdraw(id, fields.text("digest"), withdrawal)));
  }

  private DeskAnswer restore(DeskFields fields) {
    ArticleId id = ArticleSteps.article(fields.text("id"));
    return changed(id, steps.make(id, new EditStep.Restore(id, fields.text("digest"))));
  }

  private LocalDate day(ArticleId id, DeskFields fields) {
    String text = fields.text("date");
    return DayText.parse(text)
        .orElseThrow(
            () ->
                new InputException(
                    steps.file(id), Problem.FIELD_WRONG, "date", text, "2025-07-01"));
  }

  /** Returns the answer after a withdrawal: what refers to the article is shown to the editor. */
  private DeskAnswer changed(ArticleId id, ArticleSteps.Made made) {
    return DeskAnswer.json(
        json -> {
          json.writeStringField("digest", made.digest());
          json.writeNumberField("step", made.outcome().step());
          new EditedArticleJson(json).inbound(steps.built(id), steps.catalog());
        });
  }

  private DeskAnswer correction(DeskFields fields) {
    ArticleId id = ArticleSteps.article(fields.text("id"));
    String place = fields.textIfAny("place").orElse("").replaceFirst("^#", "");
    Correction correction =
        new Correction(
            day(id, fields),
            place,
            fields.textIfAny("was").orElse(""),
            fields.textIfAny("is").orElse(""),
            fields.textIfAny("note").orElse(""),
            "");
    if (!Correction.isPlace(place)) {
      throw new InputException(steps.file(id), Problem.FIELD_WRONG, "place", place, "s2-1");
    }
    ArticleSteps.Made made =
        steps.make(id, new EditStep.Correct(id, fields.text("digest"), correction));
    return DeskAnswer.json(
        json -> {
          json.writeStringField("digest", made.digest());
          json.writeNumberField("step", made.outcome().step());
          noFaults(json);
        });
  }

  /** A step that was made in a readable text leaves one. */
  private static void noFaults(JsonGenerator json) throws IOException {
    json.writeArrayFieldStart("problems");
    json.writeEndArray();
  }

  private DeskAnswer file(DeskRequest request) {
    ArticleId id = ArticleSteps.article(request.field("id"));
    Outcome outcome =
        steps.make(new EditStep.PutFile(id.issue(), request.field("name"), request.body()));
    return DeskAnswer.json(
        json -> {
          json.writeStringField("name", outcome.file());
          json.writeNumberField("size", request.body().length);
          json.writeStringField("markdown", BesideFiles.markdown(outcome.file()));
          json.writeNumberField("step", outcome.step());
        });
  }
}
