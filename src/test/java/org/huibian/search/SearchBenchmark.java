package org.huibian.search;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Source;
import org.graalvm.polyglot.Value;
import org.graalvm.polyglot.proxy.ProxyExecutable;
import org.huibian.catalog.Catalog;
import org.huibian.markdown.ContentFolder;
import org.huibian.markdown.IssueContent;
import org.huibian.model.ArticleId;
import org.huibian.model.IssueId;

/**
 * Measures searches in archives of several sizes: the size of the index, and the compressed size of
 * all files that a browser loads until the first results are shown. The larger archives are made
 * from the content by shuffling its sentences. This is not a test: run {@code main}, for instance
 * with {@code mvn exec:java}, with a built site in {@code site}.
 */
public final class SearchBenchmark {
  private static final List<String> QUERIES =
      List.of(
          "绿色低碳",
          "碳排放权交易",
          "设备更新",
          "氢能",
          "虚拟电厂",
          "工业母机",
          "碳排放权交",
          "健全完善绿色低碳标准体系",
          "发改办环资〔2025〕396号",
          "发改环资 396",
          "国办发52号",
          "工信部",
          "发改委",
          "碳",
          "2025",
          "发展",
          "企业 标准 2025",
          "碳排放權交易",
          "設備更新 節能");

  private static final int SHOWN = 8;
  private static final int SUBSTRINGS = 60;
  private static final List<String> CODE =
      List.of(
          "assets/elasticlunr.min.js",
          "assets/search.js",
          "assets/search.css",
          "search/index.html");

  private final Path site;
  private final Path folder;
  private final PrintStream out;

  private SearchBenchmark(Path site, Path folder, PrintStream out) {
    this.site = site;
    this.folder = folder;
    this.out = out;
  }

  /**
   * Measures and prints the results.
   *
   * @param arguments the sizes of the archives in issues; 4, 50 and 600 by default
   */
  public static void main(String[] arguments) throws IOException {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    int[] sizes =
        arguments.length == 0
            ? new int[] {4, 50, 600}
            : Stream.of(arguments).mapToInt(Integer::parseInt).toArray();
    Path folder = Files.createTempDirectory("huibian-benchmark");
    try {
      List<SearchDocument> real =
          CatalogDocuments.of(
              Catalog.of(
                  new ContentFolder(Path.of("content"))
                      .readAll().stream().map(IssueContent::issue).toList()));
      for (int size : sizes) {
        new SearchBenchmark(Path.of("site"), folder.resolve("" + size), out).run(real, size);
      }
    } finally {
      delete(folder);
    }
  }

  /** Returns the path of a file of the site; assets are in a folder named after their version. */
  private Path file(String name) throws IOException {
    Path plain = Path.of(name);
    try (Stream<Path> versions = Files.list(site.resolve(plain.getName(0)))) {
      return versions
          .map(version -> version.resolve(plain.getFileName()))
          .filter(Files::exists)
          .findFirst()
          .orElse(site.resolve(plain));
    }
  }

  private void run(List<SearchDocument> real, int issues) throws IOException {
    List<SearchDocument> documents = issues == 4 ? real : shuffled(real, issues);
    long[] totals = new long[2];
    long start = System.nanoTime();
    SearchFiles.write(
        documents,
        (path, content) -> {
          Path file = folder.resolve(path);
          Files.createDirectories(file.getParent());
          Files.write(file, content);
          synchronized (totals) {
            totals[0]++;
            totals[1] += content.length;
          }
        });
    double seconds = (System.nanoTime() - start) / 1e9;
    long code = 0;
    for (String name : CODE) {
      code += compressed(Files.readAllBytes(file(name)));
    }
    out.printf(
        Locale.ROOT,
        "%d issues, %d articles: %d files, %.1f MB, %.1f s; code %.1f KB%n",
        issues,
        documents.size(),
        totals[0],
        totals[1] / 1e6,
        seconds,
        code / 1024.0);
    long worst = 0;
    for (String query : QUERIES) {
      worst = Math.max(worst, measure(query, code));
    }
    out.printf(Locale.ROOT, "  worst: %.1f KB%n", worst / 1024.0);
    measureSubstrings(documents, code);
    delete(folder);
  }

  private void measureSubstrings(List<SearchDocument> documents, long code) throws IOException {
    List<Long> sizes = new ArrayList<>();
    Random random = new Random(9704);
    while (sizes.size() < SUBSTRINGS) {
      SearchDocument document = documents.get(random.nextInt(documents.size()));
      SearchSection section = document.sections().get(random.nextInt(document.sections().size()));
      int length = 2 + random.nextInt(7);
      int from = random.nextInt(section.text().length());
      if (from + length <= section.text().length()) {
        String substring = section.text().substring(from, from + length);
        if (substring.codePoints().allMatch(Character::isLetterOrDigit)) {
          sizes.add(measure(substring, code));
        }
      }
    }
    sizes.sort(null);
    out.printf(
        Locale.ROOT,
        "  %d random substrings: median %.1f KB, nine of ten below %.1f KB, worst %.1f KB%n",
        SUBSTRINGS,
        sizes.get(SUBSTRINGS / 2) / 1024.0,
        sizes.get(SUBSTRINGS * 9 / 10) / 1024.0,
        sizes.get(SUBSTRINGS - 1) / 1024.0);
  }

