package org.huibian.browser;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * The installed Chromium, which is never downloaded.
 *
 * @param browser the path of the browser
 * @param driver the path of its WebDriver program
 */
record Chromium(Path browser, Path driver) {
  /** The names of the program in Debian and in other systems. */
  private static final List<String> BROWSERS = List.of("chromium", "chromium-browser");

  private static final List<String> DRIVERS = List.of("chromedriver");

  /** Options for a headless browser without requests of its own. */
  static final List<String> QUIET =
      List.of(
          "--headless",
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync",
          "--disable-dev-shm-usage");

  /** Finds the programs in the folders of PATH. */
  static Chromium installed() {
    return in(
        Arrays.stream(System.getenv("PATH").split(File.pathSeparator)).map(Path::of).toList());
  }

  /**
   * Finds the programs in folders.
   *
   * @throws IllegalStateException if a program is missing; the message names the packages
   */
  static Chromium in(List<Path> folders) {
    return new Chromium(find(BROWSERS, folders), find(DRIVERS, folders));
  }

  private static Path find(List<String> names, List<Path> folders) {
    for (String name : names) {
      for (Path folder : folders) {
        Path program = folder.resolve(name);
        if (Files.isExecutable(program)) {
          return program;
        }
      }
    }
    throw new IllegalStateException(
        "The browser tests need "
            + names.get(0)
            + ", which is not installed: apt-get install chromium chromium-driver fonts-noto-cjk");
  }
}
