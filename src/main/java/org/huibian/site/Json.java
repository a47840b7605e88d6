package org.huibian.site;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.PrettyPrinter;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Collection;

/** JSON files with the same bytes on every system: UTF-8, line feeds, two spaces. */
final class Json {
  private static final JsonFactory FACTORY = JsonFactory.builder().build();

  private Json() {}

  /** Writes a value. */
  @FunctionalInterface
  interface Value {
    void write(JsonGenerator json) throws IOException;
  }

  /** The content of a file that holds one value, indented, and a closing line feed. */
  static SiteOutput.Content indented(Value value) {
    return out -> write(out, printer(), value);
  }

  /** The content of a file that holds one value without white space, and a closing line feed. */
  static SiteOutput.Content compact(Value value) {
    return out -> write(out, null, value);
  }

  private static void write(OutputStream out, PrettyPrinter printer, Value value)
      throws IOException {
    try (JsonGenerator json = FACTORY.createGenerator(out, JsonEncoding.UTF8)) {
      json.setPrettyPrinter(printer);
      value.write(json);
      json.writeRaw('\n');
    }
  }

  /** One value as text that may stand in a page: it holds neither {@code <} nor {@code &}. */
  static String inPage(Value value) {
    StringWriter out = new StringWriter();
    try (JsonGenerator json = FACTORY.createGenerator(out)) {
      value.write(json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString()
        .replace("&", "\\u0026")
        .replace("<", "\\u003c")
        .replace(">", "\\u003e")
        .replace("\u2028", "\\u2028")
        .replace("\u2029", "\\u2029");
  }

  private static DefaultPrettyPrinter printer() {
    DefaultIndenter indent = new DefaultIndenter(" ", "\n");
    DefaultPrettyPrinter printer =
        new DefaultPrettyPrinter(
            Separators.createDefaultInstance()
                .withObjectFieldValueSpacing(Separators.Spacing.AFTER));
    printer.indentObjectsWith(indent);
    return printer;
  }

  /** A field with a list of texts. */
  static void strings(JsonGenerator json, String field, Collection<?> texts) throws IOException {
    json.writeArrayFieldStart(field);
    for (Object text : texts) {
      json.writeString(text.toString());
    }
    json.writeEndArray();
  }

  /** A field with a text, or null. */
  static void orNull(JsonGenerator json, String field, Object text) throws IOException {
    if (text == null) {
      json.writeNullField(field);
    } else {
      json.writeStringField(field, text.toString());
    }
  }
}
