package org.huibian.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.huibian.markdown.TextFile;
import org.huibian.model.Correction;
import org.huibian.model.InputException;
import org.huibian.model.Problem;

/**
 * Keeps the sums of every state of an article that was published, in the file {@code editions.tsv}
 * of the content folder, so that a former text can be told from a forged one after it has been
 * corrected. A line is an article, with a tab before each SHA-256 of its data file, the oldest
 * first. Lines are sorted, and no sum is ever taken out.
 */
public final class EditionRecorder {
  /** The name of the file. */
  public static final String NAME = "editions.tsv";

  private static final Pattern DATA = Pattern.compile("data/([0-9]{4}-[0-9]{2}/[0-9]{2,})\\.json");
  private static final Pattern ARTICLE = Pattern.compile("[0-9]{4}-[0-9]{2}/[0-9]{2,}");
  private static final String EXAMPLE = "2025-06/03 ⇥ SHA-256 ⇥ SHA-256 …";

  private EditionRecorder() {}

  /**
   * Adds what was published, whole or not at all.
   *
   * @param content the content folder
   * @param sums the sums of the published files by their paths in the site
   * @throws InputException if the file has a mistake or cannot be written
   */
  public static void record(Path content, SortedMap<String, String> sums) {
    RegisterFile register = new RegisterFile(content, NAME);
    register.locked(() -> add(register, sums));
  }

  /**
   * Returns the sums of the published states of each article, the oldest first; empty if nothing
   * was published.
   *
   * @throws InputException if the file has a mistake
   */
  public static Optional<SortedMap<String, List<String>>> read(Path content) {
    Path file = content.resolve(NAME);
    return Files.exists(file) ? Optional.of(read(file, TextFile.read(file))) : Optional.empty();
  }

  /** Returns whether the file has changed. */
  private static boolean add(RegisterFile register, SortedMap<String, String> sums)
      throws IOException {
    Path file = register.path();
    String before = Files.exists(file) ? TextFile.read(file) : "";
    List<String> remarks = before.lines().filter(line -> line.startsWith("#")).toList();
    SortedMap<String, List<String>> editions = read(file, before);
    for (Map.Entry<String, String> published : sums.entrySet()) {
      Matcher data = DATA.matcher(published.getKey());
      if (data.matches()) {
        List<String> own = editions.computeIfAbsent(data.group(1), key -> new ArrayList<>());
        // A text that was taken back to an earlier state has that state's sum, which is there.
        if (!own.contains(published.getValue())) {
          own.add(published.getValue());
        }
      }
    }
    StringBuilder after = new StringBuilder();
    remarks.forEach(remark -> after.append(remark).append('\n'));
    editions.forEach(
        (article, own) ->
            after.append(article).append('\t').append(String.join("\t", own)).append('\n'));
    boolean changed = !after.toString().equals(before);
    if (changed) {
      register.replace(after.toString());
    }
    return changed;
  }

  private static SortedMap<String, List<String>> read(Path file, String text) {
    SortedMap<String, List<String>> editions = new TreeMap<>();
    List<String> lines = text.lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      List<String> fields = List.of(line.strip().split("\t"));
      List<String> sums = fields.subList(1, fields.size());
      if (!ARTICLE.matcher(fields.get(0)).matches()
          || !sums.stream().allMatch(Correction::isSha256)) {
        throw new InputException(
            file, i + 1, Problem.FIELD_WRONG, NAME, line.replace('\t', ' '), EXAMPLE);
      }
      // Two versions of the file that were merged line by line can have an article twice.
      LinkedHashSet<String> all =
          new LinkedHashSet<>(editions.getOrDefault(fields.get(0), List.of()));
      all.addAll(sums);
      editions.put(fields.get(0), new ArrayList<>(all));
    }
    return editions;
  }
}
