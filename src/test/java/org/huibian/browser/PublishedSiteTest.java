package org.huibian.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.huibian.serve.SiteServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests a site with an address: an issue with a picture, a link, a table of figures and a form. */
class PublishedSiteTest extends BrowserTest {
  private static final String ADDRESS = "https://policy.example.org/huibian/";
  private static final String PICTURED = "2025-06/07/";

  @TempDir static Path temporary;

  private static Path published;
  private static SiteServer server;

  @BeforeAll
  static void publish() throws IOException {
    Path content = temporary.resolve("content");
    Files.createDirectories(content);
    RealSite.copy(Path.of("content/2025-06"), content.resolve("2025-06"));
    String settings = Files.readString(Path.of("content/site.yaml"));
    Files.writeString(
        content.resolve("site.yaml"),
        settings.replace("baseUrl: \"\"", "baseUrl: \"" + ADDRESS + "\""));
    Path article = content.resolve("2025-06/07.md");
    String text = Files.readString(article);
    Files.writeString(
        article, text.replace("可信数据空间能力视图]()", "可信数据空间能力视图](view.png)") + figures() + FORM);
    Path news = content.resolve("2025-06/10.md");
    Files.writeString(
        news, Files.readString(news) + "\n详见[修订说明](https://www.example.org/a?b=1&c=2)。\n");
    ImageIO.write(
        new BufferedImage(900, 600, BufferedImage.TYPE_BYTE_GRAY),
        "png",
        content.resolve("2025-06/view.png").toFile());
    published = temporary.resolve("site");
    RealSite.build(content, Path.of("templates"), published);
    server = SiteServer.start(published, 0);
  }

  @AfterAll
  static void close() {
    server.close();
  }

  @Override
  Browser newBrowser() {
    Browser phone = Browser.start();
    phone.resize(360, 740);
    phone.block("*/sw.js");
    return phone;
  }

  /** Returns a table with ten columns of figures. */
  private static String figures() {
    StringBuilder out = new StringBuilder("\n| 地区 |");
    for (int year = 2016; year < 2025; year++) {
      out.append(' ').append(year).append("年 |");
    }
    out.append("\n|").append(" --- |".repeat(10)).append('\n');
    for (int row = 1; row <= 40; row++) {
      out.append("| 第").append(row).append("地区 |").append(" 12,345 |".repeat(9)).append('\n');
    }
    return out.toString();
  }

  private static final String FORM =
      """

      | 单位名称 |  | 联系人 |  |
      | --- | --- | --- | --- |
      | 地址 |  | 电话 |  |
      | 项目名称 |  | 金额 |  |
      | 意见 |  | 盖章 |  |
      """;

  private void open(String page) {
    browser.open(server.address().resolve(page).toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"2025-06/01/", "2025-06/10/"})
  void aFirstVisitDoesNotLoadTheQrCodeEvenAtTheEndOfThePage(String page) {
    browser.requests();
    open(page);
    assertEquals("", LayoutShift.of(browser));
    List<String> requests = requests();
    assertEquals(3, requests.size(), requests::toString);
    browser.run("scrollTo(0, 1e6)");
    browser.await("scrollY > 0");
    assertEquals("", LayoutShift.of(browser));
    assertEquals(List.of(), requests().stream().filter(r -> r.endsWith(".svg")).toList());
  }

  /**
   * Returns the requests of the page, without those for the icon, those that are blocked here, and
   * the script that only documents with a coming day have.
   */
  private List<String> requests() {
    return browser.requests().stream()
        .filter(r -> !r.matches(".*/(icon\\.svg|sw\\.js|force\\.js)"))
        .toList();
  }

