package org.huibian.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.huibian.ingest.PendingImport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Processes that import are killed at random moments. {@code -Dhuibian.kills=50} tries more often;
 * every second kill falls into the time in which files are written.
 */
class KilledProcessTest {
  private static final int KILLS = Integer.getInteger("huibian.kills", 4);
  private static final String EDIT = "编者手工改过的一段。";

  @TempDir Path temp;

  private Process start(Path content, Path source) throws IOException {
    List<String> command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            "org.huibian.cli.Huibian",
            "import",
            source.toString(),
            "--issue",
            "2025-06",
            "--content",
            content.toString());
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(temp.resolve("log").toFile())
        .start();
  }

  private void imports(Path content, Path source) throws Exception {
    assertEquals(0, start(content, source).waitFor(), () -> log());
  }

  private String log() {
    try {
      return Files.readString(temp.resolve("log"));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static Map<String, String> tree(Path folder) throws IOException {
    Map<String, String> out = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        out.put(
            folder.relativize(file).toString(), HexFormat.of().formatHex(Files.readAllBytes(file)));
      }
    }
    return out;
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Files.copy(file, to.resolve(from.relativize(file).toString()));
      }
    }
  }

  @Test
  void killedAtAnyMomentTheFolderIsTheOldOrTheNewOneAfterTheNextCommand() throws Exception {
    List<String> lines = new ArrayList<>(Files.readAllLines(Path.of("content/2025-06/source.txt")));
    Path first = Files.write(temp.resolve("first.txt"), lines);
    Path base = Files.createDirectory(temp.resolve("base"));
    imports(base, first);
    Path edited = base.resolve("2025-06/01.md");
    Files.writeString(edited, Files.readString(edited) + "\n" + EDIT + "\n");
    Files.delete(base.resolve("2025-06/10.md"));
    Files.writeString(base.resolve("2025-06/notes.txt"), EDIT);
    for (int i = 40; i < lines.size(); i += 25) {
      lines.set(i, lines.get(i).replace("。", "（新版）。"));
    }
    Path second = Files.write(temp.resolve("second.txt"), lines);
    Path result = temp.resolve("result");
    copy(base, result);
    long start = System.nanoTime();
    imports(result, second);
    long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
    Map<String, String> before = tree(base.resolve("2025-06"));
    Map<String, String> after = tree(result.resolve("2025-06"));
    assertTrue(!before.equals(after));

    Random random = new Random(1);
    for (int i = 0; i < KILLS; i++) {
      Path content = temp.resolve("try-" + i);
      copy(base, content);
      Process process = start(content, second);
      if (i % 2 == 0) {
        Thread.sleep((long) (random.nextDouble() * millis * 1.1));
      } else {
        Path staging = content.resolve(".2025-06.import");
        while (process.isAlive() && !Files.exists(staging)) {
          Thread.onSpinWait();
        }
        Thread.sleep(random.nextInt(60));
      }
      process.destroyForcibly().waitFor();
      PendingImport.finish(content);
      Map<String, String> now = tree(content.resolve("2025-06"));
      assertTrue(now.equals(before) || now.equals(after), "neither old nor new in try " + i);
      assertTrue(Files.readString(content.resolve("2025-06/01.md")).contains(EDIT));
      if (i % 10 == 0) {
        imports(content, second);
        assertEquals(after, tree(content.resolve("2025-06")));
      }
      try (Stream<Path> left = Files.list(content)) {
        assertEquals(
            List.of(),
            left.map(f -> f.getFileName().toString())
                // The file of a lock goes with the next command that takes the lock.
                .filter(name -> name.startsWith(".") && !name.matches("\\.history|.*\\.lock"))
                .toList());
      }
    }
  }
}
