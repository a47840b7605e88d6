package org.huibian.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.huibian.browser.RealSite.Way;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.junit.jupiter.api.Test;

/** Tests the size, the requests and the layout of each article on a phone. */
class EveryArticleTest extends BrowserTest {
  /** The maximum size of a page without its text, in bytes after gzip. */
  private static final int MOST = 6 * 1024;

  /** The number of anchors that this size includes; each further one adds an attribute. */
  private static final int ADDRESSES = 30;

  private static final int EACH_ADDRESS = 12;

  /** The size of a table cell's role, for screen readers, and of its column label, for phones. */
  private static final int EACH_CELL = 5;

  /** The place of the first line of text that can be seen, in pixels from the top of the page. */
  private static final String TOP_OF_THE_TEXT =
      """
      let texts = document.createTreeWalker(document.querySelector(".body"), NodeFilter.SHOW_TEXT);
      let range = document.createRange();
      while (texts.nextNode()) {
        range.selectNodeContents(texts.currentNode);
        let line = [...range.getClientRects()].find((box) => box.width > 2 && box.height > 2);
        if (line && texts.currentNode.data.trim()) {
          return Math.round(line.top + scrollY);
        }
      }
      return 9999;
      """;

  @Override
  Browser newBrowser() {
    Browser phone = Browser.start();
    phone.resize(320, 640);
    // Requests after the page is loaded, for offline use, are not counted.
    phone.block("*/sw.js");
    return phone;
  }

  private List<String> articles() throws IOException {
    try (Stream<Path> pages = Files.find(site.folder(), 3, (file, a) -> isArticle(file))) {
      return pages.map(file -> site.folder().relativize(file).toString()).sorted().toList();
    }
  }

  private boolean isArticle(Path file) {
    return site.folder().relativize(file).toString().matches("\\d{4}-\\d{2}/\\d+/index\\.html");
  }

  @Test
  void aPageWithScriptAndStyleIsLittleLargerThanItsText() throws IOException {
    List<String> heavy = new ArrayList<>();
    int light = 0;
    List<String> articles = articles();
    for (String article : articles) {
      Path page = site.folder().resolve(article);
      Document document = Jsoup.parse(page.toFile(), "UTF-8");
      int more = weightBesideText(page, document);
      int most = mostFor(document);
      light += more <= MOST ? 1 : 0;
      if (more > most) {
        heavy.add(article + " " + more + " > " + most);
      }
    }
    assertEquals(List.of(), heavy);
    assertTrue(light > articles.size() * 0.8, light + " of " + articles.size());
  }

  private static int weightBesideText(Path page, Document document) throws IOException {
    int weight = weight(Files.readAllBytes(page));
    for (Element element : document.select("link[rel=stylesheet], script[src]")) {
      String address = element.attr(element.hasAttr("href") ? "href" : "src");
      weight += weight(Files.readAllBytes(page.resolveSibling(address)));
    }
    return weight - weight(bareText(document).getBytes(StandardCharsets.UTF_8));
  }

  private static int mostFor(Document document) {
    int addresses = Math.max(0, document.select("[id]").size() - ADDRESSES);
    return MOST + addresses * EACH_ADDRESS + document.select("td").size() * EACH_CELL;
  }

  /** Returns the text as copied from the page: a line for each block, a tab between cells. */
  private static String bareText(Document document) {
    StringBuilder out = new StringBuilder();
    NodeTraversor.traverse(
        (Node node, int depth) -> {
          if (node instanceof TextNode text) {
            out.append(text.text());
          } else if (node instanceof Element element && element.isBlock()) {
            out.append(element.tagName().matches("t[dh]") ? "\t" : "\n");
          }
        },
        document.selectFirst("article"));
    return out.toString().replaceAll(" *\\n[ \\n]*", "\n").replaceAll("\\n\\t", "\n").strip();
  }

  private static int weight(byte[] bytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip =
        new GZIPOutputStream(out) {
          {
            def.setLevel(Deflater.BEST_COMPRESSION);
          }
        }) {
      gzip.write(bytes);
    }
    return out.size();
  }

  @Test
  void aPageNeedsThreeRequestsDoesNotShiftAndFitsTheNarrowestScreen() throws IOException {
    List<String> faults = new ArrayList<>();
    browser.requests();
    for (String article : articles()) {
      browser.open(site.address(Way.SERVED, article));
      List<String> requests =
          browser.requests().stream().filter(r -> !isTheBrowsersOwn(r)).toList();
      // A page that names a state of force to come also asks for the script that looks at the day.
      long most = browser.holds("return !!document.querySelector('[data-force]')") ? 4 : 3;
      long width = browser.number("return document.scrollingElement.scrollWidth");
      String shift = LayoutShift.of(browser);
      if (requests.size() > most || width > 320 || !shift.isEmpty()) {
        faults.add(
            article + " asks for " + requests + ", is " + width + " px wide, moves " + shift);
      }
    }
    assertEquals(List.of(), faults);
  }

  @Test
  void theTextStandsOnTheFirstScreenOfAPhone() throws IOException {
    browser.resize(360, 700);
    List<Long> tops = new ArrayList<>();
    for (String article : articles()) {
      browser.open(site.address(Way.FROM_A_FOLDER, article));
      tops.add(browser.number(TOP_OF_THE_TEXT));
    }
    List<Long> sorted = tops.stream().sorted().toList();
    assertTrue(sorted.get(sorted.size() / 2) <= 360, "median " + sorted);
    assertTrue(sorted.get(sorted.size() - 1) <= 480, "worst " + sorted);
  }

  /**
   * Returns whether a request is for the icon, which is loaded once per host, or is blocked here.
   */
  private static boolean isTheBrowsersOwn(String request) {
    return request.endsWith("/icon.svg") || request.endsWith("/sw.js");
  }

  @Test
  void thereAreArticlesToMeasure() throws IOException {
    assertTrue(articles().size() > 100);
  }
}
