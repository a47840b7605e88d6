package org.huibian.site;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Writes {@code sw.js}, the service worker: it must stand at the root to reach all pages, so it
 * says only which build this is and loads the script proper from the folder of scripts. A browser
 * compares its bytes to learn of a new build.
 */
final class OfflineWorker {
  /** The file's name below the site's root. */
  static final String NAME = "sw.js";

  private static final String SCRIPT = "worker.js";

  /** What every reader has without a network once the worker runs. */
  private static final List<String> PAGES = List.of("index.html", "offline/index.html");

  private static final List<String> ASSETS =
      List.of(
          "article.css",
          "article-boxes.css",
          "article-tables.css",
          "lists.css",
          "indexes.css",
          "tools.css",
          "page.js",
          "follow.js",
          "panel.js",
          "cite.js",
          "settings.js",
          "table.js",
          "offline.js",
          "icon.svg");

  private OfflineWorker() {}

  /**
   * Writes the worker of a site that is whole otherwise.
   *
   * @param site the site's folder
   * @param assets the folder of scripts and styles below it
   * @param manifest the files so far, by which the build is known; the worker is added
   */
  static void write(Path site, String assets, Manifest manifest) throws IOException {
    String shell =
        Stream.concat(PAGES.stream(), ASSETS.stream().map(assets::concat))
            .filter(manifest.sums()::containsKey)
            .map(name -> '"' + name + '"')
            .collect(Collectors.joining(","));
    String text =
        "var huibianBuild={version:\"%s\",assets:\"%s\",shell:[%s]};\nimportScripts(\"%s\");\n"
            .formatted(manifest.version(), assets, shell, assets + SCRIPT);
    Path file = site.resolve(NAME);
    Files.writeString(file, text, StandardCharsets.UTF_8);
    manifest.add(site, List.of(file));
  }
}
