package org.huibian.recovery;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.huibian.source.TextReader;
import org.huibian.text.TextKey;

/**
 * How the time of an import grows with the size of the issue. No test: run it by hand.
 *
 * <pre>{@code
 * mvn -q test-compile dependency:build-classpath -Dmdep.outputFile=target/classpath
 * java -cp target/test-classes:target/classes:$(cat target/classpath) \
 *     org.huibian.recovery.RecoveryBenchmark content/2025-06/source.txt
 * }</pre>
 *
 * <p>Each file that is named is imported at 1, 10 and 100 times its size (its text that often, one
 * after the other), the fastest of several runs counts. The ratio is the time in proportion to the
 * size, 1.0 for the single issue; what grows faster than the text shows as a ratio well above 1.
 */
public final class RecoveryBenchmark {
  private static final int[] TIMES = {1, 10, 100};

  private RecoveryBenchmark() {}

  /** Prints a line for each file and size. */
  public static void main(String[] files) {
    System.out.printf(
        Locale.ROOT,
        "%-32s %6s %12s %9s %11s %7s%n",
        "file",
        "times",
        "characters",
        "articles",
        "ms",
        "ratio");
    for (String file : files) {
      List<String> lines = TextReader.read(Path.of(file)).lines();
      measure(lines, 5);
      double single = 0;
      for (int times : TIMES) {
        List<String> text = new ArrayList<>();
        for (int i = 0; i < times; i++) {
          text.addAll(lines);
        }
        double best = measure(text, times == 100 ? 1 : 5);
        single = times == 1 ? best : single;
        System.out.printf(
            Locale.ROOT,
            "%-32s %6d %12d %9d %11.1f %7.2f%n",
            file,
            times,
            text.stream().mapToInt(TextKey::count).sum(),
            Imports.of(text).issue().articles().size(),
            best,
            best / single / times);
      }
    }
  }

  private static double measure(List<String> text, int runs) {
    double best = Double.MAX_VALUE;
    for (int run = 0; run < runs; run++) {
      long start = System.nanoTime();
      Imports.of(text);
      best = Math.min(best, (System.nanoTime() - start) / 1e6);
    }
    return best;
  }
}
