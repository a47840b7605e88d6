package org.huibian.desk;

import com.sun.net.httpserver.HttpExchange;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.huibian.model.InputException;
import org.huibian.model.Problem;

/**
 * A call of the desk's page.
 *
 * @param method the method, in capitals
 * @param path the address below the calls' folder, {@code judge}
 * @param query the fields of the query
 * @param body the bytes that were sent
 * @param chinese whether the reader's language is Chinese
 */
record DeskRequest(
    String method, String path, SortedMap<String, String> query, byte[] body, boolean chinese) {
  /** The most bytes of a call; a file that is put on the desk may have more. */
  static final int MOST_BYTES = 16 << 20;

  /** The most bytes of a file that is put on the desk. */
  static final int MOST_BYTES_OF_FILE = 256 << 20;

  /** Keeps the order of the query. */
  DeskRequest {
    query = Collections.unmodifiableSortedMap(new TreeMap<>(query));
  }

  /**
   * Reads a request.
   *
   * @param folder the folder of the calls
   * @throws InputException DESK_CALL_WRONG if it is too large or its query is not encoded rightly
   */
  static DeskRequest read(HttpExchange exchange, String folder) throws IOException {
    String method = exchange.getRequestMethod();
    int most = method.equals("PUT") ? MOST_BYTES_OF_FILE : MOST_BYTES;
    return new DeskRequest(
        method,
        exchange.getRequestURI().getRawPath().substring(folder.length()),
        query(exchange.getRequestURI().getRawQuery()),
        body(exchange.getRequestBody(), most),
        isChinese(exchange.getRequestHeaders().getFirst("Accept-Language")));
  }

  private static byte[] body(InputStream in, int most) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    byte[] buffer = new byte[1 << 16];
    for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
      if (out.size() + read > most) {
        throw new InputException(Problem.DESK_CALL_WRONG, Integer.toString(most >> 20) + " MB");
      }
      out.write(buffer, 0, read);
    }
    return out.toByteArray();
  }

  /** Returns whether a browser asks for Chinese before any other language. */
  private static boolean isChinese(String languages) {
    return languages == null || languages.strip().regionMatches(true, 0, "zh", 0, 2);
  }

  private static SortedMap<String, String> query(String raw) {
    SortedMap<String, String> fields = new TreeMap<>();
    for (String field : raw == null || raw.isEmpty() ? new String[0] : raw.split("&")) {
      int equals = field.indexOf('=');
      String name = equals < 0 ? field : field.substring(0, equals);
      String value = equals < 0 ? "" : field.substring(equals + 1);
      try {
        fields.put(
            URLDecoder.decode(name, StandardCharsets.UTF_8),
            URLDecoder.decode(value, StandardCharsets.UTF_8));
      } catch (IllegalArgumentException e) {
        throw new InputException(Problem.DESK_CALL_WRONG, name);
      }
    }
    return fields;
  }

  /**
   * Returns a field of the query.
   *
   * @throws InputException DESK_CALL_WRONG if it is missing
   */
  String field(String name) {
    return Optional.ofNullable(query.get(name))
        .orElseThrow(() -> new InputException(Problem.DESK_CALL_WRONG, name));
  }

  /** Returns a number of the query, 0 to 99,999,999, or another if there is none. */
  int number(String name, int other) {
    String text = query.getOrDefault(name, "");
    if (text.isEmpty()) {
      return other;
    }
    if (!text.matches("[0-9]{1,8}")) {
      throw new InputException(Problem.DESK_CALL_WRONG, name);
    }
    return Integer.parseInt(text);
  }

  /**
   * Returns the object that was sent.
   *
   * @throws InputException DESK_CALL_WRONG if the body is no JSON object
   */
  DeskFields fields() {
    return DeskFields.parse(body);
  }

  /** Returns whether this is a call of a name with a method. */
  boolean is(String wantedMethod, String wantedPath) {
    return method.equals(wantedMethod) && path.equals(wantedPath);
  }
}
