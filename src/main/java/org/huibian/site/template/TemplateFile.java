package org.huibian.site.template;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLConnection;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A file of the templates folder: a page template, a style sheet, a script or an asset.
 *
 * @param name the name below the folder, with slashes on every system, such as {@code
 *     styles/base/type.css}
 * @param path the file in the user's folder; for a built-in file a path that names it in messages
 *     and that does not exist
 * @param resource the resource of a built-in file; empty for a file of the user's folder
 */
public record TemplateFile(String name, Path path, Optional<URL> resource) {
  /** The folder that built-in files seem to lie in, where a message names them. */
  static final Path BUILT_IN = Path.of("built-in-templates");

  static TemplateFile of(String name, Path path) {
    return new TemplateFile(name, path, Optional.empty());
  }

  static TemplateFile builtIn(String name, URL resource) {
    return new TemplateFile(name, BUILT_IN.resolve(name), Optional.of(resource));
  }

  /** Returns the bytes of the file. */
  public byte[] bytes() throws IOException {
    if (resource.isEmpty()) {
      return Files.readAllBytes(path);
    }
    URLConnection connection = resource.get().openConnection();
    connection.setUseCaches(false);
    try (InputStream in = connection.getInputStream()) {
      return in.readAllBytes();
    }
  }

  /** Returns the text of the file, which must be UTF-8. */
  public String text() throws IOException {
    return new String(bytes(), StandardCharsets.UTF_8);
  }

  /** Returns the lines of the text. */
  public List<String> lines() throws IOException {
    return text().lines().toList();
  }
}
