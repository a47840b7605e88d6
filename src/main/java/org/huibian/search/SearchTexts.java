package org.huibian.search;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.huibian.model.ArticleId;
import org.huibian.model.Kind;

/** Reads the texts of a finished site's search back: what {@link SearchFiles} was given. */
public final class SearchTexts {
  private static final JsonFactory JSON = new JsonFactory();

  private SearchTexts() {}

  /**
   * Reads all articles' texts of a site, by path.
   *
   * @param site the site's folder
   * @throws IOException if a file cannot be read or is none that {@link SearchFiles} writes
   */
  public static List<SearchDocument> read(Path site) throws IOException {
    Path folder = site.resolve(SearchFiles.FOLDER + "texts");
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    List<Path> files;
    try (Stream<Path> walk = Files.walk(folder)) {
      files = walk.filter(path -> path.toString().endsWith(".js")).sorted().toList();
    }
    List<SearchDocument> documents = new ArrayList<>();
    for (Path file : files) {
      String name = folder.relativize(file).toString().replace('\\', '/').replaceAll("\\.js$", "");
      ArticleId id =
          ArticleId.parse(name).orElseThrow(() -> new IOException("no article: " + file));
      documents.add(read(id, Files.readString(file), file));
    }
    return documents;
  }

  private static SearchDocument read(ArticleId id, String script, Path file) throws IOException {
    String head = Script.head("texts/" + id);
    if (!script.startsWith(head)) {
      throw new IOException("not a text of the search: " + file);
    }
    Map<String, Object> values = new HashMap<>();
    try (JsonParser json = JSON.createParser(script.substring(head.length()))) {
      json.nextToken();
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        String name = json.currentName();
        values.put(name, value(json));
      }
      return document(id, values);
    } catch (JsonParseException | RuntimeException e) {
      throw new IOException("not a text of the search: " + file, e);
    }
  }

  private static SearchDocument document(ArticleId id, Map<String, Object> values) {
    String date = (String) values.get("date");
    List<SearchSection> sections = new ArrayList<>();
    for (Object section : (List<?>) values.get("sections")) {
      List<String> parts = strings(section);
      sections.add(new SearchSection(parts.get(0), parts.get(1), parts.get(2)));
    }
    return new SearchDocument(
        id,
        (String) values.get("url"),
        (String) values.get("issue"),
        (String) values.get("title"),
        strings(values.get("numbers")),
        strings(values.get("issuers")),
        Kind.parse((String) values.get("kind")).orElseThrow(),
        date.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(date)),
        sections);
  }

  private static List<String> strings(Object list) {
    return ((List<?>) list).stream().map(String.class::cast).toList();
  }

  /** The next value: a string or a list. */
  private static Object value(JsonParser json) throws IOException {
    if (json.nextToken() != JsonToken.START_ARRAY) {
      return json.getText();
    }
    return list(json);
  }

  private static List<Object> list(JsonParser json) throws IOException {
    List<Object> list = new ArrayList<>();
    while (json.nextToken() != JsonToken.END_ARRAY) {
      list.add(json.currentToken() == JsonToken.START_ARRAY ? list(json) : json.getText());
    }
    return list;
  }
}
