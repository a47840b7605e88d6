package org.huibian.check;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads JSON into maps, lists and strings; numbers and booleans become strings too. */
final class JsonTree {
  private static final JsonFactory FACTORY = new JsonFactory();

  private JsonTree() {}

  /**
   * Reads a value.
   *
   * @throws IOException if the text is not JSON, or more text follows the value
   */
  static Object read(String text) throws IOException {
    try (JsonParser parser = FACTORY.createParser(text)) {
      parser.nextToken();
      Object value = value(parser);
      if (parser.nextToken() != null) {
        throw new IOException("text after the end");
      }
      return value;
    }
  }

  private static Object value(JsonParser parser) throws IOException {
    JsonToken token = parser.currentToken();
    if (token == JsonToken.START_OBJECT) {
      Map<String, Object> map = new LinkedHashMap<>();
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        String name = parser.currentName();
        parser.nextToken();
        map.put(name, value(parser));
      }
      return map;
    }
    if (token == JsonToken.START_ARRAY) {
      List<Object> list = new ArrayList<>();
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        list.add(value(parser));
      }
      return list;
    }
    if (token == null) {
      throw new IOException("no value");
    }
    return token == JsonToken.VALUE_NULL ? "" : parser.getText();
  }

  /** Returns a member of an object if it is a string; otherwise an empty string. */
  static String text(Object value, String name) {
    return value instanceof Map<?, ?> map && map.get(name) instanceof String s ? s : "";
  }

  /** Returns the elements of a member of an object if it is an array; otherwise none. */
  static List<?> list(Object value, String name) {
    return value instanceof Map<?, ?> map && map.get(name) instanceof List<?> l ? l : List.of();
  }
}
