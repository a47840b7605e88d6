package org.huibian.archive.publish;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What readers read of an article, from the file of its data: its head and its blocks, each a text
 * of its own, and each row of a table.
 *
 * @param title the title
 * @param texts the texts in order
 */
record ArticleTexts(String title, List<String> texts) {
  /** The fields of the head that readers see as such. */
  private static final Set<String> HEAD =
      Set.of("kind", "documentNumbers", "issuers", "authors", "date", "addressee", "withdrawn");

  /** The fields of blocks that are not read. */
  private static final Set<String> UNREAD = Set.of("type", "anchor", "issuers", "date", "image");

  private static final String BETWEEN = "　";

  /** Copies the list. */
  ArticleTexts {
    texts = List.copyOf(texts);
  }

  /** Reads the texts; empty if the data is damaged. */
  static Optional<ArticleTexts> read(byte[] data) throws IOException {
    String title = "";
    List<String> texts = new ArrayList<>();
    try (JsonParser json = new JsonFactory().createParser(data)) {
      if (json.nextToken() != JsonToken.START_OBJECT) {
        return Optional.empty();
      }
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        String field = json.currentName();
        json.nextToken();
        if (field.equals("title")) {
          title = json.getText();
          texts.add(title);
        } else if (HEAD.contains(field) || field.equals("blocks")) {
          collect(json, texts);
        } else {
          json.skipChildren();
        }
      }
    } catch (JsonParseException e) {
      return Optional.empty();
    }
    return Optional.of(new ArticleTexts(title, texts));
  }

  /** Collects the texts of a value; each object and each list within it has a text of its own. */
  private static void collect(JsonParser json, List<String> out) throws IOException {
    StringBuilder text = new StringBuilder();
    int depth = 0;
    String field = "";
    JsonToken token = json.currentToken();
    do {
      if (token == JsonToken.FIELD_NAME) {
        field = json.currentName();
      } else if (token.isStructStart() || token.isStructEnd()) {
        depth += token.isStructStart() ? 1 : -1;
        flush(text, out);
        if (token == JsonToken.START_ARRAY && UNREAD.contains(field)) {
          json.skipChildren();
          depth--;
        }
      } else if (token == JsonToken.VALUE_STRING && !UNREAD.contains(field)) {
        text.append(text.isEmpty() ? "" : BETWEEN).append(json.getText());
      }
      if (depth > 0) {
        token = json.nextToken();
      }
    } while (depth > 0 && token != null);
    flush(text, out);
  }

  private static void flush(StringBuilder text, List<String> out) {
    if (!text.isEmpty()) {
      out.add(text.toString());
      text.setLength(0);
    }
  }

  /** Returns the texts that others lack, in order; a text counts as often as it is there. */
  List<String> without(ArticleTexts others) {
    List<String> left = new ArrayList<>(texts);
    Map<String, Integer> counts = new HashMap<>();
    others.texts.forEach(text -> counts.merge(text, 1, Integer::sum));
    left.removeIf(text -> counts.merge(text, -1, Integer::sum) >= 0);
    return left;
  }
}
