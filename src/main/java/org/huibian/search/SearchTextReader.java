package org.huibian.search;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huibian.model.ArticleId;
import org.huibian.model.IssueId;
import org.huibian.model.Kind;

/** Reads the search documents of a finished site from the files that {@link SearchFiles} wrote. */
public final class SearchTextReader {
  private static final JsonFactory JSON = new JsonFactory();

  private final Path folder;
  private final List<SearchDocument> documents = new ArrayList<>();

  private SearchTextReader(Path folder) {
    this.folder = folder;
  }

  /**
   * Reads all search documents of a site, ordered by id. The articles of an issue whose texts are
   * missing are left out.
   *
   * @param site the site's folder
   * @return the documents, none if the site has no search
   * @throws IOException if a file cannot be read or does not have the format of {@link SearchFiles}
   */
  public static List<SearchDocument> read(Path site) throws IOException {
    SearchTextReader reader = new SearchTextReader(site.resolve(SearchFiles.FOLDER));
    if (!Files.isRegularFile(reader.folder.resolve(SearchFiles.CORE))) {
      return List.of();
    }
    try {
      Map<?, ?> core = (Map<?, ?>) reader.script("core");
      for (Object segment : (List<?>) core.get("segments")) {
        reader.readSegment((String) ((List<?>) segment).get(0));
      }
    } catch (RuntimeException e) {
      throw new IOException("not a search index: " + reader.folder, e);
    }
    reader.documents.sort(Comparator.comparing(SearchDocument::id));
    return List.copyOf(reader.documents);
  }

  private void readSegment(String name) throws IOException {
    Map<?, ?> docs = (Map<?, ?>) script(name + "/docs");
    PackedNumbers.Cursor sizes = PackedNumbers.of((String) docs.get("texts")).cursor();
    for (Object entry : (List<?>) docs.get("issues")) {
      List<?> issue = (List<?>) entry;
      IssueId id = IssueId.parse((String) issue.get(0)).orElseThrow();
      PackedNumbers.Cursor numbers = PackedNumbers.of((String) issue.get(2)).cursor();
      Map<ArticleId, List<Integer>> articles = new LinkedHashMap<>();
      while (numbers.hasNext()) {
        List<Integer> own = new ArrayList<>();
        articles.put(new ArticleId(id, numbers.next()), own);
        for (int left = sizes.next(); left > 0; left--) {
          own.add(sizes.next() * MemberFiles.UNIT);
        }
      }
      readTexts(IssueFragments.name(id.toString(), (String) issue.get(1)), articles);
    }
  }

  private void readTexts(String name, Map<ArticleId, List<Integer>> articles) throws IOException {
    byte[] file;
    try {
      file = Files.readAllBytes(folder.resolve(name + ".js"));
    } catch (NoSuchFileException e) {
      return;
    }
    int at = DataScript.head(name).length() + 1;
    for (Map.Entry<ArticleId, List<Integer>> article : articles.entrySet()) {
      List<SearchSection> sections = new ArrayList<>();
      List<?> values = List.of();
      for (int size : article.getValue()) {
        String json = CompactText.decode(Arrays.copyOfRange(file, at, at + size));
        values = (List<?>) parse(json);
        addSections((List<?>) values.get(8), sections);
        at += size;
      }
      documents.add(document(article.getKey(), values, sections));
    }
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

  private static SearchDocument document(
      ArticleId id, List<?> values, List<SearchSection> sections) {
    String date = (String) values.get(3);
    return new SearchDocument(
        id,
        id + "/",
        (String) values.get(1),
        (String) values.get(0),
        strings(values.get(4)),
        strings(values.get(5)),
        Kind.parse((String) values.get(2)).orElseThrow(),
        date.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(date)),
        "",
        sections);
  }

  private static List<String> strings(Object list) {
    return ((List<?>) list).stream().map(String.class::cast).toList();
  }

  private Object script(String name) throws IOException {
    Path file = folder.resolve(name + ".js");
    String text = Files.readString(file, StandardCharsets.UTF_8);
    String head = DataScript.head(name);
    if (!text.startsWith(head)) {
      throw new IOException("not a file of the search: " + file);
    }
    return parse(text.substring(head.length()));
  }

  /** Parses the value at the start of a text: maps, lists, and strings also for numbers. */
  private static Object parse(String text) throws IOException {
    try (JsonParser json = JSON.createParser(text)) {
      json.nextToken();
      return value(json);
    }
  }

  private static Object value(JsonParser json) throws IOException {
    if (json.currentToken() == JsonToken.START_ARRAY) {
      List<Object> list = new ArrayList<>();
      while (json.nextToken() != JsonToken.END_ARRAY) {
        list.add(value(json));
      }
      return list;
    }
    if (json.currentToken() == JsonToken.START_OBJECT) {
      Map<String, Object> map = new LinkedHashMap<>();
      while (json.nextToken() != JsonToken.END_OBJECT) {
        String name = json.currentName();
        json.nextToken();
        map.put(name, value(json));
      }
      return map;
    }
    return json.getText();
  }
}
