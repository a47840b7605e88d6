package org.huibian.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.huibian.archive.wacz.WaczInfo;
import org.huibian.archive.wacz.WaczWriter;
import org.huibian.cli.TestCommand.Answer;
import org.huibian.site.Checksums;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests that each fault of a copy of the site is named, wherever the copy is kept. */
class VerifyCommandTest {
  private static final Map<String, String> FILES =
      Map.of(
          "index.html", "首页",
          "2025-06/index.html", "第16期",
          "2025-06/01/图 1+2.png", "一幅图",
          "assets/页.css", "body{}");

  @TempDir Path folder;
  private Path site;

  @BeforeEach
  void writeSite() throws IOException {
    site = folder.resolve("site");
    TreeMap<String, String> sums = new TreeMap<>();
    for (Map.Entry<String, String> file : FILES.entrySet()) {
      byte[] bytes = file.getValue().getBytes(StandardCharsets.UTF_8);
      sums.put(file.getKey(), Checksums.sha256(bytes));
      Path path = site.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.write(path, bytes);
    }
    Files.writeString(site.resolve("SHA256SUMS"), new Checksums(sums).text());
  }

  private Answer verify(Object copy) {
    return TestCommand.run(
        Wiring.shipped(),
        "verify",
        copy.toString(),
        "--content",
        folder.resolve("content").toString());
  }

  private static final String KEY = "ssh-ed25519 " + "AAAA".repeat(17);

  private Answer verifyWithKey(Object copy) throws IOException {
    Path key = Files.writeString(folder.resolve("key.pub"), KEY + " editor\n");
    return TestCommand.run(
        Wiring.shipped(),
        "verify",
        copy.toString(),
        "--key",
        key.toString(),
        "--content",
        folder.resolve("content").toString());
  }

  /** Leaves the site with one file that is no page, as the list of an exported issue names them. */
  private void makeIssueOfSite() throws IOException {
    Files.delete(site.resolve("index.html"));
    Path list = site.resolve("SHA256SUMS");
    Files.write(
        list, Files.readAllLines(list).stream().filter(l -> !l.endsWith("  index.html")).toList());
  }

