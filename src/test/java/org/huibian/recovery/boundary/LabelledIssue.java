package org.huibian.recovery.boundary;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.huibian.markdown.ContentFolder;
import org.huibian.markdown.IssueContent;
import org.huibian.model.Article;
import org.huibian.model.Kind;
import org.huibian.model.SourceSpan;
import org.huibian.source.TextReader;

/**
 * A source of an issue with the articles that a person has found in it.
 *
 * @param name the name of the issue and of how its source was changed
 * @param lines the lines of the source
 * @param articles the articles in order
 */
public record LabelledIssue(String name, List<String> lines, List<Label> articles) {
  /** The folder with sources and labels that do not belong to the project, if it is named. */
  static final Optional<Path> COLLECTION =
      Optional.ofNullable(System.getProperty("huibian.labels")).map(Path::of);

  /**
   * An article of a labelled issue.
   *
   * @param line the number of its first line, from 1
   * @param endLine the number of its last line
   * @param title its title as printed
   * @param kinds the kinds that are right for it, the best one first; none if that is not known
   */
  public record Label(int line, int endLine, String title, List<Kind> kinds) {
    /** Copies the list. */
    public Label {
      kinds = List.copyOf(kinds);
    }

    Label(int line, int endLine, String title) {
      this(line, endLine, title, List.of());
    }

    /** Returns the label of the same article at another place. */
    Label at(int line, int endLine) {
      return new Label(line, endLine, title, kinds);
    }
  }

  /** Copies the lists. */
  public LabelledIssue {
    lines = List.copyOf(lines);
    articles = List.copyOf(articles);
  }

  /** Returns whether the folder with labels is there. */
  public static boolean isAvailable() {
    return COLLECTION.isPresent() && Files.isDirectory(COLLECTION.get().resolve("labels"));
  }

  /** Reads the issues of the association. */
  public static List<LabelledIssue> ofAssociation() {
    List<LabelledIssue> issues = new ArrayList<>();
    for (String month : List.of("2024-03", "2024-08", "2025-03", "2025-04", "2025-06")) {
      issues.add(
          read(
              month,
              COLLECTION.orElseThrow().resolve("labels/" + month + ".json"),
              COLLECTION.orElseThrow().resolve("sources/" + month + ".txt")));
    }
    return issues;
  }

  /** Returns the issues of the project's own content, whose articles an editor has checked. */
  public static List<LabelledIssue> ofContent() {
    Path folder = Path.of("content");
    List<LabelledIssue> issues = new ArrayList<>();
    for (IssueContent content : new ContentFolder(folder).readAll()) {
      String name = content.issue().id().toString();
      List<String> lines =
          new TextReader().read(folder.resolve(name).resolve("source.txt")).lines();
      List<Label> labels = new ArrayList<>();
      for (Article article : content.issue().articles()) {
        SourceSpan span = article.source().orElseThrow();
        String title = article.head().title();
        int line = span.first();
        while (lines.get(line - 1).isBlank()
            || !Titles.key(title).startsWith(Titles.key(lines.get(line - 1).strip()))) {
          line++;
        }
        labels.add(new Label(line, span.last(), title, List.of(article.head().kind())));
      }
      issues.add(new LabelledIssue(name, lines, labels));
    }
    return issues;
  }

  /** Reads the composed issues of one family, {@code dump} or {@code reflowed}. */
  public static List<LabelledIssue> composed(String family) {
    List<LabelledIssue> issues = new ArrayList<>();
    for (int month = 1; month <= 6; month++) {
      String name = "2022-0" + month;
      issues.add(
          read(
              family + " " + name,
              COLLECTION.orElseThrow().resolve("unseen/labels/" + family + "-" + name + ".json"),
              COLLECTION.orElseThrow().resolve("unseen/" + family + "/" + name + ".txt")));
    }
    return issues;
  }

  private static List<Kind> kinds(JsonNode article) {
    Set<Kind> kinds = new LinkedHashSet<>();
    Kind.parse(article.path("kind").asText()).ifPresent(kinds::add);
    JsonNode others = article.path("kind_alt");
    Kind.parse(others.asText()).ifPresent(kinds::add);
    others.forEach(other -> Kind.parse(other.asText()).ifPresent(kinds::add));
    return List.copyOf(kinds);
  }

  private static LabelledIssue read(String name, Path labels, Path source) {
    try {
      JsonNode root = new ObjectMapper().readTree(Files.readString(labels));
      List<Label> articles = new ArrayList<>();
      for (JsonNode article : root.get("articles")) {
        articles.add(
            new Label(
                article.get("line").asInt(),
                article.get("end_line").asInt(),
                article.get("title").asText(),
                kinds(article)));
      }
      return new LabelledIssue(name, List.of(Files.readString(source).split("\n", -1)), articles);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
