package org.huibian.search;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.huibian.catalog.Catalog;
import org.huibian.markdown.ContentFolder;
import org.huibian.markdown.IssueContent;
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

/** Times of the tokenizer and of the index over all articles of the content, as in a build. */
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
public class SearchTimes {
  private final Tokenizer tokenizer = Tokenizer.standard();
  private List<SearchDocument> documents;
  private List<String> texts;
  private SearchIndex index;

  /** Reads the content. */
  @Setup
  public void read() {
    List<IssueContent> issues = new ContentFolder(Path.of("content")).readAll();
    documents = CatalogDocuments.of(Catalog.of(issues.stream().map(IssueContent::issue).toList()));
    texts =
        documents.stream()
            .flatMap(document -> Fragment.of(document).stream())
            .map(Fragment::text)
            .toList();
    index = SearchIndex.of(documents, tokenizer);
  }

  /** Brings all texts into the form in which they are compared. */
  @Benchmark
  public void squeeze(Blackhole sink) {
    texts.forEach(text -> sink.consume(tokenizer.squeeze(text)));
  }

  /** Counts the tokens of all texts, on one processor. */
  @Benchmark
  public Object tokens() {
    return TokenCounts.of(texts, tokenizer, new TokenKeys());
  }

  /** Indexes all articles, on all processors. */
  @Benchmark
  public Object index() {
    return SearchIndex.of(documents, tokenizer);
  }

  /** Writes the files of the search, without a disk. */
  @Benchmark
  public void files(Blackhole sink) throws IOException {
    SearchFiles.write(documents, (path, content) -> sink.consume(content));
  }

  /** Answers a query of two words. */
  @Benchmark
  public Object query() {
    return index.query("设备更新 标准");
  }
}