  /** Prints and returns the compressed size of what a browser loads for a query, in bytes. */
  private long measure(String query, long code) throws IOException {
    Map<String, Long> loaded = new HashMap<>();
    int[] requests = {0};
    try (Context context =
        Context.newBuilder("js").option("engine.WarnInterpreterOnly", "false").build()) {
      for (String name : CODE.subList(0, 2)) {
        context.eval(Source.newBuilder("js", Files.readString(file(name)), name).build());
      }
      ProxyExecutable run =
          names -> {
            String name = names[0].asString();
            try {
              byte[] content =
                  Files.readAllBytes(folder.resolve(SearchFiles.FOLDER + name + ".js"));
              loaded.merge(kind(name), compressed(content), Long::sum);
              requests[0]++;
              context.eval("js", new String(content, StandardCharsets.UTF_8));
              return null;
            } catch (IOException e) {
              throw new java.io.UncheckedIOException(e);
            }
          };
      String driver;
      try (var in =
          SearchBenchmark.class.getResourceAsStream("/org/huibian/check/search-check.js")) {
        driver = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      }
      ProxyExecutable slice =
          bounds -> {
            String name = bounds[0].asString();
            int from = bounds[1].asInt();
            int to = bounds[2].asInt();
            loaded.merge(kind(name), (long) to - from, Long::sum);
            requests[0]++;
            try {
              byte[] content =
                  Files.readAllBytes(folder.resolve(SearchFiles.FOLDER + name + ".js"));
              return new String(Arrays.copyOfRange(content, from, to), StandardCharsets.ISO_8859_1);
            } catch (IOException e) {
              throw new java.io.UncheckedIOException(e);
            }
          };
      Value page = context.eval("js", driver).execute(run, slice);
      long start = System.nanoTime();
      page.invokeMember("list", query, SHOWN);
      int shown = (int) page.invokeMember("answer").getArraySize();
      long bytes = code + loaded.values().stream().mapToLong(Long::longValue).sum();
      out.printf(
          Locale.ROOT,
          "  %-14s %6.1f KB, %d requests  %d shown  %s  %.1f s interpreted%n",
          query,
          bytes / 1024.0,
          requests[0],
          shown,
          new java.util.TreeMap<>(loaded),
          (System.nanoTime() - start) / 1e9);
      return bytes;
    }
  }

  /** Returns what a file of the index holds. */
  private static String kind(String name) {
    return name.replaceAll("^[0-9]{4}-[0-9]{2}/[0-9a-f]+/", "")
        .replaceAll("/.*", "")
        .replaceAll("^[0-9]+$", "terms");
  }

  /** Returns an archive made of the sentences of the content in random order. */
  private static List<SearchDocument> shuffled(List<SearchDocument> real, int issues) {
    Random random = new Random(20250613);
    List<String> sentences = new ArrayList<>();
    for (SearchDocument document : real) {
      for (SearchSection section : document.sections()) {
        sentences.addAll(List.of(section.text().split("(?<=[。；\n])")));
      }
    }
    Map<IssueId, List<SearchDocument>> byIssue = new java.util.TreeMap<>();
    real.forEach(
        document ->
            byIssue.computeIfAbsent(document.id().issue(), i -> new ArrayList<>()).add(document));
    List<List<SearchDocument>> models = List.copyOf(byIssue.values());
    List<SearchDocument> all = new ArrayList<>();
    for (int issue = 0; issue < issues; issue++) {
      IssueId id = new IssueId(2025 - issue / 12, 12 - issue % 12);
      for (SearchDocument model : models.get(issue % models.size())) {
        all.add(shuffled(model, new ArticleId(id, model.id().number()), sentences, random));
      }
    }
    return all;
  }

  private static SearchDocument shuffled(
      SearchDocument model, ArticleId id, List<String> sentences, Random random) {
    List<SearchSection> sections = new ArrayList<>();
    for (SearchSection section : model.sections()) {
      StringBuilder text = new StringBuilder();
      while (text.length() < section.text().length()) {
        text.append(sentences.get(random.nextInt(sentences.size())));
      }
      sections.add(new SearchSection(section.anchor(), section.heading(), text.toString().strip()));
    }
    return DocumentCopies.of(model, id, sections);
  }

  private static long compressed(byte[] content) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip =
        new GZIPOutputStream(bytes) {
          {
            def.setLevel(Deflater.BEST_COMPRESSION);
          }
        }) {
      gzip.write(content);
    }
    return bytes.size();
  }

  private static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    Set<Path> files = new LinkedHashSet<>();
    try (Stream<Path> walk = Files.walk(folder)) {
      walk.sorted(Comparator.reverseOrder()).forEach(files::add);
    }
    for (Path file : files) {
      Files.delete(file);
    }
  }
}
