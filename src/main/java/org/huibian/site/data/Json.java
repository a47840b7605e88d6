package org.huibian.site.data;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.PrettyPrinter;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Optional;
import org.huibian.site.SiteOutput;

/** Writes JSON with the same bytes on every system: UTF-8 and line feeds. */
public final class Json {
  private static final JsonFactory FACTORY = JsonFactory.builder().build();

  private Json() {}

  /** Writes one value. */
  @FunctionalInterface
  public interface Value {
    void write(JsonGenerator json) throws IOException;
  }

  /** Returns a file that holds one value without white space, and a line feed. */
  public static SiteOutput.Content compact(Value value) {
    return out -> write(out, null, value);
  }

  /**
   * Returns a file that holds one object without white space, except that each element of an array
   * of this object starts a line. Such a file is as small as a compact one, but it is read line by
   * line, and a comparison of two versions shows the elements that differ.
   */
  public static SiteOutput.Content inLines(Value value) {
    return out -> write(out, new LinePrinter(), value);
  }

  private static void write(OutputStream out, PrettyPrinter printer, Value value)
      throws IOException {
    try (JsonGenerator json = FACTORY.createGenerator(out, JsonEncoding.UTF8)) {
      json.setPrettyPrinter(printer);
      value.write(json);
      json.writeRaw('\n');
    }
  }

  /** Returns one value without white space, in UTF-8. */
  public static byte[] bytes(Value value) {
    return text(value).getBytes(StandardCharsets.UTF_8);
  }

  private static String text(Value value) {
    StringWriter out = new StringWriter();
    try (JsonGenerator json = FACTORY.createGenerator(out)) {
      value.write(json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString();
  }

  /** Returns a value as text without {@code <} and {@code &}, which can stand in an HTML page. */
  public static String inPage(Value value) {
    return text(value)
        .replace("&", "\\u0026")
        .replace("<", "\\u003c")
        .replace(">", "\\u003e")
        .replace("\u2028", "\\u2028")
        .replace("\u2029", "\\u2029");
  }

  /** Starts a line before each element of an array that is a field of the outermost object. */
  private static final class LinePrinter extends MinimalPrettyPrinter {
    private static final long serialVersionUID = 1;

    @Override
    public void beforeArrayValues(JsonGenerator json) throws IOException {
      startLine(json);
    }

    @Override
    public void writeArrayValueSeparator(JsonGenerator json) throws IOException {
      super.writeArrayValueSeparator(json);
      startLine(json);
    }

    private static void startLine(JsonGenerator json) throws IOException {
      JsonStreamContext outer = json.getOutputContext().getParent();
      if (outer != null && outer.inObject() && outer.getParent().inRoot()) {
        json.writeRaw('\n');
      }
    }
  }

  /** Writes a field with an array of strings. */
  public static void strings(JsonGenerator json, String field, Collection<?> texts)
      throws IOException {
    json.writeArrayFieldStart(field);
    for (Object text : texts) {
      json.writeString(text.toString());
    }
    json.writeEndArray();
  }

  /** Writes a field with a string, or with null. */
  public static void orNull(JsonGenerator json, String field, Optional<?> text) throws IOException {
    if (text.isPresent()) {
      json.writeStringField(field, text.get().toString());
    } else {
      json.writeNullField(field);
    }
  }

  /** Writes the fields of an object. */
  @FunctionalInterface
  public interface Fields<T> {
    /** Writes the fields for an item. */
    void write(T item) throws IOException;
  }

  /** Writes a field with an array of objects, one for each item. */
  public static <T> void objects(
      JsonGenerator json, String field, Iterable<T> items, Fields<? super T> fields)
      throws IOException {
    json.writeArrayFieldStart(field);
    for (T item : items) {
      json.writeStartObject();
      fields.write(item);
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}
