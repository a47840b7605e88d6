package org.huibian.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huibian.fixture.SmallIssue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests the build of the repository's content in processes of their own. */
class BuildProcessTest {
  @TempDir Path folder;

  private String build(Path output, String... options) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of(options));
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(List.of("org.huibian.cli.Huibian", "build", "--output", output.toString()));
    Path log = folder.resolve(output.getFileName() + ".log");
    Process process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
    assertEquals(0, process.waitFor(), () -> read(log));
    return read(log);
  }

  private static String read(Path file) {
    try {
      return Files.readString(file, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static TreeMap<String, Integer> files(Path root) throws IOException {
    TreeMap<String, Integer> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(root)) {
      for (Path file : all.filter(Files::isRegularFile).collect(Collectors.toList())) {
        files.put(
            root.relativize(file).toString(), java.util.Arrays.hashCode(Files.readAllBytes(file)));
      }
    }
    return files;
  }

  private static final List<String> UNUSED_LIBRARIES =
      List.of("graalvm", "com.oracle.truffle", "com.google.javascript", "org.apache.pdfbox");

  @Test
  void aBuildDependsOnNeitherLocaleNorTimeZoneAndLoadsNoLibraryThatItDoesNotNeed()
      throws Exception {
    build(
        folder.resolve("there"),
        "-Duser.language=tr",
        "-Duser.country=TR",
        "-Duser.timezone=Pacific/Auckland",
        "-Dfile.encoding=ISO-8859-9");
    // The compiler of scripts has run in the first build at the latest.
    String loaded = build(folder.resolve("here"), "-Xlog:class+load");
    assertTrue(loaded.contains("org.huibian.build.SiteBuilder"), "the log names the classes");
    assertEquals(
        List.of(),
        loaded
            .lines()
            .filter(line -> UNUSED_LIBRARIES.stream().anyMatch(line::contains))
            .limit(3)
            .toList());
    TreeMap<String, Integer> here = files(folder.resolve("here"));
    assertTrue(here.size() > 100, "the whole site is there");
    assertEquals(here, files(folder.resolve("there")));
  }

  @Test
  void twoBuildsOfOneSiteAtOnceLeaveOneWholeAndTheOtherOneSaysWhoBuilds() throws Exception {
    Path content = SmallIssue.importedInto(folder.resolve("content"));
    Path site = folder.resolve("site");
    List<Process> builds = new ArrayList<>();
    for (int i = 0; i < 2; i++) {
      builds.add(
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-cp",
                  System.getProperty("java.class.path"),
                  "org.huibian.cli.Huibian",
                  "build",
                  "--content",
                  content.toString(),
                  "--output",
                  site.toString())
              .redirectErrorStream(true)
              .redirectOutput(folder.resolve(i + ".log").toFile())
              .start());
    }
    int refused = 0;
    for (int i = 0; i < 2; i++) {
      Path log = folder.resolve(i + ".log");
      if (builds.get(i).waitFor() != 0) {
        assertTrue(read(log).contains("another process (build "), () -> read(log));
        refused++;
      }
    }
    assertTrue(refused <= 1, "one build is done");
    assertEquals(files(SmallIssue.built(content, folder.resolve("alone"))), files(site));
  }
}
