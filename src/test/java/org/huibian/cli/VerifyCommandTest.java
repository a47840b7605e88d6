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
