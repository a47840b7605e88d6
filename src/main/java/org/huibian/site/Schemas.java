package org.huibian.site;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The JSON Schemas of the open data, published beside it. */
final class Schemas {
  private static final List<String> FILES = List.of("catalog.schema.json", "article.schema.json");

  private Schemas() {}

  /** Writes them to {@code data/schema/}. */
  static void write(Path data) throws IOException {
    Path folder = Files.createDirectories(data.resolve("schema"));
    for (String name : FILES) {
      try (InputStream in = Schemas.class.getResourceAsStream(name)) {
        if (in == null) {
          throw new IllegalStateException("the schema is missing: " + name);
        }
        Files.copy(in, folder.resolve(name));
      }
    }
  }
}
