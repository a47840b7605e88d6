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
import org.huibian.check.Reference.Use;
import org.huibian.model.InputException;
import org.huibian.model.Problem;

/**
 * Reads a finished site and says what does not hold: that every address of the site and every
 * anchor lands, that every page is well-formed, names its language and title and gives every image
 * its words, that no page asks another host for anything, and that no script, style or event
 * handler stands in a page.
 *
 * <p>Reads pages, style sheets, feeds, drawings and the open data; scripts are not read.
 * Thread-safe and without state; changes nothing on disk.
 */
public final class SiteCheck {
  /** The page of a host for addresses that lead nowhere; it is shown at any depth. */
  private static final String NOT_FOUND_PAGE = "404.html";

  private SiteCheck() {}

  /**
   * Checks a site, which tells by itself where it is published: by the canonical address of its
   * first page, if it has one.
   *
   * @param site the site's folder
   * @return what is wrong, by file and line; empty if nothing is
   * @throws InputException if the folder holds no site
   * @throws UncheckedIOException if a file cannot be read
   */
  public static List<Finding> check(Path site) {
    if (!Files.isRegularFile(site.resolve("index.html"))) {
      throw new InputException(site, Problem.SITE_MISSING);
    }
    Set<String> files = files(site);
    // The order of a parallel stream's list is the files' order, on any machine.
    List<FileFacts> facts =
        List.copyOf(files).parallelStream()
            .map(f -> read(site, f))
            .flatMap(Optional::stream)
            .toList();
    Map<String, Set<String>> ids = new LinkedHashMap<>();
    for (FileFacts file : facts) {
      if (file.page().endsWith(".html") || file.page().endsWith(".svg")) {
        ids.put(file.page(), file.ids());
      }
    }
    Landing landing = new Landing(files, ids, base(facts));
    Set<Finding> findings = new TreeSet<>();
    for (FileFacts file : facts) {
      findings.addAll(file.findings());
      findings.addAll(landing.follow(file));
    }
    // Its addresses must count from the root: nobody knows at which depth a host shows it.
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

  private static Optional<FileFacts> read(Path site, String file) {
    String ending = file.substring(file.lastIndexOf('.') + 1);
    boolean data = file.startsWith("data/") && ending.equals("json");
    if (!data && !Set.of("html", "css", "xml", "svg", "ics").contains(ending)) {
      return Optional.empty();
    }
    if (file.equals(DataReader.EVERYTHING)) {
      return Optional.of(DataReader.wellFormed(site, file));
    }
    String text;
    try {
      byte[] bytes = Files.readAllBytes(site.resolve(file));
      text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      Finding finding = new Finding(file, 0, Fault.NOT_UTF8, "");
      return Optional.of(new FileFacts(file, Set.of(), List.of(), List.of(finding)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Optional.of(
        switch (ending) {
          case "html" -> PageReader.read(file, text);
          case "css" -> StyleReader.read(file, text);
          case "json" -> DataReader.read(file, text);
          case "ics" -> CalendarReader.read(file, text);
          default -> XmlReader.read(file, text);
        });
  }

  /** Where the site is published: the first page's canonical address. */
  private static Optional<String> base(List<FileFacts> facts) {
    return facts.stream()
        .filter(f -> f.page().equals("index.html"))
        .flatMap(f -> f.references().stream())
        .filter(r -> r.use() == Use.NAMES && r.address().matches("https?://[^?#]*/"))
        .map(Reference::address)
        .findFirst();
  }
}
