package org.huibian.search;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Stream;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.TypeLiteral;
import org.graalvm.polyglot.Value;
import org.graalvm.polyglot.proxy.ProxyExecutable;

/** Runs the scripts of the search page on the files of an index, as a browser does. */
public final class SearchPageScripts implements AutoCloseable {
  /** The file of the elasticlunr library that is part of the site. */
  public static final Path ELASTICLUNR = Path.of("templates", "assets", "elasticlunr.min.js");

  private static final Path SCRIPTS = Path.of("templates", "scripts", "search");
  private static final TypeLiteral<List<String>> STRINGS = new TypeLiteral<>() {};

  private final Map<String, byte[]> files = new ConcurrentSkipListMap<>();
  private final Context context;
  private final Value driver;

  SearchPageScripts(List<SearchDocument> documents) throws IOException {
    this(documents, 12);
  }

  /** Writes an index with the given number of issues per segment and loads the scripts. */
  SearchPageScripts(List<SearchDocument> documents, int issues) throws IOException {
    SearchFiles.write(documents, issues, files::put);
    context = Context.newBuilder("js").option("engine.WarnInterpreterOnly", "false").build();
    context.eval("js", Files.readString(ELASTICLUNR));
    context.eval("js", script());
    try (InputStream in =
        SearchPageScripts.class.getResourceAsStream("/org/huibian/check/search-check.js")) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      ProxyExecutable run =
          names -> context.eval("js", new String(file(names[0]), StandardCharsets.UTF_8));
      ProxyExecutable slice =
          bounds ->
              new String(
                  Arrays.copyOfRange(file(bounds[0]), bounds[1].asInt(), bounds[2].asInt()),
                  StandardCharsets.ISO_8859_1);
      driver = context.eval("js", text).execute(run, slice);
    }
  }

  /** Returns the source of the search page's scripts, concatenated in order. */
  public static String script() throws IOException {
    StringBuilder script = new StringBuilder();
    try (Stream<Path> parts = Files.list(SCRIPTS)) {
      for (Path part : parts.sorted().toList()) {
        script.append(Files.readString(part));
      }
    }
    return script.toString();
  }

  private byte[] file(Value name) {
    return files.get(SearchFiles.FOLDER + name.asString() + ".js");
  }

  /** Returns the page's search engine object. */
  Value engine() {
    return driver.getMember("engine");
  }

  /** Evaluates a script in the page's context. */
  Value eval(String script) {
    return context.eval("js", script);
  }

  /** Returns all results that the page would list, in its order. */
  List<String> listed(String typed) {
    driver.invokeMember("list", typed, 100_000);
    return driver.invokeMember("answer").as(STRINGS);
  }

  /** Returns the candidates with their scores. */
  Map<String, Double> candidates(String typed) {
    driver.invokeMember("ask", typed);
    Value flat = driver.invokeMember("answer");
    Map<String, Double> scores = new ConcurrentSkipListMap<>();
    for (long i = 0; i < flat.getArraySize(); i += 2) {
      scores.put(flat.getArrayElement(i).asString(), flat.getArrayElement(i + 1).asDouble());
    }
    return scores;
  }

  /** Returns the page's result for an article, or null if the page does not list the article. */
  Value result(String ref, String typed) {
    driver.invokeMember("show", ref, typed);
    Value answer = driver.invokeMember("answer");
    return answer.isNull() ? null : answer;
  }

  @Override
  public void close() {
    context.close();
  }
}
