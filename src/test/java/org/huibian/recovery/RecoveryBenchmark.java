package org.huibian.recovery;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.huibian.source.TextReader;
import org.huibian.text.TextKey;

/**
 * Measures how the time of a recovery grows with the size of the issue. It is not a test: run it by
 * hand.
 *
 * <pre>{@code
 * mvn -q test-compile dependency:build-classpath -Dmdep.outputFile=target/classpath
 * java -cp target/test-classes:target/classes:$(cat target/classpath) \
 *     org.huibian.recovery.RecoveryBenchmark content/2025-06/source.txt
 * }</pre>
 *
 * <p>Each given file is recovered at 1, 10 and 100 times its size, with more articles, and so is
 * one invented article without headings, which gets longer. The fastest of several runs counts. The
 * ratio is the time in proportion to the size, 1.0 for the single text; a ratio well above 1 means
 * that the time grows faster than the text.
 */
public final class RecoveryBenchmark {
  private static final int[] TIMES = {1, 10, 100};

  private RecoveryBenchmark() {}

  /** Prints one line for each size of each file and of the invented article. */
  public static void main(String[] files) {
    System.out.println("text\ttimes\tcharacters\tarticles\tms\tratio");
    for (String file : files) {
      List<String> lines = new TextReader().read(Path.of(file)).lines();
      measure(file, List.of(), lines);
    }
    measure("one article", List.of("工业和信息化部关于印发《示范办法》的通知", "工信部规〔2025〕1号"), oneArticle());
  }

  /** Returns about 25,000 characters of lists, table rows and citations without a heading. */
  private static List<String> oneArticle() {
    List<String> lines = new ArrayList<>();
    for (int i = 1; i <= 200; i++) {
      lines.add("根据《示范办法" + i + "》和《标准（试行）》有关规定，有关单位应当报送以下材料，确保真实准确、完整有效：");
      lines.add("（一）申报书，按照规定的格式填写并加盖公章；");
      lines.add("（二）承诺书，由法定代表人签字；");
      lines.add("1.其他证明材料由申报单位根据实际情况提供，不作统一要求。");
      lines.add(i + "\t示范单位" + i + "\t锅炉改造");
      lines.add("\t\t余热回收");
      lines.add("上述材料经审核后予以公示，公示期不少于五个工作日，接受社会各方面监督。");
    }
    return lines;
  }

  private static void measure(String name, List<String> head, List<String> lines) {
    double single = 0;
    for (int times : TIMES) {
      List<String> text = new ArrayList<>(head);
      for (int i = 0; i < times; i++) {
        text.addAll(lines);
      }
      double best = time(text, times == 1 ? 20 : 3);
      single = times == 1 ? best : single;
      System.out.printf(
          Locale.ROOT,
          "%s\t%d\t%d\t%d\t%.1f\t%.2f%n",
          name,
          times,
          text.stream().mapToInt(TextKey::count).sum(),
          RecoveryFixture.of(text).issue().articles().size(),
          best,
          best / single / times);
    }
  }

  private static double time(List<String> text, int runs) {
    double best = Double.MAX_VALUE;
    for (int run = 0; run < runs; run++) {
      long start = System.nanoTime();
      RecoveryFixture.of(text);
      best = Math.min(best, (System.nanoTime() - start) / 1e6);
    }
    return best;
  }
}
