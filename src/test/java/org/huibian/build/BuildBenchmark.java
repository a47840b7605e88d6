package org.huibian.build;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.huibian.markdown.ContentFolder;
import org.huibian.site.SiteInput;

/**
 * Measures builds of archives of several sizes, each in a process of its own with the launcher's
 * options, and then in another process the stages of such a build, one after the other: a build
 * does most of them at the same time. This is not a test; run {@code main}. The folder of the
 * archives should be in memory, such as {@code /dev/shm/benchmark}.
 */
public final class BuildBenchmark {
  /** The options of {@code huibian}, the launcher. */
  private static final List<String> OPTIONS =
      List.of(
          "-XX:TieredStopAtLevel=1",
          "-XX:+UseSerialGC",
          "-Xms256m",
          "-XX:MinHeapFreeRatio=20",
          "-XX:MaxHeapFreeRatio=40");

  private BuildBenchmark() {}

  /**
   * Measures, and prints a line for each archive and one for each of its stages.
   *
   * @param arguments a folder that does not exist, then the numbers of issues; once, ten times and
   *     a hundred times as many as the content has if there are none
   */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    if (arguments.length == 3 && arguments[0].equals("build")) {
      build(Path.of(arguments[1]), Path.of(arguments[2]));
      return;
    }
    if (arguments.length == 3 && arguments[0].equals("stages")) {
      BuildStages.measure(Path.of(arguments[1]), Path.of(arguments[2]), System.out);
      return;
    }
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    Path folder = Files.createDirectory(Path.of(arguments[0]));
    List<String> sizes = List.of(arguments).subList(1, arguments.length);
    ArchiveGenerator generator = new ArchiveGenerator(Path.of("content"), 1);
    for (String size : sizes.isEmpty() ? List.of("5", "50", "500") : sizes) {
      Path content = folder.resolve("content-" + size);
      generator.write(content, Integer.parseInt(size));
      out.printf("%5s issues: ", size);
      run("build", content, folder.resolve("site"));
      run("stages", content, folder.resolve("stages"));
      delete(folder.resolve("stages"));
    }
    delete(folder);
  }

  private static void run(String task, Path content, Path site)
      throws IOException, InterruptedException {
    List<String> command =
        Stream.of(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()),
                OPTIONS,
                List.of("-cp", System.getProperty("java.class.path")),
                List.of(BuildBenchmark.class.getName(), task),
                List.of(content.toString(), site.toString()))
            .flatMap(List::stream)
            .toList();
    new ProcessBuilder(command).inheritIO().start().waitFor();
  }

  /** Builds once and prints what it took. */
  private static void build(Path content, Path site) throws IOException {
    SiteInput input = SiteInput.read(new ContentFolder(content));
    double reading = sinceStart();
    BuildReport report = new SiteBuilder(Path.of("templates")).build(input, site);
    OperatingSystemMXBean system =
        (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    System.out.printf(
        Locale.ROOT,
        "%.1f s to read, %.1f s in all, %.1f s of processor time, %s of memory, %d files, %d kB%n",
        reading,
        sinceStart(),
        system.getProcessCpuTime() / 1e9,
        peakMemory(),
        report.files(),
        report.bytes() / 1000);
  }

  /** Returns the seconds since the process was started. */
  private static double sinceStart() {
    return ManagementFactory.getRuntimeMXBean().getUptime() / 1e3;
  }

  /** Returns the largest memory of the process so far, as Linux tells it. */
  private static String peakMemory() throws IOException {
    Path status = Path.of("/proc/self/status");
    if (!Files.exists(status)) {
      return "unknown size";
    }
    return Files.readAllLines(status).stream()
        .filter(line -> line.startsWith("VmHWM:"))
        .map(line -> line.substring("VmHWM:".length()).strip())
        .findFirst()
        .orElse("unknown size");
  }

  private static void delete(Path folder) throws IOException {
    List<Path> deepestFirst;
    try (Stream<Path> all = Files.walk(folder)) {
      deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path path : deepestFirst) {
      Files.delete(path);
    }
  }
}
