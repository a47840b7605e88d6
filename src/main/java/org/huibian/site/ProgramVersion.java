package org.huibian.site;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

/** Reads the version of the program, which its packaging writes into {@code version.properties}. */
public final class ProgramVersion {
  private static final String FILE = "/org/huibian/cli/version.properties";

  private ProgramVersion() {}

  /** Returns the version, such as {@code 1.2.0}. */
  public static String number() {
    Properties properties = new Properties();
    try (InputStream in = ProgramVersion.class.getResourceAsStream(FILE)) {
      properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return properties.getProperty("version");
  }
}
