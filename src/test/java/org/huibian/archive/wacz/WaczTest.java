package org.huibian.archive.wacz;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.huibian.archive.Difference;
import org.huibian.archive.Verifier;
import org.huibian.archive.verify.LocalCopy;
import org.huibian.model.InputException;
import org.huibian.model.Problem;
import org.huibian.site.Checksums;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.netpreserve.jwarc.WarcDigest;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResponse;

/** Tests web archives against WACZ 1.1.1: each file is found by its address, as it is. */
class WaczTest {
  private static final Map<String, String> FILES =
      Map.of(
          "index.html", "<!doctype html><title>政策 &amp; 汇编</title>首页",
          "2025-06/index.html", "<title>第16期</title>",
          "2025-06/01/index.html", "<title>一\n篇</title>",
          "2024-12/index.html", "<title>旧的一期</title>",
          "2025-06/01/图 1+2.png", "图",
          "assets/A.css", "",
          "data/catalog.json", "{}",
          "data/search/core.js", "数据",
          "2025-06/100%.txt", "百分号");

  @TempDir Path folder;
  private Path site;
  private final TreeMap<String, String> sums = new TreeMap<>();

  @BeforeEach
  void writeSite() throws IOException {
    site = folder.resolve("site");
    for (Map.Entry<String, String> file : FILES.entrySet()) {
      byte[] bytes = file.getValue().getBytes(StandardCharsets.UTF_8);
      sums.put(file.getKey(), Checksums.sha256(bytes));
      Path path = site.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.write(path, bytes);
    }
  }

  private Path wacz(String name, String address) throws IOException {
    Path file = folder.resolve(name);
    WaczInfo info = new WaczInfo("政策汇编", "中国示范机械工业协会", address, "huibian 1.0");
    new WaczWriter(site, sums, info).write(file);
    return file;
  }

  private static byte[] entry(Path wacz, String name) throws IOException {
    try (ZipFile zip = new ZipFile(wacz.toFile());
        InputStream in = zip.getInputStream(zip.getEntry(name))) {
      return in.readAllBytes();
    }
  }

  private static JsonNode json(byte[] bytes) throws IOException {
    return new ObjectMapper().readTree(bytes);
  }

  @Test
  void theListNamesEachFileWithItsSumAndIsNamedWithItsOwn() throws IOException {
    Path wacz = wacz("site.wacz", "https://example.org/汇编/");
    byte[] list = entry(wacz, "datapackage.json");
    JsonNode root = json(list);
    assertEquals("data-package", root.get("profile").asText());
    assertEquals("1.1.1", root.get("wacz_version").asText());
    assertEquals("2025-06-30T00:00:00Z", root.get("created").asText());
    assertEquals("https://example.org/%E6%B1%87%E7%BC%96/", root.get("mainPageUrl").asText());
    List<String> names = new ArrayList<>();
    for (JsonNode resource : root.get("resources")) {
      byte[] bytes = entry(wacz, resource.get("path").asText());
      assertEquals("sha256:" + Checksums.sha256(bytes), resource.get("hash").asText());
      assertEquals(bytes.length, resource.get("bytes").asInt());
      names.add(resource.get("path").asText());
    }
    assertEquals(
        List.of(
            "archive/data.warc.gz",
            "indexes/index.cdx.gz",
            "indexes/index.idx",
            "pages/pages.jsonl"),
        names);
    JsonNode digest = json(entry(wacz, "datapackage-digest.json"));
    assertEquals("datapackage.json", digest.get("path").asText());
    assertEquals("sha256:" + Checksums.sha256(list), digest.get("hash").asText());
    try (ZipFile zip = new ZipFile(wacz.toFile())) {
      assertTrue(zip.stream().allMatch(e -> e.getMethod() == ZipEntry.STORED));
    }
  }

