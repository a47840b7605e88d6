package org.huibian.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Tests the launcher script in a small project, with fakes of Maven and Java that log their calls.
 */
class LauncherTest {
  private static final String MAVEN =
      """
      #!/bin/sh
      echo "mvn $*" >> "$LOG"
      [ -z "$SLOW" ] || sleep "$SLOW"
      case " $* " in *" -o "*) [ -z "$OFFLINE_FAILS" ] || exit 1 ;; esac
      [ -z "$COMPILE_FAILS" ] || { echo "the compiler's own words"; exit 1; }
      mkdir -p "$PROJECT/target/lib"
      [ -f "$PROJECT/target/huibian.jar" ] || echo jar > "$PROJECT/target/huibian.jar"
      [ -z "$KILLED" ] || kill -9 $PPID
      """;
  private static final String JAVA =
      """
      #!/bin/sh
      for argument do
        case $argument in
          -XX:ArchiveClassesAtExit=*) echo classes > "${argument#*=}"; exit 0 ;;
          org.huibian.build.ScriptInstaller | -Xshare:on) exit ${PREPARE_FAILS:-0} ;;
        esac
      done
      echo "home $HUIBIAN_HOME"
      echo "messages ${HUIBIAN_LANG:-${LC_ALL:-${LC_MESSAGES:-$LANG}}}"
      echo "release $HUIBIAN_RELEASE"
      for argument do echo "[$argument]"; done
      exit 7
      """;

  @TempDir Path folder;
  private Path project;
  private Path bin;

  /** Where the launcher is called, if not beside the project. */
  private Path working;

  private record Answer(int code, String out, String err) {}

  @BeforeEach
  void createProject() throws IOException {
    project = Files.createDirectories(folder.toRealPath().resolve("the project"));
    bin = Files.createDirectories(folder.resolve("bin"));
    Files.copy(Path.of("huibian"), project.resolve("huibian"));
    assertTrue(Files.isExecutable(project.resolve("huibian")));
    Files.createDirectories(project.resolve("src/main/java"));
    Files.writeString(project.resolve("pom.xml"), "<project/>");
    Files.writeString(project.resolve("src/main/java/A.java"), "");
    program("mvn", MAVEN);
    program("java", JAVA);
    // Only the tools of any POSIX system, so that an installed Java or Maven is never found.
    for (String tool :
        List.of("dirname", "find", "head", "locale", "mkdir", "mv", "readlink", "rm", "sleep")) {
      provide(tool);
    }
  }

  /** Lets the launcher find a tool of the system; returns whether the system has it. */
  private boolean provide(String tool) throws IOException {
    for (String place : List.of("/bin/", "/usr/bin/")) {
      if (Files.isExecutable(Path.of(place + tool))) {
        program(tool, "#!/bin/sh\nexec " + place + tool + " \"$@\"\n");
        return true;
      }
    }
    return false;
  }

  /** Starts the launcher twice at the same time, and returns the exit codes. */
  private List<Integer> launchTwice() {
    List<CompletableFuture<Integer>> starts =
        Stream.of("1", "1.5")
            .map(seconds -> CompletableFuture.supplyAsync(() -> launchSlowly(seconds)))
            .toList();
    return starts.stream().map(CompletableFuture::join).toList();
  }

  /** Launches with a compilation of some seconds, and returns the exit code. */
  private int launchSlowly(String seconds) {
    try {
      return launch(Map.of("SLOW", seconds)).code();
    } catch (Exception e) {
      throw new CompletionException(e);
    }
  }

