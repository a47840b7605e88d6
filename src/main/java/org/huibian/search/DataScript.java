package org.huibian.search;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import com.fasterxml.jackson.core.io.SerializedString;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;

/**
 * Writes JSON data as a script: {@code huibianSearch.add("name", …);}. In contrast to a JSON file,
 * a page can load a script also from a local folder (file://).
 */
final class DataScript {
  /** The end of a script after its data. */
  static final String END = ");\n";

  private static final JsonFactory JSON = new JsonFactory();

  private DataScript() {}

  /** Writes the data of a script as JSON. */
  interface Data {
    void write(JsonGenerator json) throws IOException;
  }

  /** Returns the bytes of the script, in UTF-8. */
  static byte[] of(String name, Data data) {
    return of(name, json(data));
  }

  /** Returns the bytes of the script with data that are JSON already. */
  static byte[] of(String name, String json) {
    return (head(name) + json + END).getBytes(StandardCharsets.UTF_8);
  }

  /** Returns data as JSON that may stand in a script. */
  static String json(Data data) {
    StringWriter out = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(out)) {
      json.setCharacterEscapes(new ScriptEscapes());
      data.write(json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString();
  }

  /** Returns the text of the script before the data. */
  static String head(String name) {
    return "huibianSearch.add(\"" + name + "\",";
  }

  /**
   * Escapes the two line separators that are line ends in JavaScript but not in JSON, and
   * surrogates: in the trie each surrogate is a key of its own, which UTF-8 cannot encode.
   */
  static final class ScriptEscapes extends CharacterEscapes {
    private static final long serialVersionUID = 1L;

    @Override
    public int[] getEscapeCodesForAscii() {
      return standardAsciiEscapesForJSON();
    }

    @Override
    public SerializableString getEscapeSequence(int ch) {
      boolean escaped = ch == 0x2028 || ch == 0x2029 || ch >= 0xD800 && ch <= 0xDFFF;
      return escaped
          ? new SerializedString(
              "\\u" + HexFormat.of().toHexDigits((char) ch).toLowerCase(Locale.ROOT))
          : null;
    }
  }
}