  @Test
  void eachFileIsFoundInTheIndexByItsAddressWithItsBytes() throws IOException {
    Path wacz = wacz("site.wacz", "https://www.example.org:8443/汇编/");
    byte[] warc = entry(wacz, "archive/data.warc.gz");
    byte[] parts = entry(wacz, "indexes/index.cdx.gz");
    String[] directory =
        new String(entry(wacz, "indexes/index.idx"), StandardCharsets.UTF_8).split("\n");
    assertEquals(
        "!meta 0 {\"format\":\"cdxj-gzip-1.0\",\"filename\":\"index.cdx.gz\"}", directory[0]);
    assertEquals(2, directory.length);
    JsonNode part =
        json(directory[1].substring(directory[1].indexOf('{')).getBytes(StandardCharsets.UTF_8));
    assertEquals(parts.length, part.get("length").asInt());
    String[] lines =
        new String(
                new GZIPInputStream(new ByteArrayInputStream(parts)).readAllBytes(),
                StandardCharsets.UTF_8)
            .split("\n");
    assertEquals(FILES.size(), lines.length);
    assertTrue(
        lines[0].startsWith("org,example:8443)/%e6%b1%87%e7%bc%96/ 20250630000000 {"), lines[0]);
    Map<String, String> found = new TreeMap<>();
    for (int i = 0; i < lines.length; i++) {
      assertTrue(i == 0 || lines[i - 1].compareTo(lines[i]) < 0, "sorted");
      JsonNode fields =
          json(lines[i].substring(lines[i].indexOf('{')).getBytes(StandardCharsets.UTF_8));
      int offset = fields.get("offset").asInt();
      int length = fields.get("length").asInt();
      ByteArrayInputStream record = new ByteArrayInputStream(warc, offset, length);
      try (WarcReader reader = new WarcReader(Channels.newChannel(record))) {
        WarcResponse response = (WarcResponse) reader.next().orElseThrow();
        assertEquals(fields.get("url").asText(), response.target());
        assertEquals("2025-06-30T00:00:00Z", response.date().toString());
        byte[] body = response.http().body().stream().readAllBytes();
        assertEquals(
            response.payloadDigest().orElseThrow(),
            new WarcDigest("sha256", HexFormat.of().parseHex(Checksums.sha256(body))));
        found.put(fields.get("url").asText(), new String(body, StandardCharsets.UTF_8));
      }
    }
    String root = "https://www.example.org:8443/%E6%B1%87%E7%BC%96/";
    assertEquals(FILES.get("index.html"), found.get(root));
    assertEquals(FILES.get("2025-06/01/index.html"), found.get(root + "2025-06/01/"));
    assertEquals("图", found.get(root + "2025-06/01/%E5%9B%BE%201%2B2.png"));
    assertEquals("百分号", found.get(root + "2025-06/100%25.txt"));
    assertEquals("", found.get(root + "assets/A.css"));
  }

  @ParameterizedTest
  @CsvSource({
    "https://例子.cn/汇编/, 'cn,xn--fsqu00a)/%e6%b1%87%e7%bc%96/',"
        + " https://xn--fsqu00a.cn/%E6%B1%87%E7%BC%96/",
    "https://www.例子.cn:8443/, 'cn,xn--fsqu00a:8443)/', https://www.xn--fsqu00a.cn:8443/",
    "http://a_b.example/, 'example,a_b)/', http://a_b.example/",
    "http://a_b.例子.cn/, 'cn,xn--fsqu00a,a_b)/', http://a_b.xn--fsqu00a.cn/",
    "http://[::1]:8080/, '[::1]:8080)/', http://[::1]:8080/",
    "http://Example.ORG:/, 'org,example)/', http://Example.ORG:/"
  })
  void aHostOfAnyFormIsIndexedAsBrowsersAskForIt(String address, String key, String home)
      throws IOException {
    byte[] wacz = Files.readAllBytes(wacz("site.wacz", address));
    assertTrue(wacz.length > 0);
    CapturedSite captured = new CapturedSite(address, new TreeSet<>(FILES.keySet()));
    assertEquals(home, captured.home());
    assertEquals(key, CapturedSite.sorted(captured.home()));
  }

  /** Programs that replay web archives change scripts, and the search takes ranges of bytes. */
  @Test
  void theFilesOfTheSearchAreRecordedAsBytesAndNotAsScripts() throws IOException {
    byte[] parts = entry(wacz("site.wacz", ""), "indexes/index.cdx.gz");
    String lines =
        new String(
            new GZIPInputStream(new ByteArrayInputStream(parts)).readAllBytes(),
            StandardCharsets.UTF_8);
    String line = lines.lines().filter(l -> l.contains("data/search/core.js")).findAny().get();
    assertTrue(line.contains("\"mime\":\"application/octet-stream\""), line);
  }

