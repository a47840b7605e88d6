package org.huibian.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Measures the time until each broken or hostile file is refused, in a process of its own with 1
 * GiB of memory, and prints the message.
 *
 * <pre>{@code
 * java -cp … org.huibian.cli.BrokenFilesBenchmark
 * }</pre>
 */
final class BrokenFilesBenchmark {
  private static final Path FOLDER = Path.of("src/test/resources/org/huibian/cli/broken");

  private BrokenFilesBenchmark() {}

  public static void main(String[] args) throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory("broken");
    Map<String, Supplier<byte[]>> made = BrokenFilesTest.made();
    Map<String, Path> all = new TreeMap<>();
    try (Stream<Path> files = Files.list(FOLDER)) {
      files
          .filter(f -> !f.endsWith("broken.tsv"))
          .forEach(f -> all.put(f.getFileName().toString(), f));
    }
    made.keySet().forEach(name -> all.put(name, folder.resolve(name)));
    double longest = 0;
    for (Map.Entry<String, Path> entry : all.entrySet()) {
      Supplier<byte[]> bytes = made.get(entry.getKey());
      if (bytes != null) {
        Files.write(entry.getValue(), bytes.get());
      }
      longest = Math.max(longest, measure(entry.getValue(), folder));
      if (bytes != null) {
        Files.delete(entry.getValue());
      }
    }
    Files.deleteIfExists(folder.resolve("output"));
    Files.delete(folder);
    System.out.printf(Locale.ROOT, "%d files, the longest took %.1f s%n", all.size(), longest);
  }

  private static double measure(Path file, Path folder) throws IOException, InterruptedException {
    Path content = folder.resolve("content");
    Path output = folder.resolve("output");
    long start = System.nanoTime();
    int code =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1g",
                "-XX:TieredStopAtLevel=1", // The launcher sets it too.
                "-cp",
                System.getProperty("java.class.path"),
                "org.huibian.cli.Huibian",
                "import",
                file.toString(),
                "--issue",
                "2025-07",
                "--content",
                content.toString())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start()
            .waitFor();
    double seconds = (System.nanoTime() - start) / 1e9;
    String message =
        Files.readAllLines(output).stream()
            .filter(line -> !line.startsWith("SLF4J"))
            .findFirst()
            .orElse("")
            .replace(file.toString(), "");
    System.out.printf(
        Locale.ROOT,
        "%-32s %5.1f s  exit %d  %s%s%n",
        file.getFileName(),
        seconds,
        code,
        Files.exists(content) ? "WRITTEN " : "",
        message);
    return seconds;
  }
}
