package org.huibian.desk;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.huibian.model.InputException;
import org.huibian.model.Problem;

/**
 * The fields of a JSON object that the desk's page has sent. Values are texts, numbers, truth
 * values, lists of these, and objects.
 *
 * @param values the values by name: String, Boolean, List and DeskFields; numbers are texts
 */
record DeskFields(SortedMap<String, Object> values) {
  private static final int DEEPEST = 8;

  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(DEEPEST)
                  .maxStringLength(DeskRequest.MOST_BYTES)
                  .build())
          .build();

  /** Keeps the order of the names. */
  DeskFields {
    values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
  }

  /**
   * Parses an object.
   *
   * @throws InputException DESK_CALL_WRONG if the bytes are no JSON object
   */
  static DeskFields parse(byte[] json) {
    try (JsonParser parser = FACTORY.createParser(json)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        throw wrong("JSON");
      }
      DeskFields fields = object(parser);
      if (parser.nextToken() != null) {
        throw wrong("JSON");
      }
      return fields;
    } catch (IOException e) {
      throw wrong("JSON");
    }
  }

  private static InputException wrong(String what) {
    return new InputException(Problem.DESK_CALL_WRONG, what);
  }

  private static DeskFields object(JsonParser parser) throws IOException {
    SortedMap<String, Object> values = new TreeMap<>();
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String name = parser.currentName();
      parser.nextToken();
      Object value = value(parser);
      if (value != null) {
        values.put(name, value);
      }
    }
    return new DeskFields(values);
  }

  private static Object value(JsonParser parser) throws IOException {
    JsonToken token = parser.currentToken();
    if (token == null) {
      throw wrong("JSON");
    }
    return switch (token) {
      case START_OBJECT -> object(parser);
      case START_ARRAY -> list(parser);
      case VALUE_STRING, VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> parser.getText();
      case VALUE_TRUE -> Boolean.TRUE;
      case VALUE_FALSE -> Boolean.FALSE;
      case VALUE_NULL -> null;
      default -> throw wrong("JSON");
    };
  }

  private static List<Object> list(JsonParser parser) throws IOException {
    List<Object> values = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      Object value = value(parser);
      values.add(value == null ? "" : value);
    }
    return List.copyOf(values);
  }

  /** Returns the names of the fields that have a value. */
  SortedSet<String> names() {
    return new TreeSet<>(values.keySet());
  }

  /** Returns whether a field has a value. */
  boolean has(String name) {
    return values.containsKey(name);
  }

  /**
   * Returns a text.
   *
   * @throws InputException DESK_CALL_WRONG if the field is missing or holds something else
   */
  String text(String name) {
    if (values.get(name) instanceof String text) {
      return text;
    }
    throw wrong(name);
  }

  /** Returns a text; empty if the field is missing. */
  Optional<String> textIfAny(String name) {
    return has(name) ? Optional.of(text(name)) : Optional.empty();
  }

  /** Returns whether a field is true. */
  boolean flag(String name) {
    Object value = values.getOrDefault(name, Boolean.FALSE);
    if (value instanceof Boolean flag) {
      return flag;
    }
    throw wrong(name);
  }

  /** Returns a number, 0 to 99,999,999; 0 if the field is missing. */
  int number(String name) {
    String text = has(name) ? text(name) : "0";
    if (!text.matches("[0-9]{1,8}")) {
      throw wrong(name);
    }
    return Integer.parseInt(text);
  }

  /** Returns a list of texts; empty if the field is missing. */
  List<String> texts(String name) {
    List<String> texts = new ArrayList<>();
    for (Object value : list(name)) {
      if (!(value instanceof String text)) {
        throw wrong(name);
      }
      texts.add(text);
    }
    return texts;
  }

  /** Returns a list of lists of texts, such as the rows of a table; empty if it is missing. */
  List<List<String>> rows(String name) {
    List<List<String>> rows = new ArrayList<>();
    for (Object value : list(name)) {
      if (!(value instanceof List<?> row) || !row.stream().allMatch(String.class::isInstance)) {
        throw wrong(name);
      }
      rows.add(row.stream().map(String.class::cast).toList());
    }
    return rows;
  }

  private List<?> list(String name) {
    if (!has(name)) {
      return List.of();
    }
    if (values.get(name) instanceof List<?> list) {
      return list;
    }
    throw wrong(name);
  }

  /** Returns an object; empty if the field is missing. */
  Optional<DeskFields> object(String name) {
    if (!has(name)) {
      return Optional.empty();
    }
    if (values.get(name) instanceof DeskFields fields) {
      return Optional.of(fields);
    }
    throw wrong(name);
  }
}
