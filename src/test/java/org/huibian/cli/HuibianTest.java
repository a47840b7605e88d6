package org.huibian.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.huibian.check.Fault;
import org.huibian.check.Finding;
import org.huibian.cli.TestCommand.Answer;
import org.huibian.ingest.HandEdits;
import org.huibian.ingest.ImportReport;
import org.huibian.model.InputException;
import org.huibian.model.IssueId;
import org.huibian.model.Problem;
import org.huibian.source.TrackedChanges;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests the output and exit codes of the commands, with stubs that do their work. */
class HuibianTest {
  private static final Map<String, String> CHINESE = Map.of("LANG", "zh_CN.UTF-8");

  private static Wiring failing(RuntimeException fault) {
    return new Wiring(
        (request, progress) -> {
          throw fault;
        },
        (folders, progress) -> {
          throw fault;
        },
        (site, progress) -> {
          throw fault;
        });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''                              | a command is missing           | 缺少命令",
        "bake                            | unknown command: bake          | 没有这个命令：bake",
        "--nope                          | unknown option: --nope         | 没有这个选项：--nope",
        "build --nope                    | unknown option: --nope         | 没有这个选项：--nope",
        "build too                       | unexpected argument: too       | 多余的参数：too",
        "build --content                 | --content needs a value        | --content 后面缺少值",
        "build --output a --output b     | --output is given twice        | --output 重复给出",
        "import                          | FILE is missing                | 缺少 FILE",
        "build b.txt              | unexpected argument: b.txt     | 多余的参数：b.txt",
        "import a.txt --issue 2025-13    | wrong value for --issue: 2025-13 | --issue 的值不对：2025-13",
        "import a.txt --issue 2025-7     | wrong value for --issue: 2025-7 | --issue 的值不对：2025-7",
        "serve --port x                  | wrong value for --port: x      | --port 的值不对：x",
        "serve --port 65536              | wrong value for --port: 65536  | --port 的值不对：65536",
        "serve --port=-1                 | wrong value for --port: -1     | --port 的值不对：-1",
      })
  void aWrongCommandLineIsExplainedAndExitsWithTwo(String typed, String english, String chinese) {
    String[] arguments = typed.isEmpty() ? new String[0] : typed.split(" ");
    Answer answer = TestCommand.run(TestCommand.STUBS, arguments);
    assertEquals(2, answer.code());
    assertEquals("", answer.out());
    assertEquals("huibian: " + english, answer.err().lines().findFirst().get());
    Answer inChinese = TestCommand.run(TestCommand.STUBS, CHINESE, arguments);
    assertEquals(2, inChinese.code());
    assertEquals("huibian: " + chinese, inChinese.err().lines().findFirst().get());
  }

  @Test
  void anArgumentWithAnAtSignIsNotAnArgumentFile() {
    Answer answer =
        TestCommand.run(failing(new IllegalStateException("asked")), "import", "@pom.xml");
    assertEquals(1, answer.code());
    assertTrue(answer.err().contains("asked"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"import", "build", "serve", "check", "undo"})
  void everyCommandHasHelpInBothLanguagesAndTheFolderOptions(String command) {
    for (Map<String, String> environment : List.of(Map.<String, String>of(), CHINESE)) {
      Answer help = TestCommand.run(TestCommand.STUBS, environment, command, "--help");
      assertEquals(0, help.code());
      assertEquals("", help.err());
      for (String option : List.of("--content=DIR", "--output=DIR", "--templates=DIR", "--help")) {
        assertTrue(help.out().contains(option), option);
      }
      String usage = environment.isEmpty() ? "Usage: huibian " : "用法：huibian ";
      assertTrue(help.out().startsWith(usage + command), help.out());
    }
  }

  @Test
  void theProgramPrintsItsHelpAndItsVersion() {
    Answer help = TestCommand.run(TestCommand.STUBS, CHINESE, "--help");
    assertEquals(0, help.code());
    for (String command : List.of("import", "build", "serve", "check", "undo")) {
      assertTrue(help.out().contains("\n  " + command + " "), command);
    }
    Answer version = TestCommand.run(TestCommand.STUBS, "--version");
    assertEquals(0, version.code());
    assertTrue(
        version.out().matches("huibian [0-9]+\\.[0-9]+\\.[0-9]+(-SNAPSHOT)?\n"), version.out());
  }

  @Test
  void anErrorInTheInputIsReportedWithFileLineAndRemedy() {
    Path file = Path.of("content", "2025-06", "03.md");
    Wiring wiring = failing(new InputException(file, 4, Problem.FIELD_UNKNOWN, "datum"));
    Answer answer = TestCommand.run(wiring, "build");
    assertEquals(1, answer.code());
    assertEquals("", answer.out());
    assertEquals(
        file + ":4: the field “datum” is not known\nCheck its spelling, or remove the line.\n",
        answer.err());
    assertEquals(
        file + ":4: 没有“datum”这个字段\n请检查拼写，或删去这一行。\n",
        TestCommand.run(wiring, CHINESE, "build").err());
  }

  @Test
  void anErrorWithoutAFileIsReportedWithTheNameOfTheProgram() {
    Wiring wiring = failing(new InputException(Problem.PORT_TAKEN, "8080"));
    assertEquals(
        "huibian: port 8080 is taken",
        TestCommand.run(wiring, "check").err().lines().findFirst().get());
  }

  @Test
  void anUnexpectedErrorIsReportedInOneLineWithAHint() {
    Wiring wiring = failing(new IllegalStateException("no such\nthing"));
    Answer answer = TestCommand.run(wiring, "build");
    assertEquals(1, answer.code());
    assertEquals(
        "huibian: something unforeseen happened: IllegalStateException: no such thing\n"
            + "Add --trace, or set HUIBIAN_TRACE=1, to see where it came from.\n",
        answer.err());
    String trace = "at org.huibian.cli.HuibianTest";
    assertFalse(answer.err().contains(trace));
    assertTrue(TestCommand.run(wiring, "build", "--trace").err().contains(trace));
    assertTrue(
        TestCommand.run(wiring, Map.of("HUIBIAN_TRACE", "1"), "build").err().contains(trace));
  }

  @Test
  void anErrorOfTheFileSystemIsReportedWithItsRemedy() {
    Wiring wiring = failing(new UncheckedIOException(new AccessDeniedException("site/index.html")));
    Answer answer = TestCommand.run(wiring, "build");
    assertEquals(1, answer.code());
    assertTrue(answer.err().startsWith(Path.of("site", "index.html") + ": access denied\n"));
    assertEquals(2, answer.err().lines().count());
  }

  @Test
  void aStackOverflowPrintsNoStackTrace() {
    Wiring wiring =
        new Wiring(
            (request, progress) -> {
              throw new StackOverflowError();
            },
            TestCommand.STUBS.builder(),
            TestCommand.STUBS.checker());
    Answer answer = TestCommand.run(wiring, "import", "a.txt");
    assertEquals(1, answer.code());
    assertEquals(2, answer.err().lines().count());
  }

  @Test
  void theDefaultFoldersAreInTheHomeFolder() {
    StringBuilder seen = new StringBuilder();
    Wiring wiring =
        new Wiring(
            TestCommand.STUBS.importer(),
            (folders, progress) -> {
              seen.append(folders.content()).append(' ').append(folders.output());
              seen.append(' ').append(folders.templates()).append(' ').append(folders.kept());
              return new Builder.Report(1, 1, 8, 20, 100_000, true, List.of(), 0, 3, 1);
            },
            TestCommand.STUBS.checker());
    TestCommand.run(wiring, "build");
    assertEquals("content site templates .huibian", seen.toString());
    seen.setLength(0);
    TestCommand.run(wiring, Map.of("HUIBIAN_HOME", "home"), "build", "--output", "out");
    Path home = Path.of("home");
    assertEquals(
        home.resolve("content")
            + " out "
            + home.resolve("templates")
            + " "
            + home.resolve(".huibian"),
        seen.toString());
  }

  @Test
  void anImportPrintsItsReport() {
    Map<String, Integer> leftOut = new LinkedHashMap<>();
    leftOut.put("cover", 12);
    leftOut.put("page-number", 1300);
    leftOut.put("stain", 1);
    Wiring wiring =
        new Wiring(
            (request, progress) ->
                new ImportReport(
                    request.issue().orElse(new IssueId(2025, 6)),
                    request.content().resolve("2025-06"),
                    "page-dump",
                    22,
                    true,
                    List.of(),
                    Optional.empty(),
                    List.of(),
                    new HandEdits(
                        List.of("01.md"),
                        List.of("02.md", "03.md"),
                        List.of("04.md"),
                        List.of("05.md")),
                    leftOut,
                    Optional.of(new TrackedChanges(2, 3, List.of("李", "王"))),
                    List.of(
                        new ImportReport.Doubt(
                            Path.of("a.txt"), 29, "unknown-kind", "工信厅科\t〔2025〕33号"))),
            TestCommand.STUBS.builder(),
            TestCommand.STUBS.checker());
    Answer answer = TestCommand.run(wiring, CHINESE, "import", "a.txt");
    assertEquals(0, answer.code());
    assertEquals(
        "已导入 2025-06：22 篇文章，位于 "
            + Path.of("content", "2025-06")
            + "\n文本类型：版面文本，一行即印刷的一行。\n"
            + "  经人工修改，原样保留：01.md\n"
            + "  经人工修改，已与新导入的内容合并：02.md, 03.md\n"
            + "  已由人工删除，不再写入：04.md\n"
            + "  新导入中已没有，但地址可能已公布，故予保留（文章确属有误时，请删除该文件）：05.md\n"
            + "  未收入正文：封面，12 字\n  未收入正文：页码，1300 字\n  未收入正文：stain，1 字\n"
            + "  文档中有未接受的修订（李, 王）：插入 2 处已采用，删除 3 处已执行。请确认这是定稿。\n"
            + "请核对以下 1 处，最可疑的在前：\n  a.txt:29：unknown-kind：工信厅科 〔2025〕33号\n"
            + "原文与结果对照："
            + Path.of("content", "2025-06", "review.html")
            + "\n",
        answer.out());
    assertEquals("", answer.err());
  }

  @Test
  void theIssueOptionIsPassedToTheImport() {
    Wiring wiring =
        new Wiring(
            (request, progress) -> {
              assertEquals(Optional.of(new IssueId(2025, 7)), request.issue());
              assertEquals(List.of(Path.of("a.txt")), request.sources());
              return new ImportReport(
                  request.issue().get(),
                  request.content(),
                  "reflowed",
                  1,
                  true,
                  List.of(),
                  Optional.empty(),
                  List.of(),
                  HandEdits.NONE,
                  Map.of(),
                  Optional.empty(),
                  List.of());
            },
            TestCommand.STUBS.builder(),
            TestCommand.STUBS.checker());
    assertEquals(0, TestCommand.run(wiring, "import", "a.txt", "--issue", "2025-07").code());
    assertEquals(0, TestCommand.run(wiring, "import", "--issue=2025-07", "a.txt").code());
  }

  @Test
  void aCheckPrintsItsFindingsAndFails() {
    Wiring wiring =
        new Wiring(
            TestCommand.STUBS.importer(),
            TestCommand.STUBS.builder(),
            (site, progress) ->
                List.of(
                    Finding.at("2025-06/index.html", 7, Fault.LINK_DEAD, "09/"),
                    Finding.ofFile("a.css", Fault.NOT_UTF8, "")));
    Answer answer = TestCommand.run(wiring, "check");
    assertEquals(1, answer.code());
    assertEquals(
        Path.of("site", "2025-06", "index.html")
            + ":7: leads to nothing: 09/\n"
            + Path.of("site", "a.css")
            + ": the file is not UTF-8\n2 findings\n",
        answer.out());
    assertEquals(0, TestCommand.run(TestCommand.STUBS, "check").code());
  }

  @Test
  void progressIsOnlyShownOnATerminal() {
    Wiring wiring =
        new Wiring(
            TestCommand.STUBS.importer(),
            (folders, progress) -> {
              progress.at(Progress.Stage.PAGES, 1, 4);
              progress.at(Progress.Stage.PAGES, 4, 4);
              return new Builder.Report(1, 4, 12, 40, 200_000, true, List.of(), 40, 0, 0);
            },
            TestCommand.STUBS.checker());
    assertEquals("", TestCommand.run(wiring, "build").err());
    Answer watched = TestCommand.run(wiring, CHINESE, true, "build");
    assertTrue(watched.err().contains("生成页面 25 %"), watched.err());
    assertTrue(watched.err().endsWith("\r\u001b[K"));
    assertTrue(watched.out().startsWith("已生成"));
  }

  @Test
  void theDefaultLocaleHasNoEffect() {
    Locale before = Locale.getDefault();
    try {
      Answer english = TestCommand.run(TestCommand.STUBS, "import", "--help");
      for (String tag : List.of("tr", "ar-EG", "zh-CN", "th-TH-u-nu-thai")) {
        Locale.setDefault(Locale.forLanguageTag(tag));
        assertEquals(english, TestCommand.run(TestCommand.STUBS, "import", "--help"));
      }
    } finally {
      Locale.setDefault(before);
    }
  }
}