  private void program(String name, String text) throws IOException {
    Path file = Files.writeString(bin.resolve(name), text);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private Answer launch(Map<String, String> environment, String... arguments) throws Exception {
    return launch(project.resolve("huibian"), environment, arguments);
  }

  private Answer launch(Path launcher, Map<String, String> environment, String... arguments)
      throws Exception {
    Path out = Files.createTempFile(folder, "out", "");
    Path err = Files.createTempFile(folder, "err", "");
    String[] command = new String[arguments.length + 1];
    command[0] = launcher.toString();
    System.arraycopy(arguments, 0, command, 1, arguments.length);
    ProcessBuilder process = new ProcessBuilder(Arrays.asList(command));
    process.directory(working == null ? folder.toFile() : working.toFile());
    process.redirectOutput(out.toFile()).redirectError(err.toFile());
    process.environment().clear();
    process.environment().put("PATH", bin.toString());
    process.environment().put("LOG", folder.resolve("log").toString());
    process.environment().put("PROJECT", project.toString());
    process.environment().putAll(environment);
    int code = process.start().waitFor();
    return new Answer(
        code,
        Files.readString(out, StandardCharsets.UTF_8),
        Files.readString(err, StandardCharsets.UTF_8));
  }

  private List<String> mavenCalls() throws IOException {
    Path log = folder.resolve("log");
    return Files.exists(log) ? Files.readAllLines(log) : List.of();
  }

  private void setAge(Path file, int hours) throws IOException {
    Files.setLastModifiedTime(
        file, FileTime.from(Instant.parse("2025-01-02T00:00:00Z").minusSeconds(3600L * hours)));
  }

  @Test
  void theFirstStartCompilesAndPassesOnAllArguments() throws Exception {
    Answer answer = launch(Map.of(), "import", "a b.txt", "--content", "");
    assertEquals(7, answer.code());
    assertTrue(answer.out().endsWith("[import]\n[a b.txt]\n[--content]\n[]\n"), answer.out());
    assertTrue(answer.out().contains("[" + project.resolve("target/huibian.jar") + "]\n"));
    assertTrue(answer.out().startsWith("home " + project + "\n"));
    assertEquals(1, mavenCalls().size());
    assertTrue(mavenCalls().get(0).contains(" -o "));
  }

  @Test
  void aCurrentJarIsNotCompiledAgain() throws Exception {
    launch(Map.of());
    Answer second = launch(Map.of());
    assertEquals("", second.err());
    assertEquals(1, mavenCalls().size());
  }

  @Test
  void anyNewerSourceIsCompiledOnce() throws Exception {
    launch(Map.of());
    Path ready = project.resolve("target/huibian.ready");
    try (Stream<Path> files = Files.walk(project)) {
      for (Path file : files.toList()) {
        setAge(file, 2);
      }
    }
    launch(Map.of());
    assertEquals(1, mavenCalls().size());
    for (String source : List.of("pom.xml", "src/main/java/A.java", "src/main/java")) {
      setAge(ready, 2);
      setAge(project.resolve(source), 1);
      int before = mavenCalls().size();
      launch(Map.of());
      launch(Map.of());
      assertEquals(before + 1, mavenCalls().size(), source);
    }
  }

  @Test
  void aNewerTemplateCompilesAgainOnlyWhereTheFolderBesideTheLauncherDoesNotOverrideIt()
      throws Exception {
    Path template = Files.createDirectories(project.resolve("templates")).resolve("home.ftlh");
    Files.writeString(template, "");
    launch(Map.of());
    Path ready = project.resolve("target/huibian.ready");
    try (Stream<Path> files = Files.walk(project)) {
      for (Path file : files.toList()) {
        setAge(file, 2);
      }
    }
    setAge(template, 1);
    launch(Map.of(), "build");
    assertEquals(1, mavenCalls().size());
    launch(Map.of(), "build", "--templates", "elsewhere");
    assertEquals(2, mavenCalls().size());
    setAge(ready, 2);
    launch(Map.of("HUIBIAN_HOME", folder.toString()), "build");
    assertEquals(3, mavenCalls().size());
  }

  @Test
  void aCompilationThatWasKilledIsDoneAgainByTheNextStart() throws Exception {
    assertEquals(137, launch(Map.of("KILLED", "1")).code());
    assertTrue(Files.exists(project.resolve("target/huibian.jar")));
    assertEquals(7, launch(Map.of()).code());
    assertEquals(2, mavenCalls().size());
    assertEquals("", launch(Map.of()).err());
    assertEquals(2, mavenCalls().size());
  }

  @Test
  void twoFirstStartsAtOnceCompileOnce() throws Exception {
    assumeTrue(provide("flock"));
    assertEquals(List.of(7, 7), launchTwice());
    assertEquals(1, mavenCalls().size());
  }

  @Test
  void twoFirstStartsAtOnceBothRunWhereTheSystemHasNoLocks() throws Exception {
    assertEquals(List.of(7, 7), launchTwice());
    assertEquals("", launch(Map.of()).err());
  }

  @Test
  void theClassesOfABuildAreArchivedWhenTheProgramIsCompiled() throws Exception {
    Path archive = project.resolve("target/huibian.jsa");
    assertFalse(launch(Map.of(), "build").out().contains("[-XX:SharedArchiveFile="));
    Files.createDirectories(project.resolve("content"));
    setAge(project.resolve("target/huibian.ready"), 2);
    Answer answer = launch(Map.of(), "build");
    assertTrue(answer.out().contains("[-XX:SharedArchiveFile=" + archive + "]\n"), answer.out());
    Files.delete(archive);
    assertFalse(launch(Map.of(), "build").out().contains("[-XX:SharedArchiveFile="));
  }

  @Test
  void anArchiveThatJavaCannotLoadIsNotUsed() throws Exception {
    Files.createDirectories(project.resolve("content"));
    Answer answer = launch(Map.of("PREPARE_FAILS", "1"), "build");
    assertEquals(7, answer.code());
    assertFalse(answer.out().contains("[-XX:SharedArchiveFile="));
    launch(Map.of(), "build");
    assertEquals(1, mavenCalls().size());
  }

  @Test
  void theNetworkIsUsedOnlyIfTheOfflineBuildFails() throws Exception {
    assertEquals(7, launch(Map.of("OFFLINE_FAILS", "1")).code());
    assertEquals(2, mavenCalls().size());
    assertFalse(mavenCalls().get(1).contains(" -o "));
  }

  @Test
  void aFailedCompilationIsReportedAndNothingIsRun() throws Exception {
    Answer answer = launch(Map.of("COMPILE_FAILS", "1", "LANG", "zh_CN.UTF-8"));
    assertEquals(1, answer.code());
    assertEquals("", answer.out());
    assertTrue(answer.err().contains("the compiler's own words"));
    assertTrue(answer.err().contains("编译失败"));
  }

  @Test
  void aMissingMavenOrJavaIsReportedWithItsRemedy() throws Exception {
    Files.delete(bin.resolve("mvn"));
    Answer maven = launch(Map.of());
    assertEquals(1, maven.code());
    assertTrue(maven.err().contains("apt-get install maven"));
    Files.delete(bin.resolve("java"));
    Answer java = launch(Map.of("LC_ALL", "zh_CN.UTF-8"));
    assertEquals(1, java.code());
    assertTrue(java.err().contains("找不到 Java"));
    assertTrue(java.err().contains("openjdk-17-jdk-headless"));
  }

  @Test
  void theJavaOfJavaHomeIsUsed() throws Exception {
    Path other = Files.createDirectories(folder.resolve("jdk/bin"));
    Files.move(bin.resolve("java"), other.resolve("java"));
    assertEquals(7, launch(Map.of("JAVA_HOME", folder.resolve("jdk").toString())).code());
  }

  @Test
  void aSymbolicLinkToTheLauncherFindsTheProject() throws Exception {
    Path link = Files.createSymbolicLink(bin.resolve("huibian"), Path.of("../again"));
    Files.createSymbolicLink(folder.resolve("again"), project.resolve("huibian"));
    assertTrue(launch(link, Map.of()).out().startsWith("home " + project + "\n"));
  }

  @Test
  void theHuibianHomeOfTheEnvironmentIsKept() throws Exception {
    assertTrue(launch(Map.of("HUIBIAN_HOME", "/elsewhere")).out().startsWith("home /elsewhere\n"));
  }

  @Test
  void theLanguageOfMessagesIsKeptWhenTheEncodingChanges() throws Exception {
    assertTrue(launch(Map.of("LC_ALL", "C")).out().contains("messages C\n"));
    assertTrue(launch(Map.of("LC_ALL", "zh_CN.GBK")).out().contains("messages zh_CN.GBK\n"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "LANG=xx_XX.UTF-8",
        "LC_ALL=xx_XX.UTF-8",
        "LANG=xx_XX.UTF-8 LC_CTYPE=C.UTF-8",
        "LC_MESSAGES=xx_XX.UTF-8 LANG=C.UTF-8",
        "LANG=C",
        "LANG=C.UTF-8"
      })
  void chineseNamesOfFilesReachJavaAlsoWhereTheLocaleIsNotInstalled(String locale)
      throws Exception {
    // The Java that runs this test asks for the file, instead of the one that only logs.
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    Path classes = Files.createDirectories(folder.resolve("classes"));
    Files.writeString(
        classes.resolve("Ask.java"),
        "public class Ask { public static void main(String[] names) {"
            + " System.out.print(java.nio.file.Files.exists(java.nio.file.Path.of(names[0])));"
            + " System.out.print(System.getenv(\"HUIBIAN_LANG\")); } }");
    program(
        "java",
        "#!/bin/sh\nfor last do :; done\nexec %s %s/Ask.java \"$last\"\n".formatted(java, classes));
    provide("locale");
    Files.writeString(folder.resolve("汇编 原稿.txt"), "");
    Map<String, String> environment = new TreeMap<>();
    for (String variable : locale.split(" ")) {
      environment.put(variable.replaceFirst("=.*", ""), variable.replaceFirst(".*=", ""));
    }
    String out = launch(environment, "import", "汇编 原稿.txt").out();
    assertTrue(out.startsWith("true"), locale + ": " + out);
    boolean isChanged = !locale.equals("LANG=C.UTF-8");
    String kept = locale.contains("xx_XX") ? "xx_XX.UTF-8" : "C";
    assertEquals(isChanged ? "true" + kept : "truenull", out);
  }

  @Test
  void aPublicationInWhichTheProgramIsCalledIsItsHome() throws Exception {
    launch(Map.of());
    Path publication = Files.createDirectories(folder.toRealPath().resolve("我的 汇编/content"));
    assertTrue(launch(Map.of()).out().startsWith("home " + project + "\n"));
    Files.writeString(publication.resolve("site.yaml"), "");
    Path issue = Files.createDirectories(publication.resolve("2025-06"));
    for (Path place : List.of(publication.getParent(), publication, issue)) {
      working = place;
      assertTrue(
          launch(Map.of()).out().startsWith("home " + publication.getParent() + "\n"),
          place.toString());
    }
    working = issue;
    assertTrue(launch(Map.of("HUIBIAN_HOME", "/else")).out().startsWith("home /else\n"));
    assertEquals(1, mavenCalls().size());
  }

  @Test
  void aReleaseRunsItsProgramWithoutMavenAndLeavesTheHomeToIt() throws Exception {
    Path release = Files.createDirectories(folder.toRealPath().resolve("解包 处/program"));
    Files.writeString(release.resolve("huibian.jar"), "jar");
    Path launcher = release.resolveSibling("huibian");
    Files.copy(project.resolve("huibian"), launcher);
    Files.delete(bin.resolve("mvn"));
    Answer answer = launch(launcher, Map.of(), "build");
    assertEquals("", answer.err());
    assertTrue(answer.out().startsWith("home \n"), answer.out());
    assertTrue(answer.out().contains("release 1\n"), answer.out());
    assertTrue(answer.out().endsWith("[-jar]\n[" + release + "/huibian.jar]\n[build]\n"));
  }
}