  private Path zip(String root) throws IOException {
    Path file = folder.resolve("site.zip");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file));
        var paths = Files.walk(site)) {
      for (Path path : paths.filter(Files::isRegularFile).sorted().toList()) {
        zip.putNextEntry(new ZipEntry(root + site.relativize(path)));
        Files.copy(path, zip);
      }
    }
    return file;
  }

  /** Serves the site as a host does: a folder means its index.html. */
  private HttpServer serve() throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/汇编/",
        exchange -> {
          String path = exchange.getRequestURI().getPath().substring("/汇编/".length());
          Path file =
              site.resolve(path.isEmpty() || path.endsWith("/") ? path + "index.html" : path);
          boolean present = Files.isRegularFile(file);
          exchange.sendResponseHeaders(present ? 200 : 404, present ? 0 : -1);
          if (present) {
            try (OutputStream body = exchange.getResponseBody()) {
              Files.copy(file, body);
            }
          }
          exchange.close();
        });
    server.start();
    return server;
  }

  @Test
  void aWholeCopyIsWholeAsAFolderAsAZipFileAndAtItsAddress() throws IOException {
    assertEquals(new Answer(0, site + ": all 4 files are as listed\n", ""), verify(site));
    assertEquals(0, verify(zip("")).code());
    assertEquals(0, verify(zip("政策汇编/")).code());
    HttpServer server = serve();
    try {
      String address = "http://127.0.0.1:" + server.getAddress().getPort() + "/%E6%B1%87%E7%BC%96";
      Answer answer = verify(address);
      assertEquals(0, answer.code(), answer.out() + answer.err());
      Files.writeString(site.resolve("2025-06/01/图 1+2.png"), "另一幅图");
      Files.delete(site.resolve("assets/页.css"));
      assertEquals(
          "  changed: 2025-06/01/图 1+2.png\n  missing: assets/页.css\n"
              + address
              + ": 2 files differ from the list of 4\n",
          verify(address).out());
    } finally {
      server.stop(0);
    }
  }

  @Test
  void whereAKeyIsNamedACopyWithoutSignatureDiffers() throws IOException {
    Answer answer = verifyWithKey(site);
    assertEquals(1, answer.code());
    assertEquals(
        "  the list has no signature (publish signs it)\n  missing: SHA256SUMS.sig\n"
            + site
            + ": 1 files differ from the list of 4\n",
        answer.out());
    assertEquals(1, verifyWithKey(zip("")).code());
    HttpServer server = serve();
    try {
      String address = "http://127.0.0.1:" + server.getAddress().getPort() + "/%E6%B1%87%E7%BC%96";
      assertEquals(1, verifyWithKey(address).code());
    } finally {
      server.stop(0);
    }
    makeIssueOfSite();
    assertUnsigned(verifyWithKey(site));
  }

  private static void assertUnsigned(Answer answer) {
    assertEquals(1, answer.code(), answer.out() + answer.err());
    assertTrue(answer.out().startsWith("  it is not signed, so nothing shows"), answer.out());
  }

  @Test
  void whereAKeyIsNamedAWebArchiveIsSaidToBeUnsigned() throws IOException {
    Path wacz = folder.resolve("site.wacz");
    TreeMap<String, String> sums = new TreeMap<>();
    sums.put("index.html", Checksums.sha256(site.resolve("index.html")));
    new WaczWriter(site, sums, new WaczInfo("汇编", "协会", "", "huibian 1.0")).write(wacz);
    assertEquals(0, verify(wacz).code());
    assertUnsigned(verifyWithKey(wacz));
  }

  @Test
  void onlyTheListOfASiteIsToldToHaveNoSignature() throws IOException {
    Path content = Files.createDirectories(folder.resolve("content"));
    Files.writeString(
        content.resolve("site.yaml"), "title: 汇编\npublisher: 协会\npublicKey: " + KEY + "\n");
    Answer whole = verify(site);
    assertEquals(0, whole.code(), whole.err());
    assertTrue(whole.out().startsWith("  the list has no signature"), whole.out());
    makeIssueOfSite();
    assertEquals(new Answer(0, site + ": all 3 files are as listed\n", ""), verify(site));
  }

  @Test
  void aChangedAMissingAndAnAddedFileAreNamed() throws IOException {
    Files.writeString(site.resolve("index.html"), "首页。");
    Files.delete(site.resolve("2025-06/index.html"));
    Files.writeString(site.resolve("2025-06/02.html"), "多出的一页");
    String expected =
        "  not listed: 2025-06/02.html\n  missing: 2025-06/index.html\n  changed: index.html\n";
    Answer answer = verify(site);
    assertEquals(1, answer.code());
    assertEquals(expected + site + ": 3 files differ from the list of 4\n", answer.out());
    assertTrue(verify(zip("网站/")).out().startsWith(expected));
  }

  @Test
  void aLinkInPlaceOfAFileIsNoFileOfTheSite() throws IOException {
    Path elsewhere = Files.move(site.resolve("index.html"), folder.resolve("elsewhere.html"));
    Files.createSymbolicLink(site.resolve("index.html"), elsewhere);
    assertTrue(verify(site).out().startsWith("  cannot be read: index.html\n"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "# Huibian\n",
        "abc  index.html\n",
        "0000000000000000000000000000000000000000000000000000000000000000  ../secret\n",
        "0000000000000000000000000000000000000000000000000000000000000000  /etc/passwd\n",
        "0000000000000000000000000000000000000000000000000000000000000000  a\\b\n"
      })
  void aListThatIsNoneIsRefusedWithItsLine(String list) throws IOException {
    Files.writeString(site.resolve("SHA256SUMS"), list);
    Answer answer = verify(site);
    assertEquals(1, answer.code());
    assertEquals("", answer.out());
    assertTrue(answer.err().contains("SHA256SUMS") && answer.err().contains("no list of sums"));
  }

  @Test
  void whatIsNoCopyIsRefusedWithARemedy() throws IOException {
    Path text = Files.writeString(folder.resolve("site.txt"), "首页");
    assertTrue(verify(text).err().contains("was cut short or changed on its way"));
    Files.delete(site.resolve("SHA256SUMS"));
    assertTrue(verify(site).err().contains("Name the root of the site"));
    assertEquals(1, verify(folder.resolve("nothing")).code());
    assertEquals(
        "huibian: is no address of a site: https://?\n"
            + "Write it like https://example.org/compendium/.\n",
        verify("https://?").err());
  }
}