  @Test
  void theRecordsBeginWithWhatTheyAreAndEachHasANameOfItsOwn() throws IOException {
    byte[] warc = entry(wacz("site.wacz", ""), "archive/data.warc.gz");
    List<String> types = new ArrayList<>();
    List<String> ids = new ArrayList<>();
    try (WarcReader reader = new WarcReader(Channels.newChannel(new ByteArrayInputStream(warc)))) {
      for (WarcRecord record : reader) {
        types.add(record.type());
        ids.add(record.id().toString());
      }
    }
    assertEquals("warcinfo", types.get(0));
    assertEquals(1 + FILES.size(), types.size());
    assertEquals(ids.size(), ids.stream().distinct().count());
  }

  @Test
  void thePagesAreListedWithTheirTitles() throws IOException {
    String[] lines =
        new String(entry(wacz("site.wacz", ""), "pages/pages.jsonl"), StandardCharsets.UTF_8)
            .split("\n");
    assertEquals(
        "json-pages-1.0", json(lines[0].getBytes(StandardCharsets.UTF_8)).get("format").asText());
    Map<String, String> titles = new TreeMap<>();
    for (String line : List.of(lines).subList(1, lines.length)) {
      JsonNode page = json(line.getBytes(StandardCharsets.UTF_8));
      assertEquals("2025-06-30T00:00:00Z", page.get("ts").asText());
      titles.put(page.get("url").asText(), page.get("title").asText());
    }
    assertEquals(
        Map.of(
            "https://compendium.invalid/", "政策 & 汇编",
            "https://compendium.invalid/2024-12/", "旧的一期",
            "https://compendium.invalid/2025-06/", "第16期",
            "https://compendium.invalid/2025-06/01/", "一 篇"),
        titles);
  }

  @Test
  void theSameSiteGivesTheSameBytes() throws IOException {
    byte[] one = Files.readAllBytes(wacz("a/site.wacz", ""));
    assertArrayEquals(one, Files.readAllBytes(wacz("b/site.wacz", "")));
  }

  @Test
  void aWholeWebArchiveIsWhole() throws IOException {
    try (LocalCopy copy = LocalCopy.open(wacz("site.wacz", ""))) {
      assertEquals(LocalCopy.Form.WACZ, copy.form());
      assertEquals(new Verifier.Result(4, List.of()), copy.verify((done, total) -> {}));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"datapackage\\.json", "datapackage(-digest)?\\.json"})
  void aWebArchiveWithoutItsListIsCalledSo(String lost) throws IOException {
    Path damaged = folder.resolve("damaged.wacz");
    try (ZipInputStream in = new ZipInputStream(Files.newInputStream(wacz("site.wacz", "")));
        ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(damaged))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        if (!entry.getName().matches(lost)) {
          out.putNextEntry(new ZipEntry(entry.getName()));
          in.transferTo(out);
        }
      }
    }
    try (LocalCopy copy = LocalCopy.open(damaged)) {
      InputException refused =
          assertThrows(InputException.class, () -> copy.verify((done, total) -> {}));
      assertEquals(Problem.WACZ_BROKEN, refused.problem());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"nested", "named", "UTF-32", "cut"})
  void aListThatNoProgramHasWrittenSoIsADifference(String kind) throws IOException {
    byte[] list =
        switch (kind) {
          case "nested" -> "[".repeat(100_000).getBytes(StandardCharsets.UTF_8);
          case "named" -> ("{\"" + "a".repeat(60_000) + "\":1}").getBytes(StandardCharsets.UTF_8);
          case "UTF-32" -> new byte[] {0, 0, 0, '[', 127, 127, 127, 127};
          default -> "{\"resources\": [".getBytes(StandardCharsets.UTF_8);
        };
    Path damaged = folder.resolve(kind + ".wacz");
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(damaged))) {
      out.putNextEntry(new ZipEntry("datapackage.json"));
      out.write(list);
    }
    try (LocalCopy copy = LocalCopy.open(damaged)) {
      List<Difference> found = copy.verify((done, total) -> {}).differences();
      assertTrue(found.contains(new Difference(Difference.Kind.CHANGED, "datapackage.json")));
    }
  }
}
