package org.huibian.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.huibian.cli.TestCommand.Answer;
import org.huibian.markdown.SiteSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Makes publications, and finds them from where a command runs. */
class NewCommandTest {
  private static final Map<String, String> CHINESE = Map.of("LANG", "zh_CN.UTF-8");

  @TempDir Path temporary;

  private Path folder() {
    return temporary.resolve("我的 汇编");
  }

  private Answer create(Map<String, String> environment, String... options) {
    List<String> arguments = new ArrayList<>(List.of("new", folder().toString()));
    arguments.addAll(List.of(options));
    return TestCommand.run(Wiring.shipped(), environment, arguments.toArray(String[]::new));
  }

  private SiteSettings settings() {
    return SiteSettings.read(folder().resolve("content/site.yaml"));
  }

  @Test
  void whatOptionsSayStandsInTheSettingsWithARemarkOnEachField() throws IOException {
    Answer answer =
        create(
            CHINESE,
            "--title=要闻汇编",
            "--publisher=某省机械工业联合会",
            "--base-url=https://example.org/汇编",
            "--color=#0b4f8a",
            "--contact=编辑部 010-12345678",
            "--language=zh-CN");
    assertEquals(0, answer.code(), answer.err());
    SiteSettings settings = settings();
    assertEquals("要闻汇编", settings.title());
    assertEquals("某省机械工业联合会", settings.publisher());
    assertEquals("https://example.org/汇编/", settings.baseUrl());
    assertEquals("#0b4f8a", settings.color().light());
    assertEquals("编辑部 010-12345678", settings.contact());
    assertEquals("zh-CN", settings.language());
    assertTrue(settings.description().contains("要闻汇编"), settings.description());
    List<String> lines = Files.readAllLines(folder().resolve("content/site.yaml"));
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).matches("[a-zA-Z]+:.*")) {
        assertTrue(lines.get(i - 1).matches("# .*\\p{IsHan}.*"), lines.get(i));
      }
    }
    assertTrue(answer.out().contains("huibian edit"), answer.out());
  }

  @ParameterizedTest
  @ValueSource(strings = {"zh_CN.UTF-8", "C"})
  void theSampleIsASiteAtOnceWhichACheckFindsWhole(String locale) throws IOException {
    assertEquals(0, create(Map.of("LANG", locale)).code());
    Map<String, String> home = Map.of("LANG", locale, "HUIBIAN_HOME", folder().toString());
    Answer build = TestCommand.run(Wiring.shipped(), home, "build");
    assertEquals(0, build.code(), build.err());
    assertTrue(Files.readString(folder().resolve("site/2000-01/01/index.html")).contains("s1-1"));
    Answer check = TestCommand.run(Wiring.shipped(), home, "check");
    assertEquals(0, check.code(), check.out() + check.err());
    assertTrue(Files.readString(folder().resolve(".gitignore")).contains("/site/\n"));
  }

  @Test
  void aLogoIsCopiedBesideTheSettings() throws IOException {
    Path logo = temporary.resolve("标识 最终.SVG");
    Files.writeString(logo, "<svg xmlns=\"http://www.w3.org/2000/svg\"/>");
    assertEquals(0, create(Map.of(), "--logo", logo.toString()).code());
    assertEquals("logo.svg", settings().logo());
    assertEquals(Files.readString(logo), Files.readString(folder().resolve("content/logo.svg")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--color=red          | “color”",
        "--color=#ffee00      | #ffee00",
        "--base-url=ftp://a.b | “baseUrl”",
        "--publisher=         | “publisher”",
        "--language=中文        | “language”",
        "--logo=missing.svg   | missing.svg",
        "--logo=pom.xml       | “logo”",
      })
  void aWrongOptionIsExplainedAndNothingIsWritten(String option, String told) {
    Answer answer = create(Map.of(), option);
    assertEquals(1, answer.code());
    assertTrue(answer.err().contains(told), answer.err());
    assertFalse(Files.exists(folder()));
  }

  @Test
  void aFolderWithFilesIsRefusedByTheirNames() throws IOException {
    Files.createDirectories(folder().resolve("照片"));
    Files.writeString(folder().resolve("要点.txt"), "");
    Answer answer = create(CHINESE);
    assertEquals(1, answer.code());
    assertTrue(answer.err().contains("照片, 要点.txt"), answer.err());
    try (Stream<Path> files = Files.list(folder())) {
      assertEquals(2, files.count());
    }
  }

  @Test
  void anEmptyFolderIsTaken() throws IOException {
    Files.createDirectories(folder());
    assertEquals(0, create(Map.of()).code());
    assertEquals(SiteSettings.DEFAULT_TITLE, settings().title());
  }

  @Test
  void aTerminalIsAskedAndAWrongAnswerIsAskedForAnew() {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    Deque<String> typed =
        new ArrayDeque<>(List.of("", "某某学会", "", "#ffff00", "#1b6b3a", "", " 电话 1 ", ""));
    Wiring shipped = Wiring.shipped();
    Wiring wiring =
        new Wiring(
            shipped.importer(),
            shipped.builder(),
            shipped.checker(),
            () -> Optional.ofNullable(typed.poll()));
    int code =
        Huibian.run(
            wiring,
            new String[] {"new", folder().toString()},
            new PrintWriter(out, true),
            new PrintWriter(err, true),
            CHINESE,
            true);
    assertEquals(0, code, err.toString());
    assertEquals("某某学会", settings().publisher());
    assertEquals("#1b6b3a", settings().color().light());
    assertEquals("电话 1", settings().contact());
    assertTrue(err.toString().contains("#ffff00"), err.toString());
    assertTrue(out.toString().contains("[政策汇编]: "), out.toString());
  }

  @Test
  void aCommandIsAboutThePublicationInWhichItRuns() throws IOException {
    assertEquals(0, create(Map.of()).code());
    Path issue = folder().resolve("content/2000-01");
    assertEquals(folder(), HomeFolder.of(Map.of(), folder()));
    assertEquals(folder(), HomeFolder.of(Map.of(), folder().resolve("content")));
    assertEquals(folder(), HomeFolder.of(Map.of(), issue));
    assertEquals(temporary, HomeFolder.of(Map.of(), temporary));
    Path other = Path.of("elsewhere");
    assertEquals(other, HomeFolder.of(Map.of("HUIBIAN_HOME", "elsewhere"), issue));
  }
}
