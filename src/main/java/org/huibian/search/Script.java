package org.huibian.search;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import com.fasterxml.jackson.core.io.SerializedString;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;

/**
 * Data as a script, which a page can load from anywhere, a folder on disk included: {@code
 * huibianSearch.add("name", …);}. The data are JSON.
 */
final class Script {
  private static final JsonFactory JSON = new JsonFactory();

  private Script() {}

  /** Writes the data. */
  interface Data {
    void write(JsonGenerator json) throws IOException;
  }

  /** The script's bytes. */
  static byte[] of(String name, Data data) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(head(name).getBytes(StandardCharsets.UTF_8));
    try (JsonGenerator json = JSON.createGenerator(out)) {
      json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
      json.setCharacterEscapes(new ScriptEscapes());
      data.write(json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    out.writeBytes(");\n".getBytes(StandardCharsets.UTF_8));
    return out.toByteArray();
  }

  /** What stands before the data. */
  static String head(String name) {
    return "huibianSearch.add(\"" + name + "\",";
  }

  /**
   * Escapes line ends that only JavaScript knows, and surrogates: in the trie each half is a key of
   * its own, which UTF-8 cannot write.
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
