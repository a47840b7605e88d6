package org.huibian.desk;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.regex.Pattern;
import org.huibian.site.MediaTypes;

/** The files of the desk's page. They hold no text of an issue, so that anybody may load them. */
final class DeskFiles {
  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]*\\.(?:html|js|css|svg)");
  private static final String INDEX = "index.html";

  private DeskFiles() {}

  /**
   * Returns a file.
   *
   * @param name the name; empty for the page itself
   */
  static Optional<DeskAnswer> file(String name) throws IOException {
    String file = name.isEmpty() ? INDEX : name;
    if (!NAME.matcher(file).matches()) {
      return Optional.empty();
    }
    try (InputStream in = DeskFiles.class.getResourceAsStream(file)) {
      return in == null
          ? Optional.empty()
          : Optional.of(new DeskAnswer(200, MediaTypes.of(file), in.readAllBytes()));
    }
  }
}
