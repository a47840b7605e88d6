package org.huibian.archive.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.huibian.archive.SealedZip;
import org.huibian.archive.bag.BagInfo;
import org.huibian.archive.bag.BagWriter;
import org.huibian.archive.wacz.WaczInfo;
import org.huibian.archive.wacz.WaczWriter;
import org.huibian.model.InputException;
import org.huibian.site.Checksums;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests that one changed byte is found wherever it stands, and the file is named. */
class DamagedCopiesTest {
  private static final int SEED = 18;
  private static final int PLACES = 60;

  private static final Map<String, String> FILES =
      Map.of(
          "index.html", "<title>首页</title>".repeat(20),
          "2025-06/index.html", "<title>第16期</title>",
          "2025-06/01/图 1+2.png", "一幅图",
          "assets/页.css", "body{}");

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
    Files.writeString(site.resolve("SHA256SUMS"), new Checksums(sums).text());
  }

  /** Returns the names that a verification gives: of the files, or of the copy itself. */
  private static List<String> named(Path copy) throws IOException {
    try (LocalCopy open = LocalCopy.open(copy)) {
      return open.verify((done, total) -> {}).differences().stream().map(d -> d.path()).toList();
    } catch (InputException e) {
      return List.of(copy.relativize(e.file().orElseThrow()).toString());
    }
  }

  /** Changes one byte of a file, asks what is named, and changes it back. */
  private static List<String> namedAfterChange(Path copy, Path file, Random random)
      throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    byte[] changed = bytes.clone();
    int at = random.nextInt(bytes.length);
    changed[at] ^= (byte) (random.nextBoolean() ? 1 << random.nextInt(8) : 1 + random.nextInt(255));
    Files.write(file, changed);
    try {
      List<String> names = named(copy);
      assertTrue(!names.isEmpty(), "byte " + at + " of " + file);
      return names;
    } finally {
      Files.write(file, bytes);
    }
  }

  /** Changes each file of a folder; the file itself has to be among the names. */
  private static void assertEachFileIsNamed(Path copy) throws IOException {
    assertEquals(List.of(), named(copy));
    Random random = new Random(SEED);
    List<Path> files;
    try (Stream<Path> walk = Files.walk(copy)) {
      files = walk.filter(Files::isRegularFile).sorted().toList();
    }
    for (int i = 0; i < PLACES; i++) {
      Path file = files.get(i % files.size());
      List<String> names = namedAfterChange(copy, file, random);
      String name = copy.relativize(file).toString();
      // A path in a list that was changed is itself the name of a file that is missing.
      boolean isList = name.contains("SHA256SUMS") || name.contains("manifest-");
      assertTrue(names.contains(name) || isList, file + ": " + names);
    }
  }

  private static void assertEveryByteMatters(Path file) throws IOException {
    assertEquals(List.of(), named(file));
    Random random = new Random(SEED);
    for (int i = 0; i < PLACES; i++) {
      namedAfterChange(file, file, random);
    }
  }

  private BagWriter bag() {
    SortedMap<String, SealedZip.Source> payload = new TreeMap<>();
    FILES
        .keySet()
        .forEach(path -> payload.put(path, () -> Files.newInputStream(site.resolve(path))));
    return new BagWriter(new BagInfo("协会", "", "汇编", "一期", "huibian 1.0"), payload);
  }

  @Test
  void inAFolderOfTheSite() throws IOException {
    assertEachFileIsNamed(site);
  }

  @Test
  void inASealedZipFileOfTheSite() throws IOException {
    Path file = folder.resolve("site.zip");
    try (SealedZip zip = new SealedZip(Files.newOutputStream(file))) {
      for (String path :
          List.of(
              "SHA256SUMS",
              "index.html",
              "2025-06/index.html",
              "2025-06/01/图 1+2.png",
              "assets/页.css")) {
        MessageDigest digest = Checksums.sha256();
        zip.add("site/" + path, () -> Files.newInputStream(site.resolve(path)), digest);
      }
    }
    assertEveryByteMatters(file);
  }

  @Test
  void inABagAsAFolder() throws IOException {
    bag().folder(folder.resolve("bag"));
    assertEachFileIsNamed(folder.resolve("bag"));
  }

  @Test
  void inABagAsAZipFile() throws IOException {
    bag().zip(folder.resolve("bag.zip"));
    assertEveryByteMatters(folder.resolve("bag.zip"));
  }

  @Test
  void inAWebArchive() throws IOException {
    Path file = folder.resolve("site.wacz");
    new WaczWriter(site, sums, new WaczInfo("汇编", "协会", "", "huibian 1.0")).write(file);
    assertEveryByteMatters(file);
  }

  /** Headers of other programs also hold what nothing else repeats, such as who packed the file. */
  @Test
  void inTheLocalHeadersOfAZipFileOfAnotherProgram() throws IOException {
    Path file = folder.resolve("other.zip");
    List<Integer> headers = new ArrayList<>();
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      for (String path : sums.keySet()) {
        zip.putNextEntry(new ZipEntry(path));
        Files.copy(site.resolve(path), zip);
      }
      zip.putNextEntry(new ZipEntry("SHA256SUMS"));
      Files.copy(site.resolve("SHA256SUMS"), zip);
    }
    byte[] bytes = Files.readAllBytes(file);
    for (int i = 0; i + 4 < bytes.length; i++) {
      if (bytes[i] == 'P' && bytes[i + 1] == 'K' && bytes[i + 2] == 3 && bytes[i + 3] == 4) {
        headers.add(i);
      }
    }
    assertEquals(List.of(), named(file));
    assertEquals(5, headers.size());
    // The time of the first entry, and a letter of the name of the second one.
    for (int at : List.of(headers.get(0) + 10, headers.get(1) + 30)) {
      byte[] changed = bytes.clone();
      changed[at] ^= 1;
      Files.write(file, changed);
      assertEquals(1, named(file).size());
    }
  }
}