  @Test
  void theQrCodeOnThePrintedPageIsItsAddress() throws Exception {
    open("2025-06/10/");
    // Unlike a browser's print dialog, the print command does not load images that are only
    // printed.
    browser.print();
    browser.run("scrollTo(0, 1e6)");
    browser.await("document.querySelector('.origin img').naturalWidth > 0");
    try (PDDocument printed = Loader.loadPDF(browser.pdf("light"))) {
      int last = printed.getNumberOfPages() - 1;
      BufferedImage sheet = new PDFRenderer(printed).renderImageWithDPI(last, 200);
      assertEquals(ADDRESS + "2025-06/10/", decode(sheet));
    }
  }

  private static String decode(BufferedImage picture) throws Exception {
    int width = picture.getWidth();
    int height = picture.getHeight();
    int[] pixels = picture.getRGB(0, 0, width, height, null, 0, width);
    BinaryBitmap bitmap =
        new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(width, height, pixels)));
    return new QRCodeReader().decode(bitmap, Map.of(DecodeHintType.TRY_HARDER, true)).getText();
  }

  @Test
  void aPictureLoadsWithoutALayoutShift() {
    open(PICTURED);
    String shown = "const i = document.querySelector('figure img'); return ";
    assertEquals("1.5", browser.text(shown + "(i.width / i.height).toFixed(1)"));
    long height = browser.number("return document.documentElement.scrollHeight");
    browser.run("document.querySelector('figure img').scrollIntoView({block: 'center'})");
    browser.await("document.querySelector('figure img').naturalWidth === 900");
    assertEquals(height, browser.number("return document.documentElement.scrollHeight"));
    assertEquals("", LayoutShift.of(browser));
    assertTrue(browser.holds("return document.documentElement.scrollWidth <= innerWidth"));
  }

  @Test
  void theHeadAndTheFirstColumnOfATableOfFiguresAreStickyOnAPhone() {
    open(PICTURED);
    browser.run(
        "const t = document.querySelector('.scroll'); t.scrollIntoView();"
            + "t.scrollTo(t.scrollWidth, 400)");
    assertTrue(browser.holds("return document.querySelector('.scroll').scrollLeft > 100"));
    assertTrue(browser.holds("return document.documentElement.scrollWidth <= innerWidth"));
    String place =
        "const t = document.querySelector('.scroll').getBoundingClientRect();"
            + "const c = document.querySelector(arguments[0]).getBoundingClientRect();";
    assertEquals(
        0,
        browser.number(
            place + "return Math.round(c.left - t.left)", ".scroll tbody tr:nth-child(20) td"));
    assertEquals(
        0,
        browser.number(place + "return Math.round(c.top - t.top)", ".scroll thead th:last-child"));
    // The corner cell is sticky in both directions and above the other cells.
    assertEquals(
        "地区",
        browser.text(
            "const t = document.querySelector('.scroll').getBoundingClientRect();"
                + "return document.elementFromPoint(t.left + 15, t.top + 10).textContent"));
    // The table can be scrolled by keyboard, too.
    assertEquals("0", browser.text("return document.querySelector('.scroll').tabIndex"));
  }

  @Test
  void aBlankFormShowsItsEmptyCellsOnScreenAndInPrint() throws Exception {
    open(PICTURED);
    assertEquals(
        0,
        browser.number(
            "return [...document.querySelectorAll('.form td')].filter(c => {const r ="
                + " c.getBoundingClientRect(), s = getComputedStyle(c);return r.height < 40 ||"
                + " r.width < 40 || s.borderTopStyle !== 'solid'; }).length"));
    browser.print();
    assertTrue(
        browser.holds(
            "return [...document.querySelectorAll('.form td')]"
                + ".every(c => getComputedStyle(c).borderBottomStyle === 'solid')"));
    browser.prefer("light");
  }

  @Test
  void aLinkInTheTextIsPrintedAsANoteWithItsAddress() throws Exception {
    open("2025-06/10/");
    String body = Paper.of(browser).body();
    assertTrue(body.contains("详见修订说明[1]。"), body);
    assertTrue(body.contains("1.https://www.example.org/a?b=1&c=2"), body);
  }
}
