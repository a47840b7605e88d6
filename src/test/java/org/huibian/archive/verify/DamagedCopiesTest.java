package org.huibian.archive.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.huibian.archive.FixedZip;
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

  /** How many bytes of each structure of a ZIP file are changed. */
  private static final int OF_EACH = 4;

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
    return namedAfterChange(copy, file, random.nextInt(Math.toIntExact(Files.size(file))), random);
  }

  private static List<String> namedAfterChange(Path copy, Path file, int at, Random random)
      throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    byte[] changed = bytes.clone();
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
      assertTrue(names.contains(name) || isList(name), file + ": " + names);
    }
  }

  /**
   * Changes bytes that are drawn, and some of each structure of a ZIP file. Named is the entry or
   * the file itself.
   */
  private static void assertEveryByteMatters(Path file) throws IOException {
    assertEquals(List.of(), named(file));
    Random random = new Random(SEED);
    for (int i = 0; i < PLACES; i++) {
      namedAfterChange(file, file, random);
    }
    for (ZipStructure.Part part : ZipStructure.of(Files.readAllBytes(file))) {
      for (int i = 0; i < OF_EACH; i++) {
        int at = part.from() + random.nextInt(part.to() - part.from());
        List<String> names = namedAfterChange(file, file, at, random);
        assertTrue(
            names.stream().anyMatch(name -> isOf(name, part, file)),
            part + " at " + at + ": " + names);
      }
    }
  }

  /** Returns whether a name is that of an entry in the folder of the copy, or of the ZIP file. */
  private static boolean isOf(String name, ZipStructure.Part part, Path file) {
    return name.isEmpty()
        || name.equals(file.getFileName().toString())
        || part.entry().endsWith(name)
        || isList(part.entry());
  }

  /** A path in a list that was changed is itself the name of a file that is missing. */
  private static boolean isList(String path) {
    return path.contains("SHA256SUMS") || path.contains("manifest-");
  }

  /** Returns what the system's own program for sums says of the files of a list. */
  private static String sums(Path folder, String program, String list) {
    try {
      Process process =
          new ProcessBuilder(program, "-c", "--quiet", list)
              .directory(folder.toFile())
              .redirectErrorStream(true)
              .start();
      return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private BagWriter bag() {
    SortedMap<String, FixedZip.Source> payload = new TreeMap<>();
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
  void theProgramsOfTheSystemNameTheSameFiles() throws IOException {
    bag().folder(folder.resolve("bag"));
    Random random = new Random(SEED);
    for (String path : FILES.keySet()) {
      assertAgreement(site, path, "sha256sum", "SHA256SUMS", random);
      assertAgreement(
          folder.resolve("bag"), "data/" + path, "sha512sum", "manifest-sha512.txt", random);
    }
    for (String path : List.of("bag-info.txt", "bagit.txt", "manifest-sha512.txt")) {
      assertAgreement(folder.resolve("bag"), path, "sha512sum", "tagmanifest-sha512.txt", random);
    }
  }

  private static void assertAgreement(
      Path copy, String path, String program, String list, Random random) throws IOException {
    Path file = copy.resolve(path);
    byte[] bytes = Files.readAllBytes(file);
    byte[] changed = bytes.clone();
    changed[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(7));
    Files.write(file, changed);
    List<String> names = named(copy);
    assertTrue(sums(copy, program, list).contains(path + ": "), path);
    assertTrue(names.contains(path) || isList(path), path + ": " + names);
    Files.write(file, bytes);
    assertEquals("", sums(copy, program, list));
  }

  @Test
  void inASealedZipFileOfTheSite() throws IOException {
    Path file = folder.resolve("site.zip");
    try (FixedZip zip = FixedZip.sealed(Files.newOutputStream(file))) {
      for (String path :
          List.of(
              "SHA256SUMS",
              "index.html",
              "2025-06/index.html",
              "2025-06/01/图 1+2.png",
              "assets/页.css")) {
        if (path.endsWith(".html")) {
          zip.write("site/" + path, Files.readAllBytes(site.resolve(path)));
        } else {
          zip.store("site/" + path, Files.readAllBytes(site.resolve(path)));
        }
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

  private void zipByAnotherProgram(Path file, String comment) throws IOException {
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      zip.setComment(comment);
      List<String> paths = new ArrayList<>(sums.keySet());
      paths.add("SHA256SUMS");
      for (String path : paths) {
        zip.putNextEntry(new ZipEntry(path));
        Files.copy(site.resolve(path), zip);
      }
    }
  }

  /** Programs take the directory of a ZIP file inside another one for that of the whole. */
  @Test
  void inAFileThatWasCutShortBehindAWholeZipFileInsideIt() throws IOException {
    Path inner = folder.resolve("inner.zip");
    zipByAnotherProgram(inner, "");
    assertEquals(List.of(), named(inner));
    SortedMap<String, FixedZip.Source> payload = new TreeMap<>();
    payload.put("exports/1.zip", () -> Files.newInputStream(inner));
    payload.put("exports/2.txt", () -> Files.newInputStream(site.resolve("index.html")));
    Path bag = folder.resolve("bag.zip");
    new BagWriter(new BagInfo("协会", "", "汇编", "一期", "huibian 1.0"), payload).zip(bag);
    assertEquals(List.of(), named(bag));
    byte[] bytes = Files.readAllBytes(bag);
    int behind = (int) Files.size(inner);
    for (int length = bytes.length - 1; length > behind; length -= 31) {
      Files.write(bag, Arrays.copyOf(bytes, length));
      assertEquals(List.of(""), named(bag), "the first " + length + " bytes");
    }
  }

  @Test
  void inAZipFileWithBytesBeforeOrBehindIt() throws IOException {
    Path file = folder.resolve("other.zip");
    zipByAnotherProgram(file, "打包于某日".repeat(9));
    assertEquals(List.of(), named(file));
    byte[] whole = Files.readAllBytes(file);
    for (int more : List.of(1, 30, 4000)) {
      byte[] before = new byte[whole.length + more];
      System.arraycopy(whole, 0, before, more, whole.length);
      Files.write(file, before);
      assertEquals(List.of(""), named(file), more + " bytes before");
      Files.write(file, Arrays.copyOf(whole, whole.length + more));
      assertEquals(List.of(""), named(file), more + " bytes behind");
    }
  }

  /** A directory that leads beyond the end of the file. */
  @Test
  void inTheDirectoryOfAZipFile() throws IOException {
    Path file = folder.resolve("bag.zip");
    bag().zip(file);
    byte[] bytes = Files.readAllBytes(file);
    int end = bytes.length - 22;
    while (bytes[end] != 'P' || bytes[end + 1] != 'K' || bytes[end + 2] != 5) {
      end--;
    }
    for (int at = end; at < end + 22; at++) {
      for (int value : List.of(0xff, 0x7f, 0x00, 0x80)) {
        byte[] changed = bytes.clone();
        changed[at] = (byte) value;
        Files.write(file, changed);
        boolean same = changed[at] == bytes[at];
        assertEquals(same, named(file).isEmpty(), "byte " + (at - end) + " is " + value);
      }
    }
  }
}
