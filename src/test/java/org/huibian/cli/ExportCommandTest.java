package org.huibian.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.huibian.cli.TestCommand.Answer;
import org.huibian.fixture.SmallIssue;
import org.huibian.site.Checksums;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests the files that hold whole issues, and how the site offers them. */
class ExportCommandTest {
  private static final String ISSUE = SmallIssue.ID;

  @TempDir Path home;
  private Path content;

  @BeforeEach
  void importIssue() throws IOException {
    content = SmallIssue.importedInto(home.resolve("content"));
  }

  private Answer run(String... arguments) {
    return TestCommand.run(Wiring.shipped(), Map.of("HUIBIAN_HOME", home.toString()), arguments);
  }

  private Path exported(String format) {
    return home.resolve("exports").resolve(ISSUE).resolve(ISSUE + "." + format);
  }

  private String page() throws IOException {
    return Files.readString(home.resolve("site").resolve(ISSUE).resolve("index.html"));
  }

  private static Map<String, byte[]> entries(Path zip) throws IOException {
    Map<String, byte[]> entries = new TreeMap<>();
    byte[] all = Files.readAllBytes(zip);
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(all))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        entries.put(entry.getName(), in.readAllBytes());
      }
    }
    return entries;
  }

  @Test
  void theZipHasTextsOriginalDataAndSumsThatVerifyConfirms() throws IOException {
    assertEquals(0, run("export", "--only", "zip").code());
    Map<String, byte[]> entries = entries(exported("zip"));
    for (String name : new String[] {"01.md", "02.md", "issue.yaml", "source.txt"}) {
      byte[] expected = Files.readAllBytes(content.resolve(ISSUE).resolve(name));
      assertArrayEquals(expected, entries.get(ISSUE + "/content/" + ISSUE + "/" + name), name);
    }
    run("build");
    assertArrayEquals(
        Files.readAllBytes(home.resolve("site/data").resolve(ISSUE).resolve("01.json")),
        entries.get(ISSUE + "/data/" + ISSUE + "/01.json"));
    assertTrue(entries.containsKey(ISSUE + "/README.txt"));
    String sums = new String(entries.get(ISSUE + "/SHA256SUMS"), StandardCharsets.UTF_8);
    assertEquals(entries.size() - 1, sums.lines().count());
    Answer verified = run("verify", exported("zip").toString());
    assertEquals(0, verified.code(), verified.out());
  }

  @Test
  void aSecondExportKeepsTheFile() throws IOException {
    run("export", ISSUE, "--only", "zip");
    byte[] first = Files.readAllBytes(exported("zip"));
    Object time = Files.getLastModifiedTime(exported("zip"));
    Path other = home.resolve("other");
    assertEquals(0, run("export", "--only", "zip", "--exports", other.toString()).code());
    assertArrayEquals(first, Files.readAllBytes(other.resolve(ISSUE).resolve(ISSUE + ".zip")));
    run("export", ISSUE, "--only", "zip");
    assertEquals(time, Files.getLastModifiedTime(exported("zip")));
  }

  @Test
  void whatIsNotPublishedIsInNoExport() throws IOException {
    Path article = content.resolve(ISSUE).resolve("01.md");
    String text = Files.readString(article);
    String secret = text.substring(text.length() - 30).strip();
    Files.writeString(
        article, text.replaceFirst("\nkind:", "\nwithdrawn: 2099-02-01 发文机关要求撤回\nkind:"));
    Files.writeString(content.resolve(ISSUE).resolve("notes.txt"), "仅供内部");
    assertEquals(0, run("export", "--only", "zip").code());
    Map<String, byte[]> entries = entries(exported("zip"));
    assertFalse(entries.containsKey(ISSUE + "/content/" + ISSUE + "/notes.txt"));
    entries.forEach(
        (name, bytes) ->
            assertTrue(
                name.endsWith("source.txt")
                    || !new String(bytes, StandardCharsets.UTF_8).contains(secret),
                name));
    String readMe = new String(entries.get(ISSUE + "/README.txt"), StandardCharsets.UTF_8);
    assertTrue(readMe.contains("2099年2月1日 撤回：01"), readMe);
  }

  @Test
  void theSiteOffersTheFilesWithTheirSums() throws IOException {
    run("build");
    assertFalse(page().contains("保存本期"));
    Files.createDirectories(exported("zip").getParent());
    Files.writeString(exported("zip"), "first");
    Files.writeString(exported("html"), "<!DOCTYPE html><title>一期</title>");
    Files.writeString(exported("txt"), "no format");
    run("build");
    assertTrue(page().contains(Checksums.sha256(exported("zip"))));
    assertFalse(page().contains(ISSUE + ".txt"));
    String pack = Files.readString(home.resolve("site/data/offline").resolve(ISSUE + ".json"));
    assertTrue(pack.contains(ISSUE + "/01/index.html"), pack);
    assertFalse(pack.contains(ISSUE + ".html"), pack);
  }

  @Test
  void anotherExportReplacesTheOneOfTheSite() throws IOException {
    Files.createDirectories(exported("zip").getParent());
    Files.writeString(exported("zip"), "first");
    run("build");
    Files.writeString(exported("zip"), "other");
    run("build");
    Path full = home.resolve("full");
    run("build", "--output", full.toString());
    for (String file : new String[] {"index.html", ISSUE + ".zip"}) {
      assertEquals(
          -1,
          Files.mismatch(
              home.resolve("site").resolve(ISSUE).resolve(file), full.resolve(ISSUE).resolve(file)),
          file);
    }
    Files.delete(exported("zip"));
    run("build");
    assertFalse(page().contains("保存本期"));
  }

  @Test
  void anExportOlderThanItsContentIsNamedWithTheRemedy() throws IOException {
    run("export", "--only", "zip");
    assertFalse(run("build").out().contains("huibian export"));
    Path article = content.resolve(ISSUE).resolve("02.md");
    Files.writeString(article, Files.readString(article) + "\n补一句。\n");
    Answer stale = run("build");
    assertEquals(0, stale.code());
    assertTrue(stale.out().contains("huibian export " + ISSUE), stale.out());
    run("export", ISSUE, "--only", "zip");
    assertFalse(run("build").out().contains("huibian export"));
    Files.writeString(exported("zip").resolveSibling("export.json"), "{\"files\":[{");
    assertTrue(run("build").out().contains("huibian export " + ISSUE));
  }

  private void withdrawTheFirstArticle() throws IOException {
    Path article = content.resolve(ISSUE).resolve("01.md");
    Files.writeString(
        article,
        Files.readString(article)
            .replaceFirst("\nkind:", "\nwithdrawn: 2099-02-01 发文机关要求撤回\nkind:"));
  }

  @Test
  void anExportOfBeforeAWithdrawalStopsTheBuildUntilItIsWrittenAgain() throws IOException {
    run("export", "--only", "zip");
    assertEquals(0, run("build").code());
    byte[] whole = Files.readAllBytes(exported("zip"));
    withdrawTheFirstArticle();
    Answer stopped = run("build");
    assertEquals(1, stopped.code());
    assertTrue(stopped.err().contains(ISSUE + ".zip"), stopped.err());
    assertTrue(stopped.err().contains("huibian export " + ISSUE), stopped.err());
    run("export", ISSUE, "--only", "zip");
    assertEquals(0, run("build").code());
    Path other = content.resolve(ISSUE).resolve("02.md");
    Files.writeString(other, Files.readString(other) + "\n补一句。\n");
    assertEquals(0, run("build").code());
    Files.write(exported("zip"), whole);
    assertEquals(1, run("build").code());
    Files.delete(exported("zip"));
    assertEquals(0, run("build").code());
  }

  @Test
  void aBuildSucceedsThoughTheStateOfItsExportsIsUnknown() throws IOException {
    Files.createDirectories(exported("zip").resolveSibling("export.json"));
    Files.writeString(exported("zip"), "first");
    Answer built = run("build");
    assertEquals(0, built.code(), built.err());
  }

  @Test
  void anExportWithAFormerNameOfTheSiteIsOld() throws IOException {
    run("export", "--only", "zip");
    Path settings = content.resolve("site.yaml");
    Files.writeString(
        settings, Files.readString(settings).replaceFirst("(?m)^title:.*$", "title: 新名"));
    Answer stale = run("build");
    assertEquals(0, stale.code(), stale.err());
    assertTrue(stale.out().contains("huibian export " + ISSUE), stale.out());
  }

  @ParameterizedTest
  @ValueSource(strings = {"source.txt", "accounting.tsv"})
  void aLinkToAFileOutsideTheContentIsNotExported(String name) throws IOException {
    Path file = content.resolve(ISSUE).resolve(name);
    Path outside = home.resolve("outside");
    Files.move(file, outside);
    Files.createSymbolicLink(file, outside);
    Answer refused = run("export", "--only", "zip");
    assertEquals(1, refused.code());
    assertTrue(refused.err().contains(name), refused.err());
    withdrawTheFirstArticle();
    assertEquals(1, run("export", "--only", "zip").code());
    assertFalse(Files.exists(exported("zip")));
  }

  @Test
  void anUnknownFormatAndAnUnknownIssueAreNamed() {
    Answer format = run("export", "--only", "zip,doc");
    assertEquals(2, format.code());
    assertTrue(format.err().contains("doc"), format.err());
    Answer issue = run("export", "2001-01", "--only", "zip");
    assertEquals(1, issue.code());
    assertTrue(issue.err().contains("2001-01"), issue.err());
    assertFalse(Files.exists(exported("zip")));
  }

  @Test
  void anOriginalKeepsItsAddressBesideAnExportOfItsName() throws IOException {
    Path yaml = content.resolve(ISSUE).resolve("issue.yaml");
    Files.writeString(yaml, Files.readString(yaml).replace("source.txt", ISSUE + ".zip"));
    Files.writeString(content.resolve(ISSUE).resolve(ISSUE + ".zip"), "the original");
    Files.createDirectories(exported("zip").getParent());
    Files.writeString(exported("zip"), "the export");
    assertEquals(0, run("build").code());
    assertEquals(
        "the original",
        Files.readString(home.resolve("site").resolve(ISSUE).resolve(ISSUE + ".zip")));
  }
}
