package org.huibian.site;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.huibian.model.InputException;
import org.huibian.model.Problem;

/**
 * The files that pages load: {@code assets/} of the templates as they are, the sheets of {@code
 * styles/}, and one script for each folder of {@code scripts/}, made of its parts in the order of
 * their names. What only writers need is left out of both.
 *
 * <p>They stand in a folder named by what they hold: a page, however old its copy is, never meets
 * scripts and styles of another build.
 */
final class SiteAssets {
  private static final String FOLDER = "assets";
  private static final String STYLES = "styles";
  private static final String SCRIPTS = "scripts";

  private final Path templates;

  SiteAssets(Path templates) {
    this.templates = templates;
  }

  /**
   * Writes the files.
   *
   * @param site the folder of the site
   * @return their folder below the site's root, with its slash, such as {@code
   *     assets/0123456789ab/}
   * @throws InputException if one of the three folders is missing, or a script is broken
   */
  String write(Path site) throws IOException {
    Path to = Files.createDirectories(site.resolve(FOLDER)).resolve("new");
    Path assets = existing(FOLDER);
    for (Path file : Manifest.files(assets)) {
      Path copy = to.resolve(Manifest.name(assets, file));
      Files.createDirectories(copy.getParent());
      Files.copy(file, copy);
    }
    for (Map.Entry<String, String> sheet : new StyleSheets(existing(STYLES)).all().entrySet()) {
      write(to.resolve(sheet.getKey()), sheet.getValue());
    }
    for (Map.Entry<String, List<Path>> script : scripts().entrySet()) {
      write(to.resolve(script.getKey() + ".js"), ScriptCompiler.compile(script.getValue()));
    }
    String version = Manifest.of(to).version();
    Files.move(to, to.resolveSibling(version));
    return FOLDER + "/" + version + "/";
  }

  /** The parts of each script by its name, {@code page} for {@code scripts/page/}. */
  private Map<String, List<Path>> scripts() throws IOException {
    Path home = existing(SCRIPTS);
    Map<String, List<Path>> parts = new TreeMap<>();
    for (Path file : Manifest.files(home)) {
      String name = Manifest.name(home, file);
      int end = name.indexOf('/');
      if (end > 0 && name.endsWith(".js")) {
        parts.computeIfAbsent(name.substring(0, end), n -> new ArrayList<>()).add(file);
      }
    }
    return parts;
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
