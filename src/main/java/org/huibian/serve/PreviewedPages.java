package org.huibian.serve;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.huibian.site.Checksums;

/**
 * Pages that are shown in place of those of the site until it is built again.
 *
 * @param pages the pages by their paths in the site, such as {@code 2025-06/03/index.html}
 */
record PreviewedPages(SortedMap<String, PreviewedPage> pages) {
  /** No pages. */
  static final PreviewedPages NONE = new PreviewedPages(new TreeMap<>());

  private static final String INDEX_PAGE = "index.html";
  private static final int VERSION_LENGTH = 16;

  /**
   * A page.
   *
   * @param version changes with any of its bytes
   * @param bytes the page in UTF-8
   */
  record PreviewedPage(String version, byte[] bytes) {}

  /** Returns these pages with others, which replace those at the same paths. */
  PreviewedPages and(Map<String, byte[]> others) {
    SortedMap<String, PreviewedPage> all = new TreeMap<>(pages);
    others.forEach(
        (path, bytes) ->
            all.put(
                path,
                new PreviewedPage(Checksums.sha256(bytes).substring(0, VERSION_LENGTH), bytes)));
    return new PreviewedPages(all);
  }

  /** Returns the page at a path of the site. */
  Optional<PreviewedPage> at(String path) {
    return Optional.ofNullable(pages.get(path));
  }

  /**
   * Returns these pages without those that a build has made out of date.
   *
   * @param before the pages at the start of the build
   * @param site the site after the build; a page that is the same there keeps its version
   */
  PreviewedPages afterBuild(PreviewedPages before, Path site) {
    SortedMap<String, PreviewedPage> left = new TreeMap<>(pages);
    left.entrySet()
        .removeIf(
            page ->
                page.getValue() == before.pages.get(page.getKey())
                    && !isEqual(page.getValue().bytes(), site.resolve(page.getKey())));
    return new PreviewedPages(left);
  }

  private static boolean isEqual(byte[] page, Path file) {
    try {
      return Arrays.equals(page, Files.readAllBytes(file));
    } catch (IOException e) {
      return false;
    }
  }

  /** Returns the address and the version of each page, each after a space. */
  String message() {
    StringBuilder message = new StringBuilder();
    pages.forEach(
        (path, page) ->
            message
                .append(" /")
                .append(path, 0, path.length() - INDEX_PAGE.length())
                .append(' ')
                .append(page.version()));
    return message.toString();
  }
}
