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

/** An issue with a picture, published under an address. */
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
    Files.writeString(
        article, Files.readString(article).replace("可信数据空间能力视图]()", "可信数据空间能力视图](view.png)"));
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

  private void open(String page) {
    browser.open(server.address().resolve(page).toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"2025-06/01/", "2025-06/10/"})
  void aFirstVisitDoesNotAskForTheCodeEvenAtTheEndOfThePage(String page) {
    browser.requests();
    open(page);
    browser.run("scrollTo(0, 1e6)");
    browser.await("scrollY > 0");
    assertEquals("", LayoutShift.of(browser));
    List<String> requests =
        browser.requests().stream().filter(r -> !r.matches(".*/(icon\\.svg|sw\\.js)")).toList();
    assertEquals(3, requests.size(), requests::toString);
  }

  @Test
  void theCodeOnThePrintedPageIsItsAddress() throws Exception {
    open("2025-06/10/");
    // A reader's browser loads what only paper shows before it prints; the order to print does not.
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
  void aPictureComesIntoThePlaceThatWasKeptForIt() {
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
}
