package org.huibian.desk;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.huibian.archive.SumsFile;
import org.huibian.ingest.EditionRecorder;
import org.huibian.model.InputException;
import org.huibian.model.IssueId;

/**
 * Tells how many articles of the site differ from what was published last.
 *
 * @param published the sums of each article's published states, the last one at the end; empty if
 *     nothing was published
 * @param now the sums of the site's articles
 */
record PublishedState(
    Optional<SortedMap<String, List<String>>> published, SortedMap<String, String> now) {
  private static final Pattern DATA = Pattern.compile("data/([0-9]{4}-[0-9]{2}/[0-9]{2,})\\.json");
  private static final String MANIFEST = "SHA256SUMS";

  /** Reads the state; what cannot be read counts as missing. */
  static PublishedState read(Path content, Path site) {
    SortedMap<String, String> now = new TreeMap<>();
    Path manifest = site.resolve(MANIFEST);
    if (Files.isRegularFile(manifest)) {
      try (InputStream in = Files.newInputStream(manifest)) {
        for (Map.Entry<String, String> file : SumsFile.read(in, manifest).entrySet()) {
          Matcher data = DATA.matcher(file.getKey());
          if (data.matches()) {
            now.put(data.group(1), file.getValue());
          }
        }
      } catch (IOException | InputException e) {
        now.clear();
      }
    }
    return new PublishedState(editions(content), now);
  }

  private static Optional<SortedMap<String, List<String>>> editions(Path content) {
    try {
      return EditionRecorder.read(content);
    } catch (InputException e) {
      return Optional.empty();
    }
  }

  /** Returns how many articles of an issue readers do not have as they are now; -1 if unknown. */
  int changed(IssueId issue) {
    if (published.isEmpty() || now.isEmpty()) {
      return -1;
    }
    int changed = 0;
    for (Map.Entry<String, String> article : now.tailMap(issue + "/").entrySet()) {
      if (!article.getKey().startsWith(issue + "/")) {
        break;
      }
      List<String> states = published.get().getOrDefault(article.getKey(), List.of());
      changed += states.contains(article.getValue()) ? 0 : 1;
    }
    return changed;
  }
}
