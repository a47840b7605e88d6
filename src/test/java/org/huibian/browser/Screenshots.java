package org.huibian.browser;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.huibian.browser.Browser.Sample;
import org.huibian.browser.RealSite.Way;

/**
 * Takes screenshots of every kind of page for a visual review: on a phone, a tablet and a desktop,
 * light and dark, and in print. The first argument is the folder for the pictures; further
 * arguments restrict the kinds of pages.
 */
final class Screenshots {
  /** The width and the height of each screen in CSS pixels, and its pixel density. */
  private static final int[][] SIZES = {{360, 740, 2}, {768, 1024, 1}, {1280, 800, 1}};

  /** Elements to show in addition to the top of a page. */
  private static final List<String> PARTS =
      List.of(".table", ".box", "figure", ".signature", ".citing", ".names", ".after");

  /** Panels to show, with the controls that open them. */
  private static final Map<String, String> OPENED =
      new TreeMap<>(
          Map.of(
              "cite", "[data-tool=cite]",
              "settings", "[data-tool=settings]",
              "sift", "[data-tool=table]",
              "drawer", ".outline:not([open]) summary",
              "filters", "#search-filters summary"));

  /** The number of first sheets of a print that are shown; the last one is shown, too. */
  private static final int SHEETS = 3;

  private final Browser browser;
  private final Path folder;

  private Screenshots(Browser browser, Path folder) {
    this.browser = browser;
    this.folder = folder;
  }

  /** Takes all screenshots. */
  public static void main(String[] arguments) throws IOException {
    Path folder = Files.createDirectories(Path.of(arguments[0]));
    Set<String> wanted = Arrays.stream(arguments).skip(1).collect(Collectors.toSet());
    try (RealSite site = new RealSite();
        Browser browser = Browser.start()) {
      Screenshots camera = new Screenshots(browser, folder);
      for (Sample sample : Sample.values()) {
        if (wanted.isEmpty() || wanted.contains(sample.name())) {
          browser.open(site.address(Way.SERVED, sample.page()));
          camera.take(sample);
        }
      }
      if (wanted.isEmpty() || wanted.contains(Sample.SEARCH.name())) {
        browser.open(site.address(Way.SERVED, "search/?q=碳排放权交易"));
        browser.await("document.querySelectorAll('#search-results > li').length > 0");
        camera.take(Sample.SEARCH);
      }
      Files.write(folder.resolve("screenshot.png"), sideBySide(site, browser));
    }
  }

  /** Returns the picture of the README: an article on a desktop, the search on a phone in dark. */
  private static byte[] sideBySide(RealSite site, Browser browser) throws IOException {
    browser.prefer("light");
    browser.resize(1120, 740);
    browser.open(site.address(Way.SERVED, Sample.PLAIN_ARTICLE.page()));
    BufferedImage desk = ImageIO.read(new ByteArrayInputStream(browser.picture()));
    browser.prefer("dark");
    browser.resize(360, 740);
    browser.open(site.address(Way.SERVED, "search/?q=碳排放权交易"));
    browser.await("document.querySelectorAll('#search-results > li').length > 0");
    BufferedImage phone = ImageIO.read(new ByteArrayInputStream(browser.picture()));

    int gap = 24;
    int width = desk.getWidth() + phone.getWidth() + 3 * gap;
    BufferedImage both =
        new BufferedImage(width, desk.getHeight() + 2 * gap, BufferedImage.TYPE_INT_RGB);
    Graphics2D canvas = both.createGraphics();
    canvas.setColor(new Color(0xddd6c8));
    canvas.fillRect(0, 0, both.getWidth(), both.getHeight());
    canvas.drawImage(desk, gap, gap, null);
    canvas.drawImage(phone, desk.getWidth() + 2 * gap, gap, null);
    canvas.dispose();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(both, "png", out);
    return out.toByteArray();
  }

  private void take(Sample sample) throws IOException {
    for (String scheme : List.of("light", "dark")) {
      browser.prefer(scheme);
      for (int[] size : SIZES) {
        browser.resize(size[0], size[1], size[2]);
        takeScreens(sample, size[0] + "-" + scheme);
      }
      takeSheets(sample, scheme);
    }
  }

  private void takeScreens(Sample sample, String way) throws IOException {
    browser.run("scrollTo(0, 0)");
    save(sample, way);
    browser.run("scrollTo(0, innerHeight)");
    save(sample, way + "-2");
    for (String part : PARTS) {
      String show =
          "const e = document.querySelector('main ' + arguments[0]);"
              + "if (e) e.scrollIntoView(); return e !== null && e.checkVisibility()";
      if (browser.holds(show, part)) {
        save(sample, way + "-" + part.replace(".", ""));
      }
    }
    browser.run("scrollTo(0, 1e6)");
    save(sample, way + "-end");
    for (Map.Entry<String, String> opened : OPENED.entrySet()) {
      String press =
          "const e = document.querySelector(arguments[0]);"
              + "if (!e || !e.checkVisibility()) return false;"
              + "e.scrollIntoView({block: 'center'}); e.click(); return true";
      if (browser.holds(press, opened.getValue())) {
        browser.await("document.readyState === 'complete'");
        LockSupport.parkNanos(SETTLING);
        save(sample, way + "-" + opened.getKey());
        browser.run(
            "document.querySelectorAll('dialog').forEach(d =>"
                + " d.close());document.querySelectorAll('.outline, #search-filters').forEach(d =>"
                + " { d.open = d.matches('.outline') && matchMedia('(min-width: 64em)').matches;"
                + " })");
      }
    }
  }

  /** The time in nanoseconds until the styles and scripts of a panel are loaded. */
  private static final long SETTLING = 500_000_000L;

  private void save(Sample sample, String way) throws IOException {
    Files.write(sample.picture(folder, way), browser.picture());
  }

  /** Takes pictures of the printed sheets, also in dark, since print is always light. */
  private void takeSheets(Sample sample, String scheme) throws IOException {
    try (PDDocument printed = Loader.loadPDF(browser.pdf(scheme))) {
      PDFRenderer renderer = new PDFRenderer(printed);
      int count = printed.getNumberOfPages();
      for (int sheet = 0; sheet < count; sheet++) {
        if (sheet < SHEETS || sheet == count - 1) {
          Path file = sample.picture(folder, "print-" + scheme + "-" + (sheet + 1));
          ImageIO.write(renderer.renderImageWithDPI(sheet, 72), "png", file.toFile());
        }
      }
    }
  }
}
