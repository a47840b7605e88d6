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
import java.util.TreeMap;
import java.util.stream.Stream;
import org.huibian.model.ArticleId;
import org.huibian.model.Kind;

/** Reads the search documents of a finished site from the files that {@link SearchFiles} wrote. */
public final class SearchTextReader {
  private static final JsonFactory JSON = new JsonFactory();

  private SearchTextReader() {}

  /**
   * Reads all search documents of a site, ordered by id.
   *
   * @param site the site's folder
   * @return the documents, none if the site has no search
   * @throws IOException if a file cannot be read or does not have the format of {@link SearchFiles}
   */
  public static List<SearchDocument> read(Path site) throws IOException {
    Path folder = site.resolve(SearchFiles.FOLDER + "texts");
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    List<Path> files;
    try (Stream<Path> walk = Files.walk(folder)) {
      files = walk.filter(path -> path.toString().endsWith(".js")).toList();
    }
    Map<ArticleId, Map<Integer, Path>> fragments = new TreeMap<>();
    for (Path file : files) {
      String name = folder.relativize(file).toString().replace('\\', '/').replaceAll("\\.js$", "");
      int slash = name.lastIndexOf('/');
      Optional<ArticleId> id = ArticleId.parse(name.substring(0, Math.max(0, slash)));
      if (id.isEmpty() || !name.substring(slash + 1).matches("[0-9]{1,6}")) {
        throw new IOException("not a fragment of an article: " + file);
      }
      fragments
          .computeIfAbsent(id.get(), i -> new TreeMap<>())
          .put(Integer.parseInt(name.substring(slash + 1)), file);
    }
    List<SearchDocument> documents = new ArrayList<>();
    for (Map.Entry<ArticleId, Map<Integer, Path>> article : fragments.entrySet()) {
      documents.add(join(article.getKey(), article.getValue()));
    }
    return documents;
  }

  private static SearchDocument join(ArticleId id, Map<Integer, Path> files) throws IOException {
    SearchDocument whole = null;
    List<SearchSection> sections = new ArrayList<>();
    for (Map.Entry<Integer, Path> file : files.entrySet()) {
      Map<String, Object> values = values(id + "/" + file.getKey(), file.getValue());
      try {
        addSections((List<?>) values.get("sections"), sections);
        whole = document(id, values, sections);
      } catch (RuntimeException e) {
        throw new IOException("not a text of the search: " + file.getValue(), e);
      }
    }
    return whole;
  }

  private static void addSections(List<?> parts, List<SearchSection> sections) {
    for (Object part : parts) {
      List<String> values = strings(part);
      String text = values.get(2);
      if (values.size() > 3) {
        SearchSection before = sections.remove(sections.size() - 1);
        text = before.text() + "\n" + text;
      }
      sections.add(new SearchSection(values.get(0), values.get(1), text));
    }
  }

  private static Map<String, Object> values(String name, Path file) throws IOException {
    String script = Files.readString(file);
    String head = DataScript.head("texts/" + name);
    if (!script.startsWith(head)) {
      throw new IOException("not a text of the search: " + file);
    }
    Map<String, Object> values = new HashMap<>();
    try (JsonParser json = JSON.createParser(script.substring(head.length()))) {
      json.nextToken();
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        String field = json.currentName();
        values.put(field, value(json));
      }
      return values;
    } catch (JsonParseException e) {
      throw new IOException("not a text of the search: " + file, e);
    }
  }

  private static SearchDocument document(
      ArticleId id, Map<String, Object> values, List<SearchSection> sections) {
    String date = (String) values.get("date");
    return new SearchDocument(
        id,
        id + "/",
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

  /** Reads the next value: a string or a list. */
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
