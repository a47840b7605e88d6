package org.huibian.check;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Source;
import org.graalvm.polyglot.TypeLiteral;
import org.graalvm.polyglot.Value;
import org.graalvm.polyglot.proxy.ProxyExecutable;
import org.huibian.search.SearchFiles;

/**
 * Runs the search scripts of a site on its index, without a browser and without access to the
 * machine. It must be used by one thread only.
 */
final class SiteScripts implements AutoCloseable {
  /** The scripts that the search page loads before its own, in order. */
  static final List<String> LIBRARIES = List.of("elasticlunr.min.js", "search.js");

  private static final String ASSETS = "assets";

  /** The script that drives the search, a resource of this package. */
  private static final String DRIVER = "search-check.js";

  private final Path site;
  private final Context context;
  private final Value driver;

  /**
   * Loads the scripts and the core of the index.
   *
   * @throws IOException if a file is missing
   * @throws org.graalvm.polyglot.PolyglotException if a script is broken
   */
  SiteScripts(Path site) throws IOException {
    this.site = site;
    this.context = newContext();
    try {
      for (String library : LIBRARIES) {
        run(asset(library));
      }
      Value start = context.eval("js", driverText());
      ProxyExecutable runner = names -> runData(names[0].asString());
      ProxyExecutable slicer =
          bounds -> slice(bounds[0].asString(), bounds[1].asInt(), bounds[2].asInt());
      this.driver = start.execute(runner, slicer);
    } catch (IOException | RuntimeException e) {
      context.close();
      throw e;
    }
  }

  /** Returns the path of a script. Its folder has another name in every build. */
  private String asset(String name) throws IOException {
    try (Stream<Path> files = Files.walk(site.resolve(ASSETS), 2)) {
      return files
          .filter(file -> file.getFileName().toString().equals(name))
          .map(file -> site.relativize(file).toString())
          .findFirst()
          .orElseThrow(() -> new NoSuchFileException(ASSETS + "/" + name));
    }
  }

  /** Returns a JavaScript context without access to the machine and without output. */
  static Context newContext() {
    return Context.newBuilder("js")
        .option("engine.WarnInterpreterOnly", "false")
        .out(OutputStream.nullOutputStream())
        .err(OutputStream.nullOutputStream())
        .build();
  }

  /** Returns the articles that the index lists. */
  List<String> articles() {
    return driver.invokeMember("articles").as(new TypeLiteral<List<String>>() {});
  }

  /** Returns the candidates for a query: their scores by article. */
  Map<String, Double> candidates(String query) {
    driver.invokeMember("ask", query);
    return scores(driver.invokeMember("answer"));
  }

  /**
   * Returns whether the search page lists an article for a query.
   *
   * @param most the number of results among which the article is looked for
   */
  boolean finds(String query, String article, int most) {
    driver.invokeMember("find", query, article, most);
    return driver.invokeMember("answer").asBoolean();
  }

  /** Loads a whole index in elasticlunr's own format, for {@link #unsplit}. */
  void loadUnsplit(String json) {
    driver.invokeMember("loadUnsplit", json);
  }

  /**
   * Returns the candidates that elasticlunr finds in the whole index: their scores by article. Call
   * {@link #candidates} with the query first.
   */
  Map<String, Double> unsplit(String query) {
    return scores(driver.invokeMember("unsplit", query));
  }

  private static Map<String, Double> scores(Value flat) {
    Map<String, Double> scores = new TreeMap<>();
    for (long i = 0; i < flat.getArraySize(); i += 2) {
      scores.put(flat.getArrayElement(i).asString(), flat.getArrayElement(i + 1).asDouble());
    }
    return scores;
  }

  private Object runData(String name) {
    try {
      run(SearchFiles.FOLDER + name + ".js");
      return null;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns bytes of a file, each as one character. */
  private String slice(String name, int from, int to) {
    try (InputStream in = Files.newInputStream(site.resolve(SearchFiles.FOLDER + name + ".js"))) {
      in.skipNBytes(from);
      return new String(in.readNBytes(to - from), StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void run(String path) throws IOException {
    String text = Files.readString(site.resolve(path));
    context.eval(Source.newBuilder("js", text, path).cached(false).build());
  }

  private static String driverText() throws IOException {
    try (InputStream in = SiteScripts.class.getResourceAsStream(DRIVER)) {
      if (in == null) {
        throw new IllegalStateException("missing in the program: " + DRIVER);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Override
  public void close() {
    context.close();
  }
}
