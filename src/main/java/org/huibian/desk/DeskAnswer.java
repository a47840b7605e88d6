package org.huibian.desk;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import org.huibian.site.data.Json;

/**
 * The answer to a call.
 *
 * @param status the status of HTTP
 * @param type the media type
 * @param body the bytes; not copied, and not to be changed
 */
record DeskAnswer(int status, String type, byte[] body) {
  private static final String JSON = "application/json; charset=utf-8";

  /** Writes the fields of the object that is the answer. */
  @FunctionalInterface
  interface Fields {
    void write(JsonGenerator json) throws IOException;
  }

  /** Returns an answer that is a JSON object. */
  static DeskAnswer json(Fields fields) {
    return json(200, fields);
  }

  /** Returns an answer that is a JSON object, with a status. */
  static DeskAnswer json(int status, Fields fields) {
    byte[] body =
        Json.bytes(
            json -> {
              json.writeStartObject();
              fields.write(json);
              json.writeEndObject();
            });
    return new DeskAnswer(status, JSON, body);
  }

  /** Returns an answer that is a picture. */
  static DeskAnswer png(byte[] picture) {
    return new DeskAnswer(200, "image/png", picture);
  }
}
