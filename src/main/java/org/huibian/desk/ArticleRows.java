package org.huibian.desk;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.huibian.ingest.HandEditedFiles;
import org.huibian.markdown.ContentFolder;
import org.huibian.markdown.IssueFile;
import org.huibian.markdown.IssueFiles;
import org.huibian.markdown.PrintOrder;
import org.huibian.markdown.TextFile;
import org.huibian.model.Article;
import org.huibian.model.ArticleId;
import org.huibian.model.InputException;
import org.huibian.model.Issue;
import org.huibian.model.IssueId;
import org.huibian.model.SourceSpan;
import org.huibian.site.data.Json;
import org.huibian.site.page.UnusualLengths;
import org.huibian.text.BlockText;
import org.huibian.text.TextKey;

/** The table of the articles of an issue, as they stand in its folder. */
final class ArticleRows {
  private final Path content;
  private final Map<ArticleId, SourceSpan> lines;

  /**
   * Creates the tables of a content folder.
   *
   * @param lines the lines of each article in its original, where its own head may have pages
   */
  ArticleRows(Path content, Map<ArticleId, SourceSpan> lines) {
    this.content = content;
    this.lines = Map.copyOf(lines);
  }

  /**
   * Writes the rows of an issue in its order.
   *
   * @param recovered the issue as it is recovered from its original, from which an article that
   *     cannot be read has its title
   */
  void write(JsonGenerator json, Issue recovered) throws IOException {
    ContentFolder folder = new ContentFolder(content);
    Map<ArticleId, Article> known = new TreeMap<>();
    recovered.articles().forEach(article -> known.put(article.id(), article));
    Set<ArticleId> unreadable = new TreeSet<>();
    List<Article> articles = new ArrayList<>();
    for (ArticleId id : files(folder, recovered.id())) {
      try {
        articles.add(folder.readArticle(id));
      } catch (InputException e) {
        // The article's own view tells what is wrong in it.
        unreadable.add(id);
        Optional.ofNullable(known.get(id)).ifPresent(articles::add);
      }
    }
    Set<String> edited = HandEditedFiles.of(folder.folder(recovered.id()));
    UnusualLengths lengths =
        new UnusualLengths(articles.stream().map(ArticleRows::characters).toList());
    json.writeArrayFieldStart("articles");
    for (Article article : inOrder(folder, recovered, articles)) {
      boolean isEdited = edited.contains(IssueFiles.name(article.id()));
      boolean isReadable = !unreadable.contains(article.id());
      json.writeStartObject();
      write(json, article, lengths, recovered.sourceFiles().get(0));
      json.writeBooleanField("edited", isEdited);
      json.writeBooleanField("readable", isReadable);
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static List<ArticleId> files(ContentFolder content, IssueId issue) throws IOException {
    try (Stream<Path> files = Files.list(content.folder(issue))) {
      return files.flatMap(file -> content.articleOf(file).stream()).sorted().toList();
    }
  }

  private static List<Article> inOrder(
      ContentFolder content, Issue recovered, List<Article> articles) {
    Path yaml = content.folder(recovered.id()).resolve(IssueFile.NAME);
    try {
      IssueFile file = IssueFile.read(yaml, TextFile.read(yaml), Optional.of(recovered.id()));
      return PrintOrder.of(file.issue(articles, content.settingsOrNone())).articles();
    } catch (InputException e) {
      return articles;
    }
  }

  private static int characters(Article article) {
    return TextKey.count(BlockText.all(article.blocks()));
  }

  private void write(JsonGenerator json, Article article, UnusualLengths lengths, String source)
      throws IOException {
    json.writeStringField("id", article.id().toString());
    json.writeNumberField("number", article.id().number());
    json.writeStringField("title", article.head().title());
    json.writeStringField("kind", article.head().kind().toString());
    Json.strings(json, "numbers", article.head().documentNumbers());
    Json.strings(json, "issuers", article.head().issuers());
    json.writeStringField("date", article.head().date().map(Object::toString).orElse(""));
    json.writeStringField("source", article.head().file().orElse(source));
    Optional<SourceSpan> span = Optional.ofNullable(lines.get(article.id()));
    json.writeNumberField("firstLine", span.map(SourceSpan::first).orElse(0));
    json.writeNumberField("lastLine", span.map(SourceSpan::last).orElse(0));
    json.writeNumberField("characters", characters(article));
    json.writeStringField("length", lengths.of(characters(article)).name());
    json.writeBooleanField("withdrawn", article.head().withdrawn().isPresent());
  }
}
