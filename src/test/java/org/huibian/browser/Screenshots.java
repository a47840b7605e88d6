package org.huibian.browser;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
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
      Files.write(folder.resolve("screenshot.png"), sideBySide(site, browser));
    }
  }

  /** The picture of the README: an article on a desk, the search on a phone by night. */
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
