package org.huibian.markdown;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.huibian.model.Article;
import org.huibian.model.ArticleId;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/** Times of reading and writing the Markdown of all articles of the content, on one processor. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(
    value = 2,
    jvmArgs = {
      "-XX:TieredStopAtLevel=1",
      "-XX:+UseSerialGC",
      "-Xms256m",
      "-XX:MinHeapFreeRatio=20",
      "-XX:MaxHeapFreeRatio=40"
    })
public class MarkdownTimes {
  private static final Path FILE = Path.of("01.md");

  private final ArticleReader reader = new ArticleReader();
  private final ArticleWriter writer = new ArticleWriter();
  private final Map<ArticleId, String> markdown = new LinkedHashMap<>();
  private List<Article> articles;

  /** Reads the content. */
  @Setup
  public void read() {
    articles =
        new ContentFolder(Path.of("content"))
            .readAll().stream().flatMap(issue -> issue.issue().articles().stream()).toList();
    articles.forEach(article -> markdown.put(article.id(), writer.write(article)));
  }

  /** Reads the Markdown of all articles. */
  @Benchmark
  public void parse(Blackhole sink) {
    markdown.forEach((article, text) -> sink.consume(reader.read(article, FILE, text)));
  }

  /** Writes all articles as Markdown. */
  @Benchmark
  public void write(Blackhole sink) {
    articles.forEach(article -> sink.consume(writer.write(article)));
  }
}
