package org.huibian.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.huibian.cli.TestCommand.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Tests that a pipe in the place of a file is named instead of waited for: opening a pipe returns
 * only when another program writes into it.
 */
class PipesTest {
  private static final Duration LONGEST = Duration.ofSeconds(30);
  private static final String ARTICLE = "---\ntitle: 关于开展试点工作的通知\nkind: news\n---\n\n文。\n";

  @TempDir Path home;

  @BeforeEach
  void writeContent() throws IOException {
    Path issue = Files.createDirectories(home.resolve("content/2099-01"));
    Files.writeString(home.resolve("content/site.yaml"), "title: 政策汇编\npublisher: 示范协会\n");
    Files.writeString(
        issue.resolve("issue.yaml"), "title: 汇编\nyear: 2099\nmonth: 1\nsource: source.txt\n");
    Files.writeString(issue.resolve("source.txt"), "原文\n");
    Files.writeString(issue.resolve("01.md"), ARTICLE);
    Files.writeString(issue.resolve("02.md"), ARTICLE);
  }

  /** Puts a pipe in the place of a file. */
  private Path pipe(String name) throws IOException, InterruptedException {
    Path file = home.resolve(name);
    Files.createDirectories(file.getParent());
    Files.deleteIfExists(file);
    try {
      Process made = new ProcessBuilder("mkfifo", file.toString()).start();
      assumeTrue(made.waitFor(10, TimeUnit.SECONDS) && made.exitValue() == 0, "no pipes here");
    } catch (IOException e) {
      assumeTrue(false, "no program that makes pipes");
    }
    return file;
  }

  private Answer run(String... arguments) {
    Map<String, String> environment = Map.of("HUIBIAN_HOME", home.toString());
    return assertTimeoutPreemptively(
        LONGEST, () -> TestCommand.run(Wiring.shipped(), environment, arguments));
  }

  private void assertRefused(Path pipe, String... command) {
    Answer answer = run(command);
    assertEquals(
        pipe + ": is a pipe or a device, but a file is needed",
        answer.err().lines().findFirst().orElse(""),
        answer.err());
    assertEquals(1, answer.code());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "content/site.yaml",
        "content/addresses.tsv",
        "content/2099-01/issue.yaml",
        "content/2099-01/02.md",
        "content/2099-01/accounting.tsv",
        "content/2099-01/source.txt",
        "templates/home.ftlh"
      })
  void aBuildNamesAPipe(String name) throws Exception {
    assertRefused(pipe(name), "build");
  }

  @Test
  void aBuildDoesNotWaitForAPipeThatItDoesNotRead() throws Exception {
    pipe("content/2099-01/decisions.yaml");
    pipe("content/notes");
    pipe("exports/2099-01/2099-01.epub");
    assertEquals(0, run("build").code());
    assertEquals(0, run("build").code());
  }

  @ParameterizedTest
  @ValueSource(strings = {"site.yaml", "2099-01/issue.yaml", "2099-01/01.md", "2099-01/source.txt"})
  void anExportNamesAPipe(String name) throws Exception {
    assertRefused(pipe("content/" + name), "export", "--only", "zip");
  }

  @Test
  void anExportNamesAPipeInThePlaceOfItsRecord() throws Exception {
    assertRefused(pipe("exports/2099-01/export.json"), "export", "--only", "zip");
  }

  @ParameterizedTest
  @ValueSource(strings = {"issue.yaml", "01.md", "decisions.yaml", "imported.tsv"})
  void anImportNamesAPipe(String name) throws Exception {
    Path original = Files.writeString(home.resolve("a.txt"), text());
    assertRefused(
        pipe("content/2099-01/" + name), "import", original.toString(), "--issue", "2099-01");
  }

  @Test
  void anImportNamesAPipeInThePlaceOfTheOriginal() throws Exception {
    Path pipe = pipe("a.txt");
    assertRefused(pipe, "import", pipe.toString(), "--issue", "2099-01");
  }

  private static String text() {
    return String.join(
        "\n",
        List.of(
            "示范协会政策汇编",
            "2099年1月",
            "一、关于开展试点工作的通知",
            "示范科〔2099〕1号",
            "各单位：",
            "现将有关事项通知如下。",
            "一、总体要求",
            "坚持统筹推进。"));
  }
}
