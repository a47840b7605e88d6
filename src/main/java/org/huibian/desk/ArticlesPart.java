package org.huibian.desk;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import org.huibian.catalog.Catalog;
import org.huibian.catalog.CatalogArticle;
import org.huibian.ingest.EditStep;
import org.huibian.markdown.ArticleText;
import org.huibian.markdown.BesideFiles;
import org.huibian.markdown.HeadValue;
import org.huibian.markdown.IssueFile;
import org.huibian.markdown.IssueFiles;
import org.huibian.markdown.TextFile;
import org.huibian.model.Article;
import org.huibian.model.ArticleId;
import org.huibian.model.InputException;
import org.huibian.model.Problem;
import org.huibian.model.SourceSpan;
import org.huibian.site.data.Json;

/** The text of an article: its form, its body, what is wrong in it, and its page. */
final class ArticlesPart implements DeskPart {
  private static final Set<String> RULED = Set.of("relations", "days", "topics", "interprets");

  private final ArticleSteps steps;
  private final Previews previews;

  ArticlesPart(ArticleSteps steps, Previews previews) {
    this.steps = steps;
    this.previews = previews;
  }

  @Override
  public Optional<DeskAnswer> answer(DeskRequest request) {
    return switch (request.method() + " " + request.path()) {
      case "GET article" -> Optional.of(article(request));
      case "POST preview" -> Optional.of(preview(request));
      case "POST save" -> Optional.of(save(request));
      case "POST ruling" -> Optional.of(ruling(request));
      case "GET suggest" -> Optional.of(suggest(request));
      case "GET find" -> Optional.of(find(request));
      case "POST table" -> Optional.of(table(request));
      default -> Optional.empty();
    };
  }

  private DeskAnswer article(DeskRequest request) {
    ArticleId id = ArticleSteps.article(request.field("id"));
    Path file = steps.file(id);
    // The digest is taken first: a text that is saved in between is then refused, not overwritten.
    String digest = steps.digest(id);
    String text = TextFile.read(file);
    ArticleFaults.Found found = steps.faults().in(id, text);
    Optional<ArticleText> parts = parts(file, text);
    Optional<CatalogArticle> entry = entry(id, found.article());
    return DeskAnswer.json(
        json -> {
          json.writeStringField("id", id.toString());
          json.writeStringField("file", id.issue() + "/" + IssueFiles.name(id));
          json.writeStringField("text", text);
          json.writeStringField("digest", digest);
          if (parts.isPresent()) {
            json.writeObjectFieldStart("head");
            ArticleForm.write(json, parts.get().head());
            json.writeEndObject();
          } else {
            json.writeNullField("head");
          }
          json.writeStringField("body", parts.map(ArticleText::body).orElse(""));
          json.writeNumberField("bodyLine", parts.map(ArticleText::bodyLine).orElse(0));
          EditedArticleJson articles = new EditedArticleJson(json);
          articles.faults(found.faults(), steps.words(), request.chinese());
          articles.findings(entry, steps.catalog());
          json.writeBooleanField("built", entry.isPresent());
          source(json, file.getParent(), found.article());
          files(json, file.getParent());
        });
  }

  /** Returns the parts of a text; empty if its front matter is broken. */
  private static Optional<ArticleText> parts(Path file, String text) {
    try {
      return Optional.of(ArticleText.of(file, text));
    } catch (InputException e) {
      return Optional.empty();
    }
  }

  /** Returns what the program finds in the text of an article as it is now. */
  private Optional<CatalogArticle> entry(ArticleId id, Optional<Article> article) {
    return steps.pages().flatMap(pages -> pages.entry(id, article));
  }

  private static void source(JsonGenerator json, Path folder, Optional<Article> article)
      throws IOException {
    Optional<SourceSpan> span = article.flatMap(Article::source);
    String name = article.flatMap(a -> a.head().file()).orElseGet(() -> original(folder));
    json.writeObjectFieldStart("source");
    json.writeStringField("name", span.isPresent() ? name : "");
    json.writeNumberField("firstLine", span.map(SourceSpan::first).orElse(0));
    json.writeNumberField("lastLine", span.map(SourceSpan::last).orElse(0));
    json.writeEndObject();
  }

  private static String original(Path folder) {
    return originals(folder).stream().findFirst().orElse("");
  }

  /** Returns the names of the originals; none if the file of the issue cannot be read. */
  private static List<String> originals(Path folder) {
    try {
      Path yaml = folder.resolve(IssueFile.NAME);
      return IssueFile.read(yaml, TextFile.read(yaml)).sources();
    } catch (InputException e) {
      return List.of();
    }
  }

  /** Writes the files that stand beside the articles, without the originals. */
  private static void files(JsonGenerator json, Path folder) throws IOException {
    List<String> originals = originals(folder);
    List<Path> files;
    try (var entries = Files.list(folder)) {
      files =
          entries
              .filter(f -> Files.isRegularFile(f) && isBeside(f.getFileName().toString()))
              .filter(f -> !originals.contains(f.getFileName().toString()))
              .sorted()
              .toList();
    }
    Json.objects(
        json,
        "files",
        files,
        f -> {
          String name = f.getFileName().toString();
          json.writeStringField("name", name);
          json.writeNumberField("size", Files.size(f));
          json.writeBooleanField("picture", BesideFiles.isPicture(name));
        });
  }

