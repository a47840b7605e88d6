package org.huibian.site.offline;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huibian.site.Checksums;
import org.huibian.site.PathPattern;
import org.huibian.site.SiteModel;
import org.huibian.site.SiteOutput;
import org.huibian.site.SitePart;
import org.huibian.site.SiteSource;
import org.huibian.site.WrittenFile;

/**
 * Writes {@code sw.js}, the service worker. It must stand at the root to control all pages, so it
 * names only the version of the build and loads the script proper from the folder of scripts. A
 * browser compares its bytes to learn of a new build.
 */
public final class OfflineWorker implements SitePart {
  private static final String NAME = "sw.js";
  private static final String SCRIPT = "worker.js";

  /** The pages that every reader has without a network once the worker runs. */
  private static final List<String> PAGES = List.of("index.html", "offline/index.html");

  /** The style sheets and scripts that these pages need. */
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
          "citations.js",
          "force.js",
          "panel.js",
          "cite.js",
          "settings.js",
          "table.js",
          "offline.js",
          "icon.svg",
          "logo.svg",
          "logo.png");

  /** The digits of a sum: enough to tell a broken file, and short. */
  private static final int DIGITS = 16;

  @Override
  public String name() {
    return "worker";
  }

  @Override
  public Set<SiteSource> reads() {
    return Set.of(SiteSource.STYLES, SiteSource.SCRIPTS, SiteSource.FILES_OF_OTHER_PARTS);
  }

  @Override
  public List<PathPattern> writes() {
    return PathPattern.of(NAME);
  }

  @Override
  public void write(SiteModel site, SiteOutput output) throws IOException {
    SortedMap<String, WrittenFile> files = output.files();
    String shell =
        Stream.concat(PAGES.stream(), ASSETS.stream().map(site.assets()::concat))
            .filter(files::containsKey)
            .map(path -> '"' + path + '"')
            .collect(Collectors.joining(","));
    String sums =
        files.values().stream()
            .filter(file -> file.path().startsWith(site.assets()))
            .map(
                file -> '"' + name(file, site) + "\":\"" + file.sha256().substring(0, DIGITS) + '"')
            .collect(Collectors.joining(","));
    String build =
        "var huibianBuild={version:\"%s\",assets:\"%s\",shell:[%s],sums:{%s}};\n"
            + "importScripts(\"%s\");\n";
    output.write(
        NAME,
        build.formatted(
            Checksums.of(files).version(), site.assets(), shell, sums, site.assets() + SCRIPT));
  }

  /** Returns the name of a script or style sheet in its folder. */
  private static String name(WrittenFile file, SiteModel site) {
    return file.path().substring(site.assets().length());
  }
}
