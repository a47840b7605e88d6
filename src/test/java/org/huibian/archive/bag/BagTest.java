package org.huibian.archive.bag;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.huibian.archive.FixedZip;
import org.huibian.archive.Verifier;
import org.huibian.archive.verify.LocalCopy;
import org.huibian.model.InputException;
import org.huibian.model.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests bags against RFC 8493, with a reader of the tests' own. */
class BagTest {
  private static final BagInfo INFO =
      new BagInfo("中国示范机械工业协会", "https://example.org/汇编/", "政策汇编", "全部\n各期", "huibian 1.0");

  private static final Map<String, String> FILES =
      Map.of(
          "content/site.yaml", "title: 政策汇编\n",
          "content/2099-01/01.md", "正文",
          "content/2099-01/空.md", "",
          "content/2099-01/附件 1（表）.png", "图",
          "content/2099-01/增长10%0A.txt", "百分号",
          "content/2099-01/100%.txt", "百分号",
          "content/2099-01/两\n行.txt", "换行",
          "content/2099-01/回\r车.txt", "回车",
          "content/2099-01/ 首尾空格 ", "空格",
          "README.txt", "说明");

  @TempDir Path folder;

  private static BagWriter writer(Map<String, String> files) {
    SortedMap<String, FixedZip.Source> payload = new TreeMap<>();
    files.forEach(
        (path, text) ->
            payload.put(
                path, () -> new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8))));
    return new BagWriter(INFO, payload);
  }

  private Path folderBag(String name) throws IOException {
    Path bag = folder.resolve(name);
    writer(FILES).folder(bag);
    return bag;
  }

  private Path zipBag(String name) throws IOException {
    Path bag = folder.resolve(name);
    writer(FILES).zip(bag);
    return bag;
  }

  private static Verifier.Result verify(Path bag) throws IOException {
    try (LocalCopy copy = LocalCopy.open(bag)) {
      assertEquals(LocalCopy.Form.BAG, copy.form());
      return copy.verify((done, total) -> {});
    }
  }

  private static List<String> differences(Path bag) throws IOException {
    return verify(bag).differences().stream().map(d -> d.kind() + " " + d.path()).toList();
  }

  /** Reads a manifest as RFC 8493 says, and compares each file with it. */
  private static List<String> listed(Path bag, String manifest) throws Exception {
    List<String> paths = new ArrayList<>();
    for (String line : Files.readString(bag.resolve(manifest)).split("\n")) {
      int space = line.indexOf(' ');
      String path =
          line.substring(space)
              .stripLeading()
              .replace("%0A", "\n")
              .replace("%0D", "\r")
              .replace("%25", "%");
      byte[] sum =
          MessageDigest.getInstance("SHA-512").digest(Files.readAllBytes(bag.resolve(path)));
      assertEquals(HexFormat.of().formatHex(sum), line.substring(0, space), path);
      paths.add(path);
    }
    return paths;
  }

  @Test
  void aBagHasWhatTheRfcDemandsAndEveryFileIsListed() throws Exception {
    Path bag = folderBag("bag");
    assertEquals(
        "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n",
        Files.readString(bag.resolve("bagit.txt")));
    assertEquals(
        FILES.keySet().stream().map(path -> "data/" + path).sorted().toList(),
        listed(bag, "manifest-sha512.txt").stream().sorted().toList());
    assertEquals(
        List.of("bag-info.txt", "bagit.txt", "manifest-sha512.txt"),
        listed(bag, "tagmanifest-sha512.txt"));
    String info = Files.readString(bag.resolve("bag-info.txt"));
    long bytes =
        FILES.values().stream().mapToLong(t -> t.getBytes(StandardCharsets.UTF_8).length).sum();
    assertTrue(info.endsWith("Payload-Oxum: " + bytes + ".10\n"), info);
    assertTrue(info.contains("External-Description: 全部 各期\n"), info);
    assertFalse(info.contains("Date"), info);
  }

  @Test
  void aZippedBagHasTheFilesOfTheFolderInOneFolderOfItsName() throws IOException {
    Path bag = folderBag("bag");
    try (ZipFile zip = new ZipFile(zipBag("2099-01-bag.zip").toFile())) {
      for (ZipEntry entry : zip.stream().toList()) {
        Path file = bag.resolve(entry.getName().substring("2099-01-bag/".length()));
        try (InputStream in = zip.getInputStream(entry)) {
          assertArrayEquals(Files.readAllBytes(file), in.readAllBytes(), entry.getName());
        }
      }
      assertEquals(FILES.size() + 4, zip.size());
    }
  }

  @Test
  void theSameContentGivesTheSameBytes() throws IOException {
    assertEquals(-1, Files.mismatch(zipBag("a/bag.zip"), zipBag("b/bag.zip")));
  }

  @Test
  void aWholeBagIsWholeAsAFolderAndAsAZipFile() throws IOException {
    assertEquals(new Verifier.Result(10, List.of()), verify(folderBag("bag")));
    assertEquals(new Verifier.Result(10, List.of()), verify(zipBag("bag.zip")));
  }

  @Test
  void whatIsChangedMissingOrAddedIsNamed() throws IOException {
    Path bag = folderBag("bag");
    Files.writeString(bag.resolve("data/README.txt"), "别的");
    Files.delete(bag.resolve("data/content/site.yaml"));
    Files.writeString(bag.resolve("data/more.txt"), "多出");
    Files.writeString(bag.resolve("bagit.txt"), "\n", StandardOpenOption.APPEND);
    Files.writeString(bag.resolve("extra.txt"), "多出");
    assertEquals(
        List.of(
            "CHANGED bagit.txt",
            "CHANGED data/README.txt",
            "MISSING data/content/site.yaml",
            "EXTRA data/more.txt",
            "EXTRA extra.txt"),
        differences(bag));
  }

  @Test
  void bagsOfOtherProgramsAreReadToo() throws IOException {
    Path bag = Files.createDirectories(folder.resolve("other"));
    Files.createDirectories(bag.resolve("data"));
    Files.writeString(bag.resolve("data/a.txt"), "hello");
    Files.writeString(
        bag.resolve("bagit.txt"), "BagIt-Version: 0.97\r\nTag-File-Character-Encoding: utf-8\r\n");
    Files.writeString(
        bag.resolve("manifest-md5.txt"), "5D41402ABC4B2A76B9719D911017C592 *./data/a.txt\r\n");
    Files.writeString(bag.resolve("notes.txt"), "not listed, which is allowed");
    try (LocalCopy copy = LocalCopy.open(bag)) {
      assertEquals(
          new Verifier.Result(1, List.of()),
          new BagVerifier(copy.copy(), bag, 1000).run((done, total) -> {}));
    }
  }

  @Test
  void namesThatASystemKeepsDecomposedAreTheSameNames() throws IOException {
    Path bag = folder.resolve("bag");
    writer(Map.of("caf\u00e9.txt", "text")).folder(bag);
    Files.move(bag.resolve("data/caf\u00e9.txt"), bag.resolve("data/cafe\u0301.txt"));
    assertEquals(List.of(), differences(bag));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"../out.txt", "data/../../out.txt", "/etc/passwd", "data\\a", "data//a", "a/b"})
  void aManifestThatLeadsOutOfThePayloadIsRefused(String path) throws IOException {
    Path bag = folderBag("bag");
    Files.writeString(bag.resolve("manifest-sha512.txt"), "0".repeat(128) + "  " + path + "\n");
    InputException refused = assertThrows(InputException.class, () -> verify(bag));
    assertEquals(Problem.BAG_BROKEN, refused.problem());
  }

  @Test
  void aBagWhoseDeclarationIsALinkIsRefused() throws IOException {
    Path bag = folderBag("bag");
    Path declaration = bag.resolve("bagit.txt");
    Files.move(declaration, folder.resolve("elsewhere.txt"));
    Files.createSymbolicLink(declaration, folder.resolve("elsewhere.txt"));
    InputException e = assertThrows(InputException.class, () -> verify(bag));
    assertEquals(Problem.BAG_BROKEN, e.problem());
  }

  @Test
  void aBombIsNotUnpacked() throws IOException {
    Path bag = folderBag("bag");
    try (LocalCopy copy = LocalCopy.open(bag)) {
      InputException refused =
          assertThrows(
              InputException.class,
              () -> new BagVerifier(copy.copy(), bag, 30).run((done, total) -> {}));
      assertEquals(Problem.FILE_UNPACKS_TOO_LARGE, refused.problem());
    }
  }

  private int restore(Path bag, Path content) throws IOException {
    try (LocalCopy copy = LocalCopy.open(bag)) {
      return new Restoration(
              copy.copy(), bag, content, folder.resolve("templates"), folder.resolve("exports"))
          .run();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"bag", "bag.zip"})
  void theContentOfABagIsRestored(String name) throws IOException {
    Path bag = name.endsWith(".zip") ? zipBag(name) : folderBag(name);
    Path content = folder.resolve("restored");
    assertEquals(9, restore(bag, content));
    for (Map.Entry<String, String> file : FILES.entrySet()) {
      if (file.getKey().startsWith("content/")) {
        assertEquals(
            file.getValue(),
            Files.readString(content.resolve(file.getKey().substring("content/".length()))));
      }
    }
    assertFalse(Files.exists(folder.resolve("templates")));
    assertFalse(Files.exists(folder.resolve(".restored.restoring")));
  }

  @Test
  void nothingIsRestoredOverAnExistingFolder() throws IOException {
    Path bag = folder.resolve("bag.zip");
    writer(Map.of("content/site.yaml", "新", "templates/home.ftlh", "新")).zip(bag);
    Path content = Files.createDirectory(folder.resolve("restored"));
    Files.writeString(content.resolve("site.yaml"), "旧");
    InputException refused = assertThrows(InputException.class, () -> restore(bag, content));
    assertEquals(Problem.RESTORE_TAKEN, refused.problem());
    assertEquals("旧", Files.readString(content.resolve("site.yaml")));
    assertFalse(Files.exists(folder.resolve("templates")));
    Path empty = Files.createDirectory(folder.resolve("empty"));
    assertEquals(2, restore(bag, empty));
    assertEquals("新", Files.readString(folder.resolve("templates/home.ftlh")));
  }

  static List<Map<String, String>> unsafe() {
    return List.of(
        Map.of("content/.history/1", "隐藏"),
        Map.of("content/2099-01/.git/config", "隐藏"),
        Map.of("content/A.md", "一", "content/a.md", "二"),
        Map.of("content/straße.md", "一", "content/STRASSE.md", "二"),
        Map.of("content/caf\u00e9.md", "一", "content/cafe\u0301.md", "二"),
        Map.of("content/C:/boot.ini", "盘符"),
        Map.of("content/01.md:stream", "数据流"),
        Map.of("content/x", "文件", "content/X/y", "文件夹"));
  }

  @ParameterizedTest
  @MethodSource("unsafe")
  void whatWouldNotBeTheSameOnEverySystemIsRefused(Map<String, String> files) throws IOException {
    Map<String, String> all = new TreeMap<>(files);
    all.put("content/site.yaml", "title: 政策汇编\n");
    Path bag = folder.resolve("bag.zip");
    writer(all).zip(bag);
    Path content = folder.resolve("restored");
    InputException refused = assertThrows(InputException.class, () -> restore(bag, content));
    assertEquals(Problem.BAG_UNSAFE, refused.problem());
    assertFalse(Files.exists(content));
  }

  @Test
  void aBagOfSomethingElseIsNotRestored() throws IOException {
    Path bag = folder.resolve("bag.zip");
    writer(Map.of("README.txt", "别的")).zip(bag);
    InputException refused =
        assertThrows(InputException.class, () -> restore(bag, folder.resolve("restored")));
    assertEquals(Problem.BAG_FOREIGN, refused.problem());
  }

  @ParameterizedTest
  @ValueSource(strings = {"tagmanifest-sha512.txt", "bag-info.txt"})
  void aBagOfThisProgramIsNotWholeWithoutAFileThatItAlwaysHas(String name) throws IOException {
    Path bag = folderBag("bag");
    Files.delete(bag.resolve(name));
    assertEquals(List.of("MISSING " + name), differences(bag));
  }

  @ParameterizedTest
  @CsvSource({"5.1,true", "6.1,false", "5.2,false", "15.1,false"})
  void theBytesOfThePayloadAreComparedAsItsFilesAre(String size, boolean whole) throws IOException {
    Path bag = Files.createDirectories(folder.resolve("other"));
    Files.createDirectories(bag.resolve("data"));
    Files.writeString(bag.resolve("data/a.txt"), "hello");
    Files.writeString(
        bag.resolve("bagit.txt"), "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n");
    Files.writeString(
        bag.resolve("manifest-md5.txt"), "5d41402abc4b2a76b9719d911017c592  data/a.txt\n");
    Files.writeString(
        bag.resolve("manifest-sha1.txt"), "aaf4c61ddcc5e8a2dabede0f3b482cd9aea9434d  data/a.txt\n");
    Files.writeString(bag.resolve("bag-info.txt"), "Payload-Oxum: " + size + "\n");
    assertEquals(whole ? List.of() : List.of("CHANGED bag-info.txt"), differences(bag));
  }
}