  private static boolean isBeside(String name) {
    return !name.startsWith(".") && BesideFiles.isAllowed(name) && !IssueFiles.isSource(name);
  }

  /** Returns the text that a call has sent, as a whole or as a head and a body. */
  private String text(ArticleId id, DeskFields fields) {
    return encodable(sent(id, fields));
  }

  /** Returns a text as it is read again; half of a surrogate pair cannot be written. */
  private static String encodable(String text) {
    return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
  }

  private String sent(ArticleId id, DeskFields fields) {
    Optional<String> whole = fields.textIfAny("text");
    if (whole.isPresent()) {
      return whole.get();
    }
    Path file = steps.file(id);
    ArticleText text = ArticleText.of(file, TextFile.read(file));
    Optional<DeskFields> head = fields.object("head");
    ArticleText headed = head.map(form -> ArticleForm.applied(file, text, form)).orElse(text);
    return fields.textIfAny("body").map(headed::withBody).orElse(headed).text();
  }

  private DeskAnswer preview(DeskRequest request) {
    DeskFields fields = request.fields();
    ArticleId id = ArticleSteps.article(fields.text("id"));
    String text = text(id, fields);
    ArticleFaults.Found found = steps.faults().in(id, text);
    SortedMap<String, byte[]> pages =
        steps
            .pages()
            .flatMap(last -> found.article().map(last::of))
            .orElse(Collections.emptySortedMap());
    pages.values().forEach(page -> previews.show(id, page));
    return DeskAnswer.json(
        json -> {
          new EditedArticleJson(json).faults(found.faults(), steps.words(), request.chinese());
          json.writeBooleanField("shown", !pages.isEmpty());
          json.writeStringField("address", Previews.address(id));
          json.writeStringField("text", text);
        });
  }

  private DeskAnswer save(DeskRequest request) {
    DeskFields fields = request.fields();
    ArticleId id = ArticleSteps.article(fields.text("id"));
    return written(request, id, fields.text("digest"), text(id, fields));
  }

  private DeskAnswer written(DeskRequest request, ArticleId id, String digest, String text) {
    ArticleSteps.Made made = steps.make(id, new EditStep.WriteText(id, digest, text));
    ArticleFaults.Found found = steps.faults().in(id, text);
    return DeskAnswer.json(
        json -> {
          json.writeStringField("digest", made.digest());
          json.writeNumberField("step", made.outcome().step());
          new EditedArticleJson(json).faults(found.faults(), steps.words(), request.chinese());
        });
  }

  /** Adds a ruling to a list of front matter, and takes another one out. */
  private DeskAnswer ruling(DeskRequest request) {
    DeskFields fields = request.fields();
    ArticleId id = ArticleSteps.article(fields.text("id"));
    String field = fields.text("field");
    if (!RULED.contains(field)) {
      throw new InputException(Problem.DESK_CALL_WRONG, field);
    }
    Path file = steps.file(id);
    ArticleText text = ArticleText.of(file, TextFile.read(file));
    Set<String> rulings = new LinkedHashSet<>(text.value(field).texts());
    fields.textIfAny("remove").map(String::strip).ifPresent(rulings::remove);
    fields.textIfAny("add").map(String::strip).ifPresent(rulings::add);
    HeadValue value = HeadValue.list(new ArrayList<>(rulings));
    String made = text.with(Map.of(field, value)).text();
    return written(request, id, fields.text("digest"), made);
  }

  private DeskAnswer suggest(DeskRequest request) {
    List<String> values =
        finder().values(request.field("field"), request.query().getOrDefault("q", ""));
    return DeskAnswer.json(json -> Json.strings(json, "values", values));
  }

  private DeskAnswer find(DeskRequest request) {
    List<CatalogArticle> articles = finder().articles(request.field("q"));
    return DeskAnswer.json(json -> new EditedArticleJson(json).articles("articles", articles));
  }

  private ArticleFinder finder() {
    return new ArticleFinder(steps.catalog().map(Catalog::articles).orElse(List.of()));
  }

  private DeskAnswer table(DeskRequest request) {
    DeskFields fields = request.fields();
    if (!fields.has("markdown")) {
      String markdown =
          TableGrid.markdown(
              fields.texts("columns"), fields.rows("rows"), fields.textIfAny("caption").orElse(""));
      return DeskAnswer.json(json -> json.writeStringField("markdown", markdown));
    }
    TableGrid grid = TableGrid.parse(fields.text("markdown"));
    return DeskAnswer.json(
        json -> {
          Json.strings(json, "columns", grid.columns());
          json.writeArrayFieldStart("rows");
          for (List<String> row : grid.rows()) {
            json.writeStartArray();
            for (String cell : row) {
              json.writeString(cell);
            }
            json.writeEndArray();
          }
          json.writeEndArray();
          json.writeStringField("caption", grid.caption());
          if (grid.fault().isPresent()) {
            ProblemText fault = steps.words().of(grid.fault().get(), request.chinese());
            ProblemJson.write(json, "problem", fault);
          } else {
            json.writeNullField("problem");
          }
        });
  }
}
