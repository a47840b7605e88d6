package org.huibian.check;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.huibian.check.PageReference.Use;
import org.huibian.model.InputException;
import org.huibian.model.Problem;

/**
 * Checks the files of a finished site: that every address and anchor within the site exists, that
 * every page is well-formed, states its language and title and has alternative text for every
 * image, that no page requests anything from another host, and that no page contains scripts,
 * styles or event handlers.
 *
 * <p>It reads pages, style sheets, feeds, drawings, calendars and the open data, but no scripts. It
 * is thread-safe and has no state; it changes nothing on disk.
 */
public final class SiteCheck {
  /** The page that hosts show for addresses that do not exist, at any depth. */
  private static final String NOT_FOUND_PAGE = "404.html";

  private static final Set<String> CHECKED_EXTENSIONS = Set.of("html", "css", "xml", "svg", "ics");

  private SiteCheck() {}

  /**
   * Checks a site. The address at which it is published is the canonical address of its first page,
   * if that has one.
   *
   * @param site the folder of the site
   * @return the findings by file and line; empty if the site is correct
   * @throws InputException if the folder contains no site
   * @throws UncheckedIOException if a file cannot be read
   */
  public static List<Finding> check(Path site) {
    if (!Files.isRegularFile(site.resolve("index.html"))) {
      throw new InputException(site, Problem.SITE_MISSING);
    }
    Set<String> files = files(site);
    // A parallel stream keeps the order of the files in its list.
    List<FileFacts> facts =
        List.copyOf(files).parallelStream()
            .map(f -> read(site, files, f))
            .flatMap(Optional::stream)
            .toList();
    Map<String, Set<String>> ids = new LinkedHashMap<>();
    for (FileFacts file : facts) {
      if (file.page().endsWith(".html") || file.page().endsWith(".svg")) {
        ids.put(file.page(), file.ids());
      }
    }
    ReferenceChecker references = new ReferenceChecker(files, ids, base(facts));
    Set<Finding> findings = new TreeSet<>();
    for (FileFacts file : facts) {
      findings.addAll(file.findings());
      findings.addAll(references.check(file));
    }
    // The addresses of that page must be absolute, because its depth is not known.
    findings.removeIf(f -> f.page().equals(NOT_FOUND_PAGE) && f.fault() == Fault.LINK_FROM_ROOT);
    return new ArrayList<>(findings);
  }

  private static Set<String> files(Path site) {
    try (Stream<Path> walk = Files.walk(site)) {
      Set<String> files = new TreeSet<>();
      walk.filter(Files::isRegularFile)
          .forEach(f -> files.add(site.relativize(f).toString().replace('\\', '/')));
      return files;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Reads a file; empty if files of its type are not checked. */
  private static Optional<FileFacts> read(Path site, Set<String> files, String file) {
    String extension = file.substring(file.lastIndexOf('.') + 1);
    boolean data = file.startsWith("data/") && extension.equals("json");
    if (!data && !CHECKED_EXTENSIONS.contains(extension)) {
      return Optional.empty();
    }
    String text;
    try {
      byte[] bytes = Files.readAllBytes(site.resolve(file));
      text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      Finding finding = Finding.ofFile(file, Fault.NOT_UTF8, "");
      return Optional.of(new FileFacts(file, Set.of(), List.of(), List.of(finding)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Optional.of(
        switch (extension) {
          case "html" -> HtmlPageReader.read(file, text);
          case "css" -> StyleSheetReader.read(file, text);
          case "json" -> DataReader.read(site, files, file, text);
          case "ics" -> CalendarReader.read(file, text);
          default -> XmlReader.read(file, text);
        });
  }

  /** Returns the address at which the site is published: the first page's canonical address. */
  private static Optional<String> base(List<FileFacts> facts) {
    return facts.stream()
        .filter(f -> f.page().equals("index.html"))
        .flatMap(f -> f.references().stream())
        .filter(r -> r.use() == Use.NAME && r.address().matches("https?://[^?#]*/"))
        .map(PageReference::address)
        .findFirst();
  }
}
