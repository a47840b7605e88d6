package org.huibian.desk;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.huibian.ingest.HandEditedFiles;
import org.huibian.markdown.ContentFolder;
import org.huibian.markdown.IssueFiles;
import org.huibian.model.Article;
import org.huibian.model.ArticleId;
import org.huibian.model.InputException;
import org.huibian.model.Issue;
import org.huibian.model.SourceSpan;
import org.huibian.site.data.Json;
import org.huibian.site.page.UnusualLengths;
import org.huibian.text.BlockText;
import org.huibian.text.TextKey;

/** The table of the articles of an issue, as they stand in its folder. */
final class ArticleRows {
  private final Path content;

  /** Creates the tables of a content folder. */
  ArticleRows(Path content) {
    this.content = content;
  }

  /**
   * Writes the rows of an issue: its articles in the order of the original, with what an editor has
   * changed in them, and then those that only the folder has.
   *
   * @param recovered the issue as it is recovered from its original
   */
  void write(JsonGenerator json, Issue recovered) throws IOException {
    ContentFolder folder = new ContentFolder(content);
    Map<ArticleId, Article> articles = new TreeMap<>();
    recovered.articles().forEach(article -> articles.put(article.id(), article));
    Set<String> edited = HandEditedFiles.of(folder.folder(recovered.id()));
    UnusualLengths lengths =
        new UnusualLengths(articles.values().stream().map(ArticleRows::characters).toList());
    String source = recovered.sourceFiles().get(0);
    json.writeArrayFieldStart("articles");
    for (Article article : articles.values()) {
      write(json, folder, article, edited, lengths, source);
    }
    json.writeEndArray();
  }

  private static int characters(Article article) {
    return TextKey.count(BlockText.all(article.blocks()));
  }

  private static void write(
      JsonGenerator json,
      ContentFolder folder,
      Article recovered,
      Set<String> edited,
      UnusualLengths lengths,
      String source)
      throws IOException {
    boolean isReadable = true;
    Article article = recovered;
    try {
      if (Files.exists(folder.file(recovered.id()))) {
        article = folder.readArticle(recovered.id());
      }
    } catch (InputException e) {
      // The article's own view tells what is wrong in it.
      isReadable = false;
    }
    json.writeStartObject();
    json.writeStringField("id", article.id().toString());
    json.writeNumberField("number", article.id().number());
    json.writeStringField("title", article.head().title());
    json.writeStringField("kind", article.head().kind().toString());
    Json.strings(json, "numbers", article.head().documentNumbers());
    Json.strings(json, "issuers", article.head().issuers());
    json.writeStringField("date", article.head().date().map(Object::toString).orElse(""));
    json.writeStringField("source", article.head().file().orElse(source));
    json.writeNumberField("firstLine", recovered.source().map(SourceSpan::first).orElse(0));
    json.writeNumberField("lastLine", recovered.source().map(SourceSpan::last).orElse(0));
    json.writeNumberField("characters", characters(recovered));
    json.writeStringField("length", lengths.of(characters(recovered)).name());
    json.writeBooleanField("edited", edited.contains(IssueFiles.name(article.id())));
    json.writeBooleanField("withdrawn", article.head().withdrawn().isPresent());
    json.writeBooleanField("readable", isReadable);
    json.writeEndObject();
  }
}
