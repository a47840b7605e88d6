package org.huibian.serve;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.huibian.serve.PreviewedPages.PreviewedPage;
import org.huibian.site.Checksums;

/**
 * What the open pages have to know.
 *
 * @param version the version of the site, which changes with any of its files
 * @param mistake the lines of the message why the last build failed; empty if it succeeded
 * @param preview the pages that are shown in another version than that of the site
 */
record SiteState(String version, List<String> mistake, PreviewedPages preview) {
  /** The list of all files of a site with their digests; its own digest is the version. */
  private static final String MANIFEST = "SHA256SUMS";

  private static final int VERSION_LENGTH = 16;

  /** Copies the list. */
  SiteState {
    mistake = List.copyOf(mistake);
  }

  /**
   * Returns the state of a site.
   *
   * @param site the folder of the site
   * @param message the message why the last build failed, of any number of lines; blank if it
   *     succeeded
   */
  static SiteState of(Path site, String message) {
    List<String> lines = message.lines().filter(line -> !line.isBlank()).toList();
    return new SiteState(version(site), lines, PreviewedPages.NONE);
  }

  /** Returns this state with some pages in another version. */
  SiteState showing(PreviewedPages pages) {
    return new SiteState(version, mistake, pages);
  }

  /** Returns the version of the page at a path of the site. */
  String versionOf(String path) {
    return preview.at(path).map(PreviewedPage::version).orElse(version);
  }

  private static String version(Path site) {
    try {
      byte[] manifest = Files.readAllBytes(site.resolve(MANIFEST));
      return Checksums.sha256(manifest).substring(0, VERSION_LENGTH);
    } catch (IOException e) {
      return "none";
    }
  }

  /**
   * Returns the message of the event stream: a line with the version of the site and the addresses
   * and versions of pages in another one, and then the lines of the mistake.
   */
  String message() {
    StringBuilder message = new StringBuilder("data: ").append(version);
    message.append(preview.message()).append('\n');
    mistake.forEach(line -> message.append("data: ").append(line).append('\n'));
    return message.append('\n').toString();
  }
}
