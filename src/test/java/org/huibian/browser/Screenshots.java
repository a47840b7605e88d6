package org.huibian.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.huibian.browser.Browser.Sample;
import org.huibian.browser.RealSite.Way;

/**
 * Takes pictures of every kind of page, to look at: a phone and a desk, light and dark, and as
 * printed. The only argument is the folder for them.
 */
final class Screenshots {
  private Screenshots() {}

  /** Takes all pictures. */
  public static void main(String[] arguments) throws IOException {
    Path folder = Files.createDirectories(Path.of(arguments[0]));
    try (RealSite site = new RealSite();
        Browser browser = Browser.start()) {
      for (Sample sample : Sample.values()) {
        browser.open(site.address(Way.SERVED, sample.page()));
        take(browser, sample, folder);
      }
      browser.open(site.address(Way.SERVED, "search/?q=碳排放权交易"));
      browser.await("document.querySelectorAll('#search-results > li').length > 0");
      take(browser, Sample.SEARCH, folder);
    }
  }

  /** What to look at besides the head of a page. */
  private static final List<String> PARTS = List.of("table", "box", "figure", "after");

  private static void take(Browser browser, Sample sample, Path folder) throws IOException {
    for (String scheme : new String[] {"light", "dark"}) {
      browser.prefer(scheme);
      browser.resize(360, 740, 2);
      takeParts(browser, sample, folder, "360-" + scheme);
      browser.resize(1280, 800, 1);
      takeParts(browser, sample, folder, "1280-" + scheme);
    }
    browser.print();
    browser.resize(794, 1123, 1);
    takeParts(browser, sample, folder, "print");
  }

  private static void takeParts(Browser browser, Sample sample, Path folder, String way)
      throws IOException {
    browser.run("scrollTo(0, 0)");
    Files.write(sample.picture(folder, way), browser.picture());
    for (String part : PARTS) {
      String show =
          "const e = document.querySelector('.' + arguments[0] + ',main ' + arguments[0]);"
              + "if (e) e.scrollIntoView(); return e !== null";
      if (browser.holds(show, part)) {
        Files.write(sample.picture(folder, way + "-" + part), browser.picture());
      }
    }
  }
}
