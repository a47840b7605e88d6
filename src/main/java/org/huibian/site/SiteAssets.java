package org.huibian.site;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.huibian.model.InputException;
import org.huibian.model.Problem;

/**
 * The files that pages load: {@code assets/} of the templates, and one style sheet for each folder
 * of {@code styles/}, made of its parts in the order of their names. What only writers need is left
 * out of scripts and style sheets.
 */
final class SiteAssets {
  private static final String FOLDER = "assets";
  private static final String STYLES = "styles";

  private final Path templates;

  SiteAssets(Path templates) {
    this.templates = templates;
  }

  /**
   * Writes the files.
   *
   * @param site the folder of the site
   * @throws InputException if one of the two folders is missing
   */
  void write(Path site) throws IOException {
    Path to = site.resolve(FOLDER);
    Path assets = existing(FOLDER);
    for (Path file : Manifest.files(assets)) {
      String name = Manifest.name(assets, file);
      if (CompactScript.isFor(name)) {
        write(to.resolve(name), CompactScript.of(Files.readString(file)));
      } else {
        Path copy = to.resolve(name);
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy);
      }
    }
    for (Map.Entry<String, String> sheet : sheets().entrySet()) {
      write(to.resolve(sheet.getKey() + ".css"), CompactStyle.of(sheet.getValue()));
    }
  }

  /** The whole text of each style sheet by its name, {@code style} for {@code styles/style/}. */
  private Map<String, String> sheets() throws IOException {
    Path styles = existing(STYLES);
    Map<String, String> sheets = new TreeMap<>();
    for (Path file : Manifest.files(styles)) {
      String name = Manifest.name(styles, file);
      int end = name.indexOf('/');
      if (end > 0 && name.endsWith(".css")) {
        sheets.merge(name.substring(0, end), Files.readString(file), String::concat);
      }
    }
    return sheets;
  }

  private Path existing(String name) {
    Path folder = templates.resolve(name);
    if (!Files.isDirectory(folder)) {
      throw new InputException(folder, 0, Problem.TEMPLATE_MISSING, name);
    }
    return folder;
  }

  private static void write(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text, StandardCharsets.UTF_8);
  }
}
